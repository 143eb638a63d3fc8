// What the program itself writes beside a wish in 签收和答复 once a later day is granted or refused.
import type { Language } from "../model";
import { fill, inLanguage } from "../text";
import { operationWords } from "../text/operation";

const DAY_LENGTH = "2020-03-25".length;
/** Stands for a reason that nobody types. */
const REASON = "\u0000";

/** What was decided of a wish; `refused` = declined with a reason that stands in 例外. */
export type Decided = "granted" | "declined" | "refused";

/**
 * Whether an answer beside a wish gives way to what is decided of it in 例外: none is there, or the program's own, whose day may be
 * another by now. A refusal with its reason gives way to a later day, or to another reason.
 */
export function isOpenToDecision(answer: string, language: Language, decided: Decided = "granted"): boolean {
  const said = (words: "extensionGranted" | "extensionDeclined" | "extensionRefused", more = {}) =>
    fill(inLanguage(operationWords[words], language), more);
  if (answer === "" || answer === said("extensionGranted", { until: answer.slice(-DAY_LENGTH) })) return true;
  if (answer === said("extensionDeclined")) return true;
  const [before = "", after = ""] = said("extensionRefused", { reason: REASON }).split(REASON);
  return decided !== "declined" && answer.startsWith(before) && answer.endsWith(after);
}
