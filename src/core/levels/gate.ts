// Before a report is accepted, those of the units below are.

import type { Definition, Moment, Report, ReportState, Unit } from "../model";
import { reportKey } from "../period";
import { isSettled } from "../report/states";
import { labelOf, text } from "../text";
import { levelWords } from "../text/levels";
import { bracketed, listed } from "../text/lists";
import { fill, inLanguage } from "../text/words";
import { isExpected } from "../units";
import { treeOf } from "../units/tree";

/** A unit below whose report is not accepted, and how it stands. */
export interface UnitBelow {
  readonly unit: Unit;
  readonly state: ReportState;
  /** Whether its last tick was refused: it has not sent nothing. */
  readonly isStuck: boolean;
}

/** What is known of the campaign when a report is judged. */
export interface Known {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  /** Those that count, one a unit × period. */
  readonly reports: readonly Report[];
}

/** The units below, at any depth, that owe a report of the same period and of which none is accepted. */
export function notAccepted(
  { unitId, periodId }: Pick<Report, "unitId" | "periodId">,
  { definition, units, reports }: Known,
): UnitBelow[] {
  const period = definition.periods.find(({ id }) => id === periodId);
  const below = treeOf(units).below(unitId);
  if (!period || below.length === 0) return [];
  const byKey = new Map(reports.map((report) => [reportKey(report.unitId, report.periodId), report]));
  return below
    .filter((unit) => isExpected(unit, definition, period))
    .map((unit) => ({ unit, report: byKey.get(reportKey(unit.unitId, periodId)) }))
    .filter(({ report }) => !report || !isSettled(report))
    .map(({ unit, report }) => ({
      unit,
      state: report?.state ?? "draft",
      isStuck: (report?.refusedAt ?? "") !== "",
    }));
}

/** Units that are named one by one; of more the number. */
const MOST_NAMED = 8;

/** Names units below with how their reports stand; "" = none. */
export function notAcceptedWords(
  found: readonly UnitBelow[],
  { campaign: { language } }: Pick<Definition, "campaign">,
): string {
  const named = found.slice(0, MOST_NAMED).map(({ unit, state, isStuck }) => {
    const words = isStuck ? text("unitWorkbook.troubled", language) : labelOf("reportState", state, language);
    return unit.name + bracketed(words, language);
  });
  const more = found.length - named.length;
  const others = more > 0 ? [fill(inLanguage(levelWords.moreUnits, language), { count: more })] : [];
  return listed([...named, ...others], language);
}

/** The line of `Report.below` that says why a report was accepted although units below were missing. */
export function acceptedAnyway(
  units: string,
  { at, reason }: { readonly at: Moment; readonly reason: string },
  definition: Pick<Definition, "campaign">,
): string {
  const words = inLanguage(levelWords.acceptedAnyway, definition.campaign.language);
  return fill(words, { at: at.slice(0, 16), units, reason: reason.trim() });
}
