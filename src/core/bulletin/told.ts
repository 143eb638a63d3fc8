// What the figures of a bulletin are looked up in: the roll-up, of one period or of all that is due.
import type { Decision, GroupMember, Language, Period, Stage } from "../model";
import type { PeriodCell, UnitFigures } from "../rollup";
import type { TraceSources } from "../trace";

/** What a bulletin speaks of. */
export interface Told {
  /** The same that 报送情况 and 汇总 are built from. */
  readonly sources: TraceSources;
  /** undefined = all periods to date. */
  readonly period: Period | undefined;
  readonly language: Language;
  /** What was decided in which stages, for lists of who was chosen; absent where nobody asks for it. */
  readonly selection?: { readonly stages: readonly Stage[]; readonly decisions: readonly Decision[] };
  /** Who leads the campaign. */
  readonly group?: readonly GroupMember[];
}

/** Id of the period, "" = all. */
export function periodIdOf({ period }: Told): string {
  return period?.id ?? "";
}

/** A unit with those of its reports that are meant. */
export interface UnitReports {
  readonly unit: UnitFigures;
  readonly cells: readonly PeriodCell[];
}

/** Units with reports of a kind, in the order of the directory. */
export function unitsWith(told: Told, isMeant: (cell: PeriodCell) => boolean): UnitReports[] {
  const periodId = periodIdOf(told);
  return told.sources.rollup.units
    .map((unit) => ({
      unit,
      cells: unit.periods.filter((cell) => (periodId === "" || cell.periodId === periodId) && isMeant(cell)),
    }))
    .filter(({ cells }) => cells.length > 0);
}

/** Whether a report came when it was past due. */
export function isLate({ isDue, isActual, isOnTime }: PeriodCell): boolean {
  return isDue && isActual && !isOnTime;
}

/** Whether a report says that there was nothing to report. */
export function isZero({ isDue, isActual, zero }: PeriodCell): boolean {
  return isDue && isActual && zero;
}
