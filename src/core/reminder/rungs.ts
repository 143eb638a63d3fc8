// Which rungs of 提醒规则 concern a unit, and on what matter they want something of it by today.
import { isWorkday } from "../day";
import type { Day, Definition, ReminderAbout, ReminderRule, Unit } from "../model";
import type { Dated, Occasion } from "./moments";
import { occasionOf } from "./occasions";
import type { ReminderInput } from "./types";

/** What a rung is about that says nothing of it. */
const USUAL: readonly ReminderAbout[] = ["reports", "milestones"];

/** Something that a unit is reminded of. */
export interface Matter {
  readonly about: ReminderAbout;
  /** Takes the place of a period's id in keys and log. */
  readonly id: string;
  /** What a copy calls it. */
  readonly name: string;
  readonly dated: Dated;
}

/** A rung that wants a mail on a matter. */
export interface Wanted<M extends Matter = Matter> {
  readonly rule: ReminderRule;
  readonly matter: M;
  readonly occasion: Occasion;
}

/** The rungs that speak to a unit about this. */
export function rungsFor(
  { unitType }: Pick<Unit, "unitType">,
  about: ReminderAbout,
  { reminders }: Pick<Definition, "reminders">,
): ReminderRule[] {
  return reminders.filter(
    ({ about: own, unitTypes = [] }) =>
      (own === undefined ? USUAL.includes(about) : own === about) &&
      (unitTypes.length === 0 || unitTypes.includes(unitType)),
  );
}

/** What rungs want by today of a unit on these matters, whether it has left or not. */
export function wantedOf<M extends Matter>(
  unit: Pick<Unit, "unitType">,
  matters: readonly M[],
  input: Pick<ReminderInput, "definition" | "today" | "isWorkday">,
): Wanted<M>[] {
  const isWorking = workdaysOf(input);
  return matters.flatMap((matter) =>
    rungsFor(unit, matter.about, input.definition).flatMap((rule) => {
      const occasion = occasionOf(rule, matter.dated, input.today, isWorking);
      return occasion ? [{ rule, matter, occasion }] : [];
    }),
  );
}

/** The key of a mail to a unit that a rung wants. */
export function keyOfWanted({ rule, matter, occasion }: Wanted, { unitId }: Pick<Unit, "unitId">): string {
  return [rule.ruleId, unitId, matter.id, occasion.number].join("|");
}

/** The Chinese calendar with the office's own days. */
export function workdaysOf({
  definition: { holidays },
  isWorkday: own,
}: Pick<ReminderInput, "definition" | "isWorkday">): (day: Day) => boolean {
  return own ?? ((day) => isWorkday(day, holidays));
}
