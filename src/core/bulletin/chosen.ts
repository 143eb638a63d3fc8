// Who was chosen, for lists and certificates: of each case the last choice, once its public days are over.
import { groupBy } from "../group-by";
import type { Decision } from "../model";
import { settledChoices, standingDecisions } from "../selection";
import { bulletinText } from "../text/bulletin";
import { counted } from "./figure";
import { laid } from "./notice-tables";
import type { Told } from "./told";
import type { Laid } from "./types";

/** The names that speak of choices. */
export const chosenFigures = {
  chosenCount: (told: Told) => counted(choices(told).listed.length),
  publicCount: (told: Told) => counted(choices(told).waiting),
} as const;

/** A line a case that was chosen: number, unit, name, kind, stage and place. */
export function chosenTable(told: Told): Laid {
  const { language } = told;
  const head = (["serial", "unit", "caseName", "kind", "stage", "rank"] as const).map((key) =>
    bulletinText(key, language),
  );
  const rows = choices(told).listed.map(({ unit, caseName, kind, stage, rank }, at) => [
    String(at + 1),
    unit,
    caseName,
    kind,
    stage,
    rank === null ? "" : String(rank),
  ]);
  return laid(head, rows);
}

// One that is public still may be objected to: until then the choice before it is what holds.
function choices({ selection, sources }: Told): { listed: Decision[]; waiting: number } {
  const { stages, decisions } = selection ?? { stages: [], decisions: [] };
  const { today } = sources.rollup;
  const stageAt = ({ formId, stage }: Decision) =>
    stages.findIndex((each) => each.formId === formId && each.name === stage);
  const cases = [...groupBy(decisions, ({ entryId }) => entryId).values()];
  const holding = cases.map((of) => ({ of, settled: settledChoices(of, stages, today) }));
  const listed = holding.flatMap(({ settled }) => settled.slice(-1));
  const isPublic = (of: readonly Decision[]) =>
    standingDecisions(of).some(({ result, publicTo }) => result === "chosen" && publicTo >= today);
  const waiting = holding.filter(({ of, settled }) => settled.length === 0 && isPublic(of)).length;
  listed.sort(
    (a, b) =>
      compared(a.formId, b.formId) ||
      compared(a.kind, b.kind) ||
      stageAt(b) - stageAt(a) ||
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER),
  );
  return { listed, waiting };
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
