// One tick's world: the state of the clock and what several of its steps need, read when first asked for.
import type { Definition, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import { unitsWithWorkbook } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import type { Stamps } from "../google/stamps";
import { readDefinition, readUnits } from "../head/campaign";
import type { Clock } from "./clock-state";

/** What the steps of a tick share. */
export interface Turn {
  context: Context;
  /** Changed by the steps, kept at the end of the tick. */
  clock: Clock;
  /** What was stored when the tick began. */
  stamps: Stamps;
  /** Named in the clock's dialog and in 活动设置. */
  problems: Problem[];
  /** Set once Google had no room for some of the work: it goes on in a minute. */
  wait?: Wait | undefined;
  /** True once some of what Google has no room for at once was done. */
  hasProgressed: boolean;
  /** True once there was something to do, so that the definition was read. */
  isBusy: boolean;
  /** Workbooks that were collected. */
  reads: number;
  /** True once all workbooks were read, so that whatever was wrong with one has been named anew. */
  swept: boolean;
  definition(): Definition;
  units(): readonly Unit[];
  /** Open units that have a workbook. */
  linkedUnits(): readonly Unit[];
}

/** Begins a tick. */
export function beginTurn(context: Context, clock: Clock, stamps: Stamps): Turn {
  let definition: Definition | undefined;
  let units: readonly Unit[] | undefined;
  const turn: Turn = {
    context,
    clock: { ...clock },
    stamps,
    problems: [],
    hasProgressed: false,
    isBusy: false,
    reads: 0,
    swept: false,
    definition: () => {
      turn.isBusy = true;
      definition ??= readDefinition(context);
      return definition;
    },
    units: () => (units ??= readUnits(context, turn.definition())),
    linkedUnits: () =>
      unitsWithWorkbook(turn.units(), context.today).filter(({ workbookId }) => workbookId !== ""),
  };
  return turn;
}
