// A table form on paper, as the notice prints it: title, who fills it in and for when, the ruled table, notes, signatures.

import { asked } from "../asked";
import { fieldKinds } from "../field";
import { hasTaskRows, rowsOf } from "../form";
import type { Day, Definition, Field, FieldValue, FieldValues, Form, Language } from "../model";
import { Canvas, countWords, type Placed, rowHeight, type SheetModel, type StyleKey } from "../summary";
import { labelOf } from "../text";
import { bracketed, listed } from "../text/lists";
import { printText } from "../text/print";

/** One form as it is printed. */
export interface PrintedForm {
  readonly form: Form;
  /** Who reports: a unit, or the office itself. */
  readonly unit: string;
  /** What it is of: 2020年3月, or to date. */
  readonly period: string;
  readonly lines: readonly PrintedLine[];
  /** Stands below the table beside the notes of the form; "" = nothing. */
  readonly note: string;
  readonly contact: string;
  readonly phone: string;
  /** Day on which it was sent; "" = to be written by hand. */
  readonly filledOn: Day;
  /** Of which unit and period its numbers are; "" = all. */
  readonly of: { readonly unitId: string; readonly periodId: string };
}

/** What was reported in one row. */
export interface PrintedLine {
  readonly rowId: string;
  readonly values: FieldValues;
  /** Fields in which a correction stands in place of what was counted. */
  readonly corrected: readonly string[];
  readonly reason: string;
}

const POINTS = 11;
const WIDTH = 1040;
const NUMBER_WIDTH = 56;
const LABEL_WIDTH = 300;
/** Pixels between blocks, and below the table for the stamp. */
const GAP = 10;
/** Signatures and stamp; what the notes above them leave of the side is the table's, so that it fills the paper. */
const SIGNED = 32;
const NOTE = 28;
/** A row on paper has room to write in, and no more than looks well. */
const ROW = { head: 44, least: 34, most: 150 };

/** Forms one after the other, each on a side of its own. */
export function printForms(forms: readonly PrintedForm[], definition: Definition): SheetModel {
  const fields = forms[0]?.form.fields ?? [];
  const widths = widthsOf(fields);
  const canvas = new Canvas(widths);
  for (const [i, printed] of forms.entries()) {
    if (i > 0) canvas.nextSide();
    putForm(canvas, printed, definition, widths);
  }
  return canvas.finish(0);
}

