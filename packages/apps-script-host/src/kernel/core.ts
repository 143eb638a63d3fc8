// The one synchronous core: takes a call of an execution, does it on the store, commits, meters, tells listeners.

import { latencyOf } from "./latency";
import type { Account } from "./limits";
import { quotaLeft, useQuota } from "./quota";
import { newId, type Random } from "./random";
import type { Fault, Running } from "./running";
import { requireScope } from "./scopes";
import {
  type Context,
  type Ending,
  type HostEvent,
  NotEmulated,
  ScriptError,
  type ServiceTable,
  type Store,
  type Wait,
} from "./types";

/** What the core is made of. */
export interface CoreParts {
  readonly store: Store;
  /** Answers to calls, by `Class.method`. */
  readonly services: ServiceTable;
  readonly now: () => number;
  /** Called when a fault delays an execution or, with a modelled clock, when a call takes its time. */
  readonly passTime: (milliseconds: number) => void;
  readonly random: Random;
  readonly account: Account;
  readonly emit: (event: HostEvent) => void;
  readonly customFunction: Context["customFunction"];
  /** True: the clock moves on by the modelled time of every call. */
  readonly modelledClock: boolean;
}

/** Thrown into a realm whose execution is over; the realm's result is then thrown away. */
export class Ended extends Error {
  override readonly name = "Ended";
}

/** Logging is no service call: it is neither counted nor met by faults. */
const FREE = /^(console|Logger)\./;

/** The reply to a call as JSON, or the wait that it is in. */
export type Reply = { done: string } | { pending: Wait };

/** The services core of one host. */
export class Core {
  private readonly services: ReadonlyMap<string, ServiceTable[string]>;
  private readonly contexts = new WeakMap<Running, Context>();
  private events: HostEvent[] = [];

  constructor(private readonly parts: CoreParts) {
    this.services = new Map(Object.entries(parts.services));
  }

  /** Whether a service answers to `Class.method`. */
  has(method: string): boolean {
    return this.services.has(method);
  }

  /** Takes one call: JSON arguments in, JSON reply out, or a wait to be asked again. Throws Ended when the execution is over. */
  call(running: Running, method: string, args: string): Reply {
    const free = FREE.test(method);
    const fault = free ? undefined : this.admit(running, method);
    if (free) this.admitOnly(running);
    const charged = running.meter.totalCalls;
    running.method = method;
    try {
      if (fault?.what instanceof Error) throw new ScriptError(fault.what.message);
      const service = this.services.get(method);
      if (!service) throw new NotEmulated(method);
      // What the prelude sends is typed by the same interface as the services.
      const result = service(this.context(running), ...(JSON.parse(args) as never));
      if (!free && running.meter.totalCalls === charged) this.charge(running, method, latencyOf(method));
      return isWait(result) ? this.hold(result) : { done: this.settle(result ?? null) };
    } catch (error) {
      return { done: this.refuse(error, method) };
    }
  }

  /** Asks a wait again; undefined while it goes on. */
  ask(running: Running, wait: Wait): string | undefined {
    this.admitOnly(running);
    try {
      const ready = wait.ready();
      return ready && this.settle(ready.value);
    } catch (error) {
      return this.refuse(error, wait.wait);
    }
  }

  /** Runs the end hooks of an execution: buffered writes land or are lost. Gives the error of a late write, if any. */
  finish(running: Running, how: Ending): Error | null {
    const context = this.context(running);
    let late: Error | null = null;
    for (const hook of running.endHooks.values()) late = this.within(() => hook(how, context)) ?? late;
    running.endHooks.clear();
    running.ending = { how, reason: "The execution is over." };
    return late;
  }

  /** Does work of the host itself in one transaction; gives what it threw. */
  within(work: () => void): Error | null {
    try {
      work();
      this.commit();
      return null;
    } catch (error) {
      this.parts.store.rollback();
      this.events = [];
      return error as Error;
    }
  }

  /** The context lent to services for an execution. */
  context(running: Running): Context {
    const known = this.contexts.get(running);
    if (known) return known;
    const made = this.makeContext(running);
    this.contexts.set(running, made);
    return made;
  }

  private admit(running: Running, method: string): Fault | undefined {
    running.calls++;
    this.admitOnly(running);
    const fault = running.faultAt(method);
    if (fault?.what === "end") running.end("The execution was ended.");
    if (typeof fault?.what === "number") this.parts.passTime(fault.what);
    this.admitOnly(running);
    return fault;
  }

  private admitOnly(running: Running): void {
    if (this.parts.now() > running.deadline) running.end("Exceeded maximum execution time");
    if (running.ending) throw new Ended(running.ending.reason);
  }

  private hold(wait: Wait): Reply {
    this.commit();
    return { pending: wait };
  }

  private settle(value: unknown): string {
    this.commit();
    return JSON.stringify({ v: value });
  }

  private commit(): void {
    this.parts.store.commit();
    const events = this.events;
    if (events.length === 0) return;
    this.events = [];
    for (const event of events) this.parts.emit(event);
  }

  private refuse(error: unknown, method: string): string {
    this.parts.store.rollback();
    this.events = [];
    if (error instanceof ScriptError || error instanceof NotEmulated) return refusal(error);
    // A fault of the host itself: told to whoever listens; the script gets what a broken server of Google's gives.
    this.parts.emit({ type: "fault", method, stack: String((error as Error)?.stack ?? error), error });
    return refusal(new ScriptError(SERVER_ERROR));
  }

  private charge(running: Running, method: string, milliseconds: number): void {
    running.charge(method, milliseconds);
    if (this.parts.modelledClock) this.parts.passTime(milliseconds);
  }

  private makeContext(running: Running): Context {
    const { store, now, random, account, customFunction } = this.parts;
    const { execution } = running;
    const user = execution.effectiveUser;
    return {
      execution,
      store,
      now,
      random,
      newId: (length) => newId(store, random, length),
      requireScope: (method, ...anyOf) => requireScope(execution, method, anyOf),
      charge: (method, milliseconds) => this.charge(running, method, milliseconds),
      useQuota: (quota, amount = 1) => {
        useQuota(store, account, user, quota, amount, now());
        running.meter.quota[quota] = (running.meter.quota[quota] ?? 0) + amount;
      },
      quotaLeft: (quota) => quotaLeft(store, account, user, quota, now()),
      local: (key, create) => {
        if (!running.locals.has(key)) running.locals.set(key, create());
        return running.locals.get(key) as never;
      },
      emit: (event) => void this.events.push(event),
      landedEarly: () => void running.meter.landedEarly.push(running.method),
      onEnd: (key, hook) => void (running.endHooks.has(key) || running.endHooks.set(key, hook)),
      customFunction,
    };
  }
}

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

const refusal = ({ name, message }: Error): string => JSON.stringify({ e: { name, message } });

function isWait(result: unknown): result is Wait {
  return typeof result === "object" && result !== null && "ready" in result && "wait" in result;
}
