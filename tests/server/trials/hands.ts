// What people do with their own hands in a tab of the head workbook while something is being written there.
import { expect } from "@jest/globals";
import type { UserEdit, World } from "apps-script-host";
import { keysOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";

const FIRST_ROW = 3;
/** How many ways there are to work in a tab; the seed chooses. */
const WAYS = 7;

type Row = Record<string, string>;

/** Somebody's hands in one tab: what they do depends on the seed. */
export interface Hands {
  /** Rows of the tab before. */
  readonly before: readonly Row[];
  /** Ids of the rows that they delete. */
  readonly deleted: readonly string[];
}

/** A tab and the column that tells its rows apart. */
export interface HandTab {
  tab: string;
  id: string;
  /** Column to sort by; the rows are sorted downwards. */
  by: string;
  /** What is typed below the last row. */
  typed?: Row;
}

/**
 * Somebody works in a tab, in one of seven ways by the seed: sorts it, sorts it and back, sorts it and sorts it otherwise,
 * inserts a row above, deletes the first row, deletes the row with `own` (that is being written), types below the last row.
 */
export function workByHand(world: World, office: Rig, { tab, id, by, typed }: HandTab, own: string): Hands {
  const before = office.rows(tab);
  const sheet = office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === tab)!;
  const keys = keysOf(sheet, 1);
  const order = (key: string, ascending: boolean): UserEdit => ({
    kind: "sort",
    sheetId: sheet.id,
    row: FIRST_ROW,
    column: 1,
    rows: before.length,
    columns: sheet.columns,
    by: [{ column: keys.indexOf(key) + 1, ascending }],
  });
  const remove = (at: number): UserEdit => ({ kind: "deleteRows", sheetId: sheet.id, at, count: 1 });
  const insert: UserEdit = { kind: "insertRows", sheetId: sheet.id, at: FIRST_ROW, count: 1 };
  const below: UserEdit = {
    kind: "values",
    sheetId: sheet.id,
    row: FIRST_ROW + before.length,
    column: 1,
    values: [keys.map((key) => typed?.[key] ?? null)],
  };
  const ownRow = before.findIndex((row) => row[id] === own);
  const ways: { edits: UserEdit[]; deleted?: number }[] = [
    { edits: [order(by, false)] },
    { edits: [order(by, false), order(by, true)] },
    { edits: [order(id, true), order(by, false)] },
    { edits: [insert] },
    { edits: [remove(FIRST_ROW)], deleted: 0 },
    ownRow > 0 ? { edits: [remove(FIRST_ROW + ownRow)], deleted: ownRow } : { edits: [order(by, false)] },
    typed ? { edits: [below] } : { edits: [order(by, false)] },
  ];
  const way = ways[world.seed % WAYS]!;
  world.edit(office.host.spreadsheetId, OWNER, ...way.edits);
  return { before, deleted: way.deleted === undefined ? [] : [before[way.deleted]![id]!] };
}

/** Where in a tab the row with an id has the cell of a column. */
export function cellOf(
  office: Rig,
  { tab, id }: HandTab,
  own: string,
  key: string,
): { sheetId: number; row: number; column: number } {
  const sheet = office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === tab)!;
  const row = FIRST_ROW + office.rows(tab).findIndex((each) => each[id] === own);
  return { sheetId: sheet.id, row, column: keysOf(sheet, 1).indexOf(key) + 1 };
}

/** Whether what somebody does with this seed is to type below the last row. */
export function typesBelow({ seed }: World): boolean {
  return seed % WAYS === WAYS - 1;
}

/**
 * Every row that stood there and was not deleted stands there once, as it was; of the rows with `own` ids the cells that
 * `written` does not name are as they were.
 */
export function expectRowsKept(
  office: Rig,
  { tab, id }: HandTab,
  { before, deleted }: Hands,
  own: readonly string[],
  written: readonly string[],
): void {
  const after = office.rows(tab);
  const kept = before.filter((row) => !deleted.includes(row[id]!));
  const without = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).filter(([key]) => !own.includes(row[id]!) || !written.includes(key)),
    );
  for (const row of kept) {
    const found = after.filter((other) => other[id] === row[id]);
    expect(found.map(without)).toEqual([without(row)]);
  }
  for (const gone of deleted) expect(after.filter((row) => row[id] === gone)).toEqual([]);
}
