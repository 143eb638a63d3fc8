// What was typed and not yet answered by the host: shown at once, as typed.
import type { CellView, SheetPatch, SheetView, UserEdit } from "../../wire/api";

type ValuesEdit = Extract<UserEdit, { kind: "values" }>;
type Value = ValuesEdit["values"][number][number];

/** Cells that wait for the host's answer. */
export class Pending {
  /** A later edit of the same cell takes its place; the answer to the earlier one then says nothing of it any more. */
  #cells = new Map<string, { cell: CellView; edit: ValuesEdit }>();

  /** The cells of an edit as they are shown until the answer. */
  begin(edit: ValuesEdit, sheet: SheetView): SheetPatch["cells"] {
    const shown: SheetPatch["cells"] = {};
    for (const [key, value] of valuesOf(edit)) {
      if (value === null) continue;
      const cell = { ...lookOf(sheet.cells[key]), ...provisional(value) };
      this.#cells.set(`${edit.sheetId} ${key}`, { cell, edit });
      shown[key] = cell;
    }
    return shown;
  }

  /** The host has answered: its own cells count again. */
  end(edit: ValuesEdit, sheet: SheetView): SheetPatch["cells"] {
    const answered: SheetPatch["cells"] = {};
    for (const [key] of valuesOf(edit)) {
      const waiting = this.#cells.get(`${edit.sheetId} ${key}`);
      if (waiting && waiting.edit !== edit) continue;
      this.#cells.delete(`${edit.sheetId} ${key}`);
      answered[key] = sheet.cells[key] ?? null;
    }
    return answered;
  }

  find(sheetId: number, key: string): CellView | undefined {
    // Asked for with every cell that is drawn.
    return this.#cells.size === 0 ? undefined : this.#cells.get(`${sheetId} ${key}`)?.cell;
  }

  clear(): void {
    this.#cells.clear();
  }
}

function valuesOf({ row, column, values }: ValuesEdit): [string, Value][] {
  return values.flatMap((cells, down) =>
    cells.map((value, right): [string, Value] => [`${row + down},${column + right}`, value]),
  );
}

function lookOf(cell: CellView | undefined): Partial<CellView> {
  return cell?.s ? { s: cell.s } : {};
}

// A formula has no result yet.
function provisional(value: Exclude<Value, null>): CellView {
  if (typeof value === "string" && value.startsWith("=")) return { v: null, d: "", f: value };
  return { v: value, d: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
}
