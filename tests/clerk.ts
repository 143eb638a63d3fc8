// A unit's clerk at the unit's own workbook: types activities, corrects the ledger, ticks the boxes.
import type { EditResult, SheetView } from "apps-script-host";
import { homeHeaderOf } from "../src/server/unit-workbook/home-places";
import type { HomeColumn } from "../src/server/unit-workbook/layout";
import type { Rig } from "./rig";

/** What a clerk can do and see. Rows and columns are found by the hidden keys, as the program finds them. */
export interface Clerk {
  workbookId: string;
  mail: string;
  sheet(tab: string): SheetView;
  /** Types activities below the last one; keys are field keys. */
  enter(...activities: Record<string, string | number>[]): Promise<void>;
  /** Types rows of another register below its last one, e.g. on the tab 典型推荐记录. */
  enterIn(tab: string, ...rows: Record<string, string | number>[]): Promise<void>;
  /** The same, pasted: rules of the cells do not hold it up. */
  pasteRows(...activities: Record<string, string | number>[]): Promise<void>;
  /** Pastes over a cell of the entry in that row (3 is the first), of the activities where no other tab is named. */
  paste(row: number, key: string, value: string | number, tab?: string): Promise<EditResult>;
  /** Types into the ledger of a period, row 0 = first task. */
  ledger(period: string, task: number, key: string, value: string | number | boolean): Promise<void>;
  ledgerText(period: string, task: number, key: string): string;
  tick(period: string, box?: "submit" | "zero"): Promise<void>;
  /** Pastes words over a box of 首页; the box's rule goes with what was pasted. */
  pasteOverBox(period: string, box: "submit" | "zero", words: string | number): Promise<void>;
  /** Ids of the periods that 首页 shows, in their order. */
  periods(): string[];
  /** Words of 首页 for a period. */
  home(period: string): {
    state: string;
    submit: string;
    zero: string;
    collectedAt: string;
    receipt: string;
    problems: string;
  };
}

/** The clerk of a unit that has its workbook. */
export function clerkOf(office: Rig, unit: string): Clerk {
  const { host } = office;
  const row = office.rows("单位名录").find(({ name }) => name === unit);
  if (!row?.workbookId) throw new Error(`${unit} has no workbook`);
  const workbookId = row.workbookId;
  const mail = row.contactMail!;
  const sheet = (tab: string) => host.view(workbookId, mail).sheets.find(({ name }) => name === tab)!;
  const type = async (
    tab: string,
    at: number,
    column: number,
    value: string | number | boolean,
    paste = false,
  ) => {
    const result = await host.edit(workbookId, mail, {
      kind: "values",
      sheetId: sheet(tab).id,
      row: at,
      column,
      values: [[value]],
      paste,
    });
    return result;
  };
  const must = (result: EditResult) => {
    if (!result.ok) throw new Error(`${unit}: ${result.message}`);
  };
  const putRows = async (
    activities: readonly Record<string, string | number>[],
    paste: boolean,
    title = "活动记录",
  ) => {
    const tab = sheet(title);
    const keys = keysOf(tab, 1);
    let next = 3;
    while (tab.cells[`${next},1`]?.d) next++;
    const values = activities.map((activity) => keys.map((key) => activity[key] ?? null));
    must(
      await host.edit(workbookId, mail, {
        kind: "values",
        sheetId: tab.id,
        row: next,
        column: 1,
        values,
        paste,
      }),
    );
  };
  // A workbook of an earlier program has its columns in another order.
  const homeColumn = (key: HomeColumn) => homeHeaderOf(wordsOf(sheet("首页")), "zh").places[key] + 1;
  const periodRow = (period: string) => rowWhere(sheet("首页"), homeColumn("periodId"), period);
  return {
    workbookId,
    mail,
    sheet,
    enter: (...activities) => putRows(activities, false),
    enterIn: (tab, ...rows) => putRows(rows, false, tab),
    pasteRows: (...activities) => putRows(activities, true),
    paste: (at, key, value, tab = "活动记录") =>
      type(tab, at, keysOf(sheet(tab), 1).indexOf(key) + 1, value, true),
    ledger: async (period, task, key, value) =>
      must(
        await type(ledgerTab(period), 7 + task, keysOf(sheet(ledgerTab(period)), 5).indexOf(key) + 1, value),
      ),
    ledgerText: (period, task, key) => {
      const tab = sheet(ledgerTab(period));
      return tab.cells[`${7 + task},${keysOf(tab, 5).indexOf(key) + 1}`]?.d ?? "";
    },
    tick: async (period, box = "submit") =>
      must(await type("首页", periodRow(period), homeColumn(box), true)),
    pasteOverBox: async (period, box, words) =>
      must(await type("首页", periodRow(period), homeColumn(box), words, true)),
    periods: () => {
      const { rows, cells } = sheet("首页");
      const column = homeColumn("periodId");
      return Array.from({ length: rows }, (_, row) => String(cells[`${row + 1},${column}`]?.v ?? "")).filter(
        (id) => /^\w+\.(\d|once|any)/.test(id),
      );
    },
    home: (period) => {
      const tab = sheet("首页");
      const at = periodRow(period);
      const word = (key: HomeColumn) => tab.cells[`${at},${homeColumn(key)}`]?.d ?? "";
      return {
        state: word("state"),
        submit: word("submit"),
        zero: word("zero"),
        collectedAt: word("collectedAt"),
        receipt: word("receipt"),
        problems: word("problems"),
      };
    },
  };
}

/** Title of the ledger of a period: r1.2020-03 is on 台账 2020-03. */
export function ledgerTab(period: string): string {
  return `台账 ${period.slice(period.lastIndexOf(".") + 1)}`;
}

/** The hidden keys of a tab, by column. */
export function keysOf(sheet: SheetView, row: number): string[] {
  return Array.from({ length: sheet.columns }, (_, index) =>
    String(sheet.cells[`${row},${index + 1}`]?.v ?? ""),
  );
}

/** The first rows of a tab as words. */
function wordsOf({ cells, columns }: SheetView): string[][] {
  return Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells[`${row + 1},${column + 1}`]?.d ?? ""),
  );
}

function rowWhere(sheet: SheetView, column: number, value: string): number {
  for (let row = 1; row <= sheet.rows; row++)
    if (String(sheet.cells[`${row},${column}`]?.v ?? "") === value) return row;
  throw new Error(`No row ${value}`);
}
