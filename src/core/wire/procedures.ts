// The contract between the pages (sidebars, dialogs) and the script: names, inputs, outputs. Types only.

import type { Asked } from "../asked/asked";
import type { Practice } from "../bulletin/practices";
import type { Bulletin, IssuedBulletin, KeptDraft } from "../bulletin/types";
import type { ExportRow, ExportTable } from "../export/types";
import type { Control } from "../field/kinds";
import type { Light } from "../light/light";
import type { Day, Field, Grade, Language } from "../model";
import type { Binding } from "../push";
import type { ChaseWords } from "../reminder/types";
import type { ReportEventKind } from "../report/history/events";
import type { CampaignNames } from "../text/names-in-campaign";
import type { TraceLine } from "../trace/types";
import type { Input, ProcedureName } from "./inputs";
import type { LinkData } from "./link";
import type { NoticePresent, NoticeWritten } from "./notice";

/** A problem as a page shows it: already in words, with the field it belongs to if any. */
export interface PageProblem {
  code: string;
  text: string;
  /** Input field of the page that it belongs to; absent for problems of the whole form. */
  field?: string;
  /** Row of a pasted or listed table, 1-based. */
  row?: number;
  grade?: Grade;
}

/** What `rpc` answers, as JSON text, because google.script.run loses a result that holds a Date. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problems: PageProblem[]; reference?: string };

/** What the server writes into a page before showing it: no call is needed for the first paint. */
export interface PageStart<K extends PageKey = PageKey> {
  page: K;
  language: Language;
  /** The office's day, by which days without a year are read; absent where there is no workbook to ask. */
  today?: Day;
  /** What this workbook calls what sentences name; absent where that is in the page's language. */
  names?: CampaignNames;
  data: PageData[K];
}

/** First data of each page; the key is the folder in src/client and the file in dist. */
export interface PageData {
  link: LinkData;
  links: { units: LinkState[] };
  robots: { robots: RobotState[] };
  /** `title`: of the campaign here, "" where there is none, `isOther`: it was not taken over; `version`: the one that was taken over last. */
  "from-above": { link: string; title: string; version: number; isOther: boolean };
  "new-campaign": { templates: TemplateSummary[]; hasCampaign: boolean; title: string };
  /**
   * `attributes`: columns of figures that people added to the directory. `openedOn`: opening day proposed for new units; "" before
   * workbooks are handed out.
   */
  units: {
    unitTypes: string[];
    count: number;
    attributes: { key: string; label: string }[];
    openedOn: string;
    /** Cards in which units name their contact, by name. */
    cards: string[];
  };
  /** `choices`: from which period on a push may bind, each with what it changes; the first one unless told. */
  job: {
    job: JobKey;
    title: string;
    start: "auto" | "ask";
    explain: string[];
    choices?: { binding: Binding; label: string; explain: string[] }[];
    /** Units that can be told by mail what a push changes. */
    mails?: number;
    /** Present where they were to be told when it was stopped. */
    tells?: true;
    /** Present where it goes on with one that was stopped. */
    goesOn?: true;
    /** Present where it would be refused: what has to be mended first. */
    blocked?: string[];
    /** Present where only another account can do it: the lines say which. */
    byOther?: true;
  };
  tasks: {
    tasks: TaskCard[];
    departments: string[];
    unitTypes: string[];
    statuses: Option[];
    /** Phases of the campaign, for the drop-down; a task keeps the key. */
    phases: Option[];
    /** What typed days are judged against. */
    today: string;
    campaignStart: string;
    campaignEnd: string;
    taskId: string | null;
  };
  activity: ActivityFormData;
  /** `unnotified`: decisions of which the units do not know yet. */
  review: ReviewList & { unnotified: number };
  selection: SelectionData;
  chase: ChaseData;
  clock: ClockStatus;
  handover: HandoverData;
  rehearsal: RehearsalStart;
  check: { findings: Finding[] };
  history: HistoryData;
  /** `periods`: what a draft may speak of, the latest first. */
  /** `offices`: names of the units, which titles keep whole. */
  bulletin: BulletinDraft & { periods: Option[]; offices: string[] };
  trace: TracedCell;
  try: TryData;
  export: PrintChoices;
  /** `present`: absent where there is no campaign. `undo`: the last import, as long as it can be taken back. `isHandedOut`: units have their workbooks, a change reaches them with a push. */
  notice: { present?: NoticePresent; undo?: { id: string; title: string }; isHandedOut?: true };
  files: FilesData;
  "self-check": SelfCheckStart;
}

