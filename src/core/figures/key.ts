import { fieldKinds } from "../field/kinds";
import { fieldOf } from "../field/roles";
import { dateFieldOf, isRegister, returnOf } from "../form";
import type { Definition, Field, Form, Indicator } from "../model";
import { linkFields } from "./links";
import type { ReportFigures } from "./types";

/** What figures are made by. */
export type FiguresSource = Pick<Definition, "forms" | "returns" | "periods" | "materials"> &
  Partial<Pick<Definition, "indicators">>;

/** Fields of a register that sort entries or say whether they count, beside its numbers. */
const SORTING = ["kind", "result", "joint", "theme"] as const;

/**
 * The fields whose values figures keep: the numbers of a register, and the answers of yes and no that one of the indicators counts; of a
 * table all such answers, of a card all choices.
 */
export function keptFields({ formId, kind, fields }: Form, indicators: readonly Indicator[] = []): Field[] {
  const isAsked = ({ field }: Field) =>
    indicators.some((each) => each.origin === "sum" && each.formId === formId && each.field === field);
  return fields.filter((field) => {
    const { holds, total } = fieldKinds[field.kind];
    if (holds === "number") return true;
    if (kind === "card") return total === "choices";
    return holds === "yesNo" && (kind === "table" || isAsked(field));
  });
}

/** The forms that a period's rows belong to: those of its return, and others of which there are rows. */
export function formsOf(source: FiguresSource, periodId: string, formIds: Iterable<string>): Form[] {
  const present = new Set(formIds);
  const { returnId } = source.periods.find(({ id }) => id === periodId) ?? {};
  return source.forms.filter(
    ({ formId }) => present.has(formId) || (returnId && returnOf(source, formId)?.returnId === returnId),
  );
}

/** Names what the figures of a period are made by. */
export function figuresKey(source: FiguresSource, periodId: string, formIds: Iterable<string>): string {
  return formsOf(source, periodId, formIds)
    .flatMap((form) => marksOf(form, source))
    .sort()
    .join("\n");
}

// What sorts entries is one mark, which has to be the same; each field that is kept is another, and more of them do no harm.
function marksOf(form: Form, source: FiguresSource): string[] {
  const { formId, kind, fields } = form;
  const kept = keptFields(form, source.indicators).map((field) => `${formId}.${markOf(field)}`);
  if (!isRegister(form)) return [`${formId} ${kind}`, ...kept];
  const sorting = SORTING.flatMap((role) => sortingMark(role, fields));
  const links = linkFields(form, source.materials).map((field) => `${formId}.${field}:links`);
  return [
    `${formId} ${kind} ${dateFieldOf(form)?.field ?? ""} ${sorting.sort().join(" ")}`,
    ...kept,
    ...links,
  ];
}

// Figures that were made before fields had roles stay as they are.
function sortingMark(role: (typeof SORTING)[number], fields: readonly Field[]): string[] {
  const field = fields.find((item) => item.field === fieldOf(fields, role));
  return field ? [field.field === role ? markOf(field) : `${role}=${markOf(field)}`] : [];
}

/** A field and how its cells are read. */
export function markOf({ field, kind }: Field): string {
  return `${field}:${fieldKinds[kind].holds}`;
}

/**
 * Tells of figures whether they were made by all that a definition asks for. Where they were not (a number was added to a form,
 * 协办 is told in another field, an indicator counts the 是 of a register), the rows of the report are read anew. Quotas, tasks, units and words may change freely.
 */
export function fitsFor(source: FiguresSource): (figures: ReportFigures) => boolean {
  const known = new Map<string, boolean>();
  return ({ periodId, key, registers, tables }) => {
    const formIds = [...registers, ...tables].map(({ formId }) => formId);
    const question = [periodId, key, ...formIds].join("\n");
    let answer = known.get(question);
    if (answer === undefined) {
      const made = new Set(key.split("\n"));
      const wanted = figuresKey(source, periodId, formIds);
      answer = wanted === "" || wanted.split("\n").every((mark) => made.has(mark));
      known.set(question, answer);
    }
    return answer;
  };
}
