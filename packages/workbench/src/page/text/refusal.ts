// Why an edit was refused, in words that name the cell and what it takes.
import type { EditResult, ValidationView } from "../../wire/api";
import { inWords } from "./google";
import { text } from "./index";

/** Choices that a sentence names; of longer lists the cell's own dropdown shows the rest. */
const MOST_CHOICES = 12;
/** Rules whose cells are named; of more the number of cells is said. */
const MOST_RULES = 8;

/** The words for a refused edit. */
export function refusalWords({ message, broken, merged, protected: locked }: EditResult): string {
  if (locked) return text.protectedCells(locked.first, locked.count);
  if (merged) return text.mergedCell(merged);
  if (!broken) return inWords(message ?? text.refusedTitle);
  const [first = { cells: [broken.cell], count: 1, rule: broken.rule }, ...others] = broken.all ?? [];
  const named = others.slice(0, MOST_RULES - 1);
  const rest = others.slice(named.length).reduce((sum, { count }) => sum + count, 0);
  return [
    text.brokenRule(text.cellsOf(first.cells, first.count), wanted(first.rule)),
    ...named.map(({ cells, count, rule }) => text.alsoBroken(text.cellsOf(cells, count), wanted(rule))),
    ...(rest > 0 ? [text.moreBroken(rest)] : []),
  ].join("\n");
}

function wanted({ helpText, criteria, values }: ValidationView): string {
  if (helpText) return helpText;
  if (criteria === "CHECKBOX") return text.ticksOnly;
  const [choices] = values;
  const listed = criteria === "VALUE_IN_LIST" && Array.isArray(choices) && choices.length <= MOST_CHOICES;
  return listed ? text.oneOf(choices.join("、")) : text.lookAtRule;
}