/** 评选: the registers whose entries go through stages; none where 评选环节 has no row. */
export interface SelectionData {
  forms: SelectionForm[];
}

/** A register with the stages that are decided here; `count`: all its cases, of which not all may be listed. */
export interface SelectionForm {
  formId: string;
  name: string;
  /** `chosen`: so many are chosen by now, `min` and `most`: so many it takes; null = without bound. */
  stages: {
    name: string;
    decider: string;
    ranked: boolean;
    publicityDays: number;
    levels: string[];
    chosen: number;
    min: number | null;
    most: number | null;
  }[];
  count: number;
  cases: SelectionCase[];
  /** What was voted on its cases: who voted of those who are asked to, points of a first place, and votes for what is no case. */
  polls: {
    name: string;
    voted: number;
    asked: number;
    silent: string[];
    isRanked: boolean;
    most: number;
    unknown: string[];
  }[];
}

/** A case: what its unit says of it, and what was decided. */
export interface SelectionCase {
  entryId: string;
  unit: string;
  name: string;
  kind: string;
  /** The unit's own ranking; "" = none. */
  rank: string;
  /** No longer among what the unit sent. */
  isGone: boolean;
  /** Typed by the office, in no report. */
  isTyped: boolean;
  /** Other units that sent a case of this name. */
  same: string[];
  /** Units above that named it among their own, the nearest first; and the one that is to do so first, "" = none. */
  passedBy: { unit: string; rank: string }[];
  awaits: string;
  /** That one names a case so, and several below it are called so. */
  isUnclear: boolean;
  /** Units that passed it on once, where it waits for one. */
  passedBefore: string[];
  /** What it was called when it was decided on; "" = as now. */
  renamedFrom: string;
  /** Labels of fields that were changed since it was decided on. */
  edited: string[];
  /** Row of its unit's register; 0 = none. */
  row: number;
  /** What the unit says of it; `isCut`: there is more of the text than stands here. */
  said: { label: string; text: string; isCut: boolean; links: string[] }[];
  /** Stage that is decided next; "" = none. */
  next: string;
  seen: number;
  decisions: { stage: string; outlet: string; result: string; words: string }[];
  tallies: SelectionTally[];
}

/** The votes for a case: `average` points of each unit that may vote on it, by which places are given; `out` voted and may not. */
export interface SelectionTally {
  poll: string;
  place: number;
  isTied: boolean;
  points: number;
  eligible: number;
  average: number;
  votes: { unit: string; rank: number | null; points: number; counts: boolean }[];
  out: string[];
}

export type PageKey = keyof PageData;
export type JobKey = Input<"job.step">["job"];

/** Bulletins that were issued, the latest first; `seen` goes back with the next one. */
export interface BulletinList {
  issued: BulletinCard[];
  seen: number;
}

/** Which revision of a draft was kept, by whom and when. */
export type DraftMark = Pick<KeptDraft, "revision" | "by" | "at">;

/** A draft to be edited; `kept` = it was kept before, null = it was drafted just now. */
export interface BulletinDraft extends BulletinList {
  draft: Bulletin;
  /** What it speaks of, "" = all that is due. */
  periodId: string;
  kept: DraftMark | null;
}

/** One of them; `isWhole` = its rows stand as they were written. */
export interface BulletinCard {
  number: string;
  year: number;
  serial: number;
  title: string;
  day: Day;
  isWhole: boolean;
}

/** Units whose workbook goes to them as a file. */
export interface FilesData {
  title: string;
  /** Whether this person may have files made: Drive gives them to the account that made the workbooks alone. */
  canExport: boolean;
  owner: string;
  /** `address`: where its workbook is; "" before 分发. `owes`: what it has not sent of what is due, in words. */
  units: { unitId: string; name: string; address: string; owes: string }[];
}

