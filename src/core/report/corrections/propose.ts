import { fingerprint } from "../../fingerprint";
import type { Definition, Entry, FieldValue, Moment, Report, TableLine } from "../../model";
import { describeProblems, problem } from "../../problem";
import { boundForms } from "../../selection/places";
import { isCorrected, type RecordedPeriod } from "../withdraw";
import { brief, type Fitting, fitting } from "./fit";
import { correctionsOf, correctionsToText } from "./text";
import type { Correction, EntryContent, EntryCorrection, ValueCorrection } from "./types";

/** What stands in a unit's workbook for an accepted period, or why it cannot be taken in. */
export interface Told {
  readonly mark: string;
  readonly at: Moment;
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
  readonly faults: string;
  /** By what its forms are called, and which of them are decided as one. */
  readonly definition: Definition;
}

/**
 * The accepted report with what its unit has changed since as proposals; null where it says the same already. What was declined
 * and still stands is not proposed again; what stands no more is forgotten.
 */
export function proposeCorrections(recorded: RecordedPeriod, told: Told): Report | null {
  const { report } = recorded;
  const before = correctionsOf(report);
  const found = told.faults === "" ? differences(recorded, told) : [];
  const declined =
    told.faults === ""
      ? before.declined.filter(({ id }) => found.some((item) => item.id === id))
      : before.declined;
  const isDeclined = (id: string) => declined.some((item) => item.id === id);
  const waiting = found.filter(({ id }) => !isDeclined(id)).map((item) => known(item, before.open));
  const { mark } = told;
  const { open, more, faults } = listed(waiting, told);
  const isSame = ids(open) === ids(before.open) && faults === before.faults && more === (before.more ?? 0);
  const at = isSame && before.at !== "" ? before.at : told.at;
  const corrections = correctionsToText({ mark, at, open, ...(more > 0 && { more }), declined, faults });
  return corrections === report.corrections ? null : { ...report, version: report.version + 1, corrections };
}

// What no cell takes whole cannot be proposed at all.
function listed(
  waiting: readonly Correction[],
  { definition, faults }: Told,
): Fitting & Pick<Told, "faults"> {
  const fit = fitting(waiting, boundForms(definition));
  if (!("tooLong" in fit)) return { ...fit, faults };
  const form = definition.forms.find(({ formId }) => formId === fit.tooLong.formId)?.name ?? "";
  const found = [problem("submit.changesTooLong", { form })];
  return { open: [], more: 0, faults: describeProblems(found, definition.campaign.language) };
}

function ids(corrections: readonly Correction[]): string {
  return corrections.map(({ id }) => id).join();
}

// An entry that is new gets an id whenever it is read: the first one stays.
function known(item: Correction, open: readonly Correction[]): Correction {
  return open.find(({ id }) => id === item.id) ?? item;
}

/** What differs between a recorded report and what stands in the workbook, each with an id of its own. */
function differences({ report, ledger, activities }: RecordedPeriod, told: Told): Correction[] {
  const seen = new Map<string, number>();
  const withId = <C extends Correction>(item: C, ...parts: readonly unknown[]): C => {
    const id = fingerprint(JSON.stringify(parts));
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { ...item, id: count > 1 ? `${id}${count}` : id };
  };
  return [
    ...entryDifferences(activities, told.activities).map((item) =>
      brief(withId(item, item.formId, item.before ? item.activityId : "", item.after && keyOf(item.after))),
    ),
    ...valueDifferences(ledger, told.ledger, report.zero).map((item) =>
      withId(item, item.formId, item.rowId, item.field, plain(item.after)),
    ),
  ];
}

/** Entries that were added, changed or taken out, without ids of their own. */
export function entryDifferences(recorded: readonly Entry[], told: readonly Entry[]): EntryCorrection[] {
  const before = new Map(recorded.map((entry) => [entry.activityId, entry]));
  const after = new Map(told.map((entry) => [entry.activityId, entry]));
  return [...recorded, ...told.filter(({ activityId }) => !before.has(activityId))].flatMap(
    ({ formId, activityId }) => {
      const [old, present] = [before.get(activityId), after.get(activityId)];
      if (old && present && keyOf(old) === keyOf(present)) return [];
      return [{ id: "", formId, activityId, before: contentOf(old), after: contentOf(present) }];
    },
  );
}

function contentOf(entry: Entry | undefined): EntryContent | null {
  if (!entry) return null;
  const { date, taskId, values, origin, sourceRow, below } = entry;
  return { date, taskId, values, origin, sourceRow, ...(below !== undefined && { below }) };
}

/** What an entry says as it is compared. The task is called as the office calls it today; it may have been called otherwise when it was recorded. */
export function keyOf({ taskId, values: { task: _task, ...values } }: EntryContent): string {
  const filled = Object.entries(values).filter(([, value]) => plain(value) !== "");
  return JSON.stringify([taskId, filled.map(([field, value]) => [field, plain(value)]).sort()]);
}

function valueDifferences(
  recorded: readonly TableLine[],
  told: readonly TableLine[],
  zero: boolean,
): ValueCorrection[] {
  return recorded.flatMap((line) => {
    const { formId, rowId } = line;
    const present = told.find((item) => item.formId === formId && item.rowId === rowId);
    return present ? lineDifferences(line, present, zero) : [];
  });
}

// What is computed follows from the entries: it differs by itself only where somebody corrects it, or does so no more.
function lineDifferences(line: TableLine, present: TableLine, zero: boolean): ValueCorrection[] {
  const { formId, rowId } = line;
  const isEmpty = (value: FieldValue | undefined) => zero && (plain(value) === "" || value === 0);
  return Object.keys(present.values).flatMap((field) => {
    const [before, after] = [line.values[field] ?? null, present.values[field] ?? null];
    const follows = field in present.auto && !isCorrected(line, field) && !isCorrected(present, field);
    if (follows || plain(before) === plain(after) || (isEmpty(before) && isEmpty(after))) return [];
    return [{ id: "", formId, rowId, field, before, after, reason: present.correctionReason }];
  });
}

/** A value as it is compared: what is empty is the same however it is kept. */
export function plain(value: FieldValue | undefined): FieldValue {
  return value ?? "";
}
