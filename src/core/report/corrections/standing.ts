import { fingerprint } from "../../fingerprint";
import type { Entry, Report, TableLine } from "../../model";
import { keyOf, plain } from "./propose";
import { correctionsOf, correctionsToText } from "./text";
import type { Declined } from "./types";

/** What a unit sends anew of a report that was returned, and the entries that were recorded of it before. */
export interface SentAgain {
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
  readonly recorded: readonly Entry[];
}

/** What a report that is returned keeps of the corrections that were proposed: those that were declined, because they come again with the next tick. */
export function declinedAlone(report: Report): string {
  return keptText(correctionsOf(report).declined);
}

/** Of what was declined before, what a report that comes again still says. */
export function declinedIn(report: Report | undefined, sent: SentAgain): string {
  const declined = report ? correctionsOf(report).declined : [];
  if (declined.length === 0) return "";
  const said = idsIn(sent);
  return keptText(declined.filter(({ id }) => said.has(id)));
}

function keptText(declined: readonly Declined[]): string {
  return declined.length === 0 ? "" : correctionsToText({ mark: "", at: "", open: [], declined, faults: "" });
}

// Ids of all corrections that could have led to this content, as `proposeCorrections` makes them.
function idsIn({ ledger, activities, recorded }: SentAgain): Set<string> {
  const there = new Set(activities.map(({ activityId }) => activityId));
  const gone = recorded.filter(({ activityId }) => !there.has(activityId));
  const parts: unknown[][] = [
    ...activities.flatMap((entry) =>
      ["", entry.activityId].map((before) => [entry.formId, before, keyOf(entry)]),
    ),
    ...gone.map(({ formId, activityId }) => [formId, activityId, null]),
    ...ledger.flatMap(({ formId, rowId, values }) =>
      Object.keys(values).map((field) => [formId, rowId, field, plain(values[field])]),
    ),
  ];
  return new Set(parts.map((each) => fingerprint(JSON.stringify(each))));
}
