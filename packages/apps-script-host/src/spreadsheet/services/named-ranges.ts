// Spreadsheet: named ranges.
import type { NamedRangeCalls, NamedRangeState } from "../../calls/spreadsheet/book";
import type { Text } from "../../calls/wire";
import { type Context, ScriptError, type Services } from "../../kernel/types";
import type { NamedRange, Workbook } from "../../workbook/types";
import { BUFFER_MS, REFERENCE_MS } from "../latency";
import { buffer, peek } from "../session";
import { property } from "./property";
import { boxOf, type RangeRef, rangeRef } from "./refs";

/** The range of a name, which may have a tab's name before it. */
export function rangeByName(workbook: Workbook, name: string): RangeRef | null {
  const bare = name.replace(/^.*!/, "").toLowerCase();
  const named = workbook.names.find((each) => each.name.toLowerCase() === bare);
  return named ? rangeRef(workbook.id, named.box) : null;
}

const nameEntry = (workbook: Workbook, { name, box }: NamedRange): NamedRangeState => ({
  name,
  range: rangeRef(workbook.id, box),
});

function setNamedRange(context: Context, id: string, name: Text, range: RangeRef): void {
  const text = String(name);
  context.charge("Spreadsheet.setNamedRange", BUFFER_MS);
  if (
    !/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(text) ||
    /^[A-Z]{1,3}\d+$/i.test(text) ||
    /^(true|false)/i.test(text)
  ) {
    throw new ScriptError(`The name "${text}" is invalid for a named range.`);
  }
  buffer(context, id, { op: "setName", name: { name: text, box: boxOf(range) } });
}

function removeNamedRange(context: Context, id: string, given: Text): void {
  const name = String(given);
  context.charge("Spreadsheet.removeNamedRange", BUFFER_MS);
  const known = peek(context, id).names.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!known) throw new ScriptError(`The named range "${name}" does not exist.`);
  buffer(context, id, { op: "dropName", name: name });
}

/** Named ranges. */
export const namedRangeServices: Services<NamedRangeCalls> = {
  "Spreadsheet.getNamedRanges": property("Spreadsheet.getNamedRanges", (workbook) =>
    workbook.names.map((name) => nameEntry(workbook, name)),
  ),
  "Spreadsheet.getRangeByName": (context, id, name) => {
    context.charge("Spreadsheet.getRangeByName", REFERENCE_MS);
    return rangeByName(peek(context, id), String(name));
  },
  "Spreadsheet.setNamedRange": setNamedRange,
  "Spreadsheet.removeNamedRange": removeNamedRange,
  "NamedRange.setName": (context, id, from, to) => {
    context.charge("NamedRange.setName", BUFFER_MS);
    buffer(context, id, { op: "renameName", from: String(from), to: String(to) });
  },
};
