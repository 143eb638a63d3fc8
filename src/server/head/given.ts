// What units gave in the cards in which they name their contact.
import type { Definition, Form, Report, TableLine, Unit } from "../../core/model";
import { isArchived } from "../../core/report";
import { type Given, givenBy, rosterForms } from "../../core/roster";
import { linesFromRows } from "../../core/rows";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import { readArchived } from "./archived";
import { readReports } from "./record";

/** A card with what each unit that owes it gave. */
export interface GivenCard {
  readonly form: Form;
  readonly given: readonly Given[];
}

/**
 * The cards of a campaign that name a contact; none, and nothing read, where there is none. Of the record the tabs of these cards alone are
 * read, and archived rows of their reports; all reports, unless they are given. Throws NotNow.
 */
export function readGiven(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  reports?: readonly Report[],
): GivenCard[] {
  const forms = rosterForms(definition);
  if (forms.length === 0) return [];
  const known = reports ?? readReports(context, true);
  const archived = readArchivedOf(forms, definition, known);
  return forms.map((form): GivenCard => {
    const { rows } = context.tabs.table(recordTab(form), definition, true);
    const lines: TableLine[] = linesFromRows([...rows, ...(archived?.get(form) ?? [])], form, definition);
    return { form, given: givenBy(form, definition, units, { reports: known, lines }, context.today) };
  });
}

function readArchivedOf(forms: readonly Form[], definition: Definition, reports: readonly Report[]) {
  const returns = definition.returns.filter(({ formIds }) =>
    forms.some(({ formId }) => formIds.includes(formId)),
  );
  const isAsking = ({ periodId }: Report) =>
    returns.some(({ returnId }) => periodId.startsWith(`${returnId}.`));
  const away = reports.filter((report) => isArchived(report) && isAsking(report));
  return away.length > 0 ? readArchived(definition, away) : undefined;
}
