import type { Light } from "../light";
import { lackWords } from "../material";
import type { Cells, Definition, Language } from "../model";
import { reportKey } from "../period";
import type { SetOf } from "../report/current";
import type { PeriodCell, ReportStanding, Rollup, UnitFigures } from "../rollup";
import { inLanguage } from "../text";
import { bracketed } from "../text/lists";
import { summaryText, summaryWords } from "../text/summary";
import { gapWords } from "./owed";
import { shownLight, unitWords } from "./words";

/** One line of 报送情况: its cells and, for the coloured ones, their light, both by column key. */
export interface StatusRow {
  readonly cells: Cells;
  readonly lights: Readonly<Record<string, Light>>;
}

/**
 * 报送情况: one line per unit, in the order of the directory; a rate of nothing expected stays empty. Reports of which rows are `gone` from
 * 报表记录 say so beside what is left of them.
 */
export function buildStatus(
  rollup: Rollup,
  definition: Definition,
  gone: readonly SetOf[] = [],
): StatusRow[] {
  const { language } = definition.campaign;
  const isGone = new Set(gone.map(({ unitId, periodId }) => reportKey(unitId, periodId)));
  const note = summaryText("recordGone", language);
  const noted = (unitId: string, cell: PeriodCell) =>
    standingWords(cell, language) + (isGone.has(reportKey(unitId, cell.periodId)) ? note : "");
  return rollup.units.map((unit) => ({
    cells: {
      ...fixedCells(unit, language),
      ...Object.fromEntries(unit.periods.map((cell) => [cell.periodId, noted(unit.unitId, cell)])),
    },
    lights: {
      light: shownLight(unit),
      ...Object.fromEntries(unit.periods.map((cell) => [cell.periodId, cell.light])),
    },
  }));
}

function fixedCells(unit: UnitFigures, language: Language): Cells {
  const { unitId, name, unitType, expected, actual, onTime, rate, rateOnTime, activities, people } = unit;
  return {
    unitId,
    unit: name,
    unitType,
    expected,
    actual,
    onTime,
    rate,
    rateOnTime,
    activities,
    people,
    gap: gapWords(unit, language),
    light: unitWords(unit, language),
    ...(unit.materials.length > 0 && { materials: lackWords(unit.materials, language) }),
  };
}

/** Each standing by its sign and its word; `after` says what more there is to it. */
const standings: Readonly<Record<ReportStanding, StandingWords>> = {
  exempt: { sign: "", word: "stateExempt", after: nothing },
  notDue: { sign: "", word: "stateNone", after: nothing },
  open: { sign: "", word: "stateOpen", after: nothing },
  missing: { sign: "● ", word: "stateMissing", after: lateBy },
  returned: { sign: "▲ ", word: "stateReturned", after: nothing },
  reopened: { sign: "▲ ", word: "stateReopened", after: nothing },
  troubled: { sign: "▲ ", word: "stateTroubled", after: lateBy },
  late: { sign: "▲ ", word: "stateLate", after: lateBy },
  submitted: { sign: "✓ ", word: "stateSubmitted", after: zeroOrLate },
  accepted: { sign: "✓ ", word: "stateAccepted", after: zeroOrLate },
};

interface StandingWords {
  readonly sign: string;
  readonly word: keyof typeof summaryWords & `state${string}`;
  readonly after: (cell: PeriodCell, language: Language) => string;
}

/** The word for a report's standing with its sign; a zero report says so, and one that waits while an older revision counts. */
export function standingWords(cell: PeriodCell, language: Language): string {
  const { sign, word, after } = standings[cell.standing];
  const waiting =
    cell.waiting > 0
      ? bracketed(summaryText("stateWaiting", language, { revision: cell.waiting }), language)
      : "";
  return `${sign}${inLanguage(summaryWords[word], language)}${after(cell, language)}${waiting}`;
}

function nothing(): string {
  return "";
}

function lateBy({ daysLate }: PeriodCell, language: Language): string {
  return daysLate > 0 ? summaryText("lateBy", language, { days: daysLate }) : "";
}

function zeroOrLate(cell: PeriodCell, language: Language): string {
  const zero = cell.zero ? bracketed(summaryText("stateZero", language), language) : "";
  return cell.daysLate > 0 ? zero + summaryText("sentLate", language, { days: cell.daysLate }) : zero;
}
