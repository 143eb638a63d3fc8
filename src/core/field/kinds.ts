// What each kind of field is, from the typed cell to the page. Its words stand in core/text/options.
import type { ColumnKind } from "../model";
import {
  type FieldReader,
  MAX_TEXT,
  readAmount,
  readChoice,
  readChoices,
  readDay,
  readLinks,
  readMail,
  readMomentCell,
  readMonthCell,
  readPersons,
  readPhone,
  readShare,
  readText,
  readTimeCell,
  readWhole,
  readYesNo,
} from "./read";

/** What a cell holds once it is read. */
export type Held = "text" | "number" | "day" | "moment" | "time" | "month" | "yesNo";

/** With what a page lets people fill it in; `task` is the control of the field `task`, whatever its kind. */
export type Control =
  | "text"
  | "longText"
  | "number"
  | "percent"
  | "date"
  | "month"
  | "time"
  | "dateTime"
  | "choice"
  | "choices"
  | "names"
  | "yesNo"
  | "link"
  | "task";

/** One kind of field or column. */
export interface FieldKind {
  /** Reads and checks a filled cell of a form. */
  readonly read: FieldReader;
  readonly holds: Held;
  /** Whether its numbers mean something added up: persons do, percentages do not. */
  readonly adds: boolean;
  /** What many values of it become: a number by the field's nature, how often each choice was made, or one remark after the other. */
  readonly total: "number" | "choices" | "remarks";
  /** Whether what is typed into it explains the row it stands in. */
  readonly explains: boolean;
  /** How many of the field's options may be chosen; `none`: options are a suggestion. */
  readonly choice: "none" | "one" | "several";
  /** Number format of a cell in the head workbook; "@" is plain text, null none: "#,##0.##" would show 5 as "5.". */
  readonly pattern: string | null;
  /** Validation rule of a cell in a unit's workbook; `options` where the field has any. */
  readonly rule: "options" | "number" | "share" | "day" | "moment" | "time" | "yesNo";
  /** Where its options come from when the field has none of its own. */
  readonly source: "units" | "tasks" | null;
  /** Whether long content goes on in a second line: addresses do not, other text does in a wide column. */
  readonly wraps: "never" | "wide" | "always";
  /** Pixels in a table of the head workbook and in 活动记录 of a unit. */
  readonly widths: { readonly head: number; readonly unit: number };
  readonly control: Control;
}

const NARROW = { head: 110, unit: 110 };

const plainText: FieldKind = {
  read: readText(MAX_TEXT),
  holds: "text",
  adds: false,
  total: "remarks",
  explains: false,
  choice: "none",
  pattern: "@",
  rule: "options",
  source: null,
  wraps: "wide",
  widths: NARROW,
  control: "text",
};
const amount: FieldKind = {
  ...plainText,
  read: readAmount,
  holds: "number",
  adds: true,
  total: "number",
  pattern: null,
  rule: "number",
  control: "number",
};

const oneChoice: FieldKind = {
  ...plainText,
  read: readChoice,
  total: "choices",
  choice: "one",
  control: "choice",
};

/** Every kind; a new one does not compile without a row here and words in core/text/options. */
export const fieldKinds: Readonly<Record<ColumnKind, FieldKind>> = {
  text: { ...plainText, explains: true, widths: { head: 160, unit: 200 } },
  longText: {
    ...plainText,
    read: readText(5000),
    explains: true,
    wraps: "always",
    widths: { head: 240, unit: 240 },
    control: "longText",
  },
  integer: { ...amount, read: readWhole, pattern: "#,##0" },
  number: amount,
  percent: { ...amount, read: readShare, adds: false, pattern: "0%", rule: "share", control: "percent" },
  date: {
    ...plainText,
    read: readDay,
    holds: "day",
    pattern: "yyyy-mm-dd",
    rule: "day",
    control: "date",
  },
  month: { ...plainText, read: readMonthCell, holds: "month", control: "month" },
  time: { ...plainText, read: readTimeCell, holds: "time", pattern: "hh:mm", rule: "time", control: "time" },
  dateTime: {
    ...plainText,
    read: readMomentCell,
    holds: "moment",
    pattern: "yyyy-mm-dd hh:mm",
    rule: "moment",
    widths: { head: 140, unit: 140 },
    control: "dateTime",
  },
  choice: oneChoice,
  multiChoice: {
    ...plainText,
    read: readChoices,
    total: "choices",
    choice: "several",
    control: "choices",
  },
  yesNo: {
    ...plainText,
    read: readYesNo,
    holds: "yesNo",
    total: "choices",
    rule: "yesNo",
    control: "yesNo",
  },
  unit: { ...oneChoice, source: "units", widths: { head: 160, unit: 200 } },
  units: {
    ...oneChoice,
    read: readChoices,
    choice: "several",
    source: "units",
    widths: { head: 200, unit: 240 },
    control: "names",
  },
  task: { ...oneChoice, source: "tasks", widths: { head: 200, unit: 270 } },
  person: { ...plainText, read: readPersons },
  phone: { ...plainText, read: readPhone, wraps: "never", widths: { head: 120, unit: 130 } },
  mail: { ...plainText, read: readMail, wraps: "never" },
  id: plainText,
  link: {
    ...plainText,
    read: readLinks,
    wraps: "never",
    widths: { head: 160, unit: 240 },
    control: "link",
  },
};

/** Whether the numbers of a field may be added up. */
export function addsUp({ kind }: { readonly kind: ColumnKind }): boolean {
  return fieldKinds[kind].adds;
}
