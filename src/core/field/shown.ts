import { textOf } from "../cells/text";
import type { Cell, Cells, Field, FieldValues } from "../model";
import { type Place, type Problem, problem } from "../problem/problem";
import { keyOf } from "../text/options";
import { shortened } from "../text/shorten";

/**
 * Whether a field is to be filled in, by what stands in the other fields of its row. A field that hangs on one that is not
 * shown is not shown either; fields that hang on each other in a circle are shown, 检查 names them.
 */
export function isShown(
  field: Pick<Field, "showWhen">,
  values: FieldValues | Cells,
  fields: readonly Field[],
  depth = 0,
): boolean {
  const { showWhen } = field;
  if (showWhen === null || depth > fields.length) return true;
  const other = fields.find((candidate) => candidate.field === showWhen.field);
  if (other && !isShown(other, values, fields, depth + 1)) return false;
  const cell = values[showWhen.field];
  const chosen = typeof cell === "boolean" ? [cell ? "yes" : "no"] : itemsOf(textOf(cell));
  return showWhen.values.some((value) => chosen.includes(canonical(value)));
}

/** A row as it was read, with what was typed into fields that are not shown taken out and named. */
export function withoutHidden(
  row: { readonly values: FieldValues; readonly problems: readonly Problem[] },
  cells: Cells,
  fields: readonly Field[],
  place: Place | undefined,
): { values: FieldValues; problems: readonly Problem[] } {
  const hidden = fields.filter((field) => !isShown(field, row.values, fields));
  if (hidden.length === 0) return row;
  const keys = new Set(hidden.map(({ field }) => field));
  const values = Object.entries(row.values).map(([key, value]) => [key, keys.has(key) ? null : value]);
  return {
    values: Object.fromEntries(values) as FieldValues,
    problems: [
      ...row.problems.filter((found) => !keys.has(found.place?.field ?? "")),
      ...hidden.flatMap((field) => nameTyped(field, cells[field.field], fields, place)),
    ],
  };
}

function nameTyped(
  { field, label, showWhen }: Field,
  cell: Cell | undefined,
  fields: readonly Field[],
  place: Place | undefined,
): Problem[] {
  const value = textOf(cell);
  if (value === "" || cell === false || !showWhen) return [];
  const other = fields.find((candidate) => candidate.field === showWhen.field)?.label ?? showWhen.field;
  const when = `${other} = ${showWhen.values.join("、")}`;
  return [problem("cell.notShown", { label, value: shortened(value, 40), when }, { ...place, field }, "D")];
}

function itemsOf(text: string): string[] {
  return text.split(/[\n、,，;；]/).map(canonical);
}

function canonical(text: string): string {
  return keyOf("yesNo", text) ?? text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
