import type { Definition, Language, Period } from "../../../core/model";
import type { ApiCell, SheetRequest } from "../../google/sheets";
import type { QuotaCell } from "../home-quotas";
import type { Meta } from "../master";

/** A unit's workbook as an update finds it. */
export interface FoundWorkbook {
  /** Titles of the tabs that are there, by their ids. */
  readonly tabs: ReadonlyMap<number, string>;
  readonly protections: ReadonlySet<number>;
  /** The definition by which it says it was laid out, as the unit sees it; undefined = all is to be laid out anew. */
  readonly laidOut: Definition | undefined;
  /** Contents by tab id. */
  readonly blocks: ReadonlyMap<number, readonly (readonly ApiCell[])[]>;
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
}

/** Requests for one tab. */
export type Requests = readonly SheetRequest[];