/** A file that came back beside the unit's workbook. */
export interface FileComparison {
  unitId: string;
  unit: string;
  /** Mark of what the workbook holds. */
  seen: string;
  changes: { tab: string; words: string; label: string; before: string; after: string }[];
  /** What of the file is left out, and why. */
  problems: PageProblem[];
  /** Version of the definition that the file was made by, where the workbook has another. */
  older?: number;
  /** When another file was merged since this one was made, where it would write over what stands. */
  mergedSince?: string;
  /** Periods that have begun and are not accepted, the latest first; `box`: what the file has ticked. */
  periods: (Option & { box: "submit" | "zero" | ""; takesZero: boolean })[];
}

/** What became of a file. */
export interface FileMerged {
  unit: string;
  /** Cells that were changed in its workbook. */
  merged: number;
  /** Reports that were taken in, refused, and changes of accepted ones that were proposed. */
  recorded: number;
  rejected: number;
  proposals: number;
  /** What is wrong with what was refused: the unit's name and the first problem. */
  told: string;
  /** Google had no room to collect it at once: the next collection does. */
  isPostponed: boolean;
  problems: PageProblem[];
}

/** What can be printed. */
export interface PrintChoices {
  /** Address of the leaders' page as it stands. */
  url: string;
  asAt: string;
  title: string;
  leaders: string[];
  departments: string[];
  /** Whether 考核办法 gives points. */
  scores: boolean;
  /** Returns in which something is told at length, those at any time first. */
  excerpts: Option[];
  /** Whether materials are asked for, so that 材料目录 is built. */
  materials: boolean;
  /** Whether choices stand in 典型库. */
  library: boolean;
  /** Units that have others below them. */
  subtrees: Option[];
  /** Tables first, each with its periods that have begun, the last that is due first. */
  forms: (Option & { periods: Option[] })[];
  units: Option[];
}

/** What an export of the record will hold. */
export interface ExportPlan {
  title: string;
  asAt: string;
  /** Fields of forms that hold names, phones or mails. */
  personal: string[];
  /** With the rows of their tabs; a form has one in the head ("") and one in each workbook of archive. */
  tables: { table: ExportTable; height: number; book: string }[];
}

/** A piece of 材料目录 or 典型库: rows in the order of the heads. */
export interface CataloguePiece {
  /** Of the campaign. */
  title: string;
  tab: string;
  heads: string[];
  rows: string[][];
  /** Rows of the tab with those above its header and empty ones; 0 where there is no such tab. */
  total: number;
  /** From where the next piece goes on; null at the end. */
  next: number | null;
  wait?: Wait;
}

/** Something that was laid out to be printed. */
export interface Printed {
  /** Address of its PDF. */
  url: string;
  /** Names of units that have nothing to print. */
  missing: string[];
  /** Names of units whose printed report was returned and has not come again. */
  returned?: string[];
  sides: number;
  /** The same as a sheet, for a file that other programs read. */
  sheet: PrintedSheet;
}

/** Cells of a sheet with merges and borders, rows and columns from 1; widths and heights in pixels. */
export interface PrintedSheet {
  name: string;
  rows: (string | number)[][];
  widths: number[];
  heights: number[];
  merges: { row: number; column: number; rows: number; columns: number }[];
  borders: { row: number; column: number; rows: number; columns: number }[];
}

/** A choice: stored key and shown label. */
export interface Option {
  value: string;
  label: string;
}

export interface TemplateSummary {
  id: string;
  name: string;
  description: string;
  title: string;
  issuer: string;
  start: string;
  end: string;
  /** Rhythm of its main return. */
  period: PeriodRuleInput;
  /** The template's own first and last day and the due day of its main return, which moves with them; "" where there is none. */
  stated: { start: string; end: string; dueOn: string };
  /** Its other returns, in words. */
  others: string[];
  /** In which its notice is written. */
  language: Language;
  counts: {
    unitTypes: number;
    tasks: number;
    indicators: number;
    fields: number;
    reminders: number;
    periods: number;
  };
  /** Names of tabs that creating will add, in order. */
  tabs: string[];
}

/** What the dialog of a new campaign sends. */
export type CampaignInput = Input<"campaign.create">;

/** Period rule as the dialog edits it. */
export type PeriodRuleInput = CampaignInput["period"];

