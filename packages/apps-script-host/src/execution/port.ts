// The port transport: every execution has a worker thread; its calls come in as messages and wait for their reply.
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { workerPath } from "../built";
import type { HostClock } from "../kernel/clock";
import { type Core, Ended } from "../kernel/core";
import type { Running } from "../kernel/running";
import type { Wait } from "../kernel/types";
import { type Executor, killedOutcome } from "./executor";
import type { RealmJob, RealmOutcome } from "./realm";
import type { Turns } from "./turns";
import type { Tick } from "./worker";
import { holdZone } from "./zone";

/** What the port executor is made of. */
export interface PortParts {
  core: Core;
  clock: HostClock;
  zone: string;
}

/** One execution on its worker. */
export interface Active {
  readonly running: Running;
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly signal: Int32Array;
  readonly finish: (outcome: RealmOutcome) => void;
  /** A call that is held back until its turn comes. */
  parked: { method: string; args: string } | null;
  /** A call that cannot be answered yet. */
  waiting: Wait | null;
}

const IDLE_WORKERS = 3;

/** Runs each job on a worker of a pool. */
export class PortExecutor implements Executor {
  readonly active = new Map<string, Active>();
  /** Set while interleavings are decided by a seed. */
  turns: Turns | null = null;
  /** Executions that are over but have not let go of everything yet. */
  readonly leaving = new Set<string>();
  private readonly idle: Worker[] = [];
  private timer: NodeJS.Timeout | null = null;
  /** Workers follow the zone that the process has when they start. */
  private readonly releaseZone: () => void;

  constructor(readonly parts: PortParts) {
    this.releaseZone = holdZone(parts.zone);
  }

  run(running: Running, job: RealmJob): Promise<RealmOutcome> {
    return new Promise((resolve) => this.start(running, job, resolve));
  }

  poke(): void {
    if (this.turns) this.turns.next();
    else for (const active of [...this.active.values()]) this.ask(active);
    this.watch();
  }

  left(executionId: string): void {
    this.leaving.delete(executionId);
    this.poke();
  }

  stop(executionId: string): void {
    const active = this.active.get(executionId);
    if (active) this.kill(active);
  }

  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    for (const active of [...this.active.values()]) {
      active.running.end("The host was closed.");
      this.kill(active);
    }
    this.releaseZone();
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }

  /** Answers a call, or leaves it waiting. */
  serve(active: Active, { method, args }: { method: string; args: string }): void {
    active.parked = null;
    this.guard(active, () => {
      const reply = this.parts.core.call(active.running, method, args);
      if ("done" in reply) this.reply(active, reply.done);
      else active.waiting = reply.pending;
    });
  }

  /** Asks a waiting call again; true when it is answered. */
  ask(active: Active): boolean {
    const { waiting, running } = active;
    if (!waiting) return false;
    this.guard(active, () => {
      const reply = this.parts.core.ask(running, waiting);
      if (reply === undefined) return;
      active.waiting = null;
      this.reply(active, reply);
    });
    return active.waiting === null;
  }

  private start(running: Running, job: RealmJob, finish: Active["finish"]): void {
    const worker = this.idle.pop() ?? new Worker(workerPath());
    worker.ref();
    const { port1: port, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const active: Active = { running, worker, port, signal, finish, parked: null, waiting: null };
    this.active.set(running.execution.id, active);
    port.on("message", (message: { method: string; args: string } | { outcome: RealmOutcome }) =>
      "outcome" in message ? this.end(active, message.outcome) : this.take(active, message),
    );
    worker.postMessage({ job, port: port2, signal, clock: this.tick() }, [port2]);
    this.watch();
  }

  private take(active: Active, message: { method: string; args: string }): void {
    if (this.turns) active.parked = message;
    else this.serve(active, message);
    this.poke();
  }

  private guard(active: Active, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      this.kill(active);
    }
  }

  private reply({ port, signal }: Active, reply: string): void {
    port.postMessage({ reply, clock: this.tick() });
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  }

  private tick(): Tick {
    const { clock } = this.parts;
    return { now: clock.now(), since: clock.running ? Date.now() : null };
  }

  private end(active: Active, outcome: RealmOutcome): void {
    if (!this.leave(active)) return;
    active.port.close();
    if (this.idle.length < IDLE_WORKERS) this.rest(active.worker);
    else void active.worker.terminate();
    active.finish(active.running.ending ? killedOutcome(active.running) : outcome);
    this.watch();
  }

  // An idle worker does not keep the process alive.
  private rest(worker: Worker): void {
    worker.unref();
    this.idle.push(worker);
  }

  private leave({ running }: Active): boolean {
    const { id } = running.execution;
    if (!this.active.delete(id)) return false;
    this.leaving.add(id);
    return true;
  }

  private kill(active: Active): void {
    if (!this.leave(active)) return;
    active.waiting = null;
    active.port.close();
    void active.worker.terminate();
    active.finish(killedOutcome(active.running));
  }

  // A still clock moves only when everybody waits; a running one is looked at again in time.
  private watch(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.turns) return;
    const next = this.nextMoment();
    if (next === null) return;
    if (this.parts.clock.running) this.wakeAt(next);
    else if (this.allWait()) setImmediate(() => this.skipTo(next));
  }

  /** The next instant at which some execution must be looked at; null when none is known. */
  nextMoment(): number | null {
    const { running } = this.parts.clock;
    const moments = [...this.active.values()].flatMap(({ waiting, running: { deadline } }) => {
      const until = waiting?.until ?? null;
      if (running) return [Math.min(until ?? Number.POSITIVE_INFINITY, deadline + 1)];
      return until === null ? [] : [Math.min(until, deadline + 1)];
    });
    return moments.length === 0 ? null : Math.min(...moments);
  }

  private allWait(): boolean {
    return this.leaving.size === 0 && [...this.active.values()].every(({ waiting }) => waiting !== null);
  }

  private wakeAt(instant: number): void {
    const delay = Math.min(Math.max(0, instant - this.parts.clock.now()), 2 ** 30);
    this.timer = setTimeout(() => {
      this.endOverdue();
      this.poke();
    }, delay);
  }

  private endOverdue(): void {
    const now = this.parts.clock.now();
    for (const active of [...this.active.values()]) {
      if (now <= active.running.deadline) continue;
      active.running.end("Exceeded maximum execution time");
      this.kill(active);
    }
  }

  private skipTo(instant: number): void {
    if (!this.allWait()) return;
    this.parts.clock.moveTo(instant);
    this.poke();
  }
}
