// Reports that are late, stuck on a problem, or returned.
import { daysBetween } from "../../day";
import type { Period, Report } from "../../model";
import { reportKey } from "../../period";
import { summaryText } from "../../text/summary";
import { cellOf, isOwed } from "../headline";
import type { Sources } from "../sources";
import { contactWords, MAX_NAMES, nameOf, type Sentence, unitsWords } from "./sentence";

/** One sentence for each unit that keeps a report waiting; of many units that only did not send, one a period. */
export function unitSentences(sources: Sources): Sentence[] {
  const reports = new Map(
    sources.reports.map((report) => [reportKey(report.unitId, report.periodId), report]),
  );
  return sources.definition.periods.flatMap((period) => {
    const owing = sources.rollup.units.filter((unit) => {
      const cell = cellOf(unit, period);
      return cell !== undefined && (isOwed(cell) || cell.standing === "returned");
    });
    const told = owing.map(({ unitId }) => ({ unitId, report: reports.get(reportKey(unitId, period.id)) }));
    const stuck = told.filter(
      ({ report }) => report && (report.problems !== "" || report.state === "returned"),
    );
    const silent = told.filter((each) => !stuck.includes(each)).map(({ unitId }) => unitId);
    return [
      ...stuck.map(({ unitId, report }) => stuckSentence(unitId, report as Report, period, sources)),
      ...silentSentences(silent, period, sources),
    ];
  });
}

function stuckSentence(unitId: string, report: Report, period: Period, sources: Sources): Sentence {
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
  const [problem = "", ...others] = report.problems.split("\n");
  const more = others.length > 0 ? summaryText("moreProblems", language, { count: others.length }) : "";
  return { words: summaryText("stuck", language, { ...values, problem, more }), weight: 980 };
}

function silentSentences(unitIds: readonly string[], period: Period, sources: Sources): Sentence[] {
  const { language } = sources.definition.campaign;
  const values = { period: period.label, days: daysBetween(period.dueOn, sources.rollup.today) };
  if (unitIds.length > MAX_NAMES) {
    const units = unitsWords(unitIds, sources);
    return [{ words: summaryText("missing", language, { ...values, units, contact: "" }), weight: 970 }];
  }
  return unitIds.map((unitId) => ({
    words: summaryText("missing", language, {
      ...values,
      units: nameOf(unitId, sources),
      contact: contactWords(unitId, sources),
    }),
    weight: 950,
  }));
}
