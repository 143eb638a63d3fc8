// Tables that copying has flattened: every shape becomes lines of cells parted by tabs.

import { columnKind, isColumnHead } from "../vocabulary";
import { cellsUnder, columnStarts } from "./aligned";

/** A line on its way through cleaning. */
export interface Line {
  text: string;
  /** Whether the line is a row of a table: cells parted by tabs. */
  row: boolean;
  /** Whether an empty line stood above it. */
  gap: boolean;
}

const MAX_CELLS = 20;

/** Finds tables written with tabs, bars, runs of spaces, or one cell a line, and writes them as rows. */
export function flattenTables(lines: readonly Line[]): Line[] {
  return withSectionRows(
    stackedTables(
      spacedTables(lines.map((line, i) => barsToTabs(line, lines[i - 1], lines[i + 1])).map(markTabRows)),
    ),
  );
}

/** 一、走访慰问 alone between two rows of one table is a row over all columns. */
function withSectionRows(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    const width = widthOf(lines[i - 1]);
    const next = lines[i + 1];
    const between = width >= 3 && widthOf(next) === width && !isHeadRow(next);
    return between && !line.row && isSectionCell(line.text.trim())
      ? { ...line, text: line.text.trim() + "\t".repeat(width - 1), row: true }
      : line;
  });
}

function widthOf(line: Line | undefined): number {
  return line?.row ? line.text.split("\t").length : 0;
}

function isHeadRow(line: Line | undefined): boolean {
  return headerWidth(line?.text.split("\t") ?? []) > 0;
}

function isSectionCell(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：]{2,24}$/.test(
    text,
  );
}

const barsIn = (line: Line | undefined) => line?.text.match(/[|｜│]/g)?.length ?? 0;

function barsToTabs(line: Line, before: Line | undefined, after: Line | undefined): Line {
  const bare = line.text.trim().replace(/[｜│]/g, "|");
  const bars = barsIn(line);
  const beside = bars === barsIn(before) || bars === barsIn(after) || headerWidth(bare.split("|")) > 0;
  const open = bars >= 2 && !bare.startsWith("|") && beside;
  const text = open ? `|${bare}|` : bare;
  if (!/^\|.*\|$/.test(text) || text.length < 3) return line;
  if (/^[|\s:-]+$/.test(text)) return { ...line, text: "" };
  return {
    ...line,
    text: text
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim())
      .join("\t"),
    row: true,
  };
}

function markTabRows(line: Line): Line {
  if (line.row || !line.text.includes("\t")) return line;
  const cells = line.text.split("\t").map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2 || (filled.length === 2 && cells[0] === "")) return line;
  if (filled.length === 2 && isMarker(filled[0] ?? "") && (filled[1] ?? "").length > 40) return line;
  return { ...line, text: cells.join("\t"), row: true };
}

function isMarker(cell: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、]|[●◆■•·])$/.test(
    cell,
  );
}

/** Rows whose cells are parted by spaces: known by a header of known column words. */
function spacedTables(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let columns = 0;
  let starts: number[] | null = null;
  for (const line of lines) {
    const cells = line.row ? [] : splitBySpaces(line.text, columns);
    const under =
      columns > 0 && starts && !line.row && cells.length !== columns ? cellsUnder(line.text, starts) : null;
    const before = out[out.length - 1];
    if (under && under[0] === "" && before && !line.gap) {
      before.text = mergeCells(before.text, under);
      continue;
    }
    if (under && under[0] !== "" && /^\d{1,3}$/.test(under[0]!)) {
      out.push({ ...line, text: under.join("\t"), row: true });
      continue;
    }
    const was = columns;
    if (columns === 0 || line.row) columns = line.row ? 0 : headerWidth(cells);
    else if (!fitsTable(cells, columns)) columns = headerWidth(cells);
    if (columns > 0 && (was === 0 || columns !== was)) starts = columnStarts(line.text);
    out.push(columns > 0 ? { ...line, text: cells.join("\t"), row: true } : line);
  }
  return out;
}

/** A row and the line below it that goes on with its cells. */
function mergeCells(row: string, more: readonly string[]): string {
  const cells = row.split("\t");
  return more.map((text, i) => (cells[i] ?? "") + text).join("\t");
}

function splitBySpaces(text: string, columns: number): string[] {
  const trimmed = text.trim();
  const wide = trimmed.split(/ {2,}|\t/);
  if (wide.length >= 3 && (columns === 0 || wide.length === columns)) return wide;
  const narrow = trimmed.split(/\s+/);
  return columns > 0 && narrow.length > columns && wide.length > 1 ? wide : narrow;
}

