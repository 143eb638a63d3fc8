// A list of several sides as one table, as a file has it: no heads and gaps where the paper breaks.
import type { SheetModel } from "../summary";

/** The same list without what its later sides begin with; a model of one side as it is. */
export function asOneTable(model: SheetModel): SheetModel {
  const [first] = model.borders;
  if (!first || model.borders.length === 1) return model;
  const gone = new Set<number>();
  for (const [i, { row }] of model.borders.entries()) {
    const before = model.borders[i - 1];
    if (before) for (let at = before.row + before.rows; at <= row; at++) gone.add(at);
  }
  const kept = model.rows.map((_, i) => i + 1).filter((row) => !gone.has(row));
  const place = new Map(kept.map((row, i) => [row, i + 1]));
  const ruled = model.borders.reduce((sum, { rows }) => sum + rows, 0) - (model.borders.length - 1);
  return {
    ...model,
    rows: kept.map((row) => model.rows[row - 1]!),
    rowHeights: Object.fromEntries(kept.map((row) => [place.get(row)!, model.rowHeights[row]!])),
    merges: model.merges.flatMap((merge) => {
      const row = place.get(merge.row);
      return row === undefined ? [] : [{ ...merge, row }];
    }),
    borders: [{ ...first, rows: ruled }],
  };
}