/** One row of the directory preview; `problems` empty means it will be taken. */
export interface UnitPreview {
  row: number;
  /** Cells as they were pasted, by column: a corrected list is put together from them. */
  cells: Record<string, string>;
  /** The unit as it would stand in the directory, by column; empty cells are left out. */
  shown: Record<string, string>;
  /** new: will be added; changed: an existing unit gets other values; same: nothing to do. */
  effect: "new" | "changed" | "same" | "refused";
  /** Their `field` is the column in which they are mended. */
  problems: PageProblem[];
  /** What was probably meant, by column. */
  fixes: { column: string; value: string }[];
}

/** Google has no room at the moment: the rest of the work goes on by itself after these seconds. */
export interface Wait {
  seconds: number;
  /** quota: the requests of this minute are spent; busy: a passing fault of Google's. */
  reason: "quota" | "busy";
}

/** Progress of a job that runs in slices: call `job.step` until `finished`. */
export interface JobProgress {
  job: JobKey;
  done: number;
  total: number;
  /** Name of the unit or step at hand. */
  current: string;
  /** What will be done when, in one sentence; "" where that goes without saying. */
  outlook: string;
  finished: boolean;
  /** True when the owner's clock has to run it: this person may not. */
  queued: boolean;
  /** Present when the next slice has to wait. */
  wait?: Wait;
  problems: PageProblem[];
  /** One sentence that says what was done and one that offers the next step. */
  summary: string;
  /** Units that somebody still has to see to; what is done without any is shown as done. */
  open: number;
  next: string;
  /** Units whose addresses cannot be shared with, where another road is open; `hasPage`: there is a page for links. */
  unshared?: { units: { unitId: string; name: string }[]; hasPage: boolean };
}

/** One task as the sidebar lists and edits it. */
export type TaskCard = Input<"tasks.save">["task"] & { light: Light };

/** First data of 演练: addresses that may still be written to today, and the hours in which mails leave. */
export interface RehearsalStart {
  readonly today: string;
  readonly quota: number;
  readonly rungs: number;
  readonly hours: string;
}

/** What would be mailed: readers are named once and then by their place in `readers`. */
export interface RehearsalAnswer {
  readonly campaign: string;
  readonly today: string;
  readonly until: string;
  readonly readers: readonly string[];
  readonly withoutAddress: readonly string[];
  /** Rows in the order in which they leave; `waiting` are those of `to` whose mail waits for the next day's quota. */
  readonly rows: readonly {
    readonly day: string;
    readonly time: string;
    readonly subject: string;
    readonly to: readonly number[];
    readonly waiting: readonly number[];
  }[];
}

/** What lies in the workbook of the office above; `lines`: what it holds for a fresh head, else what differs from what stands here. */
export interface AboveRead {
  title: string;
  unit: string;
  version: number;
  /** First day that it binds, "" where it binds from the beginning. */
  from: Day;
  issuedAt: string;
  isFresh: boolean;
  /** Version that was taken over last. */
  taken: number;
  lines: string[];
}

/** A unit that reports on a page: whom its mails go to, and until when its links are good ("" = none is). */
export interface LinkState {
  unitId: string;
  name: string;
  to: string;
  until: string;
  /** No mail brings a link until somebody renews it. */
  stopped: boolean;
}

/** A form field as the page draws and checks it; made from 字段定义. */
export interface FormField extends Field {
  control: Control;
}

/** A register as the sidebar shows it. */
export interface RegisterForm {
  formId: string;
  name: string;
  fields: FormField[];
}

/** A period of a register that is accepted: entries of its days are proposed as corrections. `field` holds their day. */
export interface AcceptedPeriod {
  formId: string;
  field: string;
  label: string;
  start: string;
  end: string;
}

export interface ActivityFormData {
  registers: RegisterForm[];
  units: { unitId: string; name: string; unitType: string }[];
  tasks: Option[];
  today: string;
  campaignStart: string;
  campaignEnd: string;
  draft: Omit<ActivityInput, "explanation"> | null;
  recent: ActivityCard[];
  /** Absent where every unit has a workbook of its own. */
  submission?: SubmissionForm;
}

/** What reporting for units without a workbook needs. */
export interface SubmissionForm {
  unitIds: string[];
  /** Periods that have begun, the latest first, with the units that owe their return and the places of their forms in `forms`. */
  periods: (Option & { forms: number[]; unitIds: string[]; takesZero: boolean })[];
  /** Tables and cards; one that has changed stands there as each period asks for it. */
  forms: TypedForm[];
}

