// How each unit below stands in a period: one line each, indented by its level.

import { periodFor } from "../exception";
import type { Language, Period, Report, Unit } from "../model";
import { dueMoment, reportKey } from "../period";
import { reportStates } from "../report/states";
import { standingWords } from "../summary/status";
import { belowWords } from "../text/below";
import { statements } from "../text/lists";
import { inLanguage } from "../text/words";
import type { BelowLine, BelowSources } from "./page";

/** Header and one line for each unit below that owes the period or has sent it. */
export function standingLines(unit: Unit, period: Period, sources: BelowSources): BelowLine[] {
  const { definition, standings, tree } = sources;
  const { language } = definition.campaign;
  const { name, dueOn, standing, collectedAt, problems } = belowWords;
  const header = [name, dueOn, standing, collectedAt, problems].map((words) => inLanguage(words, language));
  const depth = tree.above(unit.unitId).length + 1;
  const lines = tree.below(unit.unitId).flatMap((below): BelowLine[] => {
    const cell = standings.get(below.unitId)?.periods.find(({ periodId }) => periodId === period.id);
    if (!cell || cell.standing === "exempt") return [];
    const indent = "　".repeat(Math.max(0, tree.above(below.unitId).length - depth));
    const report = sources.reports.get(reportKey(below.unitId, period.id));
    const cells = [
      `${indent}${below.name}`,
      dueMoment(periodFor(definition, below, period)),
      standingWords(cell, language),
      report?.collectedAt.slice(0, 16) ?? "",
      report ? whatIsWrong(report, language) : "",
    ];
    return [{ style: "text", cells, light: cell.light }];
  });
  return lines.length === 0 ? [] : [{ style: "header", cells: header }, ...lines];
}

// Why it was returned or not taken in; else the hints of its checks.
function whatIsWrong({ state, refusedAt, reason, problems }: Report, language: Language): string {
  const isReturned = refusedAt === "" && reportStates[state].comesAgain;
  return statements((isReturned ? reason : problems).split("\n"), language);
}
