import { computed, superseded, table } from "./table";

/** Tabs in which the daily work happens. */
export const tasks = table("tasks", "do", {
  taskId: computed("id", 80),
  number: { kind: "text", width: 60, most: 20 },
  title: { kind: "longText", width: 280, required: true, most: 200 },
  shortTitle: { kind: "text", width: 140, most: 40, later: true },
  detail: { kind: "longText", width: 320 },
  phase: { kind: "text", width: 110 },
  leaders: { kind: "text", width: 110 },
  leadDepartment: { kind: "text", width: 120 },
  coDepartments: { kind: "text", width: 180 },
  deadlineText: { kind: "text", width: 110 },
  deadline: { kind: "date", width: 110 },
  appliesTo: { kind: "text", width: 160 },
  inLedger: { kind: "yesNo", width: 80, options: "yesNo" },
  status: { kind: "choice", width: 90, options: "taskStatus" },
  progress: { kind: "integer", width: 70, range: [0, 100] },
  progressNote: { kind: "longText", width: 260 },
  updatedBy: { ...computed("text", 140), oneLine: true },
  updatedAt: computed("dateTime", 140),
  revision: computed("integer", 76),
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
});

/** The directory of units, with their contacts: readable by the office's staff only. */
export const units = table("units", "do", {
  unitId: computed("id", 80),
  name: { kind: "text", width: 200, required: true },
  aliases: { kind: "text", width: 120 },
  unitType: { kind: "text", width: 150, required: true },
  level: { kind: "text", width: 80 },
  parent: { kind: "text", width: 160 },
  channel: { kind: "choice", width: 100, options: "channel", required: true },
  contactName: { kind: "text", width: 100 },
  contactMail: { kind: "mail", width: 200 },
  contactPhone: { kind: "text", width: 120 },
  openedOn: { kind: "date", width: 110 },
  closedOn: { kind: "date", width: 110 },
  workbookId: computed("id", 120),
  workbookUrl: computed("link", 200),
  workbookState: computed("choice", 100, "workbookState"),
  laidFor: { ...computed("id", 120), later: true },
  note: { kind: "longText", width: 240 },
});

/** What units wrote on 首页 beside their reports: that they have read the notice, and what is difficult, with the office's answers. */
export const letters = table("letters", "do", {
  at: computed("dateTime", 140),
  unitId: computed("id", 80),
  unit: computed("text", 200),
  kind: computed("choice", 100, "letterKind"),
  words: computed("longText", 360),
  answer: { kind: "longText", width: 360 },
});

/** State of each report and who reviewed it: each event adds a row, of which the highest version counts. */
export const reports = table("reports", "do", {
  unitId: computed("id", 80),
  unit: computed("text", 200),
  returnId: computed("id", 80),
  return: computed("text", 140),
  period: computed("text", 100),
  version: computed("integer", 76),
  state: computed("choice", 90, "reportState"),
  revision: computed("integer", 76),
  zero: computed("yesNo", 80, "yesNo"),
  submittedAt: computed("dateTime", 140),
  collectedAt: computed("dateTime", 140),
  onTime: computed("yesNo", 70, "yesNo"),
  refusedAt: computed("dateTime", 140),
  problems: computed("longText", 320),
  reviewedBy: { ...computed("text", 140), oneLine: true },
  reviewedAt: computed("dateTime", 140),
  reason: computed("longText", 240),
  receipt: computed("longText", 240),
  content: computed("id", 140),
  check: computed("id", 140),
  rows: computed("id", 140),
  corrections: computed("id", 140),
  figures: computed("id", 140),
  below: computed("longText", 240),
  decided: { ...computed("longText", 240), later: true },
  superseded,
});
