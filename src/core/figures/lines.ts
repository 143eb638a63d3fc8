import type { FieldValue, Form, TableLine } from "../model";
import { keptFields } from "./key";
import { byText } from "./order";
import type { ReportFigures, TableFigures } from "./types";

/** A row of a table or card as far as figures keep it. */
export type KeptLine = Pick<TableLine, "unitId" | "periodId" | "formId" | "rowId" | "values">;

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

/** The rows that figures keep. */
export function linesOf(figures: readonly ReportFigures[]): KeptLine[] {
  return figures.flatMap(({ unitId, periodId, tables }) =>
    tables.flatMap(({ formId, fields, rows }) =>
      rows.map(([rowId, ...own]) => ({
        unitId,
        periodId,
        formId,
        rowId,
        values: Object.fromEntries(fields.map((field, index) => [field, own[index] ?? null])),
      })),
    ),
  );
}
