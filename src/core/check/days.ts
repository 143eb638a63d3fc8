import { isWithin } from "../day";
import type { TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { dayOf } from "../rows";
import type { TableKey } from "../tables";
import { type CheckContext, placeAt } from "./context";

/** Hints at the days of a row that lie outside the campaign; what is no day is named where it is read. */
export function outsideCampaign(
  context: CheckContext,
  key: TableKey,
  row: TableRow,
  columns: readonly string[],
): Problem[] {
  const { start, end } = context.definition.campaign;
  return columns.flatMap((column) => {
    const value = dayOf(row.cells[column]) ?? "";
    if (value === "" || isWithin(value, start, end)) return [];
    const place = placeAt(context, key, row, column);
    return [problem("definition.outsideCampaign", { value, start, end }, place, "D")];
  });
}
