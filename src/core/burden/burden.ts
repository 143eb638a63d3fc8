// What units would type twice: figures of the same meaning in returns that the same units owe.
import { fieldKinds } from "../field";
import type { Definition, Field, Form, Return, Unit } from "../model";
import { owes } from "../units";

/** A figure that a form asks for. */
interface AskedFigure {
  readonly owed: Return;
  readonly form: Form;
  readonly field: Field;
}

/** A figure that is asked for although the same units report it already, by what stood there first. */
export interface Burden {
  readonly asked: AskedFigure;
  readonly already: AskedFigure;
  /** Names of the units, or of their types where no unit is registered yet. */
  readonly whom: readonly string[];
}

/**
 * Figures that some units would report in two returns. Two columns mean the same where their names do (`meaningOf`). What a workbook computes costs nobody anything, nor do words: those differ from return to return.
 */
export function burdens(
  { returns, forms, unitTypes }: Pick<Definition, "returns" | "forms" | "unitTypes">,
  units: readonly Unit[],
): Burden[] {
  const figures = returns.flatMap((owed) =>
    forms
      .filter(({ formId }) => owed.formIds.includes(formId))
      .flatMap((form) => form.fields.filter(isFigure).map((field) => ({ owed, form, field }))),
  );
  const reporting = unitTypes.filter(({ reports }) => reports).map(({ name }) => name);
  const whomOf = ({ owed }: AskedFigure) =>
    units.length > 0
      ? units.filter((unit) => owes(owed, unit, unitTypes)).map(({ name }) => name)
      : reporting.filter((name) => owed.unitTypes.length === 0 || owed.unitTypes.includes(name));
  return figures.flatMap((asked, index) => {
    const already = figures.slice(0, index).find((other) => isTwice(asked, other));
    if (!already) return [];
    const others = new Set(whomOf(already));
    const whom = whomOf(asked).filter((name) => others.has(name));
    return whom.length > 0 ? [{ asked, already, whom }] : [];
  });
}

/** Whether units type a figure, or yes or no, into a field. */
export function isFigure({ kind, origin }: Pick<Field, "kind" | "origin">): boolean {
  return origin === "typed" && (fieldKinds[kind].holds === "number" || kind === "yesNo");
}

function isTwice(one: AskedFigure, other: AskedFigure): boolean {
  if (one.owed.returnId === other.owed.returnId || one.form.formId === other.form.formId) return false;
  return meaningOf(one.field.label) === meaningOf(other.field.label);
}

/** What a column is about: its name without what stands in brackets, without words for a stretch of time and without 数. */
export function meaningOf(label: string): string {
  const plain = label
    .normalize("NFKC")
    .replace(/\([^()]*\)/g, "")
    .replace(/[\s:、,]/g, "")
    .toLowerCase();
  return (
    plain.replace(/^(?:累计|本期|本月|本周|本季|全年|新增|共|总)+/, "").replace(/(?:总数|数量|数)$/, "") ||
    plain
  );
}
