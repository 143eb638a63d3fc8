// Installable triggers: their records, and the rules for making and seeing them.
import type { EventType } from "../calls/script";
import { TRIGGERS } from "../kernel/limits";
import { type Context, ScriptError, type Store } from "../kernel/types";
import { type ClockRule, fix, nextFiring, type Schedule } from "./schedule";

export type { EventType };

/** One installable trigger; it runs as the person who made it. */
export interface TriggerRecord {
  readonly id: string;
  readonly scriptId: string;
  readonly user: string;
  readonly functionName: string;
  readonly type: EventType;
  /** The spreadsheet whose events it hears, null for the clock. */
  readonly sourceId: string | null;
  readonly schedule: Schedule | null;
  /** Epoch milliseconds of the next firing of a clock trigger, null when a one-off has fired. */
  readonly next: number | null;
}

const collection = (store: Store) => store.collection<TriggerRecord>("triggers");

/** All triggers, oldest first. */
export function allTriggers(store: Store): TriggerRecord[] {
  return [...collection(store).entries()].map(([, trigger]) => trigger);
}

/** The triggers that a person has in a script: nobody sees those of others. */
export function triggersOf(store: Store, scriptId: string, user: string): TriggerRecord[] {
  return allTriggers(store).filter((trigger) => trigger.scriptId === scriptId && trigger.user === user);
}

/** Makes a trigger for the effective user; throws Google's text when there are too many. */
export function createTrigger(
  context: Context,
  {
    functionName,
    type,
    sourceId,
    clock,
  }: { functionName: string; type: EventType; sourceId: string | null; clock: ClockRule | null },
): TriggerRecord {
  const { scriptId, effectiveUser } = context.execution;
  if (triggersOf(context.store, scriptId, effectiveUser).length >= TRIGGERS)
    throw new ScriptError(
      "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
  const schedule = clock && fix(clock, context.random);
  const next = schedule && firstFiring(schedule, context);
  const id = String(Math.floor(context.random() * 9e15) + 1e15);
  const trigger = { id, scriptId, user: effectiveUser, functionName, type, sourceId, schedule, next };
  collection(context.store).put(id, trigger);
  return trigger;
}

// A repeating trigger of minutes or hours starts at some moment of its first period.
function firstFiring(schedule: Schedule, { now, random }: Context): number | null {
  const next = nextFiring(schedule, now());
  if (next === null || (schedule.every !== "minutes" && schedule.every !== "hours")) return next;
  return now() + Math.ceil((next - now()) * Math.max(random(), 0.05));
}

/** Removes a trigger of the effective user. */
export function deleteTrigger(context: Context, id: string): void {
  const trigger = collection(context.store).get(id);
  if (!trigger || trigger.user !== context.execution.effectiveUser)
    throw new ScriptError(
      "Unexpected error while getting the method or property deleteTrigger on object ScriptApp.",
    );
  collection(context.store).delete(id);
}

/** Notes that a clock trigger fired at its time, and when it will next. One-offs stay in the list, spent. */
export function fired(store: Store, trigger: TriggerRecord): void {
  const next = trigger.schedule && trigger.next !== null ? nextFiring(trigger.schedule, trigger.next) : null;
  if (collection(store).get(trigger.id)) collection(store).put(trigger.id, { ...trigger, next });
}

/** The clock trigger that fires first up to an instant. */
export function firstDue(store: Store, until: number): TriggerRecord | undefined {
  const due = allTriggers(store).filter(({ next }) => next !== null && next <= until);
  return due.sort((a, b) => (a.next ?? 0) - (b.next ?? 0))[0];
}
