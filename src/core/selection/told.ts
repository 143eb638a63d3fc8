// What a unit is told of its entries: lines on 首页 and in its mail, each with its minute at the front.
import type { Decision, Language, Moment, Stage } from "../model";
import { labelOf } from "../text";
import { selectionText } from "../text/selection";
import { lastDecisions } from "./decisions";

/** Most lines that a row of 首页 shows; older ones stand in 评选记录. */
const MOST_LINES = 20;

/** What was decided last on each entry, stage and outlet, a line each, the earliest first; what was taken back is said as well. */
export function toldWords(
  decisions: readonly Decision[],
  stages: readonly Stage[],
  language: Language,
): string {
  return lastDecisions(decisions)
    .slice(-MOST_LINES)
    .map((decision) => lineOf(decision, stages, language))
    .join("\n");
}

function lineOf(decision: Decision, stages: readonly Stage[], language: Language): string {
  const { at, caseName: name, stage, formId } = decision;
  const told = stages.find((each) => each.formId === formId && each.name === stage)?.told ?? "";
  const details = detailsOf(decision, language) + (told && selectionText("more", language, { words: told }));
  return selectionText("told", language, {
    at: at.slice(0, 16),
    name,
    stage,
    result: resultWords(decision, language),
    details: details.replace(/\s+/g, " "),
  });
}

/** What was decided in a word: of an article in an outlet that it was printed. */
export function resultWords({ result, outlet }: Decision, language: Language): string {
  if (result === "chosen" && outlet !== "") return selectionText("printed", language);
  return labelOf("decisionResult", result, language);
}

/** Place, outlet, public days and reason of a decision in words; "" where it has none. */
export function detailsOf(decision: Decision, language: Language): string {
  const { rank, outlet, level, date, publicFrom: from, publicTo: to, reason } = decision;
  return [
    rank === null ? "" : selectionText("place", language, { rank }),
    // A level may be one outlet alone, as a notice names them.
    outlet &&
      selectionText(level === outlet || level === "" ? "sameOutlet" : "outlet", language, {
        outlet,
        level,
        date,
      }),
    from && selectionText("public", language, { from, to }),
    reason && selectionText("reason", language, { reason }),
  ].join("");
}

/** The lines of what a unit was told since a moment, and when the last of them was; "" where there is none. */
export function toldSince(words: string, since: Moment): { at: Moment; words: string } {
  const lines = words.split("\n").filter((line) => line.slice(0, MINUTE) >= since);
  const [at = ""] = lines.map((line) => line.slice(0, MINUTE)).sort((a, b) => (a < b ? 1 : -1));
  return { at, words: lines.join("\n") };
}

/** The lines without their minutes. */
export function withoutMinutes(words: string): string {
  return words
    .split("\n")
    .map((line) => line.slice(MINUTE).trim())
    .join("\n");
}

/** Signs of the minute that each line begins with. */
const MINUTE = 16;
