// Decisions of before on a case that its unit withdrew and sent again, made a second time on what came again: it would be listed twice.
import { groupBy } from "../group-by";
import type { Decision, Entry, TableRow } from "../model";
import { problem } from "../problem";
import { cellPlace, type RawTables, textOf } from "../rows";
import { decisionsFromRows, standingDecisions } from "../selection/decisions";
import { plainName } from "../selection/plain-name";
import { tables } from "../tables";
import type { RecordCheck } from "./context";
import type { RowFinding } from "./rows";

/** Cases chosen twice in one stage, of which one is no longer among what the unit has sent; `entries` are those that are. */
export function decidedTwice(
  entries: readonly Entry[],
  raw: RawTables,
  { definition }: RecordCheck,
): RowFinding[] {
  const there = new Set(entries.map(({ activityId }) => activityId));
  const rows = raw.decisions ?? [];
  const decided = [...groupBy(decisionsFromRows(rows), ({ entryId }) => entryId).values()];
  const chosen = decided.flatMap((of) => standingDecisions(of)).filter(({ result }) => result === "chosen");
  return [...groupBy(chosen, caseOf).values()].flatMap((alike) => {
    const gone = alike.find(({ entryId }) => !there.has(entryId));
    const standing = alike.find(({ entryId }) => there.has(entryId));
    if (!gone || !standing) return [];
    const { unit, caseName: name, stage } = standing;
    const row = rows.find((each) => isOf(each, gone));
    const place = row && cellPlace(tables.decisions, row, "caseName", definition.campaign.language);
    return [{ key: "decisions", problem: problem("record.decidedTwice", { unit, name, stage }, place, "D") }];
  });
}

// An article stands once for each outlet that printed it.
function caseOf({ formId, unitId, stage, outlet, caseName }: Decision): string {
  return [formId, unitId, stage, outlet, plainName(caseName)].join("\n");
}

function isOf({ cells }: TableRow, { entryId, stage }: Decision): boolean {
  return textOf(cells.entryId) === entryId && textOf(cells.stage) === stage;
}
