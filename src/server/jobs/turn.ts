// One tick's world: the state of the clock and what several of its steps need, read when first asked for.
import type { Definition, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import type { Context } from "../context";
import { readDefinition, readUnits } from "../head/campaign";
import type { Clock } from "./clock-state";
import { unitsWithWorkbook } from "./distribute";

/** What the steps of a tick share. */
export interface Turn {
  context: Context;
  /** Changed by the steps, kept at the end of the tick. */
  clock: Clock;
  /** Named in the clock's dialog and in 活动设置. */
  problems: Problem[];
  /** True once workbooks were read. */
  collected: boolean;
  /** True once all workbooks were read, so that whatever was wrong with one has been named anew. */
  swept: boolean;
  definition(): Definition;
  units(): readonly Unit[];
  /** Open units that have a workbook. */
  linkedUnits(): readonly Unit[];
}

/** Begins a tick. */
export function beginTurn(context: Context, clock: Clock): Turn {
  let definition: Definition | undefined;
  let units: readonly Unit[] | undefined;
  const turn: Turn = {
    context,
    clock: { ...clock },
    problems: [],
    collected: false,
    swept: false,
    definition: () => (definition ??= readDefinition(context)),
    units: () => (units ??= readUnits(context, turn.definition())),
    linkedUnits: () =>
      unitsWithWorkbook(turn.units(), context.today).filter(({ workbookId }) => workbookId !== ""),
  };
  return turn;
}

/** Cuts a list into groups of a size. */
export function groupsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
