import type { Language, Unit } from "../model";
import { at, type Problem, problem, stops } from "../problem";
import { attributeName, canonicalName, findUnit, isAttributeKey, textOf, unitToCells } from "../rows";
import { labelsOf, text } from "../text";
import { tableWords } from "../text/tables";
import { inLanguage } from "../text/words";
import { checkUnits, unitColumnOfProblem } from "./check";
import { closest } from "./closest";
import { parseDelimited } from "./delimited";
import { guessColumns } from "./guess";
import { readHeader } from "./header";
import { readUnit, type UnitTableOptions } from "./read-unit";
import type { UnitCells, UnitColumn, UnitFix, UnitRow, UnitTable } from "./types";

/** Reads a list pasted from a spreadsheet, a CSV file or one name per line; what is wrong is told row by row and nothing is dropped silently. */
export function parseUnitTable(list: string, options: UnitTableOptions): UnitTable {
  const lines = parseDelimited(list).map((cells, index) => ({ row: index + 1, cells }));
  const filled = lines.filter((line) => line.cells.some((cell) => cell !== ""));
  const headerAt = filled.slice(0, 5).findIndex((line) => readHeader(line.cells, options.attributes));
  const header = filled[headerAt];
  const columns = header && readHeader(header.cells, options.attributes);
  if (columns && !columns.includes("name"))
    return { rows: [], problems: [problem("unit.nameColumnMissing", {}, { row: header.row })] };
  const body = filled.slice(headerAt + 1);
  if (body.length === 0) return { rows: [], problems: [problem("unit.nothing", {})] };
  const read = body.map(({ row, cells }) =>
    readUnit(row, columns ? byHeader(cells, columns) : guessColumns(cells, options.unitTypes), options),
  );
  return {
    rows: judgeRows(read, options),
    problems: columns ? ignoredColumns(header.cells, columns, options.language) : [],
  };
}

/** Cells of the directory that a row gives another value: only columns that the list has and filled in. */
export function changedCells(
  { cells, unit, known }: UnitRow,
  units: readonly Unit[],
  language: Language,
): ReturnType<typeof unitToCells> {
  if (!known) return {};
  const before = unitToCells(known, units, language);
  const after = Object.entries(unitToCells(unit, units, language));
  return Object.fromEntries(
    after.filter(
      ([column, value]) => cells[column as UnitColumn]?.trim() && textOf(value) !== textOf(before[column]),
    ),
  );
}

function byHeader(cells: readonly string[], columns: readonly (UnitColumn | undefined)[]): UnitCells {
  return Object.fromEntries(
    columns.flatMap((column, index) => (column ? [[column, cells[index] ?? ""]] : [])),
  );
}

function judgeRows(read: readonly UnitRow[], options: UnitTableOptions): UnitRow[] {
  const kept = (options.existing ?? []).filter(
    ({ unitId }) => !read.some((row) => row.unit.unitId === unitId),
  );
  const everybody = firstOfEachName([...kept, ...read.map(({ unit }) => unit)]);
  const linked = read.map((row) => withParent(row, everybody));
  const rows = [
    ...kept.map((unit) => `“${unit.name}”`),
    ...linked.map(({ row }) => text("general.row", options.language, { row })),
  ];
  const checks = checkUnits([...kept, ...linked.map(({ unit }) => unit)], rows, options).slice(kept.length);
  const judged = linked.map((row, index) => {
    const found = isTotal(row.cells)
      ? [problem("unit.totalRow", { name: row.unit.name })]
      : [
          ...row.problems,
          ...takenAgain(row, options),
          ...(row.unit.name === "" ? [] : (checks[index] as Problem[])),
        ];
    const problems = found.map((each) => at({ row: row.row, field: unitColumnOfProblem(each.code) }, each));
    return { ...row, problems, fixes: fixesOf(problems, row, everybody, options) };
  });
  return refuseBelow(judged);
}

