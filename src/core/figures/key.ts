import { fieldKinds } from "../field/kinds";
import { fieldOf } from "../field/roles";
import { dateFieldOf, isRegister, returnOf } from "../form";
import type { Definition, Field, Form } from "../model";
import { linkFields } from "./links";
import type { ReportFigures } from "./types";

/** What figures are made by. */
export type FiguresSource = Pick<Definition, "forms" | "returns" | "periods" | "materials">;

/** Fields of a register that sort entries or say whether they count, beside its numbers. */
const SORTING = ["kind", "result", "joint", "theme"] as const;

/**
 * The fields whose values figures keep: the numbers of a register; of a table the answers of yes and no as well, of a card all
 * choices.
 */
export function keptFields({ kind, fields }: Form): Field[] {
  return fields.filter((field) => {
    const { holds, total } = fieldKinds[field.kind];
    if (holds === "number") return true;
    return kind === "card" ? total === "choices" : kind === "table" && holds === "yesNo";
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
  const kept = keptFields(form).map((field) => `${formId}.${markOf(field)}`);
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
 * 协办 is told in another field), the rows of the report are read anew. Indicators, quotas, tasks, units and words may change freely.
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
