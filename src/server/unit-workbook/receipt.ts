// What the script writes back to 首页: state, time, receipt, problems; and it unticks what it has dealt with.
import type { Definition, Language, Period, ReportState } from "../../core/model";
import { labelOf } from "../../core/text";
import { checkbox, hideTab } from "../google/sheet-requests";
import { type SheetRequest, writeCells } from "../google/sheets";
import {
  BY_OFFICE,
  block,
  FIRST_ACTIVITY,
  HOME,
  HOME_COLUMNS,
  type HomeColumn,
  ledgerSheetId,
} from "./layout";
import { ledgerAccess } from "./protection";

/** One period's answer to the unit. */
export interface Receipt {
  periodId: string;
  state: ReportState;
  collectedAt: string;
  receipt: string;
  message: string;
  /** True where nothing was asked: a tick set since then is a submission of its own and stays. */
  keepsTicks?: boolean;
}

/** Requests that put a receipt into its row of 首页 (0-based). The boxes are cleared: what was asked has been answered. */
export function receiptRequests(row: number, receipt: Receipt, language: Language): SheetRequest[] {
  const state = labelOf("reportState", receipt.state, language);
  const answer = [receipt.collectedAt, receipt.receipt, receipt.message];
  const write = (column: HomeColumn, values: (string | boolean)[]) =>
    writeCells(HOME, row, HOME_COLUMNS.indexOf(column), [values]);
  if (receipt.keepsTicks) return [write("state", [state]), write("collectedAt", answer)];
  return [
    // A paste over a box takes its rule away; a box that was already whole stays as it is.
    checkbox(block(HOME, row, 1, 2, HOME_COLUMNS.indexOf("submit"))),
    write("state", [state, false, false, ...answer]),
  ];
}

/** Requests that open a period's ledger (begun or returned) or close it (accepted). */
export function periodAccessRequests(definition: Definition, period: Period, open: boolean): SheetRequest[] {
  return [hideTab(ledgerSheetId(definition, period), !open), ...ledgerAccess(definition, period, open)];
}

/** Requests that show a period's ledger when the period begins. */
export function showPeriodRequests(definition: Definition, period: Period): SheetRequest[] {
  return [hideTab(ledgerSheetId(definition, period), false)];
}

/** Requests that make 上级代填 hold exactly these rows; `before` is how many stand there now. */
export function byOfficeRowsRequests(
  rows: readonly (readonly (string | number | boolean)[])[],
  before: number,
  width: number,
): SheetRequest[] {
  const blanks = Array.from({ length: Math.max(0, before - rows.length) }, () =>
    new Array<string>(width).fill(""),
  );
  const all = [...rows, ...blanks];
  if (all.length === 0) return [];
  return [writeCells(BY_OFFICE, FIRST_ACTIVITY, 0, all), hideTab(BY_OFFICE, rows.length === 0)];
}
