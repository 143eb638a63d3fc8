// The cells of a pivot table: headings on top, members at the left, figures between.

import type { FormulaEnv } from "../formulas/env";
import { FormulaError, type Item } from "../formulas/values";
import { widest } from "../workbook/grid";
import type { PivotGroup, PivotValue } from "../workbook/pivot";
import { Figures } from "./figures";
import { groupHeading, totalHeading, valueHeading } from "./headings";
import { type Line, linesOf } from "./lines";
import type { Member } from "./member";
import { columnFormat, type Source } from "./source";

/** A cell of the result; null is left empty. */
export interface Field {
  readonly item: Item;
  readonly format?: string | undefined;
}

/** The fields of a pivot table, row by row, all rows of equal length. */
export type Fields = readonly (readonly (Field | null)[])[];

/** Everything that the parts of the layout need. */
export interface Sketch {
  readonly source: Source;
  readonly figures: Figures;
  readonly values: readonly PivotValue[];
  readonly rowGroups: readonly PivotGroup[];
  readonly columnGroups: readonly PivotGroup[];
  readonly rowLines: readonly Line[];
  readonly columnLines: readonly Line[];
  /** Several values, one below the other. */
  readonly stacked: boolean;
  /** Several values, side by side under each column. */
  readonly spread: boolean;
}

/** Lays out a pivot table. */
export function tableOf(source: Source, env: FormulaEnv): Fields {
  const sketch = sketchOf(source, env);
  const left = leftWidth(sketch);
  const rows = [
    ...headRows(sketch, left),
    ...sketch.rowLines.flatMap((line, at) => bodyRows(sketch, line, at, left)),
  ];
  const width = widest(rows, 1);
  return rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]);
}

function sketchOf(source: Source, env: FormulaEnv): Sketch {
  const { columns, layout, rows, values } = source.pivot;
  const figures = new Figures(source, env);
  const [rowFigure, columnFigure] = [sortFigure(source, figures, columns), sortFigure(source, figures, rows)];
  const several = values.length > 1;
  return {
    source,
    figures,
    values,
    rowGroups: rows,
    columnGroups: columns,
    rowLines: linesOf(source, rows, rowFigure),
    columnLines: linesOf(source, columns, columnFigure),
    stacked: several && layout === "VERTICAL",
    spread: several && layout === "HORIZONTAL",
  };
}

/** A group may be sorted by a figure under some members of the other side. */
function sortFigure(source: Source, figures: Figures, opposite: readonly PivotGroup[]) {
  return (group: PivotGroup, rows: readonly number[]): Item => {
    const value = source.pivot.values[group.sortBy?.value ?? 0];
    const buckets = group.sortBy?.buckets ?? [];
    const chosen = new Set(
      linesOf(source, opposite.slice(0, buckets.length), () => null)
        .filter(({ path, total }) => !total && path.every((member, at) => member.value === buckets[at]))
        .flatMap((line) => line.rows),
    );
    return value
      ? figures.of(value, buckets.length > 0 ? rows.filter((row) => chosen.has(row)) : rows)
      : null;
  };
}

const text = (item: Item): Field => ({ item });
const member = ({ value, format }: Member): Field => ({ item: value, format });

/** Columns for the members of the rows, for names of values below one another, or for the name of the only one. */
function leftWidth({ columnGroups, rowGroups, spread, stacked, values }: Sketch): number {
  if (stacked) return rowGroups.length + 1;
  const named = rowGroups.length === 0 && columnGroups.length > 0 && values.length === 1 && !spread;
  return named ? 1 : rowGroups.length;
}

// Headings

function headRows(sketch: Sketch, left: number): (Field | null)[][] {
  const { columnGroups, rowGroups, source, spread, stacked } = sketch;
  const names = rowGroups.map((group) => text(groupHeading(source, group)));
  const corner = [...names, ...(stacked ? [text("Values")] : [])];
  const padded = [...corner, ...blanks(left - corner.length)];
  if (columnGroups.length === 0) return [[...padded, ...valueNames(sketch)]];
  const members = columnGroups.map((_, level) => [...blanks(left), ...memberRow(sketch, level)]);
  const below = spread ? [...members, [...padded, ...underNames(sketch)]] : members;
  const last = below.at(-1) as (Field | null)[];
  return [titleRow(sketch, left), ...below.slice(0, -1), [...padded, ...last.slice(left)]];
}

const blanks = (count: number): null[] => new Array<null>(Math.max(0, count)).fill(null);

const nameOf = ({ source, values }: Sketch, index: number): string =>
  valueHeading(source, values[index] as PivotValue, index);

const valueNames = (sketch: Sketch): (Field | null)[] =>
  sketch.stacked ? [null] : sketch.values.map((_, index) => text(nameOf(sketch, index)));

function titleRow(sketch: Sketch, left: number): (Field | null)[] {
  const { columnGroups, rowGroups, source, spread, values } = sketch;
  const only = values.length === 1 && rowGroups.length > 0 ? [text(nameOf(sketch, 0))] : [];
  const titles = columnGroups.map((group) => text(groupHeading(source, group)));
  return [...only, ...blanks(left - only.length), ...titles, ...(spread ? [text("Values")] : [])];
}

