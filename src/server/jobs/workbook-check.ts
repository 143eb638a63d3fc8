// Whether a workbook is the one it should be, and whole: each fault is named with its tab and column.
import type { Definition, Period, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { text } from "../../core/text";
import type { UnitWorkbook } from "../unit-workbook/read";

/** Faults of a workbook's identity and structure. */
export function checkWorkbook(
  unit: Unit,
  definition: Definition,
  workbook: UnitWorkbook,
  periods: readonly Period[],
): Problem[] {
  const { campaign, activityFields } = definition;
  const { language } = campaign;
  const place = { unit: unit.name };
  const tab = text("unitWorkbook.activities", language);
  const problems: Problem[] = [];
  const { meta } = workbook;
  if (meta.campaignId && meta.campaignId !== campaign.campaignId)
    return [problem("workbook.otherCampaign", { unit: unit.name }, place)];
  if (meta.unitId && meta.unitId !== unit.unitId)
    return [problem("workbook.otherUnit", { unit: unit.name, other: meta.unit ?? meta.unitId }, place)];
  if (meta.definitionVersion && meta.definitionVersion !== String(campaign.definitionVersion)) {
    problems.push(
      problem(
        "workbook.oldDefinition",
        { unit: unit.name, version: meta.definitionVersion, current: String(campaign.definitionVersion) },
        place,
        "D",
      ),
    );
  }
  if (workbook.activityKeys.length === 0) problems.push(problem("tab.missing", { tab }, { ...place, tab }));
  else
    for (const field of activityFields)
      if (!workbook.activityKeys.includes(field.field))
        problems.push(
          problem("column.missing", { tab, column: field.label }, { ...place, tab, column: field.label }),
        );
  if (workbook.home.length === 0)
    problems.push(problem("tab.missing", { tab: text("unitWorkbook.home", language) }, place));
  for (const period of periods) {
    if (workbook.ledgers[period.id] === null) {
      const ledger = text("unitWorkbook.ledger", language, { period: period.id });
      problems.push(problem("tab.missing", { tab: ledger }, { ...place, tab: ledger }));
    }
  }
  return problems;
}
