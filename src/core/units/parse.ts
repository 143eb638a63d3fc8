import { looksLikeCode } from "../cells/as-text";
import type { Language, Unit, UnitType } from "../model";
import { at, type Problem, problem } from "../problem";
import { canonicalName, dayOf, findUnit, listOf } from "../rows";
import { keyOf, labelsOf, text } from "../text";
import { tableWords } from "../text/tables";
import { inLanguage } from "../text/words";
import { checkUnits } from "./check";
import { parseDelimited } from "./delimited";
import { guessColumns } from "./guess";
import { readHeader, type UnitColumn } from "./header";
import type { UnitRow, UnitTable } from "./types";

/** What a pasted list is read against. */
export interface UnitTableOptions {
  readonly unitTypes: readonly UnitType[];
  /** Units already listed: one of the same name is updated and keeps its id and workbook. */
  readonly existing?: readonly Unit[];
  readonly language: Language;
}

type PastedRow = { readonly row: number; readonly cells: Partial<Record<UnitColumn, string>> };

/** Reads a list pasted from a spreadsheet, a CSV file or one name per line; what is wrong is told row by row and nothing is dropped silently. */
export function parseUnitTable(list: string, options: UnitTableOptions): UnitTable {
  const lines = parseDelimited(list).map((cells, index) => ({ row: index + 1, cells }));
  const filled = lines.filter((line) => line.cells.some((cell) => cell !== ""));
  const headerAt = filled.slice(0, 5).findIndex((line) => readHeader(line.cells));
  const header = filled[headerAt];
  const columns = header && readHeader(header.cells);
  if (columns && !columns.includes("name"))
    return { rows: [], problems: [problem("unit.nameColumnMissing", {}, { row: header.row })] };
  const body = filled.slice(headerAt + 1);
  if (body.length === 0) return { rows: [], problems: [problem("unit.nothing", {})] };
  const pasted = body.map(
    ({ row, cells }): PastedRow => ({
      row,
      cells: columns ? byHeader(cells, columns) : guessColumns(cells, options.unitTypes),
    }),
  );
  return {
    rows: readRows(pasted, options),
    problems: columns ? ignoredColumns(header.cells, columns, options.language) : [],
  };
}

function byHeader(
  cells: readonly string[],
  columns: readonly (UnitColumn | undefined)[],
): PastedRow["cells"] {
  return Object.fromEntries(
    columns.flatMap((column, index) => (column ? [[column, cells[index] ?? ""]] : [])),
  );
}

function readRows(pasted: readonly PastedRow[], options: UnitTableOptions): UnitRow[] {
  const existing = options.existing ?? [];
  const ids = idsFrom(existing);
  const read = pasted.map((row) => readUnit(row, ids, options));
  const kept = existing.filter((unit) => !read.some((row) => row.unit.unitId === unit.unitId));
  const everybody = [...kept, ...read.map((row) => row.unit)];
  const linked = read.map((row) => withParent(row, everybody));
  const units = [...kept, ...linked.map((row) => row.unit)];
  const rows = [
    ...kept.map((unit) => `“${unit.name}”`),
    ...linked.map((row) => text("general.row", options.language, { row: row.row })),
  ];
  const checks = checkUnits(units, rows, options).slice(kept.length);
  return linked.map((row, index) => {
    const found = [...row.problems, ...(row.unit.name === "" ? [] : (checks[index] as Problem[]))];
    return { ...row, problems: found.map((p) => at({ row: row.row }, p)) };
  });
}

function readUnit({ row, cells }: PastedRow, nextId: () => string, options: UnitTableOptions): UnitRow {
  const cell = (key: UnitColumn): string => (cells[key] ?? "").trim();
  const problems: Problem[] = [];
  const column = (key: UnitColumn) => ({
    column: inLanguage(tableWords.units.columns[key], options.language),
  });
  const known = findByName(options.existing ?? [], cell("name"));
  const type = options.unitTypes.find((t) => canonicalName(t.name) === canonicalName(cell("unitType")));
  const only = options.unitTypes.length === 1 ? options.unitTypes[0]?.name : undefined;
  const channel = keyOf("channel", cell("channel"));
  const contactMail = cell("contactMail").normalize("NFKC").toLowerCase() || (known?.contactMail ?? "");
  const day = (key: UnitColumn): string => {
    const found = dayOf(cell(key));
    if (found === undefined)
      problems.push(problem("definition.notDay", { ...column(key), value: cell(key) }, column(key)));
    return found ?? "";
  };
  if (cell("name") === "") problems.push(problem("unit.nameMissing", {}));
  if (looksLikeCode(cell("name")))
    problems.push(problem("cell.keptAsText", { label: column("name").column }, column("name"), "D"));
  if (!channel && cell("channel") !== "") {
    problems.push(
      problem(
        "unit.channelUnknown",
        { value: cell("channel"), options: labelsOf("channel", options.language).join("、") },
        column("channel"),
      ),
    );
  }
  const unit: Unit = {
    unitId: known?.unitId ?? (cell("unitId") || nextId()),
    name: cell("name"),
    aliases: cell("aliases") ? listOf(cell("aliases")) : (known?.aliases ?? []),
    unitType: type?.name ?? (cell("unitType") || known?.unitType || only || ""),
    level: cell("level") || known?.level || type?.level || "",
    parentId: cell("parent") || known?.parentId || "",
    channel: channel ?? known?.channel ?? (contactMail === "" ? "staff" : "account"),
    contactName: cell("contactName") || (known?.contactName ?? ""),
    contactMail,
    contactPhone: cell("contactPhone") || (known?.contactPhone ?? ""),
    openedOn: day("openedOn") || (known?.openedOn ?? ""),
    closedOn: day("closedOn") || (known?.closedOn ?? ""),
    workbookId: known?.workbookId ?? "",
    workbookUrl: known?.workbookUrl ?? "",
    workbookState: known?.workbookState ?? "",
    note: cell("note") || (known?.note ?? ""),
  };
  return { row, unit, problems };
}

function findByName(existing: readonly Unit[], name: string): Unit | undefined {
  return name === "" ? undefined : existing.find((unit) => canonicalName(unit.name) === canonicalName(name));
}

function withParent(row: UnitRow, everybody: readonly Unit[]): UnitRow {
  if (row.unit.parentId === "") return row;
  const parent = findUnit(everybody, row.unit.parentId);
  if (parent) return { ...row, unit: { ...row.unit, parentId: parent.unitId } };
  const unknown = problem("unit.parentUnknown", { value: row.unit.parentId });
  return { ...row, unit: { ...row.unit, parentId: "" }, problems: [...row.problems, unknown] };
}

/** New ids continue the numbers in use: U001, U002 … */
function idsFrom(existing: readonly Unit[]): () => string {
  let last = Math.max(0, ...existing.map((unit) => Number(/^U(\d+)$/.exec(unit.unitId)?.[1] ?? 0)));
  return () => {
    last += 1;
    return `U${String(last).padStart(3, "0")}`;
  };
}

function ignoredColumns(
  header: readonly string[],
  columns: readonly (UnitColumn | undefined)[],
  language: Language,
): Problem[] {
  const options = Object.values(tableWords.units.columns)
    .map((words) => inLanguage(words, language))
    .join("、");
  const ignored = header.filter(
    (cell, index) => cell !== "" && !columns[index] && !/^(序号|no\.?|#)$/i.test(cell),
  );
  return ignored.map((column) => problem("unit.columnIgnored", { column, options }, undefined, "D"));
}
