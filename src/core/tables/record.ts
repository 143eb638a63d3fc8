import { computed, table } from "./table";

/** Tabs that are built or only appended to. The status table's period columns stand between `unitType` and `expected`. */
export const status = table("status", "read", {
  unitId: computed("id", 80),
  unit: computed("text", 200),
  unitType: computed("text", 150),
  expected: computed("integer", 84),
  actual: computed("integer", 84),
  onTime: computed("integer", 84),
  rate: computed("percent", 80),
  rateOnTime: computed("percent", 80),
  activities: computed("integer", 90),
  people: computed("integer", 90),
  gap: computed("text", 200),
  light: computed("text", 90),
});

/** Every mail, by its at-most-once key; addresses are masked. */
export const reminderLog = table("reminderLog", "record", {
  sendId: computed("id", 220),
  rule: computed("text", 100),
  unitId: computed("id", 80),
  unit: computed("text", 200),
  returnId: computed("id", 80),
  return: computed("text", 140),
  period: computed("text", 100),
  to: { ...computed("text", 180), oneLine: true },
  state: computed("choice", 90, "sendState"),
  at: computed("dateTime", 140),
  by: { ...computed("text", 160), oneLine: true },
  error: computed("longText", 240),
});

/** Who did what to which record; names, phones and addresses of contacts never stand in it. */
export const log = table("log", "record", {
  at: computed("dateTime", 140),
  by: { ...computed("text", 180), oneLine: true },
  action: computed("text", 120),
  record: computed("text", 200),
  before: computed("longText", 260),
  after: computed("longText", 260),
  reason: computed("longText", 200),
});

/** What was decided on entries of registers, stage by stage. */
export const decisions = table("decisions", "record", {
  formId: computed("id", 80),
  form: computed("text", 110),
  entryId: computed("id", 160),
  unitId: computed("id", 80),
  unit: computed("text", 200),
  caseName: computed("text", 220),
  kind: computed("text", 140),
  stage: computed("text", 100),
  result: computed("choice", 84, "decisionResult"),
  rank: computed("integer", 70),
  reason: computed("longText", 240),
  outlet: computed("text", 140),
  level: computed("text", 100),
  date: computed("date", 110),
  link: computed("link", 180),
  publicFrom: computed("date", 110),
  publicTo: computed("date", 110),
  by: { ...computed("text", 180), oneLine: true },
  at: computed("dateTime", 140),
  content: { ...computed("text", 120), oneLine: true },
});

/** Bulletins as they were issued; long ones go on in further rows. */
export const bulletins = table("bulletins", "record", {
  number: computed("text", 180),
  // A year has no mark of thousands.
  year: { ...computed("integer", 70), pattern: "0" },
  serial: { ...computed("integer", 70), pattern: "0" },
  title: computed("text", 320),
  day: computed("date", 110),
  asAt: computed("dateTime", 140),
  by: { ...computed("text", 180), oneLine: true },
  at: computed("dateTime", 140),
  part: computed("id", 80),
  mark: computed("id", 160),
  content: computed("id", 320),
});

/** Bulletins that are being written; long ones go on in further rows. */
export const drafts = table("drafts", "hidden", {
  kind: computed("id", 80),
  periodId: computed("id", 120),
  revision: computed("integer", 80),
  by: { ...computed("text", 180), oneLine: true },
  at: computed("dateTime", 140),
  part: computed("id", 80),
  mark: computed("id", 160),
  content: computed("id", 320),
});

/** What was issued to the units, version by version: by this their workbooks are read. Long ones go on in further rows. */
export const versions = table("versions", "hidden", {
  version: computed("integer", 80),
  part: computed("id", 80),
  issuedAt: computed("dateTime", 140),
  by: { ...computed("text", 180), oneLine: true },
  mark: computed("id", 160),
  content: computed("longText", 320),
});

/** That a report had come to a version and state: each event of a report adds a line here and a row of 报表记录 in one request. */
export const events = table("events", "hidden", {
  report: computed("id", 240),
  version: computed("integer", 80),
  state: computed("id", 120),
});

/** Where the rows of each report stand by now; written whole by the clock. */
export const places = table("places", "hidden", {
  report: computed("id", 240),
  rows: computed("longText", 320),
});
