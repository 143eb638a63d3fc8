// The ruled part of a form on paper: its columns, and what stands in their rows.
import { type Asked, asked } from "../asked";
import { fieldKinds } from "../field";
import { isShown } from "../field/shown";
import { hasTaskRows, rowsOf, TASK_FIELD } from "../form";
import type { Definition, Field, FieldValue, Form, FormKind, Language } from "../model";
import { countWords, type StyleKey } from "../summary";
import { labelOf } from "../text";
import { bracketed } from "../text/lists";
import { printText } from "../text/print";
import { TOTAL, UNIT } from "./all-units";
import type { PrintedForm, PrintedLine } from "./form";

/** The ruled part of a form. */
export interface Body {
  readonly heads: readonly string[];
  readonly rows: readonly BodyRow[];
  /** Whether empty rows fill the side below them, to be written in by hand. */
  readonly isOpen: boolean;
}

/** One row of it; `asks` which number stands in a column. */
export interface BodyRow {
  readonly words: readonly string[];
  readonly styles: readonly StyleKey[];
  readonly asks: readonly (Asked | undefined)[];
}

const WIDTH = 1040;
const NUMBER_WIDTH = 56;
const LABEL_WIDTH = 300;
/** Pixels that an entry's field takes, whatever stands beside it. */
const TAKEN = { number: 60, yesNo: 72, day: 96, moment: 136, time: 56, month: 72 };
/** Fewer a column of text should not have. */
const LEAST = 50;
/** Part of the rest that an empty column of a list takes. */
const EMPTY = 56;
/** What texts of an entry take of the rest, as parts of it. */
const PART = { long: 190, task: 170, unit: 150, chosen: 84, text: 100 };

/** Columns of a form in pixels, together as wide as the paper: in tables numbers are narrow and words wide. */
export function widthsOf({ form, lines, list }: Partial<PrintedForm>): number[] {
  const { kind = "table", fields = [] } = form ?? {};
  // Nobody writes into a list any more: of what is empty in it the heads stand.
  if (list !== undefined) {
    const isEmpty = ({ field }: Field) => !lines?.some(({ values }) => (values[field] ?? "") !== "");
    return [NUMBER_WIDTH, ...entryWidths(fields, (field) => (isEmpty(field) ? EMPTY : partOf(field)))];
  }
  if (kind === "card") return [NUMBER_WIDTH, LABEL_WIDTH, WIDTH - NUMBER_WIDTH - LABEL_WIDTH];
  if (kind === "register") return [NUMBER_WIDTH, ...entryWidths(fields, partOf)];
  return [NUMBER_WIDTH, LABEL_WIDTH, ...shared(WIDTH - NUMBER_WIDTH - LABEL_WIDTH, fields.map(weightOf))];
}

// Days and numbers have the room that they need, texts share the rest; of very many fields each has its part.
function entryWidths(fields: readonly Field[], partOf: (field: Field) => number): number[] {
  const room = WIDTH - NUMBER_WIDTH;
  const taken = fields.map(({ kind }) => TAKEN[fieldKinds[kind].holds as keyof typeof TAKEN] ?? 0);
  const parts = fields.map((field, at) => (taken[at] === 0 ? partOf(field) : 0));
  const rest = taken.reduce((left, pixels) => left - pixels, room);
  const isNarrow = rest < parts.filter((part) => part > 0).length * LEAST;
  if (isNarrow || parts.every((part) => part === 0)) return shared(room, fields.map(partOf));
  const texts = shared(rest, parts);
  return taken.map((pixels, at) => pixels || (texts[at] ?? 0));
}

function shared(room: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((room * weight) / all));
}

function weightOf({ kind, label }: Field): number {
  return fieldKinds[kind].holds === "number" ? Math.max(2, label.length * 0.5) : 4;
}

function partOf({ kind, field }: Field): number {
  if (field === TASK_FIELD) return PART.task;
  if (field === UNIT) return PART.unit;
  const { control, choice } = fieldKinds[kind];
  if (control === "longText") return PART.long;
  return choice === "one" ? PART.chosen : PART.text;
}

/** The ruled part by the kind of the form. */
export function bodyOf(printed: PrintedForm, definition: Definition): Body {
  return bodies[printed.form.kind](printed, definition);
}

const bodies: Readonly<Record<FormKind, (printed: PrintedForm, definition: Definition) => Body>> = {
  table: tableBody,
  card: cardBody,
  register: registerBody,
};

function tableBody({ form, lines, of }: PrintedForm, definition: Definition): Body {
  const { language } = definition.campaign;
  const rows = rowsOf(form, definition).map(({ rowId, label }, at): BodyRow => {
    const line = lines.find((candidate) => candidate.rowId === rowId);
    const task = definition.tasks.find(({ taskId }) => hasTaskRows(form) && taskId === rowId);
    return {
      words: [
        task?.number || String(at + 1),
        task?.title ?? label,
        ...form.fields.map((field) => cellWords(field, line, language)),
      ],
      styles: ["formCenter", "formText", ...form.fields.map(styleOf)],
      asks: [undefined, undefined, ...form.fields.map((field) => askOf(form, field, rowId, of))],
    };
  });
  const first = printText(hasTaskRows(form) ? "task" : "item", language);
  return { heads: headsOf(form, language, first), rows, isOpen: false };
}

// One value a field: they stand below each other. What hangs on another value is printed where that asks for it.
function cardBody({ form, lines, of }: PrintedForm, { campaign: { language } }: Definition): Body {
  const [line] = lines;
  const shown = form.fields.filter((field) => !line || isShown(field, line.values, form.fields));
  const rows = shown.map(
    (field, at): BodyRow => ({
      words: [String(at + 1), headOf(field, language), cellWords(field, line, language)],
      styles: ["formCenter", "formText", "formText"],
      asks: [undefined, undefined, askOf(form, field, "", of)],
    }),
  );
  const heads = (["number", "item", "content"] as const).map((key) => printText(key, language));
  return { heads, rows, isOpen: false };
}

function registerBody({ form, lines, list }: PrintedForm, { campaign: { language } }: Definition): Body {
  const rows = lines.map(
    (line, at): BodyRow => ({
      words: [
        line.rowId === TOTAL ? "" : String(at + 1),
        ...form.fields.map((field) => cellWords(field, line, language)),
      ],
      styles: ["formCenter", ...form.fields.map(styleOf)],
      asks: [],
    }),
  );
  return { heads: headsOf(form, language), rows, isOpen: list === undefined };
}

function headsOf(form: Form, language: Language, ...first: string[]): string[] {
  return [printText("number", language), ...first, ...form.fields.map((field) => headOf(field, language))];
}

function askOf(
  { formId }: Form,
  { kind, field }: Field,
  row: string,
  of: PrintedForm["of"],
): Asked | undefined {
  return fieldKinds[kind].holds === "number" ? asked("amount", { formId, field, row, ...of }) : undefined;
}

function headOf({ label, measure }: Field, language: Language): string {
  return measure === "" || label.endsWith(measure) ? label : label + bracketed(measure, language);
}

function styleOf({ kind }: Field): StyleKey {
  return fieldKinds[kind].holds === "number" ? "formCount" : "formText";
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
