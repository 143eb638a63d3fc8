// What holds of a case: choices of which the public days are over, each resting on those of the stages before.
import type { Day, Decision, Stage } from "../model";
import { decidedStages } from "./cases";
import { lastDecisions } from "./decisions";

/**
 * Of the decisions on one case the choices that hold, stage by stage. What follows a stage that was taken back, refused or made public anew
 * holds no more, whoever let it stand.
 */
export function settledChoices(of: readonly Decision[], stages: readonly Stage[], today: Day): Decision[] {
  const own = decidedStages(stages).map(({ formId, name }) => `${formId}\n${name}`);
  const placeOf = ({ formId, stage }: Decision) => own.indexOf(`${formId}\n${stage}`);
  const last = [...lastDecisions(of)].sort((a, b) => placeOf(a) - placeOf(b));
  const open = last.find((each) => placeOf(each) >= 0 && !isSettled(each, today));
  return last.filter(
    (each) => each.result === "chosen" && isSettled(each, today) && (!open || placeOf(each) <= placeOf(open)),
  );
}

function isSettled({ result, publicTo }: Decision, today: Day): boolean {
  return result === "chosen" && (publicTo === "" || publicTo < today);
}
