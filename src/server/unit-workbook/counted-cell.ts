import { quoted } from "../../core/field/formula";
import type { Field, Form } from "../../core/model";
import { columnName } from "../tabs/table";
import { CARD_COLUMNS, lineColumns } from "./layout";

/** What counts of a field in a row (from 1) of a table's or card's tab, as an expression: its correction where one was typed. */
export function countedCell(field: Field, form: Form, tab: string, row: number): string {
  const cell = (column: number) => (column < 0 ? undefined : `${tab}$${columnName(column + 1)}$${row}`);
  if (form.kind === "card") {
    const value = cell(CARD_COLUMNS.indexOf("value"))!;
    return field.origin === "typed" ? value : counted(value, cell(CARD_COLUMNS.indexOf("correction"))!);
  }
  const at = (kind: "typed" | "auto" | "correction") =>
    cell(lineColumns(form).findIndex((column) => column.kind === kind && column.field.field === field.field));
  return at("typed") ?? counted(at("auto")!, at("correction")!);
}

/** The same, and nothing where the field is not asked for by what stands in another. */
export function shownCell(field: Field, form: Form, tab: string, row: number, depth = 0): string {
  const own = countedCell(field, form, tab, row);
  const { showWhen } = field;
  const other = form.fields.find((each) => each.field === showWhen?.field);
  if (!showWhen || !other || depth > form.fields.length) return own;
  const at = form.kind === "card" ? row + form.fields.indexOf(other) - form.fields.indexOf(field) : row;
  const asked = shownCell(other, form, tab, at, depth + 1);
  const holds = showWhen.values.map((value) => `${asked}=${quoted(value)}`);
  return `IF(OR(${holds.join(",")}),${own},"")`;
}

function counted(auto: string, correction: string): string {
  return `IF(${correction}="",${auto},${correction})`;
}
