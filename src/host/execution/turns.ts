// The seeded scheduler: nothing goes on until everybody is parked at a call, then the seed picks who does.
import type { Random } from "../kernel/random";
import type { Active, PortExecutor } from "./port";

/** A person's steps by hand, in order; each is done when its turn comes. */
export type Steps = (() => void)[];

/** Decides whose call is answered next. */
export class Turns {
  private readonly people: Steps[] = [];
  private nexting = false;

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

  // Waiting executions take part too: who of them gets a free lock first is for the seed to say.
  private someoneActs(): boolean {
    const acts: (() => boolean)[] = this.all.map((active) => () => this.act(active));
    for (const steps of this.people) if (steps.length > 0) acts.push(() => this.step(steps));
    while (acts.length > 0) {
      const [act] = acts.splice(Math.floor(this.random() * acts.length), 1);
      if (act?.()) return true;
    }
    return false;
  }

  private act(active: Active): boolean {
    if (!active.parked) return this.executor.ask(active);
    this.executor.serve(active, active.parked);
    return true;
  }

  private step(steps: Steps): boolean {
    steps.shift()?.();
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
