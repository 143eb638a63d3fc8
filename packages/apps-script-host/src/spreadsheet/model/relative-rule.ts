// Custom formulas of validation rules: given for the first cell of a range, they read anew at every other, as Google's do.
import type { Rule } from "../../workbook/types";
import { fromR1C1, toR1C1 } from "./r1c1";

/** The formula of a rule as its cells share it, wherever they are moved to. */
interface Shared {
  readonly $relative: string;
}

/** The rule as cells keep it; `row` and `column` are those for which its formula was written. */
export function sharedRule(rule: Rule, row: number, column: number): Rule {
  const [formula] = rule.values;
  // What other tabs are called is followed in A1 alone.
  if (rule.criteria !== "CUSTOM_FORMULA" || typeof formula !== "string" || formula.includes("!")) return rule;
  return { ...rule, values: [{ $relative: toR1C1(formula, row, column) }] };
}

/** The rule as it reads at a cell. */
export function ruleAt(rule: Rule, row: number, column: number): Rule {
  const [kept] = rule.values;
  const isShared = typeof kept === "object" && kept !== null && "$relative" in kept;
  if (rule.criteria !== "CUSTOM_FORMULA" || !isShared) return rule;
  return { ...rule, values: [fromR1C1((kept as unknown as Shared).$relative, row, column)] };
}
