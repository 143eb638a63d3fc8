// What a decision has to say, whatever the case: outlet, level, reason, day, link.
import { isDay } from "../day";
import { isLink } from "../field";
import type { Decision, Stage } from "../model";
import { type Problem, problem } from "../problem";
import { isExplained } from "../validation/rules";

/** What a person decides on a case; `date` "" = today, as typed. */
export type AskedDecision = Pick<
  Decision,
  "stage" | "result" | "rank" | "reason" | "outlet" | "level" | "date" | "link"
>;

/** What is missing in a decision, or cannot be. */
export function shapeProblems(
  { result, reason, outlet, level, date, link }: AskedDecision,
  stage: Stage,
): Problem[] {
  const isPrinted = result === "chosen" && stage.levels.length > 0;
  const value = link.trim();
  const rest = [
    ...(isDay(date) ? [] : [problem("selection.dayWrong", { value: date }, { field: "date" })]),
    ...(value === "" || isLink(value) ? [] : [problem("selection.linkWrong", { value }, { field: "link" })]),
  ];
  if (!isPrinted) return [...reasonProblems(reason), ...rest];
  return [
    ...(outlet.trim() === "" ? [problem("selection.outletMissing", {}, { field: "outlet" })] : []),
    ...levelProblems(level, stage),
    ...rest,
  ];
}

function levelProblems(level: string, { levels }: Stage): Problem[] {
  const options = levels.map((each) => each.level);
  if (options.includes(level)) return [];
  const place = { field: "level" };
  if (level === "") return [problem("selection.levelMissing", { options }, place)];
  return [problem("selection.levelUnknown", { value: level, options }, place)];
}

/** A reason is a sentence, not a sign. */
export function reasonProblems(reason: string): Problem[] {
  if (isExplained(reason)) return [];
  const code = reason.trim() === "" ? "selection.reasonMissing" : "selection.reasonShort";
  return [problem(code, {}, { field: "reason" })];
}
