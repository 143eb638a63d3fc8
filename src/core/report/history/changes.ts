import type { FieldValue, TableLine } from "../../model";
import { entryDifferences, plain } from "../corrections/propose";
import type { Correction, ValueCorrection } from "../corrections/types";
import type { RecordedPeriod } from "../withdraw";

/** Rows of one revision of a report. */
export type RevisionRows = Pick<RecordedPeriod, "ledger" | "activities">;

/**
 * What differs between two revisions of one report: entries that were added, changed or taken out, and each value of its tables, computed
 * ones too. Nothing waits for a decision, so there are no ids.
 */
export function changesBetween(before: RevisionRows, after: RevisionRows): Correction[] {
  return [
    ...entryDifferences(before.activities, after.activities),
    ...lineDifferences(before.ledger, after.ledger),
  ];
}

function lineDifferences(before: readonly TableLine[], after: readonly TableLine[]): ValueCorrection[] {
  const rows = new Map([...before, ...after].map((line) => [rowKey(line), line]));
  return [...rows].flatMap(([key, { formId, rowId }]) => {
    const old = valuesOf(before, key);
    const present = valuesOf(after, key);
    return [...new Set([...Object.keys(old), ...Object.keys(present)])].flatMap((field) => {
      const [was, is] = [old[field] ?? null, present[field] ?? null];
      if (plain(was) === plain(is)) return [];
      const reason = after.find((line) => rowKey(line) === key)?.correctionReason ?? "";
      return [{ id: "", formId, rowId, field, before: was, after: is, reason }];
    });
  });
}

const rowKey = ({ formId, rowId }: TableLine): string => `${formId}|${rowId}`;

function valuesOf(lines: readonly TableLine[], key: string): Readonly<Record<string, FieldValue>> {
  return lines.find((line) => rowKey(line) === key)?.values ?? {};
}