function headerWidth(cells: readonly string[]): number {
  if (cells.length < 3 || cells.length > MAX_CELLS) return 0;
  const heads = cells.filter(isColumnHead).length;
  return heads >= 2 && heads * 2 > cells.length ? cells.length : 0;
}

function fitsTable(cells: readonly string[], columns: number): boolean {
  if (cells.length === columns) return true;
  const first = cells[0] ?? "";
  return cells.length > 1 && cells.length < columns && /^\d{1,3}$/.test(first);
}

/** Tables with one cell a line: known by a run of column words, ended by prose. */
function stackedTables(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let i = 0;
  while (i < lines.length) {
    const heads = headRun(lines, i);
    const line = lines[i]!;
    if (heads.length < 3) {
      out.push(line);
      i++;
      continue;
    }
    out.push({ text: heads.map(head).join("\t"), row: true, gap: line.gap });
    const body = bodyRun(lines, i + heads.length, heads.length);
    for (const cells of stackRows(body, heads)) out.push({ text: cells.join("\t"), row: true, gap: false });
    i += heads.length + body.length;
  }
  return out;
}

function head(text: string): string {
  return text.trim().replace(/\s+/g, "");
}

function headRun(lines: readonly Line[], from: number): string[] {
  const heads: string[] = [];
  const numbered = /^(?:序号|编号|序|号)$/.test(head(lines[from]?.text ?? ""));
  for (let i = from; i < lines.length && heads.length < MAX_CELLS; i++) {
    const line = lines[i]!;
    const text = head(line.text);
    const plain = /^[\u4e00-\u9fff（）()/]{2,10}$/.test(text);
    const between = heads.length > 0 && isColumnHead(head(lines[i + 1]?.text ?? ""));
    const fits = isColumnHead(text) || (plain && (numbered || between));
    if (line.row || !fits || heads.includes(text)) break;
    heads.push(text);
  }
  return heads.filter(isColumnHead).length * 2 > heads.length ? heads : [];
}

/** The cells below the heads: short lines until a heading, a note, or a paragraph begins. */
function bodyRun(lines: readonly Line[], from: number, columns: number): string[] {
  const cells: string[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const text = line.text.trim();
    if (line.row || text === "" || endsTable(text, line.gap, cells.length % columns === 0)) break;
    cells.push(text);
  }
  return cells;
}

function endsTable(text: string, gap: boolean, rowIsFull: boolean): boolean {
  if (/^(?:注|备注|说明|填表|附件|附表|联系人|抄送|主题词)[:：\d一二三]/.test(text)) return true;
  if (/^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)) return true;
  if (/^\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/.test(text)) return true;
  if (/^(?:有关|工作|活动|相关|几点|具体)?(?:要求|事项|说明|保障措施)$/.test(text)) return true;
  return (
    text.length > 120 ||
    (gap && rowIsFull && text.length > 40) ||
    (rowIsFull && /^[^，。]{2,30}：$/.test(text))
  );
}

function stackRows(cells: readonly string[], heads: readonly string[]): string[][] {
  if (/^(?:序号|编号|序|号)$/.test(heads[0] ?? "") && cells[0] === "1") return rowsByOrdinal(cells, heads);
  const rows: string[][] = [];
  for (let i = 0; i < cells.length; i += heads.length) rows.push(cells.slice(i, i + heads.length));
  return rows;
}

/** Cuts before 1, 2, 3 … so that rows with empty cells left out do not shift the ones below. */
function rowsByOrdinal(cells: readonly string[], heads: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const cell of cells) {
    const row = rows[rows.length - 1];
    if (cell === String(rows.length + 1) && (!row || row.length >= Math.min(2, heads.length)))
      rows.push([cell]);
    else row?.push(cell);
  }
  return rows.map((row) => withoutBreaks(row, heads));
}

/** A row with too many cells has a line break inside the one that names the task. */
function withoutBreaks(row: readonly string[], heads: readonly string[]): string[] {
  const surplus = row.length - heads.length;
  const at = heads.findIndex((each) => columnKind(each) === "task");
  if (surplus <= 0 || at < 0) return [...row];
  const cell = row.slice(at, at + surplus + 1).map((line) => line.replace(/。$/, ""));
  return [...row.slice(0, at), cell.join("。"), ...row.slice(at + surplus + 1)];
}
