// Columns that people add to a tab of ours themselves: figures beside each unit, and what they note beside a report.
import { attributeKey } from "../../core/rows";
import { isFormTab, type TabKey } from "../../core/tables";
import type { OwnKey } from "./table";

const OWN: Partial<Record<TabKey, OwnKey>> = {
  units: (header) => (header === "" ? "" : attributeKey(header)),
  reports: (_header, column) => `${NOTE}${column}`,
};

/** What the key of a column begins with in which people note something beside a report. */
const NOTE = "note:";

/** How columns that people added to a tab are found; undefined where none is read. */
export function ownKeyOf(key: TabKey): OwnKey | undefined {
  return isFormTab(key) && !key.startsWith("typed:") ? OWN.reports : OWN[key];
}

/** Whether a column of 报表记录, or of what was collected, is one that people added. */
export function isNote(key: string): boolean {
  return key.startsWith(NOTE);
}
