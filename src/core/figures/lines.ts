import type { FieldValue, Form, TableLine } from "../model";
import { keptFields } from "./key";
import { byText } from "./order";
import type { ReportFigures, TableFigures } from "./types";

/** The rows of one table or card of a report. */
export interface ReportTable extends TableFigures {
  readonly unitId: string;
  readonly periodId: string;
}

/** Keeps what figures and answers are made from; a row that says nothing of it is left out. */
export function tableFigures(form: Form, lines: readonly TableLine[]): TableFigures {
  const kept = keptFields(form);
  const fields = kept.map(({ field }) => field);
  const rows = lines.flatMap(({ rowId, values }): TableFigures["rows"] => {
    const own = fields.map((field): FieldValue => values[field] ?? null);
    while (own[own.length - 1] === null) own.pop();
    return own.length === 0 ? [] : [[rowId, ...own]];
  });
  return { formId: form.formId, fields, rows: rows.sort(byText(([rowId]) => rowId)) };
}

/** The tables and cards of all reports. */
export function tablesOf(figures: readonly ReportFigures[]): ReportTable[] {
  return figures.flatMap(({ unitId, periodId, tables }) =>
    tables.map((table) => ({ ...table, unitId, periodId })),
  );
}
