// How many links entries hold: kept entry by entry, so that what each of them lacks is known whatever number is asked for.
import { textOf } from "../cells/text";
import type { Definition, Entry, FieldValue, Form } from "../model";
import { byText } from "./order";
import type { LinkGroup } from "./types";

/** The web addresses of a cell: with blanks or line breaks between, as fields of links hold them. */
export function linksIn(value: FieldValue | undefined): string[] {
  return textOf(value ?? "")
    .split(/\s+/)
    .filter(Boolean);
}

/** Fields of a register of which materials are asked; none where nothing is asked of it. */
export function linkFields(
  { formId, fields }: Pick<Form, "formId" | "fields">,
  materials: Definition["materials"] = [],
): string[] {
  const asked = new Set(materials.filter((each) => each.formId === formId).map(({ field }) => field));
  return fields.map(({ field }) => field).filter((field) => asked.has(field));
}

/** Entries of each task and kind by the number of links in these fields. */
export function linkGroups(
  entries: readonly Entry[],
  fields: readonly string[],
  kindField: string | undefined,
): LinkGroup[] {
  const groups = new Map<string, LinkGroup>();
  for (const { taskId, values } of entries)
    for (const field of fields) {
      const kind = (kindField === undefined ? null : values[kindField]) ?? null;
      const links = linksIn(values[field]).length;
      const key = JSON.stringify([field, taskId, kind, links]);
      groups.set(key, [field, taskId, kind, links, (groups.get(key)?.[4] ?? 0) + 1]);
    }
  return [...groups.values()].sort(byText((group) => JSON.stringify(group.slice(0, 4))));
}
