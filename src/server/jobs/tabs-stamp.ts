// Which tabs departments report in: what the clock needs to know to look for a 提交 without reading the campaign.
import type { Context } from "../context";
import type { HeadTab } from "../google/workbook";

/** Stamp that holds the ids of the tabs; none where no unit reports in one. */
export const DEPARTMENT_TABS = "departments";

/** Whether something stands in the column 报送 of one of these tabs; one that is gone asks for nothing. */
export function isTicked({ head }: Context, sheetIds: readonly number[]): boolean {
  const tabs = head.readTogether(sheetIds) ?? sheetIds.map((id) => head.read(id));
  return tabs.some((tab) => tab !== null && tickedIn(tab));
}

function tickedIn({ values }: HeadTab): boolean {
  const keyRow = values.findIndex((row) => row.includes("rowKey"));
  const column = values[keyRow]?.indexOf("tick") ?? -1;
  // The header stands below the keys.
  return column >= 0 && values.slice(keyRow + 2).some((row) => String(row[column] ?? "").trim() !== "");
}
