// 撤销: which decision is meant, and whether it can be taken back.
import type { Decision } from "../model";
import { type Problem, problem } from "../problem";
import type { Case } from "./cases";
import { type AskedDecision, reasonProblems } from "./shape";

/** What may be meant: the only decision of the stage needs no outlet, and one is known without 《》. */
export function takenBack({ stage, outlet }: AskedDecision, { decisions }: Case): Decision[] {
  const own = decisions.filter((decision) => decision.stage === stage);
  const named = plainOutlet(outlet);
  return named === "" ? own : own.filter((decision) => plainOutlet(decision.outlet) === named);
}

/** Why nothing is taken back. */
export function backProblems(asked: AskedDecision, on: Case): Problem[] {
  const { stage, outlet, reason } = asked;
  const meant = takenBack(asked, on);
  if (meant.length === 1) return reasonProblems(reason);
  const options = on.decisions.flatMap((decision) => (decision.stage === stage ? [decision.outlet] : []));
  if (options.length === 0) return [problem("selection.nothingToTakeBack", { name: on.name, stage })];
  const values = { name: on.name, stage, outlet: outlet.trim(), options };
  const code = meant.length > 1 ? "selection.whichOutlet" : "selection.notInOutlet";
  return [problem(code, values, { field: "outlet" }), ...reasonProblems(reason)];
}

const plainOutlet = (name: string): string => name.replace(/[《》\s]/g, "");
