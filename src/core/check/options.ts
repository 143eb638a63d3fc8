import type { Problem } from "../problem";
import { readRow } from "../rows";
import { tables } from "../tables";
import { type CheckContext, filledRows } from "./context";

/** The shared lists: whether each choice is in use can be told. */
export function checkOptions(context: CheckContext): Problem[] {
  const found: Problem[] = [];
  for (const row of filledRows(context, "options"))
    readRow(tables.options, row, context.language, found).yesNo("inUse", true);
  return found;
}
