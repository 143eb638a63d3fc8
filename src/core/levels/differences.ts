import type { ReportFigures } from "../figures";
import { rowsOf } from "../form";
import type { Definition, FieldValue, Form } from "../model";
import { levelWords } from "../text/levels";
import { statements } from "../text/lists";
import { fill, inLanguage } from "../text/words";

/** Differences that are named one by one; of more the number. */
const MOST_NAMED = 4;

/** What differs between the figures of two revisions, in words: rows of tables, and how many entries registers have. */
export function differences(
  before: ReportFigures | undefined,
  after: ReportFigures | undefined,
  definition: Definition,
): string {
  const { language } = definition.campaign;
  const found = definition.forms.flatMap((form) => {
    const [was, is] = [figuresOf(form, before), figuresOf(form, after)];
    const keys = [...new Set([...was.keys(), ...is.keys()])];
    return keys
      .filter((key) => (was.get(key) ?? 0) !== (is.get(key) ?? 0))
      .map((key) => ({
        label: labelOf(key, form, definition),
        before: was.get(key) ?? 0,
        after: is.get(key) ?? 0,
      }));
  });
  if (found.length === 0) return inLanguage(levelWords.unchanged, language);
  const words = found
    .slice(0, MOST_NAMED)
    .map((difference) => fill(inLanguage(levelWords.difference, language), difference));
  const more = found.length - words.length;
  if (more > 0) words.push(fill(inLanguage(levelWords.more, language), { count: more }));
  return statements(words, language);
}

/** Numbers of a form by row and field; those of a register by "", how many entries it has. */
function figuresOf({ formId, kind }: Form, figures: ReportFigures | undefined): Map<string, number> {
  if (kind === "register") {
    const groups = figures?.registers.find((register) => register.formId === formId)?.groups ?? [];
    return new Map([["", groups.reduce((sum, [, , count]) => sum + count, 0)]]);
  }
  const table = figures?.tables.find((own) => own.formId === formId);
  const cells = (table?.rows ?? []).flatMap(([rowId, ...values]) =>
    values.map((value, index) => [[rowId, table!.fields[index]].join("\n"), value] as const),
  );
  return new Map(cells.filter((cell): cell is readonly [string, number] => isNumber(cell[1])));
}

function isNumber(value: FieldValue): value is number {
  return typeof value === "number";
}

function labelOf(key: string, form: Form, definition: Definition): string {
  const [rowId, field] = key.split("\n");
  if (field === undefined) return form.name;
  const row = rowsOf(form, definition).find((own) => own.rowId === rowId)?.label ?? rowId!;
  const label = form.fields.find((own) => own.field === field)?.label ?? field;
  return `${row} ${label}`;
}
