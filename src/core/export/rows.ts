import { textOf } from "../cells/text";
import { isDay } from "../day";
import { counts } from "../field";
import type { Cells, Definition, FieldValue, Form, TableRow } from "../model";
import { entriesFromRows, linesFromRows, periodIdFrom, reportsFromRows } from "../rows";
import { autoKey } from "../tables";
import type { ExportColumn, ExportRow, ExportTable } from "./types";

/** What is known of a row, by column names. */
type Named = Readonly<Record<string, FieldValue>>;

/** Rows of a tab as their table's columns want them, but for the columns that follow from all tables; a row without a unit is none. */
export function exportRows(
  { tab, kind, columns }: ExportTable,
  rows: readonly TableRow[],
  definition: Definition,
): { row: number; values: ExportRow }[] {
  const form = definition.forms.find(({ formId }) => tab.slice(tab.indexOf(":") + 1) === formId);
  const spans = new Map(definition.periods.map(({ id, span }) => [id, span]));
  return rows.flatMap((item) => {
    const named = kind === "reports" ? report(item) : form && formRow(kind, form, item, definition);
    if (!named) return [];
    const all: Named = { ...named, ...placeOf(item.cells, spans) };
    return [{ row: item.row, values: columns.map((column) => typed(column, all[column.name])) }];
  });
}

function report(row: TableRow): Named | undefined {
  const [found] = reportsFromRows([row]);
  if (!found) return undefined;
  const [, entries, lines] = /^(\d+)\+(\d+) /.exec(found.check) ?? [];
  return { ...found, ...(entries && lines ? { entries: Number(entries), lines: Number(lines) } : {}) };
}

function formRow(kind: string, form: Form, row: TableRow, definition: Definition): Named | undefined {
  const { cells } = row;
  if (kind === "register") {
    const [entry] = entriesFromRows([row], form, definition);
    if (!entry) return undefined;
    const { values, ...rest } = entry;
    return { ...values, ...rest, counted: counts(form.fields)(values) };
  }
  const [line] = linesFromRows([row], form, definition);
  if (!line) return undefined;
  const { values, auto, ...rest } = line;
  const computed = Object.entries(auto).map(([field, value]) => [autoKey(field).replace(/\W/g, "_"), value]);
  return { ...values, ...Object.fromEntries(computed), ...rest, ...textsOf(cells, ["row", "unitType"]) };
}

function placeOf(cells: Cells, spans: ReadonlyMap<string, string>): Named {
  const periodId = periodIdFrom(cells);
  return {
    ...textsOf(cells, ["unitId", "unit", "returnId", "return"]),
    period: periodId.slice(periodId.lastIndexOf(".") + 1),
    periodLabel: spans.get(periodId) ?? null,
  };
}

function textsOf(cells: Cells, keys: readonly string[]): Named {
  return Object.fromEntries(keys.map((key) => [key, textOf(cells[key])]));
}

// What people spoiled in a cell of the record reads as empty, as it does in sums.
function typed({ type }: ExportColumn, value: FieldValue | undefined): FieldValue {
  if (value === null || value === undefined || value === "") return null;
  switch (type) {
    case "STRING":
      return String(value);
    case "BOOLEAN":
      return typeof value === "boolean" ? value : null;
    case "INTEGER":
      return Number.isSafeInteger(value) ? value : null;
    case "FLOAT":
      return Number.isFinite(value) ? value : null;
    case "DATE":
      return isDay(value) ? value : null;
    case "DATETIME":
      return moment(String(value));
    case "TIME":
      return /^\d\d:\d\d$/.test(String(value)) ? `${value}:00` : null;
  }
}

function moment(value: string): string | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/.test(value) || !isDay(value.slice(0, 10))) return null;
  return value.length === 16 ? `${value}:00` : value;
}
