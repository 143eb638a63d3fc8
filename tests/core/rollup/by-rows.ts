// Roll-ups from rows: by way of figures, as the product makes them, and straight from the rows, as an oracle.
import {
  figuresFromText,
  figuresOfRows,
  figuresToText,
  onePlace,
  type ReportTable,
} from "../../../src/core/figures";
import type { Entry, TableLine } from "../../../src/core/model";
import { reportKey } from "../../../src/core/period";
import { leftBy, type Rollup, type RollupInput, rollUp } from "../../../src/core/rollup";
import { rollUpOf } from "../../../src/core/rollup/roll-up";
import { answersOfRows } from "./rows-answers";
import { lineFiguresOfRows } from "./rows-lines";
import { tallyRows } from "./rows-tally";

/** A record as rows. */
export interface RowsInput extends Omit<RollupInput, "figures"> {
  readonly ledgerRows: readonly TableLine[];
  readonly activities: readonly Entry[];
}

/** The roll-up of rows by way of figures as the cells of 报表记录 hold them. */
export function rollUpRows({ ledgerRows, activities, ...input }: RowsInput): Rollup {
  const rows = { ledger: ledgerRows, activities: onePlace(activities) };
  const figures = figuresOfRows(rows, input.definition).flatMap((made) => {
    const read = figuresFromText(figuresToText(made), made);
    return read ? [read] : [];
  });
  return rollUp({ ...input, figures });
}

/** The same straight from the rows. */
export function oracle({ ledgerRows, activities, ...input }: RowsInput): Rollup {
  const tallied = tallyRows(onePlace(activities), input.definition);
  const hasLeft = leftBy(input.units, input.definition, input.today);
  const lines = lineFiguresOfRows(ledgerRows, input.definition, hasLeft);
  const staying = ledgerRows.filter((line) => !hasLeft(line));
  const answers = answersOfRows(staying, input.definition, input.units, input.today);
  const counted = new Set(
    [...ledgerRows, ...activities].map(({ unitId, periodId }) => reportKey(unitId, periodId)),
  );
  return rollUpOf({
    ...input,
    tallied,
    lines,
    answers,
    counted,
    materials: new Map(),
    seen: activities,
  });
}

/** A row as a table of its own, with all its values. */
export function alone({ unitId, periodId, formId, rowId, values }: TableLine): ReportTable {
  const rows = [[rowId, ...Object.values(values)] as const];
  return { unitId, periodId, formId, fields: Object.keys(values), rows };
}
