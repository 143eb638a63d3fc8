// Fixed ids of the head workbook's tabs: they survive renaming, moving and copying the workbook.
import { type TabKey, tabOrder } from "../../core/tables";

const FIRST = 500;

/** The id that a tab gets when it is made. */
export function tabId(key: TabKey): number {
  return FIRST + tabOrder.indexOf(key);
}