/** The columns under one line: one, or one for each value. */
const widthOf = ({ spread, values }: Sketch): number => (spread ? values.length : 1);

function memberRow(sketch: Sketch, level: number): (Field | null)[] {
  let before: Line | null = null;
  return sketch.columnLines.flatMap((line) => {
    const [first, ...more] = columnHead(sketch, line, level, before);
    before = line;
    return [first ?? null, ...more, ...blanks(widthOf(sketch) - 1 - more.length)];
  });
}

function columnHead(sketch: Sketch, line: Line, level: number, before: Line | null): (Field | null)[] {
  if (line.total) {
    if (level !== Math.max(0, line.path.length - 1)) return [null];
    const grand = line.path.length === 0 && sketch.spread;
    if (grand) return sketch.values.map((_, index) => text(`Total ${nameOf(sketch, index)}`));
    return [text(totalHeading(sketch.source, line.path))];
  }
  return startsAt(line, before, level) ? [member(line.path[level] as Member)] : [null];
}

/** Names of values under the members of the last column group; above a grand total they stand already. */
const underNames = (sketch: Sketch): (Field | null)[] =>
  sketch.columnLines.flatMap((line) =>
    sketch.values.map((_, index) =>
      line.total && line.path.length === 0 ? null : text(nameOf(sketch, index)),
    ),
  );

/** Whether a line is the first one of its member at a level. */
function startsAt(line: Line, before: Line | null, level: number): boolean {
  if (!before || before.total) return true;
  return line.path.slice(0, level + 1).some((each, at) => each.value !== before.path[at]?.value);
}

// Body

function bodyRows(sketch: Sketch, line: Line, at: number, left: number): (Field | null)[][] {
  const { stacked, values } = sketch;
  const heads = rowHead(sketch, line, sketch.rowLines[at - 1] ?? null);
  if (stacked) return values.map((_, index) => stackedRow(sketch, line, index, heads));
  const only = left > sketch.rowGroups.length ? [text(nameOf(sketch, 0))] : [];
  const figures = sketch.columnLines.flatMap((column) =>
    values.map((value) => figure(sketch, value, line, column)),
  );
  return [[...heads, ...only, ...figures]];
}

function stackedRow(sketch: Sketch, line: Line, index: number, heads: (Field | null)[]): (Field | null)[] {
  const name = nameOf(sketch, index);
  const value = sketch.values[index] as PivotValue;
  const figures = sketch.columnLines.map((column) => figure(sketch, value, line, column));
  if (line.total && line.path.length === 0)
    return [text(`Total ${name}`), ...blanks(sketch.rowGroups.length), ...figures];
  return [...(index === 0 ? heads : heads.map(() => null)), text(name), ...figures];
}

function rowHead({ rowGroups, source }: Sketch, line: Line, before: Line | null): (Field | null)[] {
  if (line.total) {
    const at = Math.max(0, line.path.length - 1);
    return rowGroups.map((_, level) => (level === at ? text(totalHeading(source, line.path)) : null));
  }
  return line.path.map((each, level) =>
    rowGroups[level]?.repeat || startsAt(line, before, level) ? member(each) : null,
  );
}

function figure(sketch: Sketch, value: PivotValue, row: Line, column: Line): Field | null {
  const own = sketch.figures.of(value, common(row, column));
  if (value.display === "DEFAULT")
    return own === null ? null : { item: own, format: figureFormat(sketch, value) };
  const all = wholeOf(sketch, value, row, column);
  return own === null ? null : { item: Figures.share(own, all), format: "0.00%" };
}

function common(row: Line, column: Line): readonly number[] {
  const inColumn = rowSet(column);
  return row.rows.filter((each) => inColumn.has(each));
}

const sets = new WeakMap<Line, ReadonlySet<number>>();

/** The rows behind a line, made once for all lines that it crosses. */
function rowSet(line: Line): ReadonlySet<number> {
  let set = sets.get(line);
  if (!set) {
    set = new Set(line.rows);
    sets.set(line, set);
  }
  return set;
}

const wholeOf = (
  { columnLines, figures, rowLines }: Sketch,
  value: PivotValue,
  row: Line,
  column: Line,
): Item => {
  if (value.display === "PERCENT_OF_ROW_TOTAL")
    return figures.of(value, common(row, everything(columnLines)));
  if (value.display === "PERCENT_OF_COLUMN_TOTAL")
    return figures.of(value, common(everything(rowLines), column));
  return figures.of(value, common(everything(rowLines), everything(columnLines)));
};

const everything = (lines: readonly Line[]): Line => ({
  path: [],
  total: true,
  rows: lines.filter(({ total }) => !total).flatMap(({ rows }) => rows),
});

/** Counts and variances are plain numbers; all else looks as its column does. */
const PLAIN = ["COUNTA", "COUNT", "COUNTUNIQUE", "VAR", "VARP"];

const figureFormat = ({ source }: Sketch, { offset, summarize }: PivotValue): string | undefined =>
  offset === null || PLAIN.includes(summarize) ? undefined : columnFormat(source, offset);

/** The error in an anchor whose source is gone. */
export const lostSource = (): Fields => [
  [{ item: new FormulaError("#REF!", "The source of the pivot table does not exist.") }],
];
