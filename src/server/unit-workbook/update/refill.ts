// What was collected comes back into a tab that somebody deleted: empty, it would say that the unit had taken all of it back.
import { fieldKinds, isDerived } from "../../../core/field";
import { rowsOf, TASK_FIELD, taskLabel } from "../../../core/form";
import type { Definition, Entry, Field, FieldValue, Form, Language, TableLine } from "../../../core/model";
import { labelOf } from "../../../core/text";
import { serialOf } from "../../google/serial";
import { type ApiCell, type SheetRequest, writeCells } from "../../google/sheets";
import { withoutRule } from "../../google/update-requests";
import { anyNumber, fieldRules } from "../field-rules";
import {
  block,
  CARD_COLUMNS,
  FIRST_ENTRY,
  lineColumns,
  type PeriodTable,
  REGISTER_ROWS,
  registerSheetId,
  TABLE,
  tableSheetId,
} from "../layout";

type Content = ApiCell | null;

/** Requests that fill a fresh table or card with what was collected of it; none where nothing was. */
export function refillTable(
  item: PeriodTable,
  ledger: readonly TableLine[],
  language: Language,
): SheetRequest[] {
  const { form, period } = item;
  const lines = ledger.filter(({ formId, periodId }) => formId === form.formId && periodId === period.id);
  if (lines.length === 0) return [];
  return form.kind === "card" ? refillCard(item, lines[0]!, language) : refillLines(item, lines, language);
}

function refillLines(
  { form, period, own }: PeriodTable,
  lines: readonly TableLine[],
  language: Language,
): SheetRequest[] {
  const rows = rowsOf(form, own).map(({ rowId }) => lines.find((line) => line.rowId === rowId));
  return lineColumns(form).flatMap((column, at) => {
    const range = block(tableSheetId(form, period), TABLE.first, rows.length, 1, at);
    const write = (of: (line: TableLine) => Content) =>
      writeColumn(
        range,
        rows.map((line) => (line ? of(line) : null)),
      );
    if (column.kind === "reason") return write(({ correctionReason }) => correctionReason || null);
    if (column.kind !== "typed" && column.kind !== "correction") return [];
    const { field } = column;
    const isTyped = column.kind === "typed";
    return ruled(
      write((line) =>
        isTyped ? contentOf(field, line.values[field.field], language) : corrected(field, line, language),
      ),
      range,
      isTyped ? fieldRules({ range, field, definition: own, language }) : numberRule(field, range, language),
    );
  });
}

function refillCard({ form, period, own }: PeriodTable, line: TableLine, language: Language): SheetRequest[] {
  const sheetId = tableSheetId(form, period);
  const cell = (row: number, key: (typeof CARD_COLUMNS)[number]) =>
    block(sheetId, TABLE.first + row, 1, 1, CARD_COLUMNS.indexOf(key));
  const filled = form.fields.flatMap((field, row) => {
    const isTyped = field.origin === "typed";
    const range = cell(row, isTyped ? "value" : "correction");
    const content = isTyped
      ? contentOf(field, line.values[field.field], language)
      : corrected(field, line, language);
    return ruled(
      writeColumn(range, [content]),
      range,
      fieldRules({ range, field, definition: own, language }),
    );
  });
  // The reasons of all its lines were collected as one.
  const row = Math.max(
    0,
    form.fields.findIndex((field) => field.origin !== "typed" && corrected(field, line, language) !== null),
  );
  return [...filled, ...writeColumn(cell(row, "reason"), [line.correctionReason || null])];
}

/** Requests that fill a fresh register with the entries that were collected from it, where they stood among each other. */
export function refillRegister(
  form: Form,
  entries: readonly Entry[],
  definition: Definition,
  language: Language,
): SheetRequest[] {
  const own = entries
    .filter(({ formId, origin }) => formId === form.formId && origin === "workbook")
    .sort((a, b) => a.sourceRow - b.sourceRow || (a.date < b.date ? -1 : 1))
    .slice(0, REGISTER_ROWS);
  if (own.length === 0) return [];
  return form.fields.flatMap((field, at) => {
    if (isDerived(field)) return [];
    const sheetId = registerSheetId(form);
    const contents = own.map((entry) =>
      field.field === TASK_FIELD
        ? taskWords(entry, definition)
        : contentOf(field, entry.values[field.field], language),
    );
    const range = block(sheetId, FIRST_ENTRY, REGISTER_ROWS, 1, at);
    return ruled(
      writeColumn(block(sheetId, FIRST_ENTRY, own.length, 1, at), contents),
      range,
      fieldRules({ range, field, definition, language }),
    );
  });
}

// The words by which the unit's tables count.
function taskWords({ taskId, values }: Entry, { tasks }: Definition): Content {
  const task = tasks.find((each) => each.taskId === taskId);
  return task ? taskLabel(task) : String(values[TASK_FIELD] ?? "") || null;
}

// A script's write that a rule of the cell forbids is refused: what was taken in once may be out of today's rule.
function ruled(
  write: readonly SheetRequest[],
  range: ReturnType<typeof block>,
  rules: readonly SheetRequest[],
): SheetRequest[] {
  return write.length === 0 ? [] : [withoutRule(range), ...write, ...rules];
}

function writeColumn(
  { sheetId, startRowIndex = 0, startColumnIndex = 0 }: ReturnType<typeof block>,
  contents: readonly Content[],
): SheetRequest[] {
  if (contents.every((content) => content === null)) return [];
  return [
    writeCells(
      sheetId,
      startRowIndex,
      startColumnIndex,
      contents.map((content) => [content]),
    ),
  ];
}

function numberRule(field: Field, range: ReturnType<typeof block>, language: Language): SheetRequest[] {
  return fieldKinds[field.kind].holds === "number" ? [anyNumber(range, field, language)] : [];
}

// Only where the unit says something else than what was computed.
function corrected(field: Field, { values, auto }: TableLine, language: Language): Content {
  const value = values[field.field] ?? null;
  return value === (auto[field.field] ?? null) ? null : contentOf(field, value, language);
}

function contentOf(field: Field, value: FieldValue | undefined, language: Language): Content {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "boolean") return labelOf("yesNo", value ? "yes" : "no", language);
  return typeof value === "string" ? (serialOf(value, fieldKinds[field.kind].holds) ?? value) : value;
}
