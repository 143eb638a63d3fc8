// Why an edit was refused, in words that name the cell and what it takes.
import type { EditResult } from "../../wire/api";
import { inWords } from "./google";
import { text } from "./index";

/** Choices that a sentence names; of longer lists the cell's own dropdown shows the rest. */
const MOST_CHOICES = 12;

/** The words for a refused edit. */
export function refusalWords({ message, broken, merged, protected: locked }: EditResult): string {
  if (locked) return text.protectedCells(locked.first, locked.count);
  if (merged) return text.mergedCell(merged);
  if (!broken) return inWords(message ?? text.refusedTitle);
  const { helpText, criteria, values } = broken.rule;
  if (helpText) return text.brokenRule(broken.cell, helpText);
  if (criteria === "CHECKBOX") return text.brokenRule(broken.cell, text.ticksOnly);
  const [choices] = values;
  const listed = criteria === "VALUE_IN_LIST" && Array.isArray(choices) && choices.length <= MOST_CHOICES;
  return text.brokenRule(broken.cell, listed ? text.oneOf(choices.join("、")) : text.lookAtRule);
}
