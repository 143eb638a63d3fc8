// A form on paper, as the notice prints it: title, who fills it in and for when, the ruled table, notes, signatures.

import { registerTitle, rowsOf } from "../form";
import type { Day, Definition, FieldValues, Form, Language } from "../model";
import { Canvas, type Placed, rowHeight, type SheetModel, type StyleKey } from "../summary";
import { listed } from "../text/lists";
import { printText } from "../text/print";
import { bodyOf, widthsOf } from "./body";
import { putBody } from "./ruled";

/** One form as it is printed. */
export interface PrintedForm {
  readonly form: Form;
  /** Who reports: a unit, or the office itself. */
  readonly unit: string;
  /** What it is of: 2020年3月, or to date; of a return that has but one period the return. */
  readonly period: string;
  /** Whether its return has but one period, and goes by its own name. */
  readonly isOnly?: boolean;
  readonly lines: readonly PrintedLine[];
  /** Stands below the table beside the notes of the form; "" = nothing. */
  readonly note: string;
  readonly contact: string;
  readonly phone: string;
  /** Day on which it was sent; "" = to be written by hand. */
  readonly filledOn: Day;
  /** Title of a list of all units, a row an entry or unit; a form has its own. */
  readonly list?: string;
  /** Of which unit and period its numbers are; "" = all. */
  readonly of: { readonly unitId: string; readonly periodId: string };
}

/** What was reported in one row, or of one entry of a register. */
export interface PrintedLine {
  readonly rowId: string;
  readonly values: FieldValues;
  /** Fields in which a correction stands in place of what was counted. */
  readonly corrected: readonly string[];
  readonly reason: string;
}

const POINTS = 11;
/** Pixels between blocks, and below the table for the stamp. */
const GAP = 10;
/** Signatures and stamp; what the notes above them leave of the side is the table's, so that it fills the paper. */
const SIGNED = 32;
const NOTE = 28;

/** Forms one after the other, each on a side of its own. */
export function printForms(forms: readonly PrintedForm[], definition: Definition): SheetModel {
  const widths = widthsOf(forms[0] ?? {});
  const canvas = new Canvas(widths);
  for (const [i, printed] of forms.entries()) {
    if (i > 0) canvas.nextSide();
    putForm(canvas, printed, definition, widths);
  }
  return canvas.finish(0);
}

function putForm(
  canvas: Canvas,
  printed: PrintedForm,
  definition: Definition,
  widths: readonly number[],
): void {
  const { language } = definition.campaign;
  const columns = widths.length;
  const put = (words: string, style: StyleKey, points: number, least = 0): void => {
    const height = Math.max(least, rowHeight([[1, columns, words]], points, widths));
    canvas.put(canvas.row(height), 1, columns, words, style);
  };
  const { contact, phone, filledOn } = printed;
  put(titleOf(printed, definition), "formTitle", 16, 44);
  canvas.row(GAP);
  putWho(canvas, printed, language, widths);
  const notes = notesOf(printed, definition);
  const heights = notes.map((words) => Math.max(NOTE, rowHeight([[1, columns, words]], 10, widths)));
  const below = heights.reduce((sum, height) => sum + height, 1.5 * GAP + 2 * SIGNED);
  putBody(canvas, bodyOf(printed, definition), { widths, points: POINTS, below, language });
  canvas.row(GAP / 2);
  for (const words of notes) put(words, "formNote", 10, NOTE);
  canvas.row(GAP);
  put(printText("signatures", language, { contact, phone, day: filledOn }), "formLine", POINTS, SIGNED);
  put(printText("stamp", language), "formRight", POINTS, SIGNED);
}

// A table is the annex of the notice, a card or register a paper of its own: its name stands below the campaign's.
function titleOf({ form, list }: PrintedForm, { campaign: { title, language } }: Definition): string {
  if (list !== undefined) return `${title}\n${list}`;
  if (form.kind === "table") return printText("annex", language, { title, form: form.name });
  return `${title}\n${form.kind === "register" ? registerTitle(form, language) : form.name}`;
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
  { unit, period, isOnly = false }: PrintedForm,
  language: Language,
  widths: readonly number[],
): void {
  const split = Math.max(2, Math.ceil(widths.length / 2));
  const left = printText("unit", language, { unit });
  const right = printText(isOnly ? "return" : "period", language, { period });
  const placed: Placed[] = [
    [1, split, left],
    [split + 1, widths.length - split, right],
  ];
  const row = canvas.row(rowHeight(placed, POINTS, widths));
  canvas.put(row, 1, split, left, "formLine");
  if (widths.length > split) canvas.put(row, split + 1, widths.length - split, right, "formRight");
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
