// What the office's staff do in the tabs of the head workbook with their own hands: no form, no check, no id.
import type { UserEdit } from "apps-script-host";
import type { Rig } from "../rig";

/** First row of data in a table tab. */
const FIRST_ROW = 3;

/** Staff at the tabs of the head workbook; rows count from 1, columns are found by their hidden keys. */
export interface ByHand {
  /** Types a row below the last one and gives its number. */
  typeRow(tab: string, cells: Readonly<Record<string, string | number>>): Promise<number>;
  /** Types into one cell of the row in which a column holds a value. */
  retype(
    tab: string,
    row: readonly [key: string, value: string],
    key: string,
    value: string | number,
  ): Promise<void>;
  /** Deletes the row in which a column holds a value. */
  deleteRow(tab: string, key: string, value: string): Promise<void>;
  /** Copies a whole row, hidden cells included, below the last one and types over some of its cells. */
  copyRow(
    tab: string,
    row: readonly [key: string, value: string],
    over: Readonly<Record<string, string | number>>,
  ): Promise<void>;
}

/** Staff of an office at its head workbook. */
export function byHand({ host, rows, owner: user }: Rig): ByHand {
  const sheetOf = (tab: string) =>
    host.view(host.spreadsheetId, user).sheets.find(({ name }) => name === tab)!;
  const keysOf = (tab: string) => {
    const { cells, columns } = sheetOf(tab);
    return Array.from({ length: columns }, (_, index) => cells[`1,${index + 1}`]?.d ?? "");
  };
  const rowOf = (tab: string, key: string, value: string) => {
    const { cells, rows: height } = sheetOf(tab);
    const column = keysOf(tab).indexOf(key) + 1;
    for (let row = FIRST_ROW; row <= height; row++) if (cells[`${row},${column}`]?.d === value) return row;
    throw new Error(`${tab} has no row with ${key} ${value}`);
  };
  const must = async (change: UserEdit) => {
    const { ok, message } = await host.edit(host.spreadsheetId, user, change);
    if (!ok) throw new Error(message ?? change.kind);
  };
  const type = (tab: string, row: number, cells: Readonly<Record<string, string | number>>) =>
    must({
      kind: "values",
      sheetId: sheetOf(tab).id,
      row,
      column: 1,
      values: [keysOf(tab).map((key) => cells[key] ?? null)],
    });
  const typeRow: ByHand["typeRow"] = async (tab, cells) => {
    const row = FIRST_ROW + rows(tab).length;
    const { period } = cells;
    // The tab has the code alone: its return stands in a column of its own.
    await type(tab, row, period ? { ...cells, period: String(period).replace(/^.*\./, "") } : cells);
    return row;
  };
  return {
    typeRow,
    retype: (tab, [key, value], column, typed) => type(tab, rowOf(tab, key, value), { [column]: typed }),
    deleteRow: (tab, key, value) =>
      must({ kind: "deleteRows", sheetId: sheetOf(tab).id, at: rowOf(tab, key, value), count: 1 }),
    copyRow: async (tab, [key, value], over) => {
      const copied = rows(tab).find((row) => row[key] === value)!;
      await typeRow(tab, { ...copied, ...over });
    },
  };
}
