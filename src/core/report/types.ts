import type { WorkbookOwner } from "../material/foreign";
import type {
  Day,
  Definition,
  Entry,
  Language,
  Moment,
  Period,
  Report,
  TableLine,
  TableRow,
  Unit,
} from "../model";
import type { Problem } from "../problem";

/** The two ticks of one period's row on 首页. */
export interface HomeRow {
  readonly periodId: string;
  readonly submit: boolean;
  readonly zero: boolean;
  /** Words that stand where a tick should be, e.g. pasted over the box; none is usual. */
  readonly words?: string;
}

/** Rows by form id; a form without an entry has none. */
export type RowsByForm<Rows = readonly TableRow[]> = Readonly<Record<string, Rows>>;

/** What one unit's workbook shows for one period, and what the record holds of it. */
export interface SubmissionInput {
  readonly unit: Unit;
  readonly period: Period;
  readonly homeRow: HomeRow;
  /** By form id: the period's rows of each table and card by column key (`tableColumns`); null when the tab is missing. */
  readonly tableRows: RowsByForm<readonly TableRow[] | null>;
  /** By form id: all rows of each register by field key, any period; empty rows may be left in. */
  readonly registerRows: RowsByForm;
  /** Choices of tasks as the workbook carries them, text → task id; none for a unit without a workbook. */
  readonly choices?: ReadonlyMap<string, string>;
  /** By form id: this unit's rows that the office typed, by field key and `entryId`. */
  readonly staffRows: RowsByForm;
  /** What its own head workbook sends of the units below, in this period; none for a unit without one. */
  readonly entriesBelow?: readonly Entry[];
  /** The report as recorded, or undefined before the first. */
  readonly report: Report | undefined;
  /** Highest revision that stands in the record of this unit × period, where that is none of its report's. */
  readonly lastRevision?: number | undefined;
  /** All reports of this unit: tell which periods are accepted. */
  readonly reports: readonly Report[];
  /** Tables and cards of the period before as recorded; empty when there is none. */
  readonly previousLines: readonly TableLine[];
  /** This unit's recorded activities, any period: without them nothing is proposed for accepted periods. */
  readonly recordedActivities?: readonly Entry[];
  /** Who was missing below by the unit's own head workbook; none for a unit without one. */
  readonly lacking?: string;
  /** Whose workbook a file is; without it no link is known to be another unit's. */
  readonly workbookOwner?: WorkbookOwner;
  readonly definition: Definition;
  /** Day of collection. */
  readonly today: Day;
  /** Moment by which it had been sent, where that is known to be before `now`: decides whether it is on time. */
  readonly sentAt?: Moment;
  readonly now: Moment;
  /** A fresh id for an activity that the record does not know. */
  readonly newId: () => string;
}

/** `none` = nothing was ticked; `recorded` = becomes a new revision of the record; `rejected` = the record stays. */
export interface SubmissionResult {
  readonly outcome: "none" | "recorded" | "rejected";
  /** The report to write; undefined when nothing is to be written. */
  readonly report: Report | undefined;
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
  /** Recorded activities that stood in other periods until now: they are to be taken out there (`withdraw`). */
  readonly moved: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Words for 收到 on 首页; "" when rejected. */
  readonly receipt: string;
  /** Words for 问题或退回原因 on 首页; "" when there is nothing to say. */
  readonly message: string;
}

/** Who reviews a report, and when. */
export interface Review {
  readonly by: string;
  readonly at: Moment;
  /** Names of unit and period, for the words of a problem. */
  readonly unit: string;
  readonly period: string;
  readonly language: Language;
}

/** The report after the review, or why it cannot be reviewed so. */
export type Reviewed =
  | { readonly report: Report; readonly problem?: undefined }
  | { readonly report?: undefined; readonly problem: Problem };
