// What goes to the clipboard, where Univer would put something else: truths by their names, numbers as they were written, lines.
import { CellValueType, type ICellData } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { changesWhenTyped } from "../text/reads-as";
import { asTyped } from "./as-typed";
import { lookAttribute } from "./copied-looks";
import type { FindCell } from "./display";
import type { Running } from "./univer";

/** Univer's mark on what was copied from a grid, of this window or another. */
const COPY_ID = /data-copy-id="([^"]+)"/;

/** Whether something was copied in this very window, whose grid knows formulas and shifts them. */
export function isOwnCopy({ univer }: Running, html: string): boolean {
  const id = COPY_ID.exec(html)?.[1];
  return (
    id !== undefined && univer.__getInjector().get(ISheetClipboardService).copyContentCache().get(id) != null
  );
}

/** Puts cells into what is copied, as text and as a table, so that they are the same wherever they are pasted. */
export function copyAsShown({ univer, api }: Running, find: FindCell): void {
  const copied = (row: number, column: number): (ICellData & { displayV: string }) | undefined => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet().getSheet();
    const cell = sheet?.getCellRaw(row, column);
    if (!sheet || cell?.v == null) return undefined;
    if (cell.t === CellValueType.BOOLEAN)
      return { ...cell, displayV: cell.v === 1 || cell.v === true ? "TRUE" : "FALSE" };
    if (isTextAlone(cell)) return { ...cell, v: `'${cell.v}`, displayV: String(cell.v) };
    if (typeof cell.v === "string" && cell.v.includes("\n"))
      return { ...cell, displayV: `"${cell.v.replaceAll('"', '""')}"` };
    const typed = asTyped(find(sheet.getSheetId(), row, column));
    return typed === null ? undefined : { ...cell, v: typed, t: CellValueType.STRING, displayV: typed };
  };
  const content = (row: number, column: number): string => {
    const cell = copied(row, column);
    if (!cell) return "";
    if (isTextAlone({ ...cell, v: cell.displayV })) return `<span ${TEXT}>${escaped(cell.displayV)}</span>`;
    const lines = cell.t === CellValueType.BOOLEAN ? cell.displayV : String(cell.v);
    return escaped(lines).replaceAll("\n", "<br>");
  };
  const hook = {
    id: "as shown",
    // Before Univer's own, which is asked for what this one leaves open.
    priority: -1,
    getCellValueBySpecialMatrix: copied,
    onCopyCellContent: content,
    onCopyCellStyle: (row: number, column: number) => {
      const sheetId = api.getActiveWorkbook()?.getActiveSheet().getSheetId();
      return sheetId === undefined ? {} : lookAttribute(find(sheetId, row, column));
    },
  };
  univer.__getInjector().get(ISheetClipboardService).addClipboardHook(hook);
}

/** Google's word for a text, which a paste in another window goes by. */
const TEXT = `data-sheets-value="{&quot;1&quot;:2}"`;

// 00123 as text: typed without its mark it would be the number 123.
const isTextAlone = ({ v, t, f, si }: ICellData): boolean =>
  t === CellValueType.STRING &&
  !f &&
  !si &&
  typeof v === "string" &&
  !v.includes("\n") &&
  changesWhenTyped(v);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
