import { bulletinHelp } from "../text/bulletin-help";
import { robotHelp } from "../text/groups";
import { ladderHelp } from "../text/ladder";
import { leadingGroupHelp } from "../text/leading-group";
import { materialHelp } from "../text/materials";
import { exceptionHelp, returnHelp } from "../text/returns";
import { scoringHelp } from "../text/scoring";
import { stageHelp } from "../text/stages";
import { computed, table } from "./table";

/** Signs that fit where the words go: titles of tabs and headers (Google's tabs hold 100 signs, with a period's code), one line. */
const MOST = { title: 60, line: 200 };

/** Tabs in which the office's staff define the campaign. */
export const settings = table("settings", "define", {
  key: { kind: "id", width: 120, computed: true },
  item: { kind: "text", width: 160 },
  value: { kind: "text", width: 360 },
  note: { kind: "longText", width: 360 },
});

/** Kinds of units and whether they report. */
export const unitTypes = table("unitTypes", "define", {
  name: { kind: "text", width: 180, required: true, most: MOST.title },
  level: { kind: "text", width: 90, most: MOST.title },
  reports: { kind: "yesNo", width: 90, options: "yesNo" },
  note: { kind: "longText", width: 320 },
});

/** Phases of the campaign and dated milestones. */
export const phases = table("phases", "define", {
  phaseId: { kind: "id", width: 80, most: MOST.title },
  kind: { kind: "choice", width: 80, options: "phaseKind", required: true },
  name: { kind: "text", width: 200, required: true, most: MOST.line },
  task: { kind: "text", width: 160 },
  dateText: { kind: "text", width: 140 },
  start: { kind: "date", width: 110 },
  end: { kind: "date", width: 110 },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
  done: { kind: "yesNo", width: 80, options: "yesNo", later: true },
});

/** What is owed, by whom and how often: a row a return. */
export const returns = table("returns", "define", {
  returnId: { kind: "id", width: 80, most: MOST.title },
  name: { kind: "text", width: 160, required: true, most: MOST.title },
  forms: { kind: "text", width: 140 },
  kind: { kind: "choice", width: 90, options: "periodKind", required: true },
  cutoffDay: {
    kind: "integer",
    width: 90,
    help: returnHelp.cutoffDay,
  },
  dueIn: {
    kind: "choice",
    width: 80,
    options: "dueIn",
    help: returnHelp.dueIn,
  },
  dueDay: {
    kind: "integer",
    width: 80,
    help: returnHelp.dueDay,
  },
  dueTime: {
    kind: "text",
    width: 80,
    help: returnHelp.dueTime,
  },
  dueOn: {
    kind: "date",
    width: 110,
    help: returnHelp.dueOn,
  },
  shift: { kind: "choice", width: 130, options: "dueShift" },
  graceDays: {
    kind: "integer",
    width: 80,
    help: returnHelp.graceDays,
  },
  lockAfterDays: {
    kind: "integer",
    width: 80,
    help: returnHelp.lockAfterDays,
  },
  start: {
    kind: "date",
    width: 110,
    help: returnHelp.start,
  },
  end: { kind: "date", width: 110, help: returnHelp.end },
  unitTypes: {
    kind: "text",
    width: 160,
    help: returnHelp.unitTypes,
  },
  units: {
    kind: "text",
    width: 160,
    help: returnHelp.units,
  },
  zeroAllowed: { kind: "yesNo", width: 80, options: "yesNo" },
  reviewer: { kind: "text", width: 160, help: returnHelp.reviewer },
  task: { kind: "text", width: 160 },
  exempt: {
    kind: "longText",
    width: 140,
    help: returnHelp.exempt,
  },
  lateEntries: {
    kind: "choice",
    width: 120,
    options: "lateEntries",
    help: returnHelp.lateEntries,
  },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
});

