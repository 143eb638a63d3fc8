import { addsUp, derivedValue, fieldKinds, isDerived } from "../field";
import { countsIn, registersOf, rowFieldOf, rowsOf, tablesOf } from "../form";
import type { EffectiveRow } from "../ledger";
import type { Definition, Entry, Field, Form, Language } from "../model";
import { text } from "../text";

/** What of a collected report its receipt names. */
export interface TakenIn {
  readonly revision: number;
  readonly zero: boolean;
  readonly returnId: string;
  readonly entries: readonly Entry[];
  readonly lines: readonly Pick<EffectiveRow, "formId" | "values">[];
}

/** The words of a receipt: the version, how many rows of each register, the sum of each figure. */
export function receiptOf(takenIn: TakenIn, definition: Definition): string {
  const { language } = definition.campaign;
  const { revision, zero } = takenIn;
  if (zero) return text("unitWorkbook.receiptZero", language, { revision });
  return text("unitWorkbook.receiptText", language, { revision, content: contentOf(takenIn, definition) });
}

/** The same for a report that gave entries up to another period. */
export function receiptOfMove(takenIn: TakenIn, definition: Definition): string {
  const { revision } = takenIn;
  const content = contentOf(takenIn, definition);
  return text("unitWorkbook.receiptMoved", definition.campaign.language, { revision, content });
}

/** What was frozen, so that the sender sees it. */
function contentOf({ returnId, entries, lines }: TakenIn, definition: Definition): string {
  const { language } = definition.campaign;
  const tables = tablesOf(definition, returnId);
  const counts = registersOf(definition, returnId).map((form) => {
    const own = entries.filter(({ formId }) => formId === form.formId);
    const words = text("unitWorkbook.receiptEntries", language, { form: form.name, count: own.length });
    return words + tables.map((table) => uncountedWords(own, form, table, definition)).join("");
  });
  const sent = (formId: string) => entries.filter((entry) => entry.formId === formId).length;
  const said = new Set<string>();
  const figures = tables.flatMap((form) => {
    const rows = lines.filter(({ formId }) => formId === form.formId);
    const numbers = form.fields.flatMap((field) => {
      const total = totalOf(field, rows);
      if (total === null || isSaid(field, total, sent(field.register), said)) return [];
      const words = rounded(total, field).toLocaleString("en-US", { maximumFractionDigits: 6 });
      return [`${field.label} ${words}`];
    });
    return [...numbers, ...answersOf(form, rows, language)];
  });
  // Of words alone there is nothing to count: then it is named.
  const named = [...counts, ...figures].length > 0 ? [] : tables.map(({ name }) => name);
  return [...counts, ...figures, ...named].join(text("general.clauseSeparator", language));
}

/** How many answers of yes and no there are. */
function answersOf(
  { name, fields }: Form,
  rows: readonly Pick<EffectiveRow, "values">[],
  language: Language,
): string[] {
  const asked = fields.filter(({ kind }) => fieldKinds[kind].holds === "yesNo");
  const answers = rows.flatMap(({ values }) => asked.map(({ field }) => values[field]));
  const count = (answer: boolean) => answers.filter((value) => value === answer).length;
  const [yes, no] = [count(true), count(false)];
  return yes + no === 0 ? [] : [text("unitWorkbook.receiptAnswers", language, { form: name, yes, no })];
}

// A table and a card may count the same entries, under whatever name, and how many there are is said before: what came out alike is said once.
function isSaid(
  { origin, register, operands }: Field,
  total: number,
  entries: number,
  said: Set<string>,
): boolean {
  if (register === "") return false;
  const figure = [register, origin, ...operands, total].join("\n");
  const isKnown = said.has(figure) || (total === entries && (origin === "count" || total === 0));
  said.add(figure);
  return isKnown;
}

/** What of a register's entries a table that counts them has no row for: their task has left it. */
function uncountedWords(
  entries: readonly Entry[],
  register: Form,
  table: Form,
  definition: Definition,
): string {
  const rowField = rowFieldOf(table, register);
  if (!rowField || !table.fields.some((field) => field.register === register.formId)) return "";
  const rows = rowsOf(table, definition);
  const { length: count } = entries.filter(
    (entry) => !rows.some(({ rowId }) => countsIn(rowId, rowField, entry)),
  );
  if (count === 0) return "";
  const values = { count, field: rowField.label, table: table.name };
  return text("unitWorkbook.receiptUncounted", definition.campaign.language, values);
}

/** A field's figure over the rows of one table: a ratio is that of the totals, what is never added is told of a single row only. */
function totalOf(field: Field, rows: readonly Pick<EffectiveRow, "values">[]): number | null {
  if (isDerived(field) && (field.nature === "ratio" || field.origin === "ratio")) {
    const totals = Object.fromEntries(field.operands.map((key) => [key, sumOf(key, rows)]));
    const made = derivedValue(field, totals);
    return typeof made === "number" ? made : null;
  }
  // How many there are of different things (课堂, 小组) is no number of anything together.
  const isAdded = addsUp(field) && field.nature === "flow";
  return isAdded || rows.length === 1 ? sumOf(field.field, rows) : null;
}

function sumOf(field: string, rows: readonly Pick<EffectiveRow, "values">[]): number | null {
  const values = rows.map(({ values }) => values[field]).filter((value) => typeof value === "number");
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null;
}

/** A figure as people are told it: with as many decimals as the field has; a quotient without a word on it two. */
export function rounded(value: number, { decimals }: Field): number {
  return Number(value.toFixed(decimals ?? (Number.isInteger(value) ? 0 : 2)));
}
