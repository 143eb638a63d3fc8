// Things without a name of their own, and records under a name that is another's: what 检查 finds and, where it is certain, mends.
import { checkRecord } from "../../core/check";
import type { RecordCheck } from "../../core/check/context";
import { problem } from "../../core/problem";
import type { RawTables } from "../../core/rows";
import { isNamed, wantingRows } from "../head/ids";
import type { Fault, Inspected } from "./structure";

/** Faults of tables that are whole; one that lacks a column is mended first. */
export function nameFaults(inspected: readonly Inspected[], raw: RawTables, check: RecordCheck): Fault[] {
  const whole = inspected.filter(({ faults }) => faults.length === 0);
  const isWhole = (key: string) => whole.some((item) => item.key === key);
  const columnOf = (key: string, column: string) =>
    whole.find((item) => item.key === key)?.table.columns.get(column) ?? 0;
  return [
    ...whole.flatMap(idFaults),
    ...checkRecord(raw, check)
      .filter(({ mend }) => !mend || isWhole(mend.key))
      .map(({ key, problem: found, mend }): Fault => {
        if (!mend) return { kind: "other", key, repair: null, problem: found };
        const column = columnOf(mend.key, mend.column);
        return { kind: "recordCell", key: mend.key, mend, column, problem: found };
      }),
  ];
}

function idFaults({ key, tab, table }: Inspected): Fault[] {
  if (!isNamed(key)) return [];
  const rows = wantingRows(table, key);
  if (rows.length === 0) return [];
  const found = problem("row.idWanting", { rows: rows.map(String) }, { tab: tab.name }, "D");
  return [{ kind: "idWanting", key, rows, problem: found }];
}
