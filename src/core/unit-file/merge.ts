import type { CellChange, FileCell, LeftOut, MergePlan, TypedRow, TypedTab } from "./types";

/**
 * What merging a file into a workbook changes, cell by cell. The file says what stands in each cell that it has: rows of a register by
 * their order, all others by their keys. A cell that the file does not have stays, and so does a box that it leaves empty; a value of
 * the file that has no cell is left out and named. A file merged a second time changes nothing.
 */
export function planMerge(file: readonly TypedTab[], workbook: readonly TypedTab[]): MergePlan {
  const pairs = workbook.map((tab) => ({ tab, own: file.find(({ sheetId }) => sheetId === tab.sheetId) }));
  const cells = pairs.flatMap(({ tab, own }) => (own ? cellsOf(own, tab) : []));
  return {
    changes: cells.filter((cell): cell is CellChange => "after" in cell),
    leftOut: cells.filter((cell): cell is LeftOut => "why" in cell),
    missing: pairs.filter(({ own }) => !own).map(({ tab }) => tab.title),
  };
}

function cellsOf(file: TypedTab, workbook: TypedTab): (CellChange | LeftOut)[] {
  const found = pairRows(file, workbook).flatMap(([row, own]) => [
    ...lost(file, workbook, row, own),
    ...(own ? changed(file, workbook, row, own) : []),
  ]);
  if (!workbook.isClosed) return found;
  return found.map((cell) => ("why" in cell ? cell : closed(cell)));
}

const closed = ({ tab, words, label, after }: CellChange): LeftOut => ({
  why: "closed",
  tab,
  words,
  label,
  value: after,
});

// Rows of a register: as many as the longer of the two has. Rows below the file's last one are emptied.
function pairRows(file: TypedTab, workbook: TypedTab): [TypedRow, TypedRow | undefined][] {
  if (workbook.kind !== "entries")
    return file.rows.map((row) => [row, workbook.rows.find(({ key }) => key === row.key)]);
  const [theirs, ours] = [byKey(file.rows), byKey(workbook.rows)];
  const keys = [...new Set([...theirs.keys(), ...ours.keys()])].sort((a, b) => Number(a) - Number(b));
  return keys.map((key) => {
    const index = workbook.first + Number(key);
    const row = theirs.get(key) ?? { key, index, words: String(index + 1), cells: {} };
    return [row, ours.get(key) ?? { key, index, words: String(index + 1), cells: {} }];
  });
}

const byKey = (rows: readonly TypedRow[]): Map<string, TypedRow> =>
  new Map(rows.map((row) => [row.key, row]));

function changed(file: TypedTab, workbook: TypedTab, row: TypedRow, own: TypedRow): CellChange[] {
  const { columns, sheetId, title: tab } = workbook;
  return [...columns].flatMap(([key, { label, index: column }]): CellChange[] => {
    if (!file.columns.has(key) || (file.kind === "boxes" && !(key in row.cells))) return [];
    const [before, after] = [own.cells[key] ?? "", row.cells[key] ?? ""];
    if (isSame(before, after)) return [];
    const { index, words } = own;
    return [
      {
        sheetId,
        tab,
        row: index,
        column,
        words,
        label,
        before,
        after,
        field: workbook.fieldOf(own.key, key),
      },
    ];
  });
}

function lost(file: TypedTab, workbook: TypedTab, row: TypedRow, own: TypedRow | undefined): LeftOut[] {
  return [...file.columns].flatMap(([key, { label }]): LeftOut[] => {
    const value = row.cells[key] ?? "";
    if (isEmpty(value) || (own && workbook.columns.has(key))) return [];
    return [{ why: own ? "column" : "row", tab: workbook.title, words: row.words, label, value }];
  });
}

// An empty box is FALSE in the one and nothing in the other; a number may have become text on its way.
const isEmpty = (cell: FileCell): boolean => cell === false || String(cell).trim() === "";
const isSame = (a: FileCell, b: FileCell): boolean =>
  (isEmpty(a) && isEmpty(b)) || String(a).trim() === String(b).trim();