/** What 试填 shows: the forms, and those that units of each type owe. */
export interface TryData {
  unitTypes: { name: string; formIds: string[] }[];
  forms: TypedForm[];
  tasks: Option[];
  today: string;
  campaignStart: string;
  campaignEnd: string;
}

/** What of a table or card is typed for a unit. */
export interface TypedForm {
  formId: string;
  name: string;
  /** `unitTypes` empty = all. */
  rows: { rowId: string; label: string; unitTypes: string[] }[];
  /** Fields that are typed. */
  fields: FormField[];
}

/** A robot of a chat group; its address and secret are never shown. */
export interface RobotState {
  robotId: string;
  name: string;
  platform: string;
  /** How its addresses begin. */
  example: string;
  /** Name of the platform's setting that gives a secret; "" where it has none. */
  signing: string;
  /** Of which units it speaks; "" = all. */
  units: string;
  says: string;
  /** Whether its address is kept. */
  isKept: boolean;
  /** Time and state of its last message; "" = none. */
  last: string;
  /** What it would say if it was pressed now; "" = nobody is overdue, or it was told today. */
  now: string;
}

export interface ActivityCard {
  formId: string;
  entryId: string;
  revision: number;
  unitId: string;
  unit: string;
  title: string;
  subtitle: string;
  values: Record<string, string>;
}

/** A row of a register as it is saved. */
export type ActivityInput = Input<"activity.save">;

/** Which reports 审核 shows. */
export type ReviewFilter = Input<"review.list">["filter"];

/** The reports of one filter, the first of many, and how many there are of each. */
export interface ReviewList {
  items: ReviewItem[];
  counts: Record<ReviewFilter, number>;
  /** Later days that units ask for; listed under their own filter alone. */
  extensions: ExtensionItem[];
  /** Reports of which somebody has deleted rows of 报表记录. */
  gone: PageProblem[];
}

/** A later day that a unit asked for on 首页 in its own words; `dueOn` is the day that holds. */
export interface ExtensionItem {
  exceptionId: string;
  unit: string;
  periodLabel: string;
  dueOn: string;
  until: string;
  words: string;
  at: string;
}

/** One change that a unit has made since its report was accepted, in words; empty = there was none, or it was taken out. */
export interface ReviewCorrection {
  id: string;
  label: string;
  before: string;
  after: string;
}

export interface ReviewItem {
  unitId: string;
  unit: string;
  /** Id of the period, and what people call it. */
  period: string;
  periodLabel: string;
  state: string;
  revision: number;
  /** When it first came, by which it is late or not, and when what counts of it was taken in. */
  submittedAt: string;
  collectedAt: string;
  /** When the unit has to send it, with the hour where there is one; "" = at any time. */
  dueAt: string;
  /** Days since then of a report that nobody has sent, 0 where its hour alone has passed; null = not overdue. */
  daysLate: number | null;
  /** When its last tick was refused; "" = it was not. */
  refusedAt: string;
  onTime: boolean;
  zero: boolean;
  /** Which decisions it allows. */
  canAccept: boolean;
  canReturn: boolean;
  /** When something was last decided on it; "" = never since it came. */
  reviewedAt: string;
  /** Why it was returned, or its last corrections declined. */
  reason: string;
  corrections: ReviewCorrection[];
  /** How many more are listed once these are decided. */
  moreCorrections: number;
  /** What was declined before and stands in what came again, while that waits for a decision. */
  declined: { words: string; reason: string }[];
  /** Why what its unit has changed since it was accepted cannot be proposed, a line each. */
  held: string[];
  /** Units below that keep it from being accepted without a reason; "" = none. */
  belowMissing: string;
  /** What became of units below since it was accepted, a line each. */
  below: string[];
  /** Addresses of those who review it; none = anybody in the office. */
  reviewers: string[];
  /** Whether whoever asks reviews it. */
  mine: boolean;
  /** Those in which anything was reported, as far as it is known without their rows. */
  forms: Pick<ReviewForm, "name" | "count">[];
  /** The first of them, a line each; a last line says how many more there are. */
  problems: PageProblem[];
  problemCount: number;
}

/** How a report stands since somebody decided on it after its card was shown; `label`: the state in words. */
export interface DecidedMeanwhile {
  by: string;
  label: string;
  state: string;
  reviewedAt: string;
}

