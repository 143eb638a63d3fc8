import * as z from "zod/mini";
import { isDay } from "../day/arithmetic";
import { type OptionSetKey, optionSets } from "../text/options";

const text = z._default(z.string(), "");
const name = z.string().check(z.minLength(1));
const day = z._default(z.string().check(z.refine((value) => value === "" || isDay(value))), "");
const number = z._default(z.nullable(z.number()), null);
const list = z._default(z.array(z.string()), []);
const flag = (otherwise: boolean) => z._default(z.boolean(), otherwise);
const words = z.object({ zh: name, en: name });

function option<S extends OptionSetKey>(set: S) {
  return z.enum(Object.keys(optionSets[set]) as [keyof (typeof optionSets)[S] & string]);
}

const campaign = z.object({
  title: text,
  documentNumber: text,
  issuer: text,
  department: text,
  sourceNotice: text,
  consent: text,
  issuedOn: day,
  start: day,
  end: day,
  reportTo: text,
  reportMail: text,
  reportPhone: text,
});

const unitType = z.object({ name, level: text, reports: flag(true), note: text });

const returned = z.object({
  returnId: name,
  name,
  forms: list,
  kind: option("periodKind"),
  cutoffDay: number,
  dueIn: z._default(option("dueIn"), "period"),
  dueDay: number,
  dueTime: text,
  dueOn: day,
  shift: z._default(option("dueShift"), "none"),
  graceDays: z._default(z.number(), 0),
  lockAfterDays: number,
  start: day,
  end: day,
  unitTypes: list,
  units: list,
  zeroAllowed: flag(true),
  reviewer: text,
  task: text,
  exempt: list,
  lateEntries: z._default(option("lateEntries"), "correction"),
  inUse: flag(true),
  source: text,
});

const phase = z.object({
  phaseId: name,
  kind: option("phaseKind"),
  name,
  task: text,
  dateText: text,
  start: day,
  end: day,
});

const task = z.object({
  taskId: name,
  number: text,
  title: name,
  shortTitle: text,
  detail: text,
  phase: text,
  leaders: list,
  leadDepartment: text,
  coDepartments: list,
  deadlineText: text,
  deadline: day,
  appliesTo: list,
  inLedger: flag(false),
  source: text,
});

const quota = z.object({
  unitType: text,
  unit: text,
  attribute: text,
  per: number,
  span: z._default(option("quotaSpan"), "campaign"),
  min: number,
  max: number,
  deadlineText: text,
  deadline: day,
  note: text,
});

const indicator = z.object({
  indicatorId: name,
  indicator: name,
  task: text,
  unitWord: text,
  nature: option("nature"),
  origin: option("indicatorOrigin"),
  /** Id of a form; "" = the first that fits. */
  form: text,
  field: text,
  row: text,
  kinds: list,
  headline: number,
  note: text,
  quotas: z._default(z.array(quota), []),
});

const field = z.object({
  field: name,
  label: name,
  kind: option("columnKind"),
  options: list,
  required: flag(false),
  min: number,
  max: number,
  decimals: number,
  pattern: text,
  default: text,
  showWhen: text,
  measure: text,
  group: text,
  origin: z._default(option("fieldOrigin"), "typed"),
  /** Id of the register that is counted; "" = that of the same return. */
  register: text,
  sumOf: text,
  /** Which rows of the register are counted: "kind = 宣讲、义诊"; "" = all. */
  countWhen: text,
  nature: z._default(option("fieldNature"), "text"),
  /** What it is for; "" where its key says it. */
  role: z._default(z.union([z.literal(""), option("fieldRole")]), ""),
  labelEn: text,
  help: text,
  inUse: flag(true),
});

const form = z.object({
  formId: name,
  name,
  kind: option("formKind"),
  rows: list,
  note: text,
  fields: z.array(field),
});

const pageItem = z.object({
  item: option("pageItem"),
  /** Id of a form and key of its field; "" where none is asked for. */
  form: text,
  field: text,
  row: text,
  title: text,
  titleEn: text,
  side: z._default(option("pageSide"), "front"),
  readers: list,
});

const scoreItem = z.object({
  item: name,
  measure: option("scoreMeasure"),
  /** Names of a return, an indicator, a unit type; "" = all. */
  return: text,
  indicator: text,
  unitType: text,
  start: text,
  end: text,
  weight: z.number(),
  full: number,
  method: z._default(option("scoreMethod"), "proportion"),
  each: number,
  reason: text,
});

const material = z.object({
  materialId: text,
  name,
  kind: option("materialKind"),
  /** Number of a task, id of a register and key of its field; "" = any, the first. */
  task: text,
  form: text,
  field: text,
  kinds: list,
  per: option("materialPer"),
  number: z.number(),
  unitTypes: list,
  deadlineText: text,
  deadline: day,
  note: text,
  inUse: flag(true),
});

const stage = z.object({
  /** Id of a register. */
  form: name,
  stage: name,
  decider: z._default(option("stageDecider"), "office"),
  unitType: text,
  min: number,
  max: number,
  over: number,
  ranked: flag(false),
  publicityDays: number,
  level: text,
  points: number,
  library: flag(false),
  told: text,
  source: text,
});

const passage = z.object({
  heading: text,
  condition: text,
  sentence: text,
  table: z._default(option("bulletinTable"), "none"),
  document: z._default(option("documentKind"), "bulletin"),
});

const sharedOption = z.object({ list: name, option: name, note: text, inUse: flag(true) });

const rule = z.object({
  ruleId: name,
  form: name,
  left: name,
  comparison: option("comparison"),
  right: text,
  when: text,
  grade: option("grade"),
  message: name,
  inUse: flag(true),
});

const reminder = z.object({
  ruleId: name,
  when: option("reminderWhen"),
  days: z._default(z.number(), 0),
  every: number,
  workdaysOnly: flag(true),
  subject: name,
  body: name,
  inUse: flag(true),
});

const groupMember = z.object({
  role: name,
  name: text,
  position: text,
  office: text,
  duty: text,
  source: text,
  extra: text,
});

/** A campaign as a file of `sheets-templates/`: keys of choices, not labels; what a notice does not state is left out. */
export const templateSchema = z.object({
  id: name,
  name: words,
  description: words,
  /** In which its notice is written, and therefore its tabs and mails. */
  language: z._default(z.enum(["zh", "en"]), "zh"),
  campaign,
  unitTypes: z._default(z.array(unitType), []),
  returns: z.array(returned).check(z.minLength(1)),
  phases: z._default(z.array(phase), []),
  tasks: z._default(z.array(task), []),
  indicators: z._default(z.array(indicator), []),
  materials: z._default(z.array(material), []),
  forms: z.array(form),
  options: z._default(z.array(sharedOption), []),
  rules: z._default(z.array(rule), []),
  reminders: z._default(z.array(reminder), []),
  page: z._default(z.array(pageItem), []),
  scoring: z._default(z.array(scoreItem), []),
  stages: z._default(z.array(stage), []),
  /** What a bulletin is drafted from; the usual passages where none are stated. */
  bulletin: z._default(z.array(passage), []),
  leadingGroup: z._default(z.array(groupMember), []),
});

/** A parsed campaign template; the first of its returns is the main one. */
export type Template = z.infer<typeof templateSchema>;
