// 材料目录: every link that was given for a material, sorted by kind, material and unit; nothing is copied.

import { counts, roleValue } from "../field";
import { linksIn } from "../figures";
import { taskLabel } from "../form";
import { groupBy } from "../group-by";
import type { Cells, Definition, Entry, Material, Unit } from "../model";
import { nameFields } from "../selection/name-field";
import { type Column, computed, type Table } from "../tables/table";
import { labelOf, optionSets } from "../text";
import { catalogueText, catalogueWords } from "../text/catalogue";
import { listed } from "../text/lists";
import { fileOf } from "./file";
import { owesMaterial } from "./gaps";

const shapes = {
  kind: computed("text", 100),
  material: computed("text", 120),
  unit: computed("text", 200),
  unitType: computed("text", 150),
  task: computed("text", 200),
  entry: computed("text", 240),
  date: computed("date", 110),
  link: computed("link", 320),
  note: computed("text", 220),
} as const;

/** The tab 材料目录 as a table, built anew with 汇总. */
export const catalogueTable: Pick<Table, "name" | "group" | "columns"> = {
  name: catalogueWords.title,
  group: "read",
  columns: Object.entries(shapes).map(
    ([key, shape]): Column => ({ key, label: catalogueWords[key as keyof typeof shapes], ...shape }),
  ),
};

/** One link with what it was given for. */
export interface Given {
  readonly material: Material;
  readonly unit: Unit;
  readonly entry: Entry;
  readonly link: string;
}

/** What units gave in these entries, by kind and task in their order (what is of no task behind), then by unit, material and day. */
export function givenLinks(
  definition: Definition,
  units: readonly Unit[],
  entries: readonly Entry[],
): Given[] {
  const own = groupBy(entries, ({ unitId, formId }) => `${unitId} ${formId}`);
  const all = units.flatMap((unit) =>
    (definition.materials ?? [])
      .filter((material) => owesMaterial(material, unit, definition))
      .flatMap((material) => {
        const given = own.get(`${unit.unitId} ${material.formId}`) ?? [];
        return given
          .filter((entry) => isMeant(material, entry, definition))
          .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
          .flatMap((entry) =>
            linksIn(entry.values[material.field]).map((link) => ({ material, unit, entry, link })),
          );
      }),
  );
  return all.sort(byKindAndTask(definition));
}

// Units, materials and days of a kind and task stay as they stood.
function byKindAndTask({ tasks }: Definition): (a: Given, b: Given) => number {
  const kinds = Object.keys(optionSets.materialKind);
  const order = new Map(tasks.map(({ taskId }, index) => [taskId, index]));
  const placeOf = ({ entry }: Given) => order.get(entry.taskId) ?? tasks.length;
  return (a, b) => kinds.indexOf(a.material.kind) - kinds.indexOf(b.material.kind) || placeOf(a) - placeOf(b);
}

function isMeant(
  { taskId, kinds, formId }: Material,
  { taskId: task, values }: Entry,
  { forms }: Definition,
): boolean {
  const fields = forms.find((form) => form.formId === formId)?.fields ?? [];
  const kind = roleValue(values, fields, "kind");
  const isOfKind = kinds.length === 0 || kinds.some((each) => each === kind);
  return (taskId === "" || taskId === task) && isOfKind && counts(fields)(values);
}

/** Links by which more than one unit gave one file, each as it was given first, with the units that did. */
export function sharedLinks(given: readonly Given[]): Map<string, Unit[]> {
  const byLink = [...groupBy(given, ({ link }) => fileOf(link)).values()].map((all): [string, Unit[]] => [
    all[0]!.link,
    [...new Set(all.map(({ unit }) => unit))],
  ]);
  return new Map(byLink.filter(([, owners]) => owners.length > 1));
}

/** The catalogue as rows; a link that several units gave names the others. */
export function catalogueRows(given: readonly Given[], { tasks, forms, campaign }: Definition): Cells[] {
  const { language } = campaign;
  const shared = new Map([...sharedLinks(given)].map(([link, owners]) => [fileOf(link), owners]));
  return given.map(({ material, unit, entry, link }) => {
    const { fields = [], name = "" } = forms.find(({ formId }) => formId === material.formId) ?? {};
    const task = tasks.find(({ taskId }) => taskId === entry.taskId);
    // Its theme, else what was typed first: a day or a kind is that of many.
    const named = [...nameFields({ fields }), fields[0]?.field ?? ""].map(
      (field) => entry.values[field] ?? "",
    );
    const called = named.find((value) => value !== "");
    const others = (shared.get(fileOf(link)) ?? []).filter((each) => each !== unit).map((each) => each.name);
    return {
      kind: labelOf("materialKind", material.kind, language),
      material: material.name,
      unit: unit.name,
      unitType: unit.unitType,
      task: task ? taskLabel(task) : "",
      entry: String(called ?? name),
      date: entry.date,
      link,
      note: others.length > 0 ? catalogueText("alsoOf", language, { units: listed(others, language) }) : "",
    };
  });
}
