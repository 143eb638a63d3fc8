// What is selected among and what was decided on it: entries of registers that have stages, with 评选环节 and 评选记录.
import type { Decision, Definition, Entry, Form, Report, Stage, TableRow, Unit } from "../../core/model";
import { type Poll, poll } from "../../core/poll";
import { isArchived, reportStates } from "../../core/report";
import { entriesFromRows, stagesFromTab } from "../../core/rows";
import {
  type Case,
  casesOf,
  decisionsFromRows,
  isBallot,
  onLadder,
  type Selected,
} from "../../core/selection";
import { recordTab, typedTab } from "../../core/tables";
import type { Context } from "../context";
import { readArchived } from "./archived";
import { readReports } from "./record";
import { entriesIn } from "./typed-entries";

/** Nominations and articles as they stand. */
export interface Selection {
  readonly stages: readonly Stage[];
  readonly forms: readonly Form[];
  readonly reports: readonly Report[];
  readonly cases: readonly Case[];
  readonly decisions: readonly Decision[];
  /** What was voted on them, a poll a register of ballots. */
  readonly polls: readonly Poll[];
}

/** The stages of the campaign; none, and nothing read, where the workbook has no such tab. */
export function readStages({ tabs }: Context, definition: Definition): Stage[] {
  return tabs.has("stages") ? stagesFromTab(tabs.table("stages").rows, definition) : [];
}

/** What was decided; nothing where the workbook has no such tab. */
export function readDecisions({ tabs }: Context): Decision[] {
  return tabs.has("decisions") ? decisionsFromRows(tabs.table("decisions").rows) : [];
}

/** The stages with what was decided in them. */
export function readSelected(context: Context, definition: Definition): Selected {
  return { stages: readStages(context, definition), decisions: readDecisions(context) };
}

/**
 * Reads the registers that have stages, afresh where something is to be added. What a unit has sent last counts, also of a report that was
 * returned since; archived reports are read where they are. Throws NotNow.
 */
export function readSelection(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  fresh: boolean,
): Selection {
  const stages = readStages(context, definition);
  const read = definition.forms.filter(
    (form) => isBallot(form) || stages.some(({ formId }) => formId === form.formId),
  );
  const forms = read.filter((form) => !isBallot(form));
  if (forms.length === 0) return { stages, forms, reports: [], cases: [], decisions: [], polls: [] };
  if (fresh) renew(context, definition, read);
  const reports = readReports(context);
  const decisions = readDecisions(context);
  const archived = archivedOf(read, definition, reports);
  const entries = read.flatMap((form) => {
    const { rows } = context.tabs.table(recordTab(form), definition);
    const sent = standing(
      entriesFromRows([...rows, ...(archived?.get(form) ?? [])], form, definition),
      reports,
    );
    return [...sent, ...typedEntries(context, definition, form, sent)];
  });
  const all = casesOf(stages, definition, entries, decisions, units);
  const cases = onLadder(all, stages, definition, units);
  const voting = { stages, cases, units, language: definition.campaign.language };
  const polls = read.filter(isBallot).map((form) => poll(form, entries, voting));
  return { stages, forms, reports, cases, decisions, polls };
}

// In one request; of tabs that are added to without being read, where their columns stand.
function renew({ tabs }: Context, definition: Definition, forms: readonly Form[]): void {
  const places = tabs.has("places") ? (["places"] as const) : [];
  const registers = forms.flatMap((form) => [recordTab(form), typedTab(form)]);
  tabs.renew(["reports", "decisions", ...places, ...registers], definition, "figures", ["log", "events"]);
}

function archivedOf(forms: readonly Form[], definition: Definition, reports: readonly Report[]) {
  const returns = definition.returns.filter(({ formIds }) =>
    forms.some(({ formId }) => formIds.includes(formId)),
  );
  const away = reports.filter(
    (report) =>
      isArchived(report) && returns.some(({ returnId }) => report.periodId.startsWith(`${returnId}.`)),
  );
  return away.length > 0 ? readArchived(definition, away) : undefined;
}

function standing(entries: readonly Entry[], reports: readonly Report[]): Entry[] {
  const counted = new Set(
    reports
      .filter(({ state, revision }) => revision > 0 && state in reportStates)
      .map(({ unitId, periodId, revision }) => [unitId, periodId, revision].join("|")),
  );
  const found = entries.filter(({ unitId, periodId, revision }) =>
    counted.has([unitId, periodId, revision].join("|")),
  );
  return [...new Map(found.map((entry) => [entry.activityId, entry])).values()];
}

// What the office typed and no report holds: the office's own choice for units that send none.
function typedEntries(context: Context, definition: Definition, form: Form, sent: readonly Entry[]): Entry[] {
  const known = new Set(sent.map(({ activityId }) => activityId));
  const rows = entriesIn(context, definition, form, context.tabs.table(typedTab(form), definition).rows);
  const named = rows.map(
    ({ row, cells }): TableRow => ({ row, cells: { ...cells, activityId: cells.entryId ?? "" } }),
  );
  return entriesFromRows(named, form, definition)
    .filter(({ activityId }) => activityId !== "" && !known.has(activityId))
    .map((entry) => ({ ...entry, periodId: "" }));
}
