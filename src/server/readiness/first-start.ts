// The first menu action of a person after a push runs the checklist. onOpen cannot: a simple trigger (AuthMode LIMITED)
// has neither the person's address nor the network, and may show no page. A menu action has full rights.
import type { Language } from "../../core/model";
import type { ReadinessLine } from "../../core/wire/procedures";
import { readOwn, writeOwn } from "../google/stamps";
import { BUILD } from "./build";
import { readinessLines } from "./lines";

const CHECKED = "readiness.build";

/**
 * The checklist if this person has not met these files before and something stops the product; undefined otherwise.
 * It comes up once for each push: the next menu action goes through whatever it said.
 */
export function firstStartProblems(language: Language): ReadinessLine[] | undefined {
  if (readOwn<string>(CHECKED) === BUILD) return undefined;
  const lines = readinessLines(language);
  writeOwn(CHECKED, BUILD);
  return lines.some(({ grade }) => grade === "problem") ? lines : undefined;
}