/** One step in the life of a report; see ReportEvent. */
export interface HistoryStep {
  kind: ReportEventKind;
  at: string;
  by: string;
  words: string;
  count: number;
  /** As the report stood after it; `submittedAt` is the moment of its first tick. */
  revision: number;
  submittedAt: string;
  onTime: boolean;
  zero: boolean;
  /** Whether it made that revision, and what was received where it was the first. */
  isNew: boolean;
  receipt: string;
  /** What its revision changed of the one before; `more` that are not listed. */
  changes: Omit<ReviewCorrection, "id">[];
  more: number;
  /** Whether the rows of one of the two cannot be read now, or were changed by hand. */
  unread: boolean;
}

/** The life of one report, the last step first. */
export interface ReportHistory {
  unitId: string;
  unit: string;
  period: string;
  periodLabel: string;
  steps: HistoryStep[];
}

/** A line of 操作日志 and the row in which it stands. */
export interface LogLine {
  row: number;
  at: string;
  by: string;
  action: string;
  record: string;
  before: string;
  after: string;
  reason: string;
}

/** Lines, the last first; `next` = the row above which earlier ones stand, null where there are none. */
export interface LogPage {
  lines: LogLine[];
  next: number | null;
}

/** A number with the first or further ones of the `count` reports that it is made of. */
export interface TraceFigure {
  asked: Asked;
  title: string;
  shown: string;
  formula: string;
  from: number;
  count: number;
  lines: (Omit<TraceLine, "value"> & { value: string })[];
}

/** The numbers of a cell; `stood` and `now` where the cell shows another one than the record of now. */
export interface TracedCell {
  figures: TraceFigure[];
  stood: string;
  now: string;
}

/** One row of a report: an entry, or a row of a table; `url` "" where the unit has no workbook. */
export interface TraceRow {
  label: string;
  value: string;
  /** Whether it is a co-host's, which counts nothing. */
  coHosted: boolean;
  cell: string;
  url: string;
}

/** First data of 操作日志; `history` in place of the lines where the cursor stands in a report's row. */
export interface HistoryData {
  log: LogPage | null;
  history: ReportHistory | null;
  units: Option[];
  periods: Option[];
  actions: string[];
  today: string;
  campaignStart: string;
  campaignEnd: string;
}

/** One value of a report; `before`: the same of the period before, "" where there is none; `jump`: far from it. */
export interface ReviewCell {
  label: string;
  value: string;
  corrected: boolean;
  before: string;
  jump: boolean;
}

/** A form of a report; of a long register `rows` holds the first, `count` says how many there are. */
export interface ReviewForm {
  name: string;
  count: number;
  /** Rows of a register in the period before; null for tables, and where there was no such period. */
  countBefore: number | null;
  rows: { label: string; cells: ReviewCell[] }[];
}

/** First data of 催办. */
export interface ChaseData {
  today: string;
  items: ChaseItem[];
  /** Units that are late too and get no mails, with whom to phone. */
  others: string[];
  mailQuota: number;
  /** Subject and body as long as nobody changes them, with placeholders. */
  words: ChaseWords;
}

export interface ChaseItem {
  unitId: string;
  unit: string;
  /** What is the matter with each report that is past due. */
  matters: string[];
  /** Name and phone of its contact, "" when neither is known. */
  contact: string;
  /** Address as typed, "" when there is none. */
  to: string;
  channel: string;
  lastReminded: string;
  /** Whether it was reminded of these reports today or yesterday; then it is not chosen by itself. */
  toldLately: boolean;
  /** Whether it was chased today: then it is not chased again. */
  chasedToday: boolean;
  /** Time of a mail of this hour that told it what became of its reports: then it is not chased yet. "" = none. */
  toldOutcome: string;
  /** Whether all that it owes is locked: it can send none of it, and is not chosen by itself. */
  locked: boolean;
  /** Since the due day of the oldest that nobody ever sent, 0 where its hour alone has passed; null where all were returned. */
  overdueDays: number | null;
}

export interface ClockStatus {
  running: boolean;
  /** Who looks. */
  user: string;
  ownerAccount: string;
  isOwner: boolean;
  lastRun: string;
  nextRun: string;
  intervalMinutes: number;
  failures: number;
  lastError: string;
}

