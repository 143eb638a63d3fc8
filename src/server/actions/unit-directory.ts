// 登记单位: what the office's directory of units says otherwise than this campaign's, to be looked through before it is taken in.
import { problem } from "../../core/problem";
import { drawnList, linkedTab, toDelimited } from "../../core/units";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readOtherTab } from "../google/other-book";
import { readStamp, writeStamp } from "../google/stamps";
import { readDefinition } from "../head/campaign";
import { ProblemError } from "../problem-error";
import { tabId } from "../tabs/tab-ids";
import { attributeColumns, effectOf, readList } from "./units";

/** Where the link of the last one is kept. */
const LINK = "units.directory";

/**
 * Reads the directory that the link names, with the rights of whoever asks, and writes nothing into it. Throws ProblemError where there is
 * no such spreadsheet or tab, NotNow when Google has no room.
 */
export function drawFromDirectory(
  context: Context,
  input: Input<"units.directory">,
): Output<"units.directory"> {
  const link = input.link.trim() || (readStamp<string>(LINK) ?? "");
  const { name, lines } = linesOf(link);
  if (input.link.trim() !== "") writeStamp(LINK, link);
  const definition = readDefinition(context);
  const list = drawnList(lines, attributeColumns(context));
  let count = 0;
  const { table, existing } = readList(context, definition, { text: toDelimited(list) }, () => `#${++count}`);
  const all = [...existing, ...table.rows.map(({ unit }) => unit)];
  const differing = table.rows.filter((row) => effectOf(row, all, context) !== "same");
  const known = new Set(table.rows.map((row) => row.known?.unitId));
  const missing = existing.filter(({ unitId, closedOn }) => closedOn === "" && !known.has(unitId));
  // What is no list at all goes on as it stands: the page says what is wrong with it.
  const isList = table.rows.length > 0;
  const kept = isList ? [list[0] ?? [], ...differing.map(({ row }) => list[row - 1] ?? [])] : list;
  return {
    text: isList && differing.length === 0 ? "" : toDelimited(kept),
    count: differing.length,
    missing: isList ? missing.map((unit) => unit.name) : [],
    name,
  };
}

function linesOf(link: string): { name: string; lines: string[][] } {
  const linked = linkedTab(link);
  if (!linked) throw new ProblemError([problem("directory.notLink", { value: link })]);
  const found = readOtherTab(linked, tabId("units"));
  if (!("lacks" in found)) return found;
  throw new ProblemError([
    found.lacks === "tab"
      ? problem("directory.noTab", { name: found.name })
      : problem("directory.unreadable", {}),
  ]);
}
