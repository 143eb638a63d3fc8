// Simulation for tests: many interleavings from seeds, and executions that end at every call in turn.
import type { EditResult, Host, RunOptions, RunResult, UserEdit } from "../api";
import { seededRandom } from "../kernel/random";
import { LocalHost } from "./host";
import { PortExecutor } from "./port";
import { Turns } from "./turns";

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
  /** A person who makes these edits in order, each at any moment. */
  edit(spreadsheetId: string, user: string, ...edits: UserEdit[]): void;
  /** Lets everything happen; gives the results of the executions in the order of `run`, and those of the edits. */
  play(): Promise<{ results: RunResult[]; edits: EditResult[] }>;
}

/**
 * Tells a story once per seed; each seed interleaves what runs in it in its own way, always the same.
 *
 * @throws the story's own error, with the seed that shows it
 */
export async function explore(
  { seeds, host }: Exploration,
  story: (world: World) => Promise<void>,
): Promise<void> {
  const { local, executor } = seedable(host);
  const before = host.snapshot();
  for (const seed of typeof seeds === "number" ? Array.from({ length: seeds }, (_, i) => i + 1) : seeds) {
    host.restore(before);
    try {
      await story(new SeededWorld(seed, local, executor));
    } catch (error) {
      throw new Error(`With seed ${seed}: ${(error as Error).message}`, { cause: error });
    }
  }
  host.restore(before);
}

function seedable(host: Host): { local: LocalHost; executor: PortExecutor } {
  const executor = host instanceof LocalHost ? host.machinery.executor : null;
  if (!(host instanceof LocalHost) || !(executor instanceof PortExecutor))
    throw new Error('Exploring needs a host with transport: "port".');
  return { local: host, executor };
}

class SeededWorld implements World {
  private readonly starts: (() => Promise<RunResult>)[] = [];
  private readonly turns: Turns;
  private readonly edits: Promise<EditResult>[] = [];

  constructor(
    readonly seed: number,
    readonly host: LocalHost,
    private readonly executor: PortExecutor,
  ) {
    host.machinery.random.state = seed;
    this.turns = new Turns(executor, seededRandom(seed * 7919));
  }

  run(functionName: string, args: unknown[] = [], options: RunOptions = {}): void {
    this.starts.push(() => this.host.run(functionName, args, options));
  }

  edit(spreadsheetId: string, user: string, ...edits: UserEdit[]): void {
    this.turns.join(
      edits.map((edit) => () => void this.edits.push(this.host.edit(spreadsheetId, user, edit))),
    );
  }

  async play(): Promise<{ results: RunResult[]; edits: EditResult[] }> {
    this.executor.turns = this.turns;
    try {
      const results = await Promise.all(this.starts.splice(0).map((start) => start()));
      while (this.turns.open) this.turns.next();
      await this.host.idle();
      return { results, edits: await Promise.all(this.edits.splice(0)) };
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
