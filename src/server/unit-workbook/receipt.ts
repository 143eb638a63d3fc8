// What the script writes back to 首页: state, time, receipt, problems; with the state goes the period's ledger, open or closed,
// in one request that Google carries out whole or not at all. So the state tells how the ledger stands.
import type { Day, Definition, Form, Period, Report } from "../../core/model";
import { type HomeRowStatus, isClosed, NO_ZERO } from "../../core/report";
import { checkbox, hideTab, showTab } from "../google/sheet-requests";
import { type SheetRequest, writeCells } from "../google/sheets";
import { withoutRule } from "../google/update-requests";
import { declinedRequests } from "./declined";
import type { HomePlaces } from "./home-places";
import {
  block,
  byOfficeSheetId,
  FIRST_ENTRY,
  HOME,
  type HomeColumn,
  periodTables,
  tableSheetId,
} from "./layout";
import { TAB_COLORS } from "./looks";
import { tableAccess } from "./protection";

/** Requests that put the answer to a tick into its row of 首页 (0-based) and clear the boxes; `takesZero`: whether there is one for a zero report. */
export function receiptRequests(
  row: number,
  at: HomePlaces,
  answer: HomeRowStatus,
  takesZero: boolean,
): SheetRequest[] {
  const zero = block(HOME, row, 1, 1, at.zero);
  return [
    // A paste over a box takes its rule away; a box that was already whole stays as it is.
    checkbox(block(HOME, row, 1, 1, at.submit)),
    takesZero ? checkbox(zero) : withoutRule(zero),
    ...write(row, at, { ...wordsOf(answer), submit: false, zero: takesZero ? false : NO_ZERO }),
  ];
}

/** Requests that make a row say what it should. The boxes are left alone: a tick set since is a new submission. */
export function statusRequests(row: number, at: HomePlaces, answer: HomeRowStatus): SheetRequest[] {
  return write(row, at, wordsOf(answer));
}

/** The same without the receipt. */
export function statusWithoutReceiptRequests(
  row: number,
  at: HomePlaces,
  { state, message }: HomeRowStatus,
): SheetRequest[] {
  return write(row, at, { state, problems: message });
}

type Written = Partial<Record<HomeColumn, string | boolean>>;

function wordsOf({ state, collectedAt, receipt, message }: HomeRowStatus): Written {
  return { state, collectedAt, receipt, problems: message };
}

// One request for cells that stand side by side in this workbook.
function write(row: number, at: HomePlaces, values: Written): SheetRequest[] {
  const keys = (Object.keys(values) as HomeColumn[]).sort((a, b) => at[a] - at[b]);
  const runs: HomeColumn[][] = [];
  for (const key of keys) {
    const last = runs[runs.length - 1];
    if (last && at[last[last.length - 1]!] === at[key] - 1) last.push(key);
    else runs.push([key]);
  }
  return runs.map((run) => writeCells(HOME, row, at[run[0]!], [run.map((key) => values[key]!)]));
}

/** Requests that open a period's tables and cards, or close them, greyed, once its report is accepted: they stay to be read. None before the period begins. */
export function tableRequestsOf(
  definition: Definition,
  period: Period,
  report: Report | undefined,
  today: Day,
): SheetRequest[] {
  if (period.start > today) return [];
  const isOpen = !report || !isClosed(report, period);
  return [
    ...periodTables(definition, [period]).map(({ form }) =>
      showTab(tableSheetId(form, period), isOpen ? TAB_COLORS.ledger : TAB_COLORS.quiet),
    ),
    ...tableAccess(definition, period, isOpen),
    ...periodTables(definition, [period]).flatMap(({ form }) =>
      declinedRequests(tableSheetId(form, period), report, definition.campaign.language),
    ),
  ];
}

/** Requests that make 上级代填 of a register hold exactly these rows; `before` is how many stand there now. */
export function byOfficeRowsRequests(
  form: Form,
  rows: readonly (readonly (string | number | boolean)[])[],
  before: number,
): SheetRequest[] {
  const sheetId = byOfficeSheetId(form);
  const blanks = Array.from({ length: Math.max(0, before - rows.length) }, () =>
    new Array<string>(form.fields.length).fill(""),
  );
  const all = [...rows, ...blanks];
  if (all.length === 0) return [];
  return [writeCells(sheetId, FIRST_ENTRY, 0, all), hideTab(sheetId, rows.length === 0)];
}
