import type { Day } from "./cell";

/**
 * How a unit's figures arrive: its own online workbook, the same with what its own head workbook adds up of units below (`ownHead`), a tab of the head workbook (a department's `tab`, or that of any other unit), an xlsx
 * file by mail, the page behind its link, or typed by the office.
 */
export type Channel = "account" | "ownHead" | "tab" | "unitTab" | "xlsx" | "link" | "staff";

/** A kind of unit (市州, 产业, 直属 …), independent of its level. */
export interface UnitType {
  readonly name: string;
  readonly level: string;
  /** Whether units of this type are expected to report. */
  readonly reports: boolean;
  readonly note: string;
}

/** An organisation unit. A closed one keeps its history and is no longer expected. */
export interface Unit {
  readonly unitId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unitType: string;
  readonly level: string;
  /** Id of the unit above, or "". */
  readonly parentId: string;
  readonly channel: Channel;
  readonly contactName: string;
  readonly contactMail: string;
  readonly contactPhone: string;
  readonly openedOn: Day;
  readonly closedOn: Day;
  readonly workbookId: string;
  readonly workbookUrl: string;
  readonly workbookState: WorkbookState;
  /** Its link was stopped until somebody renews it; missing where nobody has looked. */
  readonly linkStopped?: boolean;
  /** Type that its workbook was last laid out for; missing where nobody kept it. */
  readonly laidFor?: string;
  readonly note: string;
  /** Figures of the unit that quotas may go by (职工数 …), by the header of their column in 单位名录. */
  readonly attributes: Readonly<Record<string, number>>;
  /** Words in such columns (第一责任人 …), by header; absent where there are none. */
  readonly remarks?: Readonly<Record<string, string>>;
}

/** What has become of a unit's linked workbook. */
export type WorkbookState =
  | ""
  | "creating"
  | "ready"
  | "waiting"
  | "unshared"
  | "withdrawn"
  | "missing"
  | "broken";
