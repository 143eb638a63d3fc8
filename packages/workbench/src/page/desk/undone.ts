// What a refused edit left as it was, by its place.
import type { UserEdit } from "../../wire/api";
import { text } from "../text/index";
import { a1Of, columnLetters } from "./a1";

/** A sentence for edits of cells, rows, columns and the tab of that name, such as "第 10 行没有删除。"; "" for others. */
export function undone(edit: UserEdit, tab = ""): string {
  const { notDone } = text;
  if (edit.kind === "values")
    return notDone.values(a1Of(edit.row, edit.column, edit.values.length, edit.values[0]?.length));
  if ("rows" in edit && "row" in edit)
    return notDone.values(a1Of(edit.row, edit.column, edit.rows, edit.columns));
  if (edit.kind === "deleteRows") return notDone.deleteRows(spanOf(String, edit.at, edit.count));
  if (edit.kind === "deleteColumns") return notDone.deleteColumns(spanOf(columnLetters, edit.at, edit.count));
  if (edit.kind === "deleteSheet" || (edit.kind === "hideSheet" && edit.hidden))
    return notDone[edit.kind](tab);
  return edit.kind === "insertRows" || edit.kind === "insertColumns" ? notDone[edit.kind] : "";
}

const spanOf = (name: (line: number) => string, at: number, count: number): string =>
  count === 1 ? name(at) : `${name(at)}–${name(at + count - 1)}`;
