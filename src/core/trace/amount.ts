// Amounts: entries of a register, one of their fields, or a row of a table, report by report.

import type { Asked } from "../asked";
import type { EntryGroup, RegisterFigures, ReportTable } from "../figures";
import type { Field, Form } from "../model";
import { figureLines, type HasLeft } from "../rollup";
import { sumIn } from "../rollup/groups";
import { chronological } from "../rollup/stocks";
import { leftOf, type Sources } from "../summary";

/** What one report adds to an amount. */
export interface Part {
  readonly unitId: string;
  readonly periodId: string;
  readonly value: number;
}

/** Whether a report is one that a number is of. */
export function isOf({ unitId, periodId }: Asked): (set: Omit<Part, "value">) => boolean {
  return (set) => (unitId === "" || set.unitId === unitId) && (periodId === "" || set.periodId === periodId);
}

/** What the entries of each report add; `adds` is what a group of them does. */
export function registerParts(
  formId: string,
  { figures = [] }: Pick<Sources, "figures">,
  addsFor: (register: RegisterFigures) => (group: EntryGroup) => number,
): Part[] {
  return figures.flatMap(({ unitId, periodId, registers }) =>
    registers
      .filter((register) => register.formId === formId && register.groups.length > 0)
      .map((register) => {
        const adds = addsFor(register);
        return { unitId, periodId, value: register.groups.reduce((sum, group) => sum + adds(group), 0) };
      }),
  );
}

/** The number of entries, or the sum of a field of them. */
export function adderOf(field: string): (register: RegisterFigures) => (group: EntryGroup) => number {
  return (register) => (field === "" ? ([, , count]) => count : sumIn(register, field));
}

/** What is added to an amount of a table, and what is not as its unit has left. */
export interface TableParts {
  readonly parts: readonly Part[];
  readonly left: readonly Part[];
}

/** What each report tells of a row of a table: of a number that stands the last one of each unit, of others all. */
export function tableParts(rowId: string, field: Field, form: Form, sources: Sources, of: Asked): TableParts {
  const own = sources.tables.filter((table) => table.formId === form.formId && isOf(of)(table));
  const told = chronological(own, sources.definition).flatMap((table) =>
    partsOf(table, rowId, field, sources),
  );
  const stands = field.nature === "stock" || field.kind === "yesNo";
  if (!stands && field.nature !== "latest") return { parts: told, left: [] };
  const last = [...new Map(told.map((part) => [part.unitId, part])).values()];
  const hasLeft = leftIn(of, sources);
  const isOut = ({ unitId }: Part) => stands && hasLeft({ unitId, formId: form.formId });
  return { parts: last.filter((part) => !isOut(part)), left: last.filter(isOut) };
}

/** Of which units the numbers that stand are not in an amount: of what is shown of a period or unit by itself nobody's. */
export function leftIn({ unitId, periodId }: Asked, sources: Sources): HasLeft {
  return unitId === "" && periodId === "" ? leftOf(sources) : () => false;
}

// Made as the figure itself is, so that yes is 1 and words are nothing.
function partsOf(table: ReportTable, rowId: string, { field }: Field, { definition }: Sources): Part[] {
  const { unitId, periodId } = table;
  const form = definition.forms.find(({ formId }) => formId === table.formId)!;
  const line = figureLines(form, [table], definition).find((each) => each.rowId === rowId);
  const place = table.fields.indexOf(field) + 1;
  const row = table.rows.find(([id]) => id === rowId);
  const value = line?.values[field] ?? row?.[place];
  return typeof value === "number" && row?.[place] !== undefined && row[place] !== null
    ? [{ unitId, periodId, value }]
    : [];
}
