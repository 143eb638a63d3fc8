// How many nominations and articles were chosen, for 汇总.
import { chosenOf } from "../../core/library";
import type { Definition } from "../../core/model";
import type { ChosenOf } from "../../core/summary";
import type { Context } from "../context";
import { readDecisions, readStages } from "./selection";

/** What was chosen of each register with stages. */
export function readChosen(context: Context, definition: Definition): ChosenOf[] {
  return chosenOf({ stages: readStages(context, definition), decisions: readDecisions(context) });
}
