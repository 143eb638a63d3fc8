// What units gave in the cards in which they name their contact.

import type { Definition, Form, Report, Unit } from "../../core/model";
import { type Given, givenBy, rosterForms } from "../../core/roster";
import type { Context } from "../context";
import { readRecordOf } from "./record";

/** A card with what each unit that owes it gave. */
export interface GivenCard {
  readonly form: Form;
  readonly given: readonly Given[];
}

/**
 * The cards of a campaign that name a contact; none, and nothing read, where there is none. All reports are read afresh, unless they are
 * given. Throws NotNow.
 */
export function readGiven(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  reports?: readonly Report[],
): GivenCard[] {
  const forms = rosterForms(definition);
  if (forms.length === 0) return [];
  const returns = definition.returns.filter(({ formIds }) =>
    forms.some(({ formId }) => formIds.includes(formId)),
  );
  const isAsking = ({ periodId }: { readonly periodId: string }) =>
    returns.some(({ returnId }) => periodId.startsWith(`${returnId}.`));
  const record = readRecordOf(context, definition, isAsking, reports);
  const told = { reports: record.reports, lines: record.ledger };
  return forms.map((form) => ({ form, given: givenBy(form, definition, units, told, context.today) }));
}
