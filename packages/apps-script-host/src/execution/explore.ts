// Simulation for tests: many interleavings from seeds, and executions that end at every call in turn.
import type { EditResult, Host, RunOptions, RunResult, UserEdit } from "../api";
import { type Random, seededRandom } from "../kernel/random";
import { LocalHost } from "./host";
import { PortExecutor } from "./port";
import { type Steps, Turns } from "./turns";

/** Options of `explore`. */
export interface Exploration {
  /** How many seeds to try, or the seeds themselves. */
  seeds: number | readonly number[];
  /** A host with `transport: "port"` and a still clock; each seed starts from its present state. */
  host: Host;
}

/** One world of an exploration: what runs at the same time, and then the check of what became of it. */
export interface World {
  readonly seed: number;
  readonly host: Host;
  /** An execution that runs beside the others. */
  run(functionName: string, args?: unknown[], options?: RunOptions): void;
  /** A person who makes these edits in order, at moments drawn evenly over the calls of what runs. */
  edit(spreadsheetId: string, user: string, ...edits: UserEdit[]): void;
  /** Lets everything happen; gives the results of the executions in the order of `run`, and those of the edits. */
  play(): Promise<{ results: RunResult[]; edits: EditResult[] }>;
}

/**
 * Tells a story once per seed; each seed interleaves what runs in it in its own way, always the same.
 *
 * Gives when each edit of a person was made, as the share of calls that were answered before it: from 0 (before the
 * first) to 1 (after the last).
 *
 * @throws the story's own error, with the seed that shows it
 */
export async function explore(
  { seeds, host }: Exploration,
  story: (world: World) => Promise<void>,
): Promise<{ moments: number[] }> {
  const { local, executor } = seedable(host);
  const before = host.snapshot();
  const moments: number[] = [];
  const calls: number[] = [];
  for (const seed of typeof seeds === "number" ? Array.from({ length: seeds }, (_, i) => i + 1) : seeds) {
    host.restore(before);
    try {
      await story(new SeededWorld(seed, local, executor, moments, calls));
    } catch (error) {
      throw new Error(`With seed ${seed}: ${(error as Error).message}`, { cause: error });
    }
  }
  host.restore(before);
  return { moments };
}

function seedable(host: Host): { local: LocalHost; executor: PortExecutor } {
  const executor = host instanceof LocalHost ? host.machinery.executor : null;
  if (!(host instanceof LocalHost) || !(executor instanceof PortExecutor))
    throw new Error('Exploring needs a host with transport: "port".');
  return { local: host, executor };
}

interface Edit {
  spreadsheetId: string;
  user: string;
  edit: UserEdit;
}

class SeededWorld implements World {
  private readonly starts: (() => Promise<RunResult>)[] = [];
  private readonly people: Edit[][] = [];
  private readonly random: Random;
  private played = 0;

  constructor(
    readonly seed: number,
    readonly host: LocalHost,
    private readonly executor: PortExecutor,
    private readonly moments: number[],
    /** How many calls the executions of each `play` make when nobody edits: every seed begins alike, so one finds it out for all. */
    private readonly calls: number[],
  ) {
    host.machinery.random.state = seed;
    this.random = seededRandom(seed * 7919);
  }

  run(functionName: string, args: unknown[] = [], options: RunOptions = {}): void {
    this.starts.push(() => this.host.run(functionName, args, options));
  }

  edit(spreadsheetId: string, user: string, ...edits: UserEdit[]): void {
    this.people.push(edits.map((edit) => ({ spreadsheetId, user, edit })));
  }

  async play(): Promise<{ results: RunResult[]; edits: EditResult[] }> {
    const starts = this.starts.splice(0);
    const people = this.people.splice(0);
    const calls = people.length > 0 ? await this.callsOf(starts, this.played++) : 0;
    const turns = new Turns(this.executor, this.random);
    const edits: Promise<EditResult>[] = [];
    const made: number[] = [];
    for (const person of people) turns.join(this.stepsOf(person, calls, turns, edits, made));
    const results = await this.playOut(starts, turns);
    this.moments.push(...made.map((served) => served / Math.max(1, turns.served)));
    return { results, edits: await Promise.all(edits) };
  }

  /** Found out in a world that is then put back, the same for every seed: a seed alone tells the same as among others. */
  private async callsOf(starts: readonly (() => Promise<RunResult>)[], play: number): Promise<number> {
    const known = this.calls[play];
    if (known !== undefined) return known;
    const { random } = this.host.machinery;
    const before = this.host.snapshot();
    const { state } = random;
    random.state = 0;
    const alone = new Turns(this.executor, seededRandom(0));
    await this.playOut(starts, alone);
    this.host.restore(before);
    random.state = state;
    this.calls[play] = alone.served;
    return alone.served;
  }

  // An edit may come before the first call, after the last, or between any two, each as likely.
  private stepsOf(
    person: readonly Edit[],
    calls: number,
    turns: Turns,
    edits: Promise<EditResult>[],
    made: number[],
  ): Steps {
    const after = person.map(() => Math.floor(this.random() * (calls + 1))).sort((a, b) => a - b);
    return person.map(({ spreadsheetId, user, edit }, index) => ({
      after: after[index]!,
      act: () => {
        made.push(turns.served);
        edits.push(this.host.edit(spreadsheetId, user, edit));
      },
    }));
  }

  private async playOut(starts: readonly (() => Promise<RunResult>)[], turns: Turns): Promise<RunResult[]> {
    this.executor.turns = turns;
    try {
      const results = await Promise.all(starts.map((start) => start()));
      while (turns.open) turns.next();
      await this.host.idle();
      return results;
    } finally {
      this.executor.turns = null;
    }
  }
}

/** The state after an execution that was ended. */
export interface EndedAt {
  /** The call before which it ended, counted from 1. */
  readonly call: number;
  readonly result: RunResult;
}

/**
 * Runs an action again and again from the same state, its first execution ended before call 1, 2, 3 … to the last.
 *
 * After each, `check` sees the host as the ended execution left it, e.g. to run the action again and look whether
 * something is doubled or lost. `every` leaves calls out, for a sample. Gives the number of calls of the whole action.
 */
export async function endAtEveryCall(
  host: Host,
  action: () => Promise<RunResult>,
  check: (ended: EndedAt) => Promise<void> | void,
  every = 1,
): Promise<number> {
  const before = host.snapshot();
  const { crossings } = await action();
  for (let call = 1; call <= crossings; call += every) {
    host.restore(before);
    host.faultNext({ at: call, what: "end" });
    const result = await action();
    try {
      await check({ call, result });
    } catch (error) {
      throw new Error(`Ended before call ${call} of ${crossings}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  host.restore(before);
  return crossings;
}