/** One row per indicator and unit type; a type without a row is exempt. */
export const indicators = table("indicators", "define", {
  indicatorId: { kind: "id", width: 90, most: MOST.title },
  indicator: { kind: "text", width: 220, required: true, most: MOST.line },
  task: { kind: "text", width: 120 },
  unitWord: { kind: "text", width: 80, most: MOST.title },
  nature: { kind: "choice", width: 80, options: "nature", required: true },
  origin: { kind: "choice", width: 110, options: "indicatorOrigin", required: true },
  form: { kind: "text", width: 110 },
  field: { kind: "text", width: 110 },
  row: { kind: "text", width: 110 },
  kinds: { kind: "text", width: 180 },
  unitType: { kind: "text", width: 140 },
  unit: { kind: "text", width: 140 },
  min: { kind: "number", width: 80, range: [0, null] },
  max: { kind: "number", width: 80, range: [0, null] },
  attribute: { kind: "text", width: 90, most: MOST.title },
  per: { kind: "number", width: 80, range: [1, null] },
  span: { kind: "choice", width: 90, options: "quotaSpan" },
  deadlineText: { kind: "text", width: 120 },
  deadline: { kind: "date", width: 110 },
  headline: { kind: "number", width: 80, range: [0, null] },
  note: { kind: "longText", width: 280 },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
});

/** Evidence that units give as links in their registers: a row a material and kinds of units. */
export const materials = table("materials", "define", {
  materialId: { kind: "id", width: 90, most: MOST.title },
  name: { kind: "text", width: 140, required: true, most: MOST.title, help: materialHelp.name },
  kind: { kind: "choice", width: 90, options: "materialKind", required: true },
  task: { kind: "text", width: 140 },
  form: { kind: "text", width: 110, help: materialHelp.form },
  field: { kind: "text", width: 110, help: materialHelp.field },
  kinds: { kind: "text", width: 180, help: materialHelp.kinds },
  per: { kind: "choice", width: 90, options: "materialPer", required: true },
  number: { kind: "integer", width: 80, required: true, range: [1, 1000] },
  unitTypes: { kind: "text", width: 160, help: materialHelp.unitTypes },
  deadlineText: { kind: "text", width: 120 },
  deadline: { kind: "date", width: 110 },
  note: { kind: "longText", width: 240 },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
});

/** What units fill in: registers, tables and cards; `rows` is a table's own list. */
export const forms = table("forms", "define", {
  formId: computed("id", 90),
  name: { kind: "text", width: 140, required: true, most: MOST.title },
  kind: { kind: "choice", width: 90, options: "formKind", required: true },
  rows: { kind: "longText", width: 280 },
  note: { kind: "longText", width: 280 },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
});

/** Fields of the forms. */
export const fields = table("fields", "define", {
  form: { kind: "text", width: 110, required: true },
  field: { kind: "id", width: 110, most: MOST.title },
  label: { kind: "text", width: 140, required: true, most: MOST.title },
  kind: { kind: "choice", width: 90, options: "columnKind", required: true },
  options: { kind: "longText", width: 240 },
  required: { kind: "yesNo", width: 70, options: "yesNo" },
  min: { kind: "number", width: 80 },
  max: { kind: "number", width: 80 },
  decimals: { kind: "integer", width: 80, range: [0, 10] },
  pattern: { kind: "text", width: 110 },
  default: { kind: "text", width: 110 },
  showWhen: { kind: "text", width: 160 },
  measure: { kind: "text", width: 70, most: MOST.title },
  group: { kind: "text", width: 110, most: MOST.title },
  origin: { kind: "choice", width: 110, options: "fieldOrigin" },
  register: { kind: "text", width: 110 },
  sumOf: { kind: "text", width: 140 },
  nature: { kind: "choice", width: 80, options: "fieldNature" },
  labelEn: { kind: "text", width: 140, most: MOST.title },
  help: { kind: "longText", width: 240 },
  order: { kind: "integer", width: 70 },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
  role: { kind: "choice", width: 100, options: "fieldRole", later: true },
  countWhen: { kind: "text", width: 160, later: true },
});

