// Whether a submission says what the record already holds: then it is an answer that got lost, not a new revision.
import type { Entry, Report, TableLine } from "../../core/model";
import type { SubmissionResult } from "../../core/report";
import type { CampaignRecord } from "../head/record";

/** Compares tables, cards and entries of a submission with what the record holds of this report, leaving times and revisions aside. */
export function sameContent(result: SubmissionResult, known: CampaignRecord, report: Report): boolean {
  const ofThis = (item: { unitId: string; periodId: string }) =>
    item.unitId === report.unitId && item.periodId === report.periodId;
  if (result.report?.zero !== report.zero) return false;
  if (known.torn.some(ofThis)) return false;
  return (
    fingerprint(result.ledger.map(lineContent)) ===
      fingerprint(known.ledger.filter(ofThis).map(lineContent)) &&
    fingerprint(result.activities.map(entryContent)) ===
      fingerprint(known.activities.filter(ofThis).map(entryContent))
  );
}

function lineContent({ formId, rowId, values, correctionReason }: TableLine): unknown {
  return { formId, rowId, values, correctionReason };
}

function entryContent({ formId, values }: Entry): unknown {
  return { formId, values };
}

// Empty cells come back from a sheet as "" and are null in a fresh result.
function fingerprint(items: readonly unknown[]): string {
  return items
    .map((item) => stable(item))
    .sort()
    .join("\n");
}

function stable(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value !== "object") return String(value);
  const record = value as Record<string, unknown>;
  return Object.keys(record)
    .sort()
    .map((key) => `${key}=${stable(record[key])}`)
    .join("|");
}
