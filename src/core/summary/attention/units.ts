// Reports that are late, stuck on a problem, or returned.
import { daysBetween } from "../../day";
import { periodFor } from "../../exception";
import { groupBy } from "../../group-by";
import type { Period, Report } from "../../model";
import { byDueDay, reportKey } from "../../period";
import { unplaced } from "../../problem";
import type { PeriodCell } from "../../rollup";
import { summaryText } from "../../text/summary";
import { cellOf, headlineOf, isOwed } from "../headline";
import type { Sources } from "../sources";
import { contactWords, MAX_NAMES, nameOf, type Sentence, unitsWords } from "./sentence";

/** A unit's report of a period that is late and not there. */
interface Owed {
  readonly unitId: string;
  /** As it holds for the unit: with its own due day. */
  readonly period: Period;
  readonly report: Report | undefined;
}

/** One sentence for each report that is stuck, and one for all units that did not send a period; `inShort` tells of a problem what it is alone. */
export function unitSentences(sources: Sources, inShort = false): Sentence[] {
  const reports = new Map(
    sources.reports.map((report) => [reportKey(report.unitId, report.periodId), report]),
  );
  const owed = sources.definition.periods.flatMap((period) =>
    sources.rollup.units.flatMap((unit): Owed[] => {
      const cell = cellOf(unit, period);
      const report = reports.get(reportKey(unit.unitId, period.id));
      const isAsked =
        cell !== undefined &&
        (isOwed(cell) || waitsAgain(cell) || isLongStuck(cell, report, sources.rollup.today));
      return isAsked
        ? [{ unitId: unit.unitId, period: periodFor(sources.definition, unit, period), report }]
        : [];
    }),
  );
  const isStuck = ({ report }: Owed) =>
    report !== undefined && (report.problems !== "" || report.state === "returned");
  return [
    ...owed
      .filter(isStuck)
      .map(({ unitId, report, period }) => stuckSentence(unitId, report as Report, period, sources, inShort)),
    ...silentSentences(
      owed.filter((each) => !isStuck(each)),
      sources,
    ),
  ];
}

// Returned, also where what was accepted before goes on counting; of what is owed no more nobody waits.
function waitsAgain({ standing, isExpected }: PeriodCell): boolean {
  return standing === "returned" || (standing === "reopened" && isExpected);
}

/** So many days a unit mends by itself what was not taken in. */
const MENDING_DAYS = 3;

// Before the due day, too: whoever has not mended it by now will not do so unasked.
function isLongStuck({ standing }: PeriodCell, report: Report | undefined, today: string): boolean {
  const at = report?.refusedAt.slice(0, 10) ?? "";
  return standing === "troubled" && at !== "" && daysBetween(at, today) >= MENDING_DAYS;
}

/** The first sentence of a problem: what is wrong, and no more how it is mended. */
const WRONG = /^.*?(?=。|\.\s)/;

function stuckSentence(
  unitId: string,
  report: Report,
  period: Period,
  sources: Sources,
  inShort: boolean,
): Sentence {
  const { language } = sources.definition.campaign;
  const values = {
    unit: nameOf(unitId, sources),
    period: period.label,
    contact: contactWords(unitId, sources),
  };
  if (report.state === "returned") {
    const reason = report.reason === "" ? "" : summaryText("reason", language, { reason: report.reason });
    return { words: summaryText("returned", language, { ...values, reason }), weight: 930 };
  }
  const [first = "", ...others] = unplaced(report.problems, period.label, language).split("\n");
  const problem = (inShort && WRONG.exec(first)?.[0]) || first;
  const more = others.length > 0 ? summaryText("moreProblems", language, { count: others.length }) : "";
  return { words: summaryText("stuck", language, { ...values, problem, more }), weight: 980 };
}

/** What many units lack is told with all of them, whatever else they lack; else each unit is told with what it lacks. */
function silentSentences(owed: readonly Owed[], sources: Sources): Sentence[] {
  const lacking = [...groupBy(owed, ({ period }) => `${period.id} ${period.dueOn}`).values()];
  const common = lacking.filter((own) => own.length > MAX_NAMES);
  const others = lacking.filter((own) => own.length <= MAX_NAMES).flat();
  // Periods that the very same units lack stand in one sentence.
  const alike = groupBy(common, (own) => own.map(({ unitId }) => unitId).join("\n"));
  const ofMany = [...alike.values()].map((group) => {
    const unitIds = group[0]!.map(({ unitId }) => unitId);
    return many(silentSentence(unitsWords(unitIds, sources), "", periodsOf(group.flat()), sources));
  });
  const ofFew = [...groupBy(others, ({ unitId }) => unitId)].map(([unitId, own]) =>
    silentSentence(nameOf(unitId, sources), contactWords(unitId, sources), periodsOf(own), sources),
  );
  return [...ofMany, ...ofFew];
}

const periodsOf = (owed: readonly Owed[]): Period[] =>
  [...new Map(owed.map(({ period }) => [period.id, period])).values()].sort(byDueDay);

/** What many units lack comes before what one does. */
function many({ words, weight }: Sentence): Sentence {
  return { words, weight: weight + 6 };
}

function silentSentence(
  units: string,
  contact: string,
  periods: readonly Period[],
  { rollup, definition }: Sources,
): Sentence {
  const { language } = definition.campaign;
  const [first] = periods as readonly [Period, ...Period[]];
  const days = daysBetween(first.dueOn, rollup.today);
  const names = periods.slice(0, MAX_NAMES).map(({ label }) => label);
  const late = summaryText(days > 0 ? "daysLate" : "hoursLate", language, { days });
  const values = { units, contact, late, count: periods.length };
  // Most periods first; of one each what the headline speaks of, then the rest of its return.
  const { focus } = headlineOf(definition, rollup.now);
  const isMain = periods.some(({ returnId }) => returnId === focus?.returnId);
  const isFocus = periods.some(({ id }) => id === focus?.id);
  const weight = 940 + Math.min(15, periods.length * 3) + Number(isMain) + Number(isFocus);
  if (periods.length === 1)
    return { words: summaryText("missing", language, { ...values, period: first.label }), weight };
  const key = periods.length > MAX_NAMES ? "missingMany" : "missingSome";
  return {
    words: summaryText(key, language, { ...values, periods: names.join(summaryText("listMark", language)) }),
    weight,
  };
}
