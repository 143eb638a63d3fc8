/** A half-open range of characters in the cleaned text. */
export interface Span {
  start: number;
  end: number;
}

/** Where a reading comes from and how sure the rules are of it. */
export interface Source {
  /** 0 (a guess) to 1 (stated outright). */
  confidence: number;
  span: Span;
  /** The sentence around the span, as it stands in the cleaned text. */
  sentence: string;
}

/** One value read from the text, with its source. */
export interface Reading<T> extends Source {
  value: T;
}

/** How a number is to be compared with what is reached. */
export type Comparator = "eq" | "gte" | "lte" | "range";

/** A number that somebody has to reach. */
export interface TargetItem extends Source {
  text: string;
  number: number;
  /** The upper end of a range; only with comparator "range". */
  max?: number;
  comparator: Comparator;
  /** The measure word: 场, 个, 家, 篇, 人次, % … */
  unitWord: string;
  /** The kind of unit that has to reach it, as written. */
  appliesTo: string | null;
}

/** A dated step inside a task that is not the task's own deadline. */
export interface MilestoneItem extends Source {
  title: string;
  dateText: string;
  due: string | null;
}

/** A stage of the campaign. Days are ISO strings. */
export interface PhaseItem extends Source {
  name: string;
  dateText: string | null;
  start: string | null;
  end: string | null;
}

/** An item of campaign work. */
export interface TaskItem extends Source {
  /** Markers from the outermost level as printed, such as 二（一）; null when not numbered. */
  number: string | null;
  title: string;
  /** What it says below its heading; "" for nothing. */
  detail: string;
  /** The bodies that it asks, as written; empty for all of them. */
  appliesTo: string[];
  leaders: string[];
  leadDepartment: string | null;
  coDepartments: string[];
  deadlineText: string | null;
  deadline: string | null;
  targets: TargetItem[];
  milestones: MilestoneItem[];
}

/** How often a report is due; "unspecified" for 定期, 及时 and rhythms without a name of their own. */
export type ReportFrequency = "weekly" | "monthly" | "quarterly" | "halfyearly" | "yearly" | "unspecified";
/** The month a report is due in, seen from the period it is about. */
export type ReportMonth = "current" | "next" | "first-of-period" | "last-of-period";

/** A report that is due again and again. */
export interface RecurringReportItem extends Source {
  text: string;
  frequency: ReportFrequency;
  /** Day of the month, 1 to 31; 31 stands for the last day. */
  day: number | null;
  /** 1 (Monday) to 7 (Sunday). */
  weekday: number | null;
  /** Clock time as HH:MM. */
  time: string | null;
  monthOf: ReportMonth | null;
  content: string | null;
  from: string | null;
  to: string | null;
}

/** Something that is handed in once. */
export interface SubmissionItem extends Source {
  text: string;
  dueText: string | null;
  due: string | null;
  materials: string[];
  to: string | null;
  appliesTo: string | null;
}

/** Whom reports go to. */
export interface ReportTo {
  department: string | null;
  email: string | null;
  phone: string | null;
}

/** Something that looked like an item but was not taken. */
export interface SkippedItem {
  kind: "task" | "target" | "date" | "report" | "submission";
  text: string;
  reason: SkipReason;
  span: Span;
  sentence: string;
}

/** Why something was not taken. */
export type SkipReason =
  | "aim"
  | "scope"
  | "requirement"
  | "attribute"
  | "background"
  | "ordinal"
  | "slogan"
  | "size"
  | "address"
  | "no-number"
  | "vague-date"
  | "prize"
  | "phase"
  | "count-of-things";

/** Something a person should decide. */
export interface NoticeFlag {
  /** before-issue: the day lies before the day of issue. */
  kind: "before-issue";
  text: string;
  span: Span;
}

/** The plan read from a notice: every item with its source. */
export interface NoticePlan {
  /** The cleaned text that all spans point into. */
  text: string;
  title: Reading<string> | null;
  issuer: Reading<string> | null;
  documentNumber: Reading<string> | null;
  issuedOn: Reading<string> | null;
  /** Kinds of units that the notice is addressed to, without 各. */
  addressees: Reading<string>[];
  year: number | null;
  phases: PhaseItem[];
  tasks: TaskItem[];
  /** Targets that stand in no task. */
  targets: TargetItem[];
  recurringReports: RecurringReportItem[];
  submissions: SubmissionItem[];
  reportTo: {
    department: Reading<string> | null;
    email: Reading<string> | null;
    phone: Reading<string> | null;
  };
  tableColumns: string[];
  /** The fixed rows of the attached ledger table, cell by cell. */
  tableRows: string[][];
  skipped: SkippedItem[];
  flags: NoticeFlag[];
}

/** What a caller may bring along. */
export interface NoticeOptions {
  /** Turns traditional characters into simplified ones; called only when the text holds some. */
  simplify?: (text: string) => string;
}
