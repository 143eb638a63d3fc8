// Moves the clock and fires time triggers on the way, in order.
import type { RunResult } from "../api";
import type { HostClock } from "../kernel/clock";
import type { Account } from "../kernel/limits";
import { quotaLeft, useQuota } from "../kernel/quota";
import type { HostEvent, Store } from "../kernel/types";
import { hasConsented } from "../script/consent";
import { clockEvent } from "../script/events";
import { fired, firstDue, type TriggerRecord } from "../script/triggers";
import type { Engine } from "./engine";
import { asCreator } from "./firing";
import type { LoadedProject } from "./project";

/** What the clockwork is made of. */
export interface ClockworkParts {
  store: Store;
  clock: HostClock;
  project: LoadedProject;
  engine: Engine;
  account: Account;
  /** True: the clock has already moved by the modelled time of an execution's calls. */
  modelledClock: boolean;
  emit: (event: HostEvent) => void;
  /** Called after each move, e.g. to look at waiting executions. */
  moved: () => void;
}

const RUNTIME = "Triggers total runtime";
/** How often a running clock looks for due triggers, in machine milliseconds. */
const LOOK_EVERY_MS = 1000;

/** The time triggers of a host. */
export class Clockwork {
  private timer: NodeJS.Timeout | null = null;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ClockworkParts) {
    if (parts.clock.running)
      this.timer = setInterval(() => void this.advance(parts.clock.now()), LOOK_EVERY_MS).unref();
  }

  /** Moves to an instant; each due trigger has finished before the clock moves on. A signal stops it there. */
  advance(until: number, signal?: AbortSignal): Promise<RunResult[]> {
    const turn = this.busy.then(() => this.moveTo(until, signal));
    this.busy = turn.catch(() => undefined);
    return turn;
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async moveTo(until: number, signal?: AbortSignal): Promise<RunResult[]> {
    const { store, clock, emit, moved } = this.parts;
    const results: RunResult[] = [];
    for (let due = firstDue(store, until); due; due = firstDue(store, until)) {
      clock.moveTo(due.next ?? until);
      moved();
      const result = await this.fire(due);
      if (result) results.push(result);
      emit({ type: "clock", now: clock.now() });
      if (signal?.aborted) return results;
    }
    if (clock.running && until <= clock.now() && results.length === 0) return results;
    clock.moveTo(until);
    store.commit();
    moved();
    emit({ type: "clock", now: clock.now() });
    return results;
  }

  // A person whose triggers have run for the day's quota, or who withdrew a scope, gets no more of them.
  private async fire(trigger: TriggerRecord): Promise<RunResult | null> {
    const { store, project, engine, account, modelledClock } = this.parts;
    const at = trigger.next ?? 0;
    fired(store, trigger);
    store.commit();
    if (quotaLeft(store, account, trigger.user, RUNTIME, at) <= 0) return null;
    if (!hasConsented(store, trigger.user, project.scopes)) return null;
    const zone = trigger.schedule?.zone ?? "UTC";
    const result = await engine.launch({
      ...asCreator(store, trigger),
      functionName: trigger.functionName,
      args: [clockEvent(at, zone, trigger.id)],
      actor: trigger.user,
    });
    const left = quotaLeft(store, account, trigger.user, RUNTIME, at);
    const elapsed = result.endedAt - result.startedAt;
    const took = modelledClock ? elapsed : elapsed + result.meter.modelledMs;
    useQuota(store, account, trigger.user, RUNTIME, Math.min(left, took), at);
    store.commit();
    return result;
  }
}