/** Lists of choices that several fields share; a field names the list in its own 可选项. */
export const options = table("options", "define", {
  list: { kind: "text", width: 140, required: true, most: MOST.title },
  option: { kind: "text", width: 200, required: true, most: MOST.line },
  note: { kind: "longText", width: 280 },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
});

/** Validation rules as rows: left, comparison, right, grade, message. */
export const rules = table("rules", "define", {
  ruleId: { kind: "id", width: 90, most: MOST.title },
  form: { kind: "text", width: 110, required: true },
  left: { kind: "text", width: 140, required: true },
  comparison: { kind: "choice", width: 80, options: "comparison", required: true },
  right: { kind: "text", width: 140 },
  when: { kind: "text", width: 160 },
  grade: { kind: "choice", width: 70, options: "grade", required: true },
  message: { kind: "longText", width: 320, required: true, most: MOST.line },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
});

/** The reminder ladder. */
export const reminders = table("reminders", "define", {
  ruleId: { kind: "id", width: 90, most: MOST.title },
  when: { kind: "choice", width: 100, options: "reminderWhen", required: true },
  days: { kind: "integer", width: 70, range: [0, 366] },
  every: { kind: "integer", width: 90, range: [1, 366] },
  workdaysOnly: { kind: "yesNo", width: 100, options: "yesNo" },
  subject: { kind: "text", width: 280, required: true, most: MOST.line },
  body: { kind: "longText", width: 420, required: true },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
  about: { kind: "choice", width: 100, options: "reminderAbout", later: true, help: ladderHelp.about },
  unitTypes: { kind: "text", width: 160, later: true },
  weekday: { kind: "choice", width: 80, options: "weekday", later: true },
  copyTo: { kind: "choice", width: 100, options: "reminderCopy", later: true, help: ladderHelp.copyTo },
});

/** Robots of chat groups, and what they speak of. No column for an address: whoever has it can write to the group. */
export const robots = table("robots", "define", {
  robotId: computed("id", 80),
  name: { kind: "text", width: 180, required: true, most: MOST.title },
  kind: { kind: "choice", width: 100, options: "robotKind", required: true },
  unitTypes: { kind: "text", width: 160, help: robotHelp.unitTypes },
  level: { kind: "text", width: 90, most: MOST.title, help: robotHelp.level },
  under: { kind: "text", width: 180, help: robotHelp.under },
  chases: { kind: "yesNo", width: 70, options: "yesNo", help: robotHelp.chases },
  digests: { kind: "yesNo", width: 70, options: "yesNo", help: robotHelp.digests },
  words: { kind: "longText", width: 360, help: robotHelp.words },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
});

/** Which figures, tables and charts stand on 汇总: a row each, in order. */
export const page = table("page", "define", {
  item: { kind: "choice", width: 130, options: "pageItem", required: true },
  form: { kind: "text", width: 110 },
  field: { kind: "text", width: 110 },
  row: { kind: "text", width: 160 },
  title: { kind: "text", width: 200, most: 20 },
  titleEn: { kind: "text", width: 200, most: 40 },
  side: { kind: "choice", width: 80, options: "pageSide" },
  readers: { kind: "text", width: 160 },
  order: { kind: "integer", width: 70 },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
});

/** What units get points for: a row a measure, a bonus or a deduction. */
export const scoring = table("scoring", "define", {
  item: { kind: "text", width: 160, required: true, most: MOST.title },
  measure: { kind: "choice", width: 110, options: "scoreMeasure", required: true },
  return: { kind: "text", width: 140, help: scoringHelp.return },
  indicator: { kind: "text", width: 160, help: scoringHelp.indicator },
  unitType: { kind: "text", width: 150, help: scoringHelp.unitType },
  unit: { kind: "text", width: 160, help: scoringHelp.unit },
  start: { kind: "date", width: 110, help: scoringHelp.start },
  end: { kind: "date", width: 110 },
  weight: { kind: "number", width: 80, required: true, help: scoringHelp.weight },
  full: { kind: "number", width: 100, range: [0, null], help: scoringHelp.full },
  method: { kind: "choice", width: 110, options: "scoreMethod", help: scoringHelp.method },
  each: { kind: "number", width: 100, range: [0, null], help: scoringHelp.each },
  reason: { kind: "longText", width: 240, help: scoringHelp.reason },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  campaign: { kind: "text", width: 220, help: scoringHelp.campaign, most: MOST.line, later: true },
});

