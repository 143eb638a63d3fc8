// A register's tab, filled by the unit, and 上级代填, filled by the office: the same columns, found by the hidden key row.
import { derivedFormula, fieldKinds, isDerived, patternOf } from "../../core/field";
import { byOfficeTitle, registerTitle } from "../../core/form";
import type { Day, Definition, Field, Form, Language } from "../../core/model";
import { text } from "../../core/text";
import { requiredFrom } from "../../core/version";
import { addTab, cells, hide, paint, widths } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { columnName } from "../tabs/table";
import { fieldRules } from "./field-rules";
import { block, byOfficeSheetId, FIRST_ENTRY, REGISTER_ROWS, registerSheetId } from "./layout";
import { COMPUTED, HEADER, TAB_COLORS } from "./looks";

/** Builds a register's tab with its lists and rules. */
export function registerRequests(
  definition: Definition,
  form: Form,
  index: number,
  language: Language,
  today: Day,
): SheetRequest[] {
  const sheetId = registerSheetId(form);
  const tab = { sheetId, title: registerTitle(form, language), index, color: TAB_COLORS.fill, hidden: false };
  return [
    ...table(definition, form, tab, today),
    ...form.fields.flatMap((field, position) =>
      isDerived(field)
        ? [derivedColumn(form, field, position)]
        : fieldRules({ range: column(sheetId, position), field, definition, language }),
    ),
  ];
}

/** A column made from others of its row: shown grey; what is typed over it is not looked at. */
function derivedColumn(form: Form, field: Field, position: number): SheetRequest {
  const { fields } = form;
  const letter = (key: string) => columnName(fields.findIndex((other) => other.field === key) + 1);
  const pattern = patternOf(field);
  const look = { ...COMPUTED, ...(pattern && { pattern }) };
  const rows = Array.from({ length: REGISTER_ROWS }, (_, row) => {
    const at = FIRST_ENTRY + 1 + row;
    return [{ formula: derivedFormula(field, fields, (key) => ({ own: `$${letter(key)}${at}` })), look }];
  });
  return cells(registerSheetId(form), FIRST_ENTRY, position, rows);
}

/** Builds 上级代填 of a register: shown to the unit, written by the script only. */
export function byOfficeRequests(
  definition: Definition,
  form: Form,
  index: number,
  language: Language,
  today: Day,
): SheetRequest[] {
  const sheetId = byOfficeSheetId(form);
  const title = byOfficeTitle(form, definition, language);
  return [
    ...table(definition, form, { sheetId, title, index, color: TAB_COLORS.quiet, hidden: true }, today),
    paint(block(sheetId, FIRST_ENTRY, REGISTER_ROWS, form.fields.length), COMPUTED),
    ...form.fields.flatMap((field, position) =>
      fieldKinds[field.kind].holds === "day"
        ? [paint(column(sheetId, position), { ...COMPUTED, pattern: "yyyy-mm-dd" })]
        : [],
    ),
  ];
}

/** What tells one tab from another. */
interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly color: string;
  readonly hidden: boolean;
}

function table(definition: Definition, form: Form, tab: Tab, today: Day): SheetRequest[] {
  const { sheetId } = tab;
  const { fields } = form;
  return [
    addTab({
      ...tab,
      rows: FIRST_ENTRY + REGISTER_ROWS,
      columns: fields.length,
      frozenRows: FIRST_ENTRY,
    }),
    cells(sheetId, 0, 0, [
      fields.map((field) => ({ value: field.field })),
      fields.map((field) => ({ value: headerOf(field, form, definition, today), look: HEADER })),
    ]),
    hide(sheetId, "ROWS", 0),
    ...widths(sheetId, 0, fields.map(widthOf)),
  ];
}

/** Header word of a column of a register: compulsory ones carry a star, with the time from which on where that is still to come. */
export function headerOf(field: Field, form: Form, definition: Definition, today: Day): string {
  const { label } = field;
  if (!field.required) return label;
  const from = requiredFrom(definition, form, field, today);
  if (from === "") return `${label} *`;
  return text("unitWorkbook.requiredFrom", definition.campaign.language, { label, from });
}

/** Pixels of a column of a register. */
export function widthOf(field: Field): number {
  return field.field === "task" ? 270 : fieldKinds[field.kind].widths.unit;
}

function column(sheetId: number, position: number): GridRange {
  return block(sheetId, FIRST_ENTRY, REGISTER_ROWS, 1, position);
}
