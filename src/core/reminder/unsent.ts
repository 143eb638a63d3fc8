// Duties and targets of a unit that rungs want told and that have not left yet.
import type { Language, SendRecord, Unit } from "../model";
import { reminderText } from "../text/reminders";
import { isDone } from "./due";
import { keyOfWanted, type Matter, type Wanted, wantedOf } from "./rungs";
import type { ReminderInput, SendItem } from "./types";

/** What rungs want told of these matters by today, without what the log says has left. */
export function unsentOf<M extends Matter>(
  unit: Unit,
  matters: readonly M[],
  input: ReminderInput,
  log: ReadonlyMap<string, SendRecord>,
): Wanted<M>[] {
  return wantedOf(unit, matters, input).filter(
    (wanted) => !isDone(log.get(keyOfWanted(wanted, unit)), input.today),
  );
}

/** The items of a mail about them. */
export function itemsOf(unit: Unit, unsent: readonly Wanted[]): SendItem[] {
  return unsent.map((wanted) => ({
    sendId: keyOfWanted(wanted, unit),
    ruleId: wanted.rule.ruleId,
    periodId: wanted.matter.id,
  }));
}

/** Each matter once, however many rungs want it told. */
export function mattersOf<M extends Matter>(unsent: readonly Wanted<M>[]): [M, ...M[]] {
  return [...new Map(unsent.map(({ matter }) => [matter.id, matter])).values()] as [M, ...M[]];
}

/** “等 3 件” behind the name of the first of several; "" where it stands alone. */
export function andMore(matters: readonly unknown[], language: Language): string {
  return matters.length > 1 ? reminderText("outcomeMore", language, { count: matters.length }) : "";
}