/** 移交: whose the campaign is, and how far handing it over has come. */
export interface HandoverData {
  /** Who looks. */
  user: string;
  owner: string;
  isOwner: boolean;
  /** Who else may edit the head workbook. */
  colleagues: string[];
  /** The clock runs, as far as can be told. */
  isRunning: boolean;
  /** Of the last handing over; none: there was none, or it was taken back. */
  phase: "none" | "offered" | "taking" | "taken";
  from: string;
  to: string;
  at: string;
  /** Workbooks that units have. */
  workbooks: number;
}

/** One finding of 检查与修复. */
export interface Finding {
  text: string;
  /** Tab and cell to jump to. */
  tab: string;
  cell: string;
  repair: string | null;
  /** Worth knowing, nothing to correct. */
  note: boolean;
}

/** One line of the checklist: something that must be so on Google before the product can work. */
export interface ReadinessLine {
  key: string;
  /** note: works, yet something is to be done; problem: does not work until it is mended. */
  grade: "ok" | "note" | "problem";
  title: string;
  /** How it is; for a note or a problem also what to do. */
  text: string;
  /** Where it is mended; absent where words do. */
  link?: string;
}

/** First data of 自检. */
export interface SelfCheckStart {
  lines: ReadinessLine[];
  /** True when it came up by itself, in the place of another page. */
  unasked: boolean;
  /** Stamp of the files that were pushed. */
  build: string;
  when: string;
}

/** One slice of the contract cases; `next` is where to go on, null at the end. */
export interface CheckedSlice {
  results: CheckedCase[];
  next: number | null;
  total: number;
  /** What one account cannot find out, with the reason. */
  notObservable: { fact: string; reason: string }[];
}

export interface CheckedCase {
  id: string;
  title: string;
  uncertain: boolean;
  same: boolean;
  expected: unknown;
  observed: unknown;
  ms: number;
}

