// What somebody typed and the host could not keep, as text that can be pasted again.
import type { UserEdit } from "../../wire/api";

/** The cells as they were typed, lines of tabbed cells; "" for edits that hold nothing typed. */
export function typedIn(edit: UserEdit): string {
  if (edit.kind !== "values") return "";
  const rows = edit.values.map((cells) => cells.map(written).join("\t"));
  return rows.every((row) => row.trim() === "") ? "" : rows.join("\n");
}

function written(value: string | number | boolean | null): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
