// What all units entered in a register, or answered on a card, as one list: whose it is stands in its first column.
import { compareDays } from "../day";
import { addsUp, counts, isShown } from "../field";
import { fieldOf } from "../field/roles";
import { isRegister, registerTitle } from "../form";
import type { Definition, Entry, Field, FieldValue, FieldValues, Form, TableLine, Unit } from "../model";
import { labelOf } from "../text";
import { printText } from "../text/print";
import type { PrintedForm, PrintedLine } from "./form";
import { entryLines } from "./lines";

/** What the list is made of: what counts of all units, of one period or of several. */
export interface Told {
  readonly units: readonly Unit[];
  readonly entries: readonly Entry[];
  readonly lines: readonly TableLine[];
}

/** Id of the row of totals at the end of a list. */
export const TOTAL = "total";
/** Key of the column of units. */
export const UNIT = "ofUnit";

/** A row of one unit. */
interface Row {
  readonly unitId: string;
  readonly values: FieldValues;
}

/**
 * The list of a register or card over all units in their order, with totals at its end: of a joint event the host's entry alone, of a card
 * what each unit answered last. `note` says of how many units it is.
 */
export function allUnits(
  form: Form,
  told: Told,
  definition: Definition,
): Pick<PrintedForm, "form" | "lines" | "note" | "list"> {
  const { language } = definition.campaign;
  const isEntries = isRegister(form);
  const rows = isEntries ? entryRows(form, told, definition) : cardRows(form, told);
  const name = new Map(told.units.map((unit) => [unit.unitId, unit.name]));
  const lines = rows.map(({ unitId, values }, at) =>
    lineOf(String(at), { ...values, [UNIT]: name.get(unitId) ?? unitId }),
  );
  const count = rows.length;
  const units = new Set(rows.map(({ unitId }) => unitId)).size;
  return {
    form: {
      ...form,
      kind: "register",
      fields: [unitField(form, printText("ofUnit", language)), ...form.fields],
    },
    lines: count === 0 ? [] : [...lines, ...totalLines(form, rows, definition)],
    note: printText(isEntries ? "lists" : "listsCards", language, { units, count }),
    list: isEntries ? registerTitle(form, language) : form.name,
  };
}

function lineOf(rowId: string, values: FieldValues): PrintedLine {
  return { rowId, values, corrected: [], reason: "" };
}

function unitField({ fields: [first] }: Form, label: string): Field {
  return { ...(first as Field), field: UNIT, label, labelEn: label, kind: "unit", measure: "" };
}

// What the office typed may stand in two reports, and counts in the one that was collected last.
function entryRows(form: Form, { units, entries }: Told, definition: Definition): Row[] {
  const isCounted = counts(form.fields);
  const own = entries
    .filter(({ formId, values }) => formId === form.formId && isCounted(values))
    .sort((a, b) => (a.collectedAt < b.collectedAt ? -1 : 1));
  const each = [...new Map(own.map((entry, at) => [entry.activityId || `${at}`, entry])).values()];
  return units.flatMap(({ unitId }) =>
    entryLines(
      each.filter((entry) => entry.unitId === unitId),
      form,
      definition,
    ).map(({ values }) => ({ unitId, values })),
  );
}

function cardRows({ formId, fields }: Form, { units, lines }: Told): Row[] {
  const own = lines.filter((line) => line.formId === formId);
  return units.flatMap(({ unitId }): Row[] => {
    const [last] = own
      .filter((line) => line.unitId === unitId)
      .sort((a, b) => compareDays(b.periodId, a.periodId));
    if (!last) return [];
    const shown = fields.filter((field) => isShown(field, last.values, fields));
    return [
      { unitId, values: Object.fromEntries(shown.map(({ field }) => [field, last.values[field] ?? null])) },
    ];
  });
}

// None where there is nothing to add up: names alone.
function totalLines(form: Form, rows: readonly Row[], definition: Definition): PrintedLine[] {
  const { [UNIT]: total, ...values } = totals(form, rows, definition);
  const isEmpty = Object.values(values).every((value) => value === null);
  return isEmpty ? [] : [lineOf(TOTAL, { [UNIT]: total as FieldValue, ...values })];
}

// Numbers that are amounts, and how often there was a yes; a place in an order is neither.
function totals({ fields }: Form, rows: readonly Row[], { campaign: { language } }: Definition): FieldValues {
  const rank = fieldOf(fields, "rank");
  const told = ({ field, kind }: Field): FieldValue => {
    const values = rows.map((row) => row.values[field]);
    if (kind === "yesNo") {
      const count = values.filter((value) => value === true).length;
      return printText("yesCount", language, { yes: labelOf("yesNo", "yes", language), count });
    }
    const numbers = values.filter((value): value is number => typeof value === "number");
    const isSummed = addsUp({ kind }) && field !== rank && numbers.length > 0;
    return isSummed ? numbers.reduce((sum, value) => sum + value, 0) : null;
  };
  return {
    [UNIT]: printText("total", language),
    ...Object.fromEntries(fields.map((field) => [field.field, told(field)])),
  };
}
