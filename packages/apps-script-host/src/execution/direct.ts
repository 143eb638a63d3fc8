// The direct transport: realms run on this thread, one after another; waits pass by moving the clock.

import type { HostClock } from "../kernel/clock";
import { type Core, Ended } from "../kernel/core";
import type { Running } from "../kernel/running";
import type { Wait } from "../kernel/types";
import { type Executor, killedOutcome } from "./executor";
import { type RealmJob, type RealmOutcome, runRealm } from "./realm";
import { inZone } from "./zone";

/** Runs jobs on the calling thread. */
export class DirectExecutor implements Executor {
  constructor(
    private readonly core: Core,
    private readonly clock: HostClock,
    private readonly zone: string,
  ) {}

  run(running: Running, job: RealmJob): RealmOutcome {
    const send = (method: string, args: string) => this.call(running, method, args);
    const outcome = inZone(this.zone, () => runRealm(job, { send, now: () => this.clock.now() }));
    return running.ending ? killedOutcome(running) : outcome;
  }

  /** One call, waited for by moving the clock; throws Ended when the execution is over. */
  call(running: Running, method: string, args: string): string {
    const reply = this.core.call(running, method, args);
    return "done" in reply ? reply.done : this.sitOut(running, reply.pending);
  }

  poke(): void {}

  left(): void {}

  stop(): void {}

  async close(): Promise<void> {}

  private sitOut(running: Running, wait: Wait): string {
    for (;;) {
      const reply = this.core.ask(running, wait);
      if (reply !== undefined) return reply;
      if (wait.until === null) return this.giveUp(running, wait);
      this.pass(Math.min(wait.until, running.deadline + 1));
    }
  }

  // Nobody can answer while this thread is busy: a dialog is closed, as by its ×.
  private giveUp(running: Running, wait: Wait): string {
    if (wait.wait !== "ui") {
      running.end("The execution waits for something that cannot come.");
      throw new Ended(running.ending?.reason);
    }
    return JSON.stringify({ v: { button: "CLOSE", text: "" } });
  }

  private pass(until: number): void {
    if (!this.clock.running) {
      this.clock.moveTo(until);
      return;
    }
    const sleeper = new Int32Array(new SharedArrayBuffer(4));
    Atomics.wait(sleeper, 0, 0, Math.max(0, until - this.clock.now()));
  }
}