/** What each procedure answers. */
export interface Outputs {
  "campaign.create": { tabs: string[]; next: string };
  /** The campaign of this workbook as a template file. */
  "template.save": { name: string; file: string };
  /** What a template file would create; its id is its text. */
  "template.read": { template: TemplateSummary };
  "units.preview": { rows: UnitPreview[]; unknownColumns: string[] };
  /** A list of the contacts that units gave in cards and the directory does not have, as text to be looked through and taken in. */
  "units.contacts": { text: string; count: number };
  /**
   * A list of what 单位总名录 says otherwise than this directory, as text to be looked through and taken in; `missing`: units of this directory
   * that it does not have, `name`: what it is called.
   */
  "units.directory": { text: string; count: number; missing: string[]; name: string };
  "units.move": { moved: number; sent: number; problems: PageProblem[] };
  "units.import": { added: number; changed: number; refused: number };
  "job.step": JobProgress;
  /** How far the slice is that runs now; `total` is 0 when nothing is known. */
  "job.sign": { done: number; total: number; current: string };
  "job.stop": Record<string, never>;
  "tasks.list": { tasks: TaskCard[] };
  "tasks.save": { task: TaskCard };
  "tasks.show": Record<string, never>;
  /** `accepted`: what of the unit takes nothing more in by itself; nothing without a unit. */
  "activity.recent": { recent: ActivityCard[]; accepted: AcceptedPeriod[] };
  "activity.save": { card: ActivityCard; notes: PageProblem[] };
  "activity.undo": { notes: PageProblem[] };
  "activity.draft": Record<string, never>;
  "review.queue": { items: ReviewItem[] };
  /** What stands in the forms of one report; `problems` where its rows do not agree with it. */
  "review.details": { forms: ReviewForm[]; problems: PageProblem[] };
  /** `leftOut`: of each report that was not accepted why, because units below it are missing. */
  "review.accept": ReviewList & {
    accepted: number;
    leftOut: PageProblem[];
    unnotified: number;
    wait?: Wait;
  };
  /** Tells units what was decided, as many as there is time and room for; call it until `unnotified` is 0. */
  "review.notify": { unnotified: number; wait?: Wait };
  /** `meanwhile`: nothing was returned, because somebody has decided on it since. `locked`: the unit cannot send it again until it is unlocked. */
  "review.return": ReviewList & { meanwhile?: DecidedMeanwhile; locked?: boolean };
  "review.correct": ReviewList;
  "review.list": ReviewList;
  "review.extension": ReviewList;
  "selection.list": SelectionData;
  /** `told`: the unit reads it on 首页 by now, the clock tells it, or no report holds the case and nobody is told. */
  "selection.decide": SelectionData & { told: "now" | "later" | "nobody" };
  /** `list`: the list of 选项 that holds them; `added`: how many were not on it; `gone`: what stands on it and is to be decided on no more. */
  "selection.candidates": { list: string; added: number; count: number; gone: string[] };
  "history.report": ReportHistory;
  "bulletin.draft": BulletinDraft;
  /** It was kept, or somebody else has kept another one since. */
  "bulletin.keep": { kept: DraftMark; other?: undefined } | { kept?: undefined; other: KeptDraft };
  "bulletin.practices": { practices: Practice[] };
  "bulletin.issue": BulletinList & { bulletin: IssuedBulletin };
  "bulletin.open": { bulletin: IssuedBulletin };
  "trace.cell": TracedCell;
  "trace.more": TraceFigure;
  "trace.rows": { rows: TraceRow[]; count: number };
  "log.read": LogPage;
  /** Reports for a unit without a workbook. */
  "report.submitFor": { receipt: string; notes: PageProblem[] };
  /** `computed`: what follows from a row by itself; `row` is its name where there are several. */
  "form.try": { problems: PageProblem[]; computed: { row: string; label: string; value: string }[] };
  /** Files that were made, and units for which Drive refused; those that are in neither wait for the next call. */
  "file.export": { files: { unitId: string; name: string; base64: string }[]; problems: PageProblem[] };
  "file.compare": FileComparison;
  "file.merge": FileMerged;
  "print.build": Printed;
  "export.plan": ExportPlan;
  /** `next`: from where the next piece goes on; null at the end. */
  "export.slice": { rows: ExportRow[]; next: number | null; wait?: Wait };
  "export.catalogue": CataloguePiece;
  "chase.preview": { to: string; subject: string; text: string };
  "chase.test": { to: string };
  /** `left`: units that were chosen and got nothing, because they have sent meanwhile or were chased by somebody else. */
  "chase.send": { sent: number; held: number; left: string[]; problems: PageProblem[] };
  /** `readers`: “name address”; `when` as it was typed, "" for never. */
  "digest.preview": {
    readers: string[];
    when: string;
    subject: string;
    text: string;
    problems: PageProblem[];
  };
  "digest.test": { to: string };
  "links.renew": { units: LinkState[]; sent: number; problems: PageProblem[] };
  "links.revoke": { units: LinkState[] };
  "robots.list": { robots: RobotState[] };
  "robots.save": { robots: RobotState[] };
  "robots.drop": { robots: RobotState[] };
  "robots.test": { robots: RobotState[] };
  "robots.chase": { robots: RobotState[]; problems: PageProblem[] };
  "rehearsal.play": RehearsalAnswer;
  "clock.start": ClockStatus;
  "clock.stop": ClockStatus;
  "handover.offer": HandoverData;
  "handover.withdraw": HandoverData;
  /** `looked`: so many of `total`; what is wrong with those just looked at. */
  "handover.check": { looked: number; total: number; problems: PageProblem[]; wait?: Wait };
  "handover.take": HandoverData;
  "above.read": AboveRead;
  "above.take": { version: number; title: string };
  /** Brings the place of a finding into view. */
  "check.show": Record<string, never>;
  "check.repair": { findings: Finding[]; repaired: string[] };
  "selfcheck.readiness": { lines: ReadinessLine[] };
  "selfcheck.step": CheckedSlice;
  "page.library": { script: string };
  /** `undecided`: indicators whose values come from no column yet. `undo`: "" where nothing was new, and nothing can be taken back. */
  "notice.apply": { written: NoticeWritten[]; undecided: string[]; undo: string };
  "notice.undo": {
    /** Tabs as they were before; none where the import had made the campaign, which is gone with all its tabs. */ restored: string[];
  };
}

/** What a procedure answers; one without an answer does not compile. */
export type Output<N extends ProcedureName> = Outputs[N];

export type { ExportRow, Input, ProcedureName };
