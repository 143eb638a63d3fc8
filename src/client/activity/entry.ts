// What stands in the form of 登记活动, apart from how it is drawn.
import { parseTypedDay } from "../../core/day/typed";
import { isShown } from "../../core/field/shown";
import type {
  AcceptedPeriod,
  ActivityCard,
  ActivityFormData,
  ActivityInput,
  FormField,
  Option,
  RegisterForm,
} from "../../core/wire/procedures";
import { finds } from "../parts/match";

/** What the sidebar shows for one register. */
export type EntryFormData = ActivityFormData & RegisterForm;

/** An entry being typed; values are texts by field key, several choices joined by 、. */
export type Entry = Omit<ActivityInput, "explanation">;

/** The accepted periods that an entry falls into: once its unit and its day are known. */
export function acceptedOf({ formId, values }: Entry, accepted: readonly AcceptedPeriod[]): AcceptedPeriod[] {
  return accepted.filter((period) => {
    const day = period.formId === formId ? (values[period.field] ?? "") : "";
    return day >= period.start && day <= period.end;
  });
}

/** The form as it opens: the draft that was kept, or its defaults. */
export function openingEntry({ formId, draft, units, fields, today }: EntryFormData): Entry {
  const only = units.length === 1 ? (units[0]?.unitId ?? "") : "";
  if (draft?.formId === formId) return draft;
  return { formId, entryId: null, revision: 0, unitId: only, values: defaultsOf(fields, today) };
}

/** What a new entry begins with; 今天 is a day by now. */
function defaultsOf(fields: readonly FormField[], today: string): Record<string, string> {
  const bounds = { campaignStart: "", campaignEnd: "", today, typedOn: today };
  const filled = fields.filter((field) => field.default !== "");
  return Object.fromEntries(
    filled.map(({ field, control, default: text }) => [
      field,
      (control === "date" ? parseTypedDay(text, bounds).day : undefined) ?? text,
    ]),
  );
}

/** An entry that exists, to be changed. */
export function entryOfCard({ formId, entryId, revision, unitId, values }: ActivityCard): Entry {
  return { formId, entryId, revision, unitId, values: { ...values } };
}

/** The next entry after a saved one: the same unit, and the same task, because clerks enter in runs. */
export function followingEntry(
  { formId, unitId, values }: Entry,
  fields: readonly FormField[],
  today: string,
): Entry {
  const kept = fields
    .filter((field) => field.control === "task")
    .map(({ field }) => [field, values[field] ?? ""]);
  const begun = { ...defaultsOf(fields, today), ...Object.fromEntries(kept) };
  return { formId, entryId: null, revision: 0, unitId, values: begun };
}

/** The fields that are to be filled in, by what stands in the others. */
export function shownFields(fields: readonly FormField[], values: Entry["values"]): FormField[] {
  return fields.filter((field) => isShown(field, values, fields));
}

/** The entry as it is sent: what was typed before a field vanished stays on the page and is not sent. */
export function sentEntry(entry: Entry, fields: readonly FormField[]): Entry {
  return { ...entry, values: sentValues(entry.values, fields) };
}

/** What was typed, without the fields that are not to be filled in. */
export function sentValues(values: Entry["values"], fields: readonly FormField[]): Entry["values"] {
  const hidden = fields.filter((field) => !isShown(field, values, fields)).map(({ field }) => field);
  return Object.fromEntries(Object.entries(values).filter(([key]) => !hidden.includes(key)));
}

/** Pasted texts as the controls hold them: a choice by its own words, a task by its value. */
export function fitted(
  values: Readonly<Record<string, string>>,
  fields: readonly FormField[],
  tasks: readonly Option[],
): Record<string, string> {
  const meant = (field: FormField, text: string): string => {
    if (field.control !== "task") return text;
    const found = tasks.filter((task) => finds(text, task));
    return (
      (tasks.find(({ label }) => label === text) ?? (found.length === 1 ? found[0] : undefined))?.value ?? ""
    );
  };
  const filled = fields.filter(({ field }) => values[field]);
  return Object.fromEntries(filled.map((field) => [field.field, meant(field, values[field.field] ?? "")]));
}

/** Whether anything was typed that would be lost. */
export function isWorthKeeping({ values }: Entry): boolean {
  return Object.values(values).some((value) => value.trim() !== "");
}

/** The same with one value changed. */
export function withValue(entry: Entry, field: string, value: string): Entry {
  return { ...entry, values: { ...entry.values, [field]: value } };
}
