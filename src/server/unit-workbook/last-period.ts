// 上期: beside each row of a table, what the same row of the period before holds. Formulas of that tab, so it shows at once and needs no
// run. Nothing of it counts but where 沿用上期 is ticked: then numbers that stand and were not typed are those that were told last.
import { fieldKinds } from "../../core/field";
import { quoted } from "../../core/field/formula";
import { rowsOf, tablesOf, tableTitle } from "../../core/form";
import type { Definition, Field, Form, Language, Period } from "../../core/model";
import { previousPeriod } from "../../core/period";
import { inLanguage } from "../../core/text";
import { generalWords } from "../../core/text/general";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { layoutOfPeriod } from "../../core/version";
import { cells, checkbox, type NewCell, paint } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { columnName } from "../tabs/table";
import { countedCell } from "./counted-cell";
import { block, type LineColumn, lineColumns, lineKey, stands, TABLE } from "./layout";
import { COMPUTED } from "./looks";

/** The table of the period before, as it is laid out. */
export interface LastTable {
  readonly form: Form;
  readonly period: Period;
  readonly rowIds: readonly string[];
  readonly title: string;
  readonly language: Language;
}

/** The same table of the period before; undefined where there is none. */
export function lastTable(
  { formId }: Pick<Form, "formId">,
  period: Period,
  definition: Definition,
): LastTable | undefined {
  const before = previousPeriod(definition.periods, period.id);
  if (!before) return undefined;
  const own = layoutOfPeriod(definition, before);
  const form = tablesOf(own, before.returnId).find((table) => table.formId === formId);
  if (form?.kind !== "table") return undefined;
  const rowIds = rowsOf(form, own).map(({ rowId }) => rowId);
  const { language } = definition.campaign;
  return { form, period: before, rowIds, title: tableTitle(form, before, own), language };
}

/** A row (from 1) of the table in which 上期 is shown. */
export interface LinePlace {
  readonly form: Form;
  readonly row: number;
}

/** A cell of 上期, of the box or of what was told last; without a formula where the row was not there. */
export function lastCell(
  column: LineColumn,
  last: LastTable | undefined,
  rowId: string,
  place: LinePlace,
): NewCell {
  if (column.kind === "takeOver") return last ? { value: false, look: { align: "CENTER" } } : {};
  const look = { ...COMPUTED, wrap: true };
  if (!last?.rowIds.includes(rowId)) return { look };
  const formula = column.kind === "before" ? toldLast(column.field, last, rowId) : words(last, rowId, place);
  return { ...(formula && { formula }), look };
}

/** What counts of a typed cell: what was told last where it is empty and the row's box is ticked. */
export function takenOverCell(form: Form, key: string, typed: string, row: number): string {
  const before = ownCell({ form, row }, (column) => column.kind === "before" && column.field.field === key);
  const box = ownCell({ form, row }, ({ kind }) => kind === "takeOver");
  return before ? `IF(AND(${typed}="",${box}=TRUE),${before},${typed})` : typed;
}

/** The boxes, and what they do, below a table of so many rows. */
export function takeOverRequests(
  columns: readonly LineColumn[],
  sheetId: number,
  rows: number,
  language: Language,
): SheetRequest[] {
  const at = columns.findIndex(({ kind }) => kind === "takeOver");
  if (at < 0 || rows === 0) return [];
  const boxes = block(sheetId, TABLE.first, rows, 1, at);
  const hint = { value: inLanguage(layoutText.takeOverHint, language), look: { color: "#5F6368" } };
  return [
    checkbox(boxes),
    paint(boxes, { align: "CENTER" }),
    cells(sheetId, TABLE.first + rows + 2, 0, [[hint]]),
  ];
}

// What the row before says; where it says nothing, what was told before that. A table that was laid out by an earlier program has no such
// column, and a reference beyond its grid would be an error for good: so the column is looked for by its key.
function toldLast(field: Field, { form, title, rowIds }: LastTable, rowId: string): string | undefined {
  const known = form.fields.find((one) => one.field === field.field && stands(one));
  if (!known) return undefined;
  const row = TABLE.first + rowIds.indexOf(rowId) + 1;
  const typed = countedCell(known, form, `'${title}'!`, row);
  const key = lineKey({ kind: "before", field });
  const at = lineColumns(form).findIndex((column) => lineKey(column) === key) + 1;
  const inRow = (from: number) => `INDEX('${title}'!$${from}:$${from},1,${at})`;
  return `=IF(${typed}<>"",${typed},IFERROR(IF(${inRow(TABLE.keys + 1)}="${key}",${inRow(row)},""),""))`;
}

// The figures of a row in words, those that are nothing left out, and below what is taken over of them.
function words(
  { form, title, rowIds, language }: LastTable,
  rowId: string,
  place: LinePlace,
): string | undefined {
  const fields = form.fields.filter(({ kind }) => fieldKinds[kind].holds === "number");
  if (fields.length === 0) return undefined;
  const row = TABLE.first + rowIds.indexOf(rowId) + 1;
  const mark = inLanguage(generalWords.clauseSeparator, language);
  const before = (field: Field) => cellOf("before", field, place);
  const parts = fields.map((field) => {
    const value = before(field) ?? countedCell(field, form, `'${title}'!`, row);
    return `IF(N(${value})=0,"",${part(field, value, mark)})`;
  });
  const taken = place.form.fields.filter(stands).map((field) => {
    const [typed, value] = [cellOf("typed", field, place), before(field)!];
    return `IF(OR(${typed}<>"",NOT(ISNUMBER(${value}))),"",${part(field, value, mark)})`;
  });
  const box = ownCell(place, ({ kind }) => kind === "takeOver");
  const withoutMark = (all: string) => `MID(${all},${mark.length + 1},500)`;
  const told = withoutMark(parts.join("&"));
  if (taken.length === 0) return `=${told}`;
  const all = taken.join("&");
  const label = inLanguage(layoutText.taken, language);
  return `=${told}&IF(AND(${box}=TRUE,LEN(${all})>0),CHAR(10)&${quoted(label)}&${withoutMark(all)},"")`;
}

function part({ label }: Field, value: string, mark: string): string {
  return `${quoted(`${mark}${label} `)}&ROUND(${value},2)`;
}

function cellOf(kind: "typed" | "before", { field }: Field, place: LinePlace): string | undefined {
  return ownCell(place, (column) => column.kind === kind && column.field.field === field);
}

function ownCell({ form, row }: LinePlace, isMeant: (column: LineColumn) => boolean): string | undefined {
  const at = lineColumns(form).findIndex(isMeant);
  return at < 0 ? undefined : `$${columnName(at + 1)}${row}`;
}
