// The built tab 下级报送 of a unit with units below: how these stand, and what its own report comes to with them.
import type { Light } from "../light";
import type { Day, Definition, FieldValue, Period, Report, Unit } from "../model";
import { reportKey, titleOfPeriod } from "../period";
import { isSettled } from "../report/states";
import type { UnitFigures } from "../rollup";
import { belowWords } from "../text/below";
import { speaker } from "../text/words";
import { isExpected } from "../units";
import { figureLinesOf } from "./page-figures";
import { standingLines } from "./page-standings";
import type { Proposing } from "./proposal";

const say = speaker(belowWords);

/** What the tab is made from. */
export interface BelowSources extends Proposing {
  readonly definition: Definition;
  readonly today: Day;
  /** What is told of each unit, by its id. */
  readonly standings: ReadonlyMap<string, Pick<UnitFigures, "periods">>;
  /** Those that count, by `reportKey`. */
  readonly reports: ReadonlyMap<string, Report>;
}

/** One line of the tab; `style` says how it looks, `light` how the word of a standing does. */
export interface BelowLine {
  readonly style: "title" | "note" | "section" | "mark" | "header" | "text" | "figures";
  readonly cells: readonly FieldValue[];
  readonly light?: Light;
}

/** Column (0-based) in which standings are told. */
export const STANDING_COLUMN = 2;
/** Periods of one return that are shown at most, the last ones. */
const MOST_PERIODS = 6;

/** The lines of a unit's tab; the time at which they are made is none of them. */
export function belowPage(unit: Unit, sources: BelowSources): BelowLine[] {
  const { language } = sources.definition.campaign;
  const shown = shownPeriods(unit, sources);
  return [
    { style: "title", cells: [say("title", language, { unit: unit.name })] },
    { style: "note", cells: [say("ownOnly", language)] },
    { style: "note", cells: [say("howTo", language)] },
    ...(shown.length === 0 ? [{ style: "note", cells: [say("nothing", language)] } as const] : []),
    ...shown.flatMap((period) => periodLines(unit, period, sources)),
  ];
}

// Those that have begun and are still worked on, and of each return the last one.
function shownPeriods(unit: Unit, sources: BelowSources): Period[] {
  const { definition, tree, today } = sources;
  const all = [unit, ...tree.below(unit.unitId)];
  return definition.returns.flatMap(({ returnId }) => {
    const begun = definition.periods.filter(
      (period) =>
        period.returnId === returnId &&
        period.start <= today &&
        all.some((one) => isExpected(one, definition, period)),
    );
    return begun
      .filter((period, at) => at === begun.length - 1 || isOpen(unit, all, period, sources))
      .slice(-MOST_PERIODS);
  });
}

function isOpen(unit: Unit, all: readonly Unit[], period: Period, sources: BelowSources): boolean {
  const isMarked = Boolean(sources.reports.get(reportKey(unit.unitId, period.id))?.below);
  return isMarked || owing(all, period, sources).some((one) => !isAcceptedOf(one, period, sources));
}

function owing(units: readonly Unit[], period: Period, { definition }: BelowSources): Unit[] {
  return units.filter((unit) => isExpected(unit, definition, period));
}

function isAcceptedOf({ unitId }: Unit, { id }: Period, { reports }: BelowSources): boolean {
  const report = reports.get(reportKey(unitId, id));
  return report !== undefined && isSettled(report);
}

function periodLines(unit: Unit, period: Period, sources: BelowSources): BelowLine[] {
  const { definition, reports, tree } = sources;
  const expected = owing(tree.below(unit.unitId), period, sources);
  const accepted = expected.filter((one) => isAcceptedOf(one, period, sources));
  const title = say("section", definition.campaign.language, {
    period: titleOfPeriod(period, definition.returns),
    owing: expected.length,
    accepted: accepted.length,
  });
  const marks = (reports.get(reportKey(unit.unitId, period.id))?.below ?? "").split("\n");
  return [
    { style: "note", cells: [] },
    { style: "section", cells: [title] },
    ...marks.filter((mark) => mark !== "").map((mark): BelowLine => ({ style: "mark", cells: [mark] })),
    ...standingLines(unit, period, sources),
    ...figureLinesOf(unit, period, sources),
  ];
}
