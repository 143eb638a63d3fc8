// What the program itself writes beside a wish in 签收和答复 when a later day is granted.
import type { Language } from "../model";
import { fill, inLanguage } from "../text";
import { operationWords } from "../text/operation";

const DAY_LENGTH = "2020-03-25".length;

/** Whether an answer beside a wish gives way to what is decided of it in 例外: none is there, or the program's own, whose day may be another by now. */
export function isOpenToDecision(answer: string, language: Language): boolean {
  const until = answer.slice(-DAY_LENGTH);
  return answer === "" || answer === fill(inLanguage(operationWords.extensionGranted, language), { until });
}
