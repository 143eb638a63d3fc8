import type { Light } from "../light";
import type { Cells, Definition, Language } from "../model";
import type { PeriodCell, Rollup, UnitFigures } from "../rollup";
import { text } from "../text";
import { gapWords } from "./lists";
import { lightWords } from "./words";

/** One line of 报送情况: its cells and, for the coloured ones, their light, both by column key. */
export interface StatusRow {
  readonly cells: Cells;
  readonly lights: Readonly<Record<string, Light>>;
}

/** 报送情况: one line per unit, in the order of the directory; a rate of nothing expected stays empty. */
export function buildStatus(rollup: Rollup, definition: Definition): StatusRow[] {
  const { language } = definition.campaign;
  return rollup.units.map((unit) => ({
    cells: {
      ...fixedCells(unit, language),
      ...Object.fromEntries(unit.periods.map((cell) => [cell.periodId, standingWords(cell, language)])),
    },
    lights: {
      light: unit.light,
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
    gap: gapWords(unit),
    light: lightWords(unit.light, language),
  };
}

/** The word for a report's standing with its sign; a zero report says so. */
export function standingWords({ standing, zero, daysLate }: PeriodCell, language: Language): string {
  const late = daysLate > 0 ? text("summary.lateBy", language, { days: daysLate }) : "";
  switch (standing) {
    case "exempt":
      return text("summary.stateExempt", language);
    case "notDue":
      return text("summary.stateNone", language);
    case "open":
      return text("summary.stateOpen", language);
    case "missing":
      return `● ${text("summary.stateMissing", language)}${late}`;
    case "returned":
      return `▲ ${text("summary.stateReturned", language)}`;
    case "late":
      return `▲ ${text("summary.stateLate", language)}${late}`;
    default: {
      const word = text(
        standing === "accepted" ? "summary.stateAccepted" : "summary.stateSubmitted",
        language,
      );
      return `✓ ${word}${zero ? `（${text("summary.stateZero", language)}）` : late}`;
    }
  }
}