/** Numbers are narrow, words wide; together they are as wide as the paper. */
function widthsOf(fields: readonly Field[]): number[] {
  const weights = fields.map(({ kind, label }) =>
    fieldKinds[kind].holds === "number" ? Math.max(2, label.length * 0.5) : 4,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const room = WIDTH - NUMBER_WIDTH - LABEL_WIDTH;
  return [NUMBER_WIDTH, LABEL_WIDTH, ...weights.map((weight) => Math.floor((room * weight) / all))];
}

function putForm(
  canvas: Canvas,
  printed: PrintedForm,
  definition: Definition,
  widths: readonly number[],
): void {
  const { language, title } = definition.campaign;
  const columns = widths.length;
  const put = (words: string, style: StyleKey, points: number, least = 0): void => {
    const height = Math.max(least, rowHeight([[1, columns, words]], points, widths));
    canvas.put(canvas.row(height), 1, columns, words, style);
  };
  const { form, contact, phone, filledOn } = printed;
  put(`${title}${form.name}`, "formTitle", 16, 44);
  canvas.row(GAP);
  putWho(canvas, printed, language, widths);
  const notes = notesOf(printed, definition);
  const heights = notes.map((words) => Math.max(NOTE, rowHeight([[1, columns, words]], 10, widths)));
  const below = heights.reduce((sum, height) => sum + height, 1.5 * GAP + 2 * SIGNED);
  putTable(canvas, printed, definition, widths, canvas.left - below);
  canvas.row(GAP / 2);
  for (const words of notes) put(words, "formNote", 10, NOTE);
  canvas.row(GAP);
  put(printText("signatures", language, { contact, phone, day: filledOn }), "formLine", POINTS, SIGNED);
  put(printText("stamp", language), "formRight", POINTS, SIGNED);
}

function notesOf(printed: PrintedForm, definition: Definition): string[] {
  const { form, note } = printed;
  const { language } = definition.campaign;
  return [
    ...correctionNotes(printed, definition),
    ...(form.note === "" ? [] : [printText("note", language, { note: form.note })]),
    ...(note === "" ? [] : [note]),
  ];
}

/** 填报单位 on the left, 报告期 on the right. */
function putWho(
  canvas: Canvas,
  { unit, period }: PrintedForm,
  language: Language,
  widths: readonly number[],
): void {
  const split = Math.max(2, Math.ceil(widths.length / 2));
  const left = printText("unit", language, { unit });
  const right = printText("period", language, { period });
  const placed: Placed[] = [
    [1, split, left],
    [split + 1, widths.length - split, right],
  ];
  const row = canvas.row(rowHeight(placed, POINTS, widths));
  canvas.put(row, 1, split, left, "formLine");
  if (widths.length > split) canvas.put(row, split + 1, widths.length - split, right, "formRight");
}

function putTable(
  canvas: Canvas,
  { form, lines, of }: PrintedForm,
  definition: Definition,
  widths: readonly number[],
  room: number,
): void {
  const { language } = definition.campaign;
  const heads = [
    printText("number", language),
    printText(hasTaskRows(form) ? "task" : "item", language),
    ...form.fields.map((field) => headOf(field, language)),
  ];
  const first = canvas.next;
  const rows = rowsOf(form, definition);
  const height = Math.min(ROW.most, Math.max(ROW.least, (room - ROW.head) / Math.max(1, rows.length)));
  putCells(canvas, heads, () => "formHead", widths, ROW.head);
  for (const [i, { rowId, label }] of rows.entries()) {
    const line = lines.find((candidate) => candidate.rowId === rowId);
    const task = definition.tasks.find(({ taskId }) => hasTaskRows(form) && taskId === rowId);
    const cells = form.fields.map((field) => cellWords(field, line, language));
    const words = [task?.number || String(i + 1), task?.title ?? label, ...cells];
    const row = canvas.next;
    putCells(canvas, words, (at) => (at === 0 ? "formCenter" : styleOf(form.fields[at - 2])), widths, height);
    for (const [at, { kind, field }] of form.fields.entries())
      if (fieldKinds[kind].holds === "number")
        canvas.ask(row, at + 3, 1, [asked("amount", { formId: form.formId, field, row: rowId, ...of })]);
  }
  canvas.rule({ row: first, column: 1, rows: canvas.next - first, columns: widths.length });
}

function putCells(
  canvas: Canvas,
  words: readonly string[],
  style: (index: number) => StyleKey,
  widths: readonly number[],
  least: number,
): void {
  const placed = words.map((word, i): Placed => [i + 1, 1, word]);
  const row = canvas.row(Math.floor(Math.max(least, rowHeight(placed, POINTS, widths))));
  for (const [column, span, word] of placed) canvas.put(row, column, span, word, style(column - 1));
}

function headOf({ label, measure }: Field, language: Language): string {
  return measure === "" || label.endsWith(measure) ? label : label + bracketed(measure, language);
}

function styleOf(field: Field | undefined): StyleKey {
  return field && fieldKinds[field.kind].holds === "number" ? "formCount" : "formText";
}

/** Automatic and corrected figures are one figure; a corrected one has a small mark. */
function cellWords({ field, kind }: Field, line: PrintedLine | undefined, language: Language): string {
  if (!line) return "";
  const words = valueWords(line.values[field], kind, language);
  return line.corrected.includes(field) ? `${words}*` : words;
}

function valueWords(value: FieldValue | undefined, kind: Field["kind"], language: Language): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return labelOf("yesNo", value ? "yes" : "no", language);
  if (typeof value !== "number") return value;
  if (fieldKinds[kind].pattern?.includes("%")) return `${Math.round(value * 1000) / 10}%`;
  return countWords(value);
}

function correctionNotes({ form, lines }: PrintedForm, definition: Definition): string[] {
  const rows = rowsOf(form, definition);
  const { language } = definition.campaign;
  return lines
    .filter(({ corrected }) => corrected.length > 0)
    .map(({ rowId, corrected, reason }) =>
      printText("corrected", language, {
        row: rows.find((row) => row.rowId === rowId)?.label ?? rowId,
        fields: listed(
          form.fields.filter(({ field }) => corrected.includes(field)).map(({ label }) => label),
          language,
        ),
        reason,
      }),
    );
}
