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

function counted(auto: string, correction: string): string {
  return `IF(${correction}="",${auto},${correction})`;
}
