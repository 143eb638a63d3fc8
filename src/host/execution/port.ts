// The port transport: every execution has a worker thread; its calls come in as messages and wait for their reply.
import { Worker, MessageChannel, type MessagePort } from "node:worker_threads";
import type { HostClock } from "../kernel/clock";
import { type Core, Ended } from "../kernel/core";
import type { Running } from "../kernel/running";
import type { Wait } from "../kernel/types";
import { workerPath } from "./built";
import { type Executor, killedOutcome } from "./executor";
import type { RealmJob, RealmOutcome } from "./realm";
import { setZone } from "./zone";
import type { Tick } from "./worker";

/** What the port executor is made of. */
export interface PortParts {
  core: Core;
  clock: HostClock;
  zone: string;
}

/** One execution on its worker. */
interface Active {
  readonly running: Running;
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly signal: Int32Array;
  readonly finish: (outcome: RealmOutcome) => void;
  waiting: Wait | null;
}

const IDLE_WORKERS = 3;

/** Runs each job on a worker of a pool. */
export class PortExecutor implements Executor {
  private readonly idle: Worker[] = [];
  private readonly active = new Map<string, Active>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly parts: PortParts) {
    setZone(parts.zone);
  }

  run(running: Running, job: RealmJob): Promise<RealmOutcome> {
    return new Promise((resolve) => this.start(running, job, resolve));
  }

  poke(): void {
    for (const active of [...this.active.values()]) this.ask(active);
    this.watch();
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
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }

  private start(running: Running, job: RealmJob, finish: Active["finish"]): void {
    const worker = this.idle.pop() ?? new Worker(workerPath());
    worker.ref();
    const { port1: port, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const active: Active = { running, worker, port, signal, finish, waiting: null };
    this.active.set(running.execution.id, active);
    port.on("message", (message: { method: string; args: string } | { outcome: RealmOutcome }) =>
      "outcome" in message ? this.end(active, message.outcome) : this.serve(active, message.method, message.args),
    );
    worker.postMessage({ job, port: port2, signal, clock: this.tick() }, [port2]);
    this.watch();
  }

  private serve(active: Active, method: string, args: string): void {
    this.guard(active, () => {
      const reply = this.parts.core.call(active.running, method, args);
      if ("done" in reply) this.reply(active, reply.done);
      else active.waiting = reply.pending;
    });
    this.poke();
  }

  private ask(active: Active): void {
    const { waiting, running } = active;
    if (!waiting) return;
    this.guard(active, () => {
      const reply = this.parts.core.ask(running, waiting);
      if (reply === undefined) return;
      active.waiting = null;
      this.reply(active, reply);
    });
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
    if (!this.active.delete(active.running.execution.id)) return;
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

  private kill(active: Active): void {
    if (!this.active.delete(active.running.execution.id)) return;
    active.port.close();
    void active.worker.terminate();
    active.finish(killedOutcome(active.running));
  }

  // A still clock moves only when everybody waits; a running one is looked at again in time.
  private watch(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const all = [...this.active.values()];
    const next = this.nextMoment(all);
    if (next === null) return;
    if (this.parts.clock.running) this.wakeAt(next);
    else if (all.every(({ waiting }) => waiting !== null)) setImmediate(() => this.skipTo(next));
  }

  private nextMoment(all: Active[]): number | null {
    const { running } = this.parts.clock;
    const moments = all.flatMap((active) => {
      const until = active.waiting?.until ?? null;
      return running ? [Math.min(until ?? Number.POSITIVE_INFINITY, active.running.deadline + 1)] : until === null ? [] : [until];
    });
    return moments.length === 0 ? null : Math.min(...moments);
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
    if (![...this.active.values()].every(({ waiting }) => waiting !== null)) return;
    this.parts.clock.moveTo(instant);
    this.poke();
  }
}
