import { counts, fieldOf, roleValue } from "../field";
import type { Entry, FieldValue, Form, Indicator } from "../model";
import { keyOf } from "../text";
import { keptFields } from "./key";
import { linkGroups } from "./links";
import { byText } from "./order";
import type { EntryGroup, RegisterFigures } from "./types";

/** Adds up the entries of one register, with the links in the fields named; a co-host's entry is not counted. */
export function registerFigures(
  form: Form,
  entries: readonly Entry[],
  links: readonly string[] = [],
  indicators: readonly Indicator[] = [],
): RegisterFigures {
  const fields = keptFields(form, indicators).map(({ field }) => field);
  const isCounted = counts(form.fields);
  const counted = entries.filter(({ values }) => isCounted(values));
  return {
    formId: form.formId,
    fields,
    groups: groupsOf(counted, fields, fieldOf(form.fields, "kind")),
    results: resultsOf(counted, fieldOf(form.fields, "result")),
    hosted: counted
      .filter((entry) => isHosted(entry, form))
      .map(({ date, values }) => [date, String(roleValue(values, form.fields, "theme"))] as const)
      .sort(byText((event) => event.join("\n"))),
    ...(links.length > 0 && { links: linkGroups(counted, links, fieldOf(form.fields, "kind")) }),
    office: officeOf(entries),
  };
}

function groupsOf(
  entries: readonly Entry[],
  fields: readonly string[],
  kindField: string | undefined,
): EntryGroup[] {
  const tasks = new Map<string, Map<FieldValue, OpenGroup>>();
  const groups: OpenGroup[] = [];
  for (const { taskId, values } of entries) {
    const kind = (kindField === undefined ? null : values[kindField]) ?? null;
    const kinds = tasks.get(taskId) ?? new Map<FieldValue, OpenGroup>();
    if (kinds.size === 0) tasks.set(taskId, kinds);
    let group = kinds.get(kind);
    if (!group) {
      group = [taskId, kind, 0, ...fields.map(() => 0)];
      kinds.set(kind, group);
      groups.push(group);
    }
    group[2] += 1;
    for (let index = 0; index < fields.length; index++) {
      const value = values[fields[index] as string];
      // 是 counts as 1.
      if (typeof value === "number" || value === true)
        group[index + 3] = (group[index + 3] as number) + Number(value);
    }
  }
  for (const group of groups)
    for (let place = 3; place < group.length; place++) group[place] = toMillionth(group[place] as number);
  return groups.sort(byTaskAndKind);
}

/** A group that entries are still added to. */
type OpenGroup = [taskId: string, kind: FieldValue, count: number, ...sums: number[]];

const byTask = byText(([taskId]: EntryGroup) => taskId);
const byKind = byText(([, kind]: EntryGroup) => String(kind));

function byTaskAndKind(a: EntryGroup, b: EntryGroup): number {
  return byTask(a, b) || byKind(a, b);
}

// The last bits of a sum of fractions differ with the order of the rows.
function toMillionth(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

function resultsOf(entries: readonly Entry[], field: string | undefined): [string, number][] {
  if (field === undefined) return [];
  const told = new Map<FieldValue, number>();
  for (const { values } of entries) {
    const result = values[field];
    if (result !== null && result !== undefined && result !== "")
      told.set(result, (told.get(result) ?? 0) + 1);
  }
  const results = new Map<string, number>();
  for (const [result, count] of told)
    for (const label of String(result).split("、")) results.set(label, (results.get(label) ?? 0) + count);
  return [...results].sort(byText(([label]) => label));
}

// Only who says so has a joint event: the same theme on one day is usual where units act each for itself. A form says so by the
// units that it names, or by the choice of older ones.
function isHosted({ values }: Entry, form: Form): boolean {
  const joint = roleValue(values, form.fields, "joint");
  const theme = roleValue(values, form.fields, "theme");
  const isSaid = (value: FieldValue | undefined) => value !== null && value !== undefined && value !== "";
  const isJoint = isSaid(joint) ? keyOf("joint", joint) === "host" : namesHosts(form, values, isSaid);
  return isJoint && String(theme ?? "").trim() !== "";
}

// A host is one unit, co-hosts are several: a form that asks for both is of joint events where co-hosts are told.
function namesHosts(
  { fields }: Form,
  values: Entry["values"],
  isSaid: (value: FieldValue | undefined) => boolean,
): boolean {
  const isTold = (kind: "unit" | "units") =>
    fields.some((field) => field.kind === kind && isSaid(values[field.field]));
  return isTold("unit") && isTold("units");
}

function officeOf(entries: readonly Entry[]): RegisterFigures["office"] {
  const typed = new Map<string, string[]>();
  for (const { origin, activityId, collectedAt } of entries) {
    if (origin !== "staff" || activityId === "") continue;
    const ids = typed.get(collectedAt) ?? [];
    typed.set(collectedAt, ids);
    ids.push(activityId);
  }
  return [...typed].map(([at, ids]) => [at, ids.sort()] as const).sort(byText(([at]) => at));
}