// Whoever stands a second time is refused; those below belong to the first.
function firstOfEachName(units: readonly Unit[]): Unit[] {
  const first = new Map<string, Unit>();
  for (const unit of units) {
    const name = canonicalName(unit.name);
    if (!first.has(name)) first.set(name, unit);
  }
  return units.filter((unit) => unit.name === "" || first.get(canonicalName(unit.name)) === unit);
}

// What was left over of a list because it stood there twice must not overwrite the row that was taken in.
function takenAgain({ known, cells }: UnitRow, { taken = [] }: UnitTableOptions): Problem[] {
  if (!known || cells.unitId?.trim()) return [];
  const isTaken = taken.some((name) => canonicalName(name) === canonicalName(known.name));
  return isTaken ? [problem("unit.justTaken", { name: known.name })] : [];
}

// The last row of a copied table; its name may stand apart as in “合 计” and name what it sums, as in “县区小计”.
function isTotal({ name = "" }: UnitCells): boolean {
  return /^.{0,6}(合计|总计|小计|共计):?$|^(sub)?total:?$/.test(canonicalName(name));
}

function withParent(row: UnitRow, everybody: readonly Unit[]): UnitRow {
  if (row.unit.parentId === "") return row;
  const parent = findUnit(everybody, row.unit.parentId);
  if (parent) return { ...row, unit: { ...row.unit, parentId: parent.unitId } };
  const unknown = problem("unit.parentUnknown", { value: row.unit.parentId });
  return { ...row, unit: { ...row.unit, parentId: "" }, problems: [...row.problems, unknown] };
}

/** Units below one that is refused and not listed yet are refused with it: they would hang in the air. */
function refuseBelow(rows: readonly UnitRow[]): UnitRow[] {
  const missing = rows.filter(({ known, problems }) => !known && problems.some(stops));
  const judged = rows.map((row) => {
    const above = missing.find(({ unit }) => unit.unitId === row.unit.parentId && row.unit.parentId !== "");
    if (!above || row.problems.some(stops)) return row;
    const found = problem(
      "unit.parentRefused",
      { parent: above.unit.name, other: above.row },
      { row: row.row, field: "parent" },
    );
    return { ...row, problems: [...row.problems, found] };
  });
  const isSettled = judged.every((row, index) => row === rows[index]);
  return isSettled ? judged : refuseBelow(judged);
}

function fixesOf(
  problems: readonly Problem[],
  { unit }: UnitRow,
  everybody: readonly Unit[],
  { unitTypes, language }: UnitTableOptions,
): UnitFix[] {
  return problems.flatMap(({ code, values }) => {
    const names: Partial<Record<Problem["code"], () => readonly string[]>> = {
      "unit.typeUnknown": () => unitTypes.map(({ name }) => name),
      "unit.levelUnknown": () => unitTypes.map(({ level }) => level).filter(Boolean),
      "unit.parentUnknown": () =>
        everybody.filter((one) => one !== unit && one.name !== unit.name).map(({ name }) => name),
      "unit.channelUnknown": () => labelsOf("channel", language),
    };
    const value = closest(String(values.value ?? ""), names[code]?.() ?? []);
    return value === undefined ? [] : [{ column: unitColumnOfProblem(code), value }];
  });
}

function ignoredColumns(
  header: readonly string[],
  columns: readonly (UnitColumn | undefined)[],
  language: Language,
): Problem[] {
  const own = columns.flatMap((column) => (column && isAttributeKey(column) ? [attributeName(column)] : []));
  const fixed = Object.values(tableWords.units.columns).map((words) => inLanguage(words, language));
  const options = [...fixed, ...own];
  const ignored = header.filter(
    (cell, index) => cell !== "" && !columns[index] && !/^(序号|no\.?|#)$/i.test(cell),
  );
  return ignored.map((column) => problem("unit.columnIgnored", { column, options }, undefined, "D"));
}
