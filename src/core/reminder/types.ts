import type { MaterialGap } from "../material";
import type { Day, Definition, Report, SendRecord, Unit } from "../model";
import type { QuotaGap } from "../quota";

/** What reminders are decided from. */
export interface ReminderInput {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  readonly log: readonly SendRecord[];
  readonly today: Day;
  /** "08:30"; nothing is sent before `sendFrom`. */
  readonly nowTime: string;
  /** Default "08:00". */
  readonly sendFrom?: string;
  /** Whether whoever sends may attach the files of units: they are made by the account that owns the workbooks. Default: no. */
  readonly attachesFiles?: boolean;
  /** What units owe of 材料要求 and lack, by unit id; left out where nothing is asked for, and of units whose record does not tell. */
  readonly lacking?: ReadonlyMap<string, readonly MaterialGap[]>;
  /** Targets of units with what was reached, by unit id; left out where no rung is about them. */
  readonly gaps?: ReadonlyMap<string, readonly QuotaGap[]>;
  /** Whom the digest for leaders goes to; default: nobody. */
  readonly leaders?: readonly { readonly name: string; readonly mail: string }[];
  /** Default: the Chinese calendar with the days of 节假日. */
  readonly isWorkday?: (day: Day) => boolean;
}

/** One thing a mail reminds of; each has its own at-most-once key. */
export interface SendItem {
  /** Deterministic: rule, unit, period and occurrence. */
  readonly sendId: string;
  readonly ruleId: string;
  readonly periodId: string;
}

/** One mail to one unit: a digest of everything that is due for it. */
export interface Send {
  readonly unitId: string;
  readonly unit: string;
  readonly to: string;
  /** Address as the log may show it: z***@example.com. */
  readonly maskedTo: string;
  readonly items: readonly SendItem[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Workbook that goes with it as a file, and what the file is called. */
  readonly file?: { readonly workbookId: string; readonly name: string };
  /** The web app to which its link leads; the link takes the place of `LINK_SLOT` in text and HTML. */
  readonly linkAddress?: string;
}

/** A mail that may become a part of another one to the same reader. */
export interface Joining extends Send {
  /** What it says in a mail about something else. */
  readonly also: string;
  /** What a subject calls it. */
  readonly named: string;
}

/** Subject and body of a chase, with placeholders. */
export interface ChaseWords {
  readonly subject: string;
  readonly body: string;
}
