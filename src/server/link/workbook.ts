// The workbook of a link's unit, read once for everything that the page shows or changes.
import type { Definition, Period, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import type { TypedTab } from "../../core/unit-file";
import type { Context } from "../context";
import { readBlocks } from "../google/sheets";
import { readByVersion } from "../jobs/read-by-version";
import { settled } from "../not-now";
import { ProblemError } from "../problem-error";
import { typedTabs } from "../unit-file/typed";
import { parseUnitWorkbook, type UnitWorkbook } from "../unit-workbook/read";

/** A unit's workbook as it stands, and the definition by which it is laid out. */
export interface LinkedWorkbook {
  readonly unit: Unit;
  readonly own: Definition;
  /** Periods that have begun. */
  readonly periods: readonly Period[];
  readonly workbook: UnitWorkbook;
  /** What the unit types, by tabs. */
  readonly tabs: readonly TypedTab[];
}

/** Reads it. Throws ProblemError "link.noWorkbook", and NotNow where Google has no room. */
export function readLinked(context: Context, definition: Definition, unit: Unit): LinkedWorkbook {
  if (unit.workbookId === "") throw new ProblemError([problem("link.noWorkbook", {})]);
  const { own, periods, reply, ranges } = readByVersion(definition, [unit], context.today)[0]!;
  settled(reply);
  if (reply.status !== 200) throw new ProblemError([problem("link.noWorkbook", {})]);
  const blocks = readBlocks(reply, ranges);
  const blockOf = (sheetId: number) => blocks[ranges.findIndex((range) => range.sheetId === sheetId)];
  return {
    unit,
    own,
    periods,
    workbook: parseUnitWorkbook(reply, ranges, own, periods),
    tabs: typedTabs(blockOf, own, periods, context.today),
  };
}
