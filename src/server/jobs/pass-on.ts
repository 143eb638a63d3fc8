// 逐级推荐: what units above named among their own is noted in 评选记录 before 汇总 is built, and the units below read it on 首页; so does
// a unit above of which nobody knows what it named.
import type { Definition, Unit } from "../../core/model";
import { newPassings, unclearReports } from "../../core/selection";
import type { Context } from "../context";
import { readSelection, readStages } from "../head/selection";
import { addDecisions } from "./decided";

/** Notes what is new; nothing is read where no stage asks for it. Call it under the lock. Throws NotNow. */
export function passOn(context: Context, definition: Definition, units: readonly Unit[]): void {
  const isAsked = readStages(context, definition).some(({ decider }) => decider === "superior");
  if (!isAsked) return;
  const before = readSelection(context, definition, units, true);
  const { language } = definition.campaign;
  const made = newPassings(before.cases, before.stages, context.now, language);
  const unclear = unclearReports(before.reports, before.cases, language);
  if (made.length + unclear.length > 0) addDecisions(context, definition, units, before, made, unclear);
}
