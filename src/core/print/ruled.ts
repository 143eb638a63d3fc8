// Draws the ruled part of a form: it fills the side; what goes overleaf has the heads once more, and signatures are never alone there.
import { linesWithin } from "../cells/fit";
import { piecesOf } from "../cells/pieces";
import type { Language } from "../model";
import { type Canvas, type Placed, rowHeight, type StyleKey } from "../summary";
import { printText } from "../text/print";
import type { Body, BodyRow } from "./body";

/** How it is drawn; `below` = pixels that notes and signatures want under it. */
interface Drawing {
  readonly widths: readonly number[];
  readonly points: number;
  readonly below: number;
  readonly language: Language;
}

/** A row on paper has room to write in, and no more than looks well. */
const ROW = { head: 44, least: 34, most: 150 };
/** A row in which nobody writes by hand is as low as this, where all then stand on one side. */
const TIGHT = 26;
/** Above heads overleaf: higher than what a side may have to spare at its foot, where it would else stand, with the line below it. */
const AIR = 32;
/** Pixels that a row as tall as a side leaves free. */
const SLACK = 6;
/** Of a list whose rows were filled in. */
const ENTRY_MOST = 60;
/** Puts the heads and rows of a form on its paper. */
export function putBody(canvas: Canvas, body: Body, drawing: Drawing): void {
  const { widths, points, below } = drawing;
  const head = headOf(body);
  const room = canvas.left - heightOfHead(head, drawing);
  // The last entry leaves room for what stands below it.
  const roomFor = (at: number) =>
    body.isOpen && at === body.rows.length - 1 ? room - below - SLACK : room - SLACK;
  const rows = body.rows.flatMap((row, at) => piecesOfRow(row, linesWithin(roomFor(at), points), drawing));
  const most = body.isOpen ? ENTRY_MOST : ROW.most;
  const even = evenHeight(
    rows.map((row) => heightOfRow(row, drawing)),
    room - below,
  );
  const needed = (least: number) =>
    rows.reduce((sum, row) => sum + Math.max(least, heightOfRow(row, drawing)), below);
  const isTight = !body.isOpen && needed(ROW.least) > room && needed(TIGHT) <= room;
  const height = Math.min(most, Math.max(isTight ? TIGHT : ROW.least, even));
  let first = putRow(canvas, head, heightOfHead(head, drawing));
  const rule = () =>
    canvas.rule({ row: first, column: 1, rows: canvas.next - first, columns: widths.length });
  for (const [at, row] of rows.entries()) {
    const high = Math.floor(Math.max(height, heightOfRow(row, drawing)));
    const withLast = at === rows.length - 1 ? high + below : high;
    // Notes and signatures go overleaf with the last row, where there is room for both.
    const wanted = withLast <= room - SLACK ? withLast : high;
    if (wanted > canvas.left && canvas.next - first > 1) {
      rule();
      canvas.nextSide();
      // The line above the heads is drawn at their upper edge, which is not that of the paper nor the foot of the side before.
      canvas.row(AIR);
      first = putRow(canvas, head, heightOfHead(head, drawing));
    }
    putRow(canvas, row, high);
  }
  if (body.isOpen) putEmptyRows(canvas, rows.length > 0, drawing);
  rule();
}

// What each row may have so that all fill the room, where some need more than the others.
function evenHeight(needed: readonly number[], room: number): number {
  const most = room / Math.max(1, needed.length);
  const tall = needed.filter((height) => height > most);
  const others = needed.filter((height) => height <= most);
  if (tall.length === 0 || others.length === 0) return most;
  return evenHeight(
    others,
    tall.reduce((left, height) => left - height, room),
  );
}

// The first empty row says that nothing was left out above.
function putEmptyRows(canvas: Canvas, isBegun: boolean, { widths, below, language }: Drawing): void {
  const count = Math.floor((canvas.left - below) / ROW.least);
  for (let at = 0; at < count; at++) {
    const row = canvas.row(ROW.least);
    const end = at === 0 && isBegun ? printText("endOfList", language) : "";
    for (const column of widths.keys()) canvas.put(row, column + 1, 1, column === 1 ? end : "", "formText");
  }
}

function headOf({ heads }: Body): BodyRow {
  return { words: heads, styles: heads.map((): StyleKey => "formHead"), asks: [] };
}

function heightOfHead(head: BodyRow, drawing: Drawing): number {
  return Math.max(ROW.head, heightOfRow(head, drawing));
}

function putRow(canvas: Canvas, { words, styles, asks }: BodyRow, height: number): number {
  const row = canvas.row(Math.floor(height));
  for (const [at, word] of words.entries()) {
    canvas.put(row, at + 1, 1, word, styles[at] ?? "formText");
    const ask = asks[at];
    if (ask) canvas.ask(row, at + 1, 1, [ask]);
  }
  return row;
}

function heightOfRow({ words }: BodyRow, { widths, points }: Drawing): number {
  return rowHeight(
    words.map((word, at): Placed => [at + 1, 1, word]),
    points,
    widths,
  );
}

// A text longer than a side goes on in further rows: Google prints of a row what fits on one.
function piecesOfRow(row: BodyRow, mostLines: number, { widths, points }: Drawing): BodyRow[] {
  const cells = row.words.map((words, at) => piecesOf(words, widths[at] ?? 0, points, mostLines));
  const count = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, part) => ({
    ...row,
    words: cells.map((pieces) => pieces[part] ?? ""),
    asks: part === 0 ? row.asks : [],
  }));
}
