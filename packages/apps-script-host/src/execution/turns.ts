// The seeded scheduler: nothing goes on until everybody is parked at a call, then the seed picks who does.
import type { Random } from "../kernel/random";
import type { Active, PortExecutor } from "./port";

/** A person's steps by hand, in order; each is done once this many calls of executions were served. */
export type Steps = { after: number; act: () => void }[];

/** Decides whose call is answered next. */
export class Turns {
  private readonly people: Steps[] = [];
  private nexting = false;
  /** Calls of executions answered so far. */
  served = 0;

  constructor(
    private readonly executor: PortExecutor,
    private readonly random: Random,
  ) {}

  /** Adds a person, who is parked before each step. */
  join(steps: Steps): void {
    this.people.push(steps);
  }

  /** Whether people still have something to do. */
  get open(): boolean {
    return this.people.some((steps) => steps.length > 0);
  }

  /** Gives turns while everybody is parked or waiting; returns as soon as somebody computes. */
  next(): void {
    if (this.nexting) return;
    this.nexting = true;
    while (this.everybodyRests() && (this.someoneActs() || this.timePasses()));
    this.nexting = false;
  }

  private get all(): Active[] {
    return [...this.executor.active.values()];
  }

  private everybodyRests(): boolean {
    if (this.executor.leaving.size > 0) return false;
    return this.all.every(({ parked, waiting }) => parked !== null || waiting !== null);
  }

  // Waiting executions take part too: who of them gets a free lock first is for the seed to say. A person whose moment
  // has come acts before any further call; when nothing runs any more, every moment has come.
  private someoneActs(): boolean {
    const executions = this.all;
    const due = this.people.filter(
      ([step]) => step && (executions.length === 0 || step.after <= this.served),
    );
    const acts: (() => boolean)[] =
      due.length > 0
        ? due.map((steps) => () => this.step(steps))
        : executions.map((active) => () => this.act(active));
    while (acts.length > 0) {
      const [act] = acts.splice(Math.floor(this.random() * acts.length), 1);
      if (act?.()) return true;
    }
    return false;
  }

  private act(active: Active): boolean {
    if (!active.parked) return this.executor.ask(active);
    this.served++;
    this.executor.serve(active, active.parked);
    return true;
  }

  private step(steps: Steps): boolean {
    steps.shift()?.act();
    return true;
  }

  private timePasses(): boolean {
    const { clock } = this.executor.parts;
    const next = this.executor.nextMoment();
    if (next === null || next <= clock.now()) return false;
    clock.moveTo(next);
    return true;
  }
}