/** The stages that entries of a register go through: a row a stage, and a further one for each type of units or level of outlets. */
export const stages = table("stages", "define", {
  form: { kind: "text", width: 120, required: true },
  stage: { kind: "text", width: 110, required: true, most: MOST.title },
  decider: { kind: "choice", width: 80, options: "stageDecider", help: stageHelp.decider },
  unitType: { kind: "text", width: 150 },
  min: { kind: "integer", width: 80, range: [0, null] },
  max: { kind: "integer", width: 80, range: [0, null], help: stageHelp.max },
  over: { kind: "number", width: 80, range: [0, 1000], help: stageHelp.over },
  ranked: { kind: "yesNo", width: 70, options: "yesNo" },
  publicityDays: { kind: "integer", width: 90, range: [0, 366], help: stageHelp.publicityDays },
  level: { kind: "text", width: 110, most: MOST.title },
  points: { kind: "number", width: 80, range: [0, null], help: stageHelp.points },
  library: { kind: "yesNo", width: 90, options: "yesNo" },
  told: { kind: "longText", width: 240 },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
});

/** What a bulletin is drafted from: a row a passage, in order. */
export const bulletin = table("bulletin", "define", {
  heading: { kind: "text", width: 160, most: MOST.title, help: bulletinHelp.heading },
  condition: { kind: "text", width: 180, most: MOST.line, help: bulletinHelp.condition },
  sentence: { kind: "longText", width: 460, help: bulletinHelp.sentence },
  table: { kind: "choice", width: 110, options: "bulletinTable" },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  document: { kind: "choice", width: 100, options: "documentKind", help: bulletinHelp.document },
});

/** Who leads the campaign: a row a member. Whom one asks by telephone stands in 活动设置. */
export const leadingGroup = table("leadingGroup", "define", {
  role: { kind: "text", width: 120, required: true, most: MOST.title, help: leadingGroupHelp.role },
  name: { kind: "text", width: 120, most: MOST.line, help: leadingGroupHelp.name },
  position: { kind: "text", width: 220, most: MOST.line },
  office: { kind: "text", width: 180, most: MOST.line },
  duty: { kind: "longText", width: 280 },
  inUse: { kind: "yesNo", width: 70, options: "yesNo" },
  source: { kind: "longText", width: 260 },
  extra: { kind: "longText", width: 200 },
});

/** What holds for some units otherwise: a later lock, a later due day, nothing owed. */
export const exceptions = table("exceptions", "define", {
  exceptionId: computed("id", 80),
  unit: { kind: "text", width: 200, help: exceptionHelp.unit },
  below: { kind: "yesNo", width: 80, options: "yesNo" },
  return: { kind: "text", width: 140, help: exceptionHelp.return },
  period: { kind: "text", width: 120, required: true, help: exceptionHelp.period },
  kind: { kind: "choice", width: 80, options: "exceptionKind", required: true },
  until: { kind: "date", width: 110, help: exceptionHelp.until },
  reason: { kind: "longText", width: 260 },
  state: { kind: "choice", width: 90, options: "exceptionState", help: exceptionHelp.state },
  by: { kind: "text", width: 160, oneLine: true, help: exceptionHelp.by },
  at: { kind: "dateTime", width: 140, help: exceptionHelp.at },
});

/** Days off and make-up days of the office's own, beside those of the built-in calendar. */
export const holidays = table("holidays", "define", {
  date: { kind: "date", width: 110, required: true },
  name: { kind: "text", width: 160 },
  dayKind: { kind: "choice", width: 90, options: "dayKind", required: true },
  source: { kind: "longText", width: 260 },
});
