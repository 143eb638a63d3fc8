// Fixed ids of the head workbook's tabs: they survive renaming, moving and copying the workbook, and every later version of
// the program: a number once given is never given again.
import type { TabKey } from "../../core/tables";

const TAB_IDS: Readonly<Record<TabKey, number>> = {
  readme: 500,
  summary: 501,
  status: 502,
  tasks: 503,
  units: 504,
  activityRecord: 505,
  ledgerRecord: 506,
  reports: 507,
  staffActivities: 508,
  settings: 509,
  unitTypes: 510,
  phases: 511,
  indicators: 512,
  fields: 513,
  rules: 514,
  reminders: 515,
  reminderLog: 516,
  log: 517,
  versions: 519,
  forms: 520,
  options: 521,
  returns: 522,
};

/** The id that a tab gets when it is made. */
export function tabId(key: TabKey): number {
  return TAB_IDS[key];
}
