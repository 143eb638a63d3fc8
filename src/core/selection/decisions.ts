// The tab 评选记录 as it is read and added to, and what of it stands.

import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import type { Cells, Decision, Definition, TableRow } from "../model";
import { dayOf, momentOf } from "../rows/reader";
import { keyOf, labelOf } from "../text";

/** The decisions in the order in which they were made; a row without an entry is none. */
export function decisionsFromRows(rows: readonly TableRow[]): Decision[] {
  return rows
    .filter(({ cells }) => textOf(cells.entryId) !== "")
    .map(({ cells }) => ({
      formId: textOf(cells.formId),
      entryId: textOf(cells.entryId),
      unitId: textOf(cells.unitId),
      unit: textOf(cells.unit),
      caseName: textOf(cells.caseName),
      kind: textOf(cells.kind),
      stage: textOf(cells.stage),
      result: keyOf("decisionResult", cells.result) ?? "notChosen",
      rank: readNumber(cells.rank).number ?? null,
      reason: textOf(cells.reason),
      outlet: textOf(cells.outlet),
      level: textOf(cells.level),
      date: dayOf(cells.date) ?? "",
      link: textOf(cells.link),
      publicFrom: dayOf(cells.publicFrom) ?? "",
      publicTo: dayOf(cells.publicTo) ?? "",
      by: textOf(cells.by),
      at: momentOf(cells.at),
      content: textOf(cells.content),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Cells of the tab for a decision. */
export function decisionToCells(
  decision: Decision,
  { forms, campaign: { language } }: Pick<Definition, "forms" | "campaign">,
): Cells {
  const form = forms.find(({ formId }) => formId === decision.formId)?.name ?? decision.formId;
  return { ...decision, form, result: labelOf("decisionResult", decision.result, language) };
}

/** What stands: the last decisions, those taken back left out. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  return lastDecisions(decisions).filter(({ result }) => result !== "withdrawn");
}

/** Of each entry, stage and outlet the last decision. */
export function lastDecisions(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const key = [decision.entryId, decision.stage, decision.outlet].join("\n");
    last.delete(key);
    last.set(key, decision);
  }
  return [...last.values()];
}
