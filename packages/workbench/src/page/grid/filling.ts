// What is being filled by the corner of a frame, and from where.
import { IAutoFillService } from "@univerjs/preset-sheets-core";
import type { Box } from "./places";
import type { Running } from "./univer";

/** The cells from which Univer fills at this moment. */
export interface Filling {
  from: Box | null;
}

/** Follows fillings that carry looks along. */
export function followFilling({ univer }: Running): Filling {
  const filling: Filling = { from: null };
  univer
    .__getInjector()
    .get(IAutoFillService)
    .addHook({
      id: "formats",
      onFillData: ({ source: { rows, cols } }, _direction, how) => {
        filling.from = how === "NO_FORMAT" ? null : boxAround(rows, cols);
        return { undos: [], redos: [] };
      },
      onAfterFillData: () => {
        filling.from = null;
      },
    });
  return filling;
}

const boxAround = (rows: number[], columns: number[]): Box => ({
  row: rows[0]! + 1,
  column: columns[0]! + 1,
  rows: rows.at(-1)! - rows[0]! + 1,
  columns: columns.at(-1)! - columns[0]! + 1,
});
