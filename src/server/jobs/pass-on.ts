// 逐级推荐: what units above named among their own is noted in 评选记录 before 汇总 is built, and the units below read it on 首页.
import type { Definition, Unit } from "../../core/model";
import { newPassings } from "../../core/selection";
import type { Context } from "../context";
import { readSelection, readStages } from "../head/selection";
import { addDecisions } from "./decided";

/** Notes what is new; nothing is read where no stage asks for it. Call it under the lock. Throws NotNow. */
export function passOn(context: Context, definition: Definition, units: readonly Unit[]): void {
  const isAsked = readStages(context, definition).some(({ decider }) => decider === "superior");
  if (!isAsked) return;
  const before = readSelection(context, definition, units, true);
  const made = newPassings(before.cases, before.stages, context.now, definition.campaign.language);
  if (made.length > 0) addDecisions(context, definition, units, before, made);
}
