// Spreadsheets on disk: one part for the workbook, one per sheet, one per chunk of rows.
import type { Chunk, Sheet, Workbook } from "../workbook/types";
import type { Codec, Parts } from "./parts";

type SheetHead = Omit<Sheet, "chunks"> & { chunkCount: number };

/** What heads of older stores lack. */
const ADDED_LATER = { slicers: [], images: [] };
type WorkbookHead = Omit<Workbook, "sheets"> & { sheetIds: number[] };

const sheetKey = (sheetId: number) => `s${sheetId}`;
const chunkKey = (sheetId: number, index: number) => `s${sheetId}/${index}`;

/** A group of units and what an office has open beside it; a workbook of a unit takes one to three megabytes. */
const MOST_LOADED = 64;

/** Writes only the chunks, sheets and heads that changed. */
export const workbookCodec: Codec<Workbook> = {
  most: MOST_LOADED,
  diff(value, before, write, drop) {
    if (value === before) return;
    const { sheets, ...head } = value;
    write("", { ...head, sheetIds: sheets.map((sheet) => sheet.id) } satisfies WorkbookHead);
    const old = new Map(before?.sheets.map((sheet) => [sheet.id, sheet]));
    for (const sheet of sheets) {
      const was = old.get(sheet.id);
      if (sheet !== was) diffSheet(sheet, was, write, drop);
      old.delete(sheet.id);
    }
    for (const gone of old.values()) {
      drop(sheetKey(gone.id));
      for (const index of gone.chunks.keys()) drop(chunkKey(gone.id, index));
    }
  },
  join(parts) {
    const { sheetIds, ...head } = parts.get("") as WorkbookHead;
    return { ...head, sheets: sheetIds.map((id) => joinSheet(parts, id)) };
  },
};

function diffSheet(
  sheet: Sheet,
  was: Sheet | undefined,
  write: (key: string, part: unknown) => void,
  drop: (key: string) => void,
): void {
  const { chunks, ...head } = sheet;
  if (!was || !sameHead(sheet, was) || chunks.length !== was.chunks.length) {
    write(sheetKey(sheet.id), { ...head, chunkCount: chunks.length } satisfies SheetHead);
  }
  chunks.forEach((chunk, index) => {
    if (chunk && chunk !== was?.chunks[index]) write(chunkKey(sheet.id, index), chunk);
  });
  was?.chunks.forEach((chunk, index) => {
    if (chunk && !chunks[index]) drop(chunkKey(sheet.id, index));
  });
}

function sameHead(a: Sheet, b: Sheet): boolean {
  return (Object.keys(a) as (keyof Sheet)[]).every((key) => key === "chunks" || a[key] === b[key]);
}

function joinSheet(parts: Parts, id: number): Sheet {
  const { chunkCount, ...head } = parts.get(sheetKey(id)) as SheetHead;
  const chunks = Array.from(
    { length: chunkCount },
    (_, index) => (parts.get(chunkKey(id, index)) ?? null) as Chunk,
  );
  return { ...ADDED_LATER, ...head, chunks };
}
