// What units corrected in their tables of what is counted from events: the figures of events stay, and say so.
import type { ReportFigures } from "../figures";
import { eventRegister, hasTaskRows, peopleFieldOf } from "../form";
import type { Definition, Field } from "../model";
import { sumIn } from "../rollup/groups";

/** By how much the tables differ from the events that they are made from: their number (`field` ""), or their person-times; 0 = nowhere. */
export function correctedBy(
  field: string,
  figures: readonly ReportFigures[],
  definition: Definition,
): number {
  const events = eventRegister(definition);
  if (!events) return 0;
  const isMade = ({ origin, register, operands, countWhen }: Field) =>
    register === events.formId &&
    !countWhen &&
    (field === "" ? origin === "count" : origin === "sum" && operands[0] === field);
  const [table] = definition.forms
    .filter(hasTaskRows)
    .flatMap((form) =>
      form.fields.filter(isMade).map((made) => ({ formId: form.formId, field: made.field })),
    );
  if (!table || (field !== "" && field !== peopleFieldOf(events))) return 0;
  return figures.reduce((sum, each) => sum + differenceIn(each, field, events.formId, table), 0);
}

// A number that nobody typed nor counted is none: it corrects nothing.
function differenceIn(
  { registers, tables }: ReportFigures,
  field: string,
  eventsId: string,
  table: { readonly formId: string; readonly field: string },
): number {
  const told = tables.find(({ formId }) => formId === table.formId);
  const place = told?.fields.indexOf(table.field) ?? -1;
  if (!told || place < 0) return 0;
  const register = registers.find(({ formId }) => formId === eventsId);
  const amount = field === "" || !register ? undefined : sumIn(register, field);
  return told.rows.reduce((sum, [taskId, ...values]) => {
    const value = values[place];
    if (typeof value !== "number") return sum;
    const counted = (register?.groups ?? [])
      .filter(([ofTask]) => ofTask === taskId)
      .reduce((all, group) => all + (amount ? amount(group) : group[2]), 0);
    return sum + value - counted;
  }, 0);
}
