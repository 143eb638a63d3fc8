// What differs between the definition that units have and the one that the tabs say: thing by thing, found by id.
import type { Form, IssuedDefinition } from "../model";
import type { Change, ChangedThing, Difference } from "./types";

/** Something of a definition that has an id. */
interface Thing {
  readonly id: string;
  readonly name: string;
  readonly within: string;
  readonly value: object;
}

/** The things that are compared, each kind with what it is known by and called. */
const things: Readonly<Record<ChangedThing, (issued: IssuedDefinition) => readonly Thing[]>> = {
  campaign: ({ span }) => [thing("campaign", "", "", span)],
  return: ({ returns }) =>
    returns.map(({ rule, row: _row, ...item }) => thing(item.returnId, item.name, "", { ...item, ...rule })),
  form: ({ forms }) => forms.map(({ fields: _fields, ...form }) => thing(form.formId, form.name, "", form)),
  field: ({ forms }) => forms.flatMap(fieldsOf),
  task: ({ tasks }) => tasks.map((task) => thing(task.taskId, task.title, "", task)),
  rule: ({ rules }) => rules.map((rule) => thing(rule.ruleId, rule.message, "", rule)),
  indicator: ({ indicators }) =>
    indicators.map(({ quotas, ...item }) =>
      thing(item.indicatorId, item.name, "", {
        ...item,
        quotas: quotas.map(({ row: _row, ...quota }) => quota),
      }),
    ),
  material: ({ materials = [] }) => materials.map((item) => thing(item.materialId, item.name, "", item)),
  stage: ({ stages = [], forms }) =>
    stages.map(({ formId, name, ...stage }) =>
      thing(`${formId}.${name}`, name, forms.find((form) => form.formId === formId)?.name ?? "", stage),
    ),
  period: ({ periods, returns }) =>
    periods.map(({ ...period }) =>
      thing(
        period.id,
        period.label,
        returns.find(({ returnId }) => returnId === period.returnId)?.name ?? "",
        period,
      ),
    ),
};

/** Every difference, in the order in which a clerk thinks of them; where two things only changed places nothing differs. */
export function changesBetween(before: IssuedDefinition, after: IssuedDefinition): Change[] {
  const kinds = Object.keys(things) as ChangedThing[];
  return kinds.flatMap((kind) => compare(kind, things[kind](before), things[kind](after)));
}

function fieldsOf(form: Form): Thing[] {
  return form.fields.map(({ order: _order, ...field }) =>
    thing(`${form.formId}.${field.field}`, field.label, form.name, field),
  );
}

function thing(id: string, name: string, within: string, value: object): Thing {
  return { id, name, within, value };
}

function compare(kind: ChangedThing, before: readonly Thing[], after: readonly Thing[]): Change[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const present = new Set(after.map(({ id }) => id));
  const change = (
    { id, name, within }: Thing,
    how: Change["kind"],
    differences: Difference[] = [],
  ): Change => ({
    thing: kind,
    kind: how,
    id,
    name,
    within,
    differences,
  });
  const kept = after.flatMap((item) => {
    const known = old.get(item.id);
    if (!known) return [change(item, "added", differencesOf({}, item.value))];
    const differences = differencesOf(known.value, item.value);
    return differences.length > 0 ? [change(item, "changed", differences)] : [];
  });
  return [...kept, ...before.filter(({ id }) => !present.has(id)).map((item) => change(item, "removed"))];
}

type Attributes = Readonly<Record<string, unknown>>;

function differencesOf(before: object, after: object): Difference[] {
  const [old, now] = [before as Attributes, after as Attributes];
  // What was taken out of a thing has no attribute any more.
  return [...new Set([...Object.keys(now), ...Object.keys(old)])]
    .filter((attribute) => JSON.stringify(now[attribute]) !== JSON.stringify(old[attribute]))
    .map((attribute) => ({ attribute, before: old[attribute], after: now[attribute] }));
}
