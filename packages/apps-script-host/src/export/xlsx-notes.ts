// Notes of a tab as the comments of an Office Open XML sheet, and the shapes without which Excel does not show them.
import { columnName } from "../workbook/a1";
import { forEachCell } from "../workbook/grid";
import type { Sheet } from "../workbook/types";
import { content } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A cell's note; row and column count from 1. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

/** All notes of a tab. */
export function notesOf(sheet: Sheet): Note[] {
  const notes: Note[] = [];
  const area = { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  forEachCell(sheet, area, ({ n }, row, column) => {
    if (n !== undefined) notes.push({ row, column, words: n });
  });
  return notes;
}

/** The comments part. */
export function commentsXml(notes: readonly Note[]): string {
  const list = notes.map(
    ({ row, column, words }) =>
      `<comment ref="${columnName(column)}${row}" authorId="0"><text><t xml:space="preserve">${content(words)}</t></text></comment>`,
  );
  return `<comments xmlns="${MAIN}"><authors><author/></authors><commentList>${list.join("")}</commentList></comments>`;
}

/** The drawing part: one hidden box a note. */
export function shapesXml(notes: readonly Note[]): string {
  const shapes = notes.map(
    ({ row, column }, at) =>
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1">` +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${column}, 15, ${row - 1}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
    `path="m,l,21600r21600,l21600,xe"/>${shapes.join("")}</xml>`
  );
}
