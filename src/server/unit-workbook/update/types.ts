import type { Definition, Entry, Language, Period, TableLine } from "../../../core/model";
import type { ApiCell, SheetRequest } from "../../google/sheets";
import type { QuotaCell } from "../home-quotas";
import type { Meta } from "../master";

/** A unit's workbook as an update finds it. */
export interface FoundWorkbook {
  /** Titles of the tabs that are there, by their ids, in the order of the tabs. */
  readonly tabs: ReadonlyMap<number, string>;
  readonly protections: ReadonlySet<number>;
  /** The definition by which it says it was laid out, as the unit sees it; undefined = all is to be laid out anew. */
  readonly laidOut: Definition | undefined;
  /** Contents by tab id. */
  readonly blocks: ReadonlyMap<number, readonly (readonly ApiCell[])[]>;
}

/** The same, with the index at which each tab that is missing goes in. */
export interface PlacedWorkbook extends FoundWorkbook {
  readonly places: ReadonlyMap<number, number>;
}

/** Rows of the record of one unit. */
export interface CollectedRows {
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
}

/** What a workbook is to become. */
export interface Target {
  /** The definition as the unit sees it. */
  readonly own: Definition;
  readonly meta: Meta;
  readonly language: Language;
  /** What the unit owes by quota, as 首页 shows it. */
  readonly quotas: QuotaCell;
  /** What 首页 says of pushes, a line for each day with one; "" for nothing. */
  readonly news: string;
  readonly today: string;
  /** Who may change what is protected. */
  readonly editors: readonly string[];
  /** Whether the unit's report of a period is settled: its tabs stay as they are. */
  readonly isSettled: (period: Period) => boolean;
  /** Whether there is a report of the unit of a period, by its id; the period may be owed no more. */
  readonly isReported: (periodId: string) => boolean;
  /** Whether a period is hidden from the unit: it was due before the unit opened, and nothing was reported. */
  readonly isHidden: (period: Period) => boolean;
  /** What was collected from the tabs that are missing. */
  readonly collected: CollectedRows;
}

/** Requests for one tab. */
export type Requests = readonly SheetRequest[];
