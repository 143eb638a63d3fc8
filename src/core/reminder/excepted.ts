// 解锁, 延期 and 免报 that were granted to a unit, and a later day that was refused: what the digest of outcomes tells of them.
import { isDay } from "../day";
import { periodFor } from "../exception";
import type { Definition, Exception, Language, Moment, Period, Report, Unit } from "../model";
import { reportKey, titleOfPeriod } from "../period";
import { reminderText } from "../text/reminders";
import { mustSend } from "./must-send";
import type { ReminderInput } from "./types";

/** What was decided of one period of a unit. */
export interface Excepted {
  readonly kind: "unlock" | "extend" | "exempt" | "unextended";
  readonly period: Period;
  readonly at: Moment;
  /** Last day on which it holds; "" where it has none. */
  readonly until: string;
}

/** What was decided for a unit by a row of 例外, as it holds today: what is over, or was answered by a report, is no news. */
export function exceptedOf(
  unit: Unit,
  { definition, today }: Pick<ReminderInput, "definition" | "today">,
  reports: ReadonlyMap<string, Report>,
): Excepted[] {
  const { exceptions = [], periods } = definition;
  return exceptions
    .filter(
      ({ unitIds, at }) => (unitIds === null || unitIds.includes(unit.unitId)) && isDay(at.slice(0, 10)),
    )
    .flatMap((exception) => {
      const kind = kindOf(exception);
      if (!kind) return [];
      const { at, until, periodIds } = exception;
      return periods
        .filter(({ id }) => periodIds.includes(id))
        .filter((period) => isNews(kind, exception, period, today))
        .filter((period) => isOpen(unit, period, kind, definition, reports))
        .map((period) => ({ kind, period: periodFor(definition, unit, period), at, until }));
    });
}

function kindOf({ kind, state }: Exception): Excepted["kind"] | undefined {
  if (state === "granted") return kind;
  return state === "declined" && kind === "extend" ? "unextended" : undefined;
}

// What changes nothing for anybody: a lock that never comes, a day that is past or no later than the usual one.
function isNews(kind: Excepted["kind"], { until }: Exception, period: Period, today: string): boolean {
  if (kind === "unlock") return period.lockOn !== "" && until >= period.lockOn && until >= today;
  if (kind === "extend") return until > period.onTimeUntil && until >= today;
  return true;
}

function isOpen(
  unit: Unit,
  period: Period,
  kind: Excepted["kind"],
  definition: Definition,
  reports: ReadonlyMap<string, Report>,
): boolean {
  if (kind !== "exempt") return mustSend(unit, periodFor(definition, unit, period), reports, definition);
  const state = reports.get(reportKey(unit.unitId, period.id))?.state;
  return state !== "accepted" && state !== "submitted";
}

/** What a unit is told of it. */
export function exceptedWords(
  { kind, period, until }: Excepted,
  { returns }: Pick<Definition, "returns">,
  language: Language,
): string {
  const words = { period: titleOfPeriod(period, returns), until, due: period.dueOn };
  return reminderText(`${kind}Told`, language, words);
}
