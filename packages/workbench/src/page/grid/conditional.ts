// Conditional formats in Univer's terms.
import type { Plain, SheetView } from "../../wire/api";
import { lookOf } from "./cells";
import { boxFromA1, rangeOf } from "./places";

interface Condition {
  criteria: string;
  values: Plain[];
}

const NUMBER: Record<string, string> = {
  NUMBER_GREATER_THAN: "greaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual",
  NUMBER_LESS_THAN: "lessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual",
  NUMBER_EQUAL_TO: "equal",
  NUMBER_NOT_EQUAL_TO: "notEqual",
  NUMBER_BETWEEN: "between",
  NUMBER_NOT_BETWEEN: "notBetween",
};

const TEXT: Record<string, string> = {
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_STARTS_WITH: "beginsWith",
  TEXT_ENDS_WITH: "endsWith",
  TEXT_EQUAL_TO: "equal",
  CELL_EMPTY: "containsBlanks",
  CELL_NOT_EMPTY: "notContainsBlanks",
};

/** The rules of one tab, the strongest first. */
export function conditionalRules(sheet: SheetView): object[] {
  return sheet.conditionalFormats.flatMap(({ ranges, rule, style }, index) => {
    const test = conditionOf(rule);
    const when = test && highlight(test);
    if (!when) return [];
    const boxes = ranges.map((a1) => boxFromA1(a1, sheet.rows, sheet.columns)).filter((box) => box !== null);
    return [
      {
        cfId: `${sheet.id}-${index}`,
        ranges: boxes.map(rangeOf),
        stopIfTrue: false,
        rule: { type: "highlightCell", style: lookOf(style), ...when },
      },
    ];
  });
}

function conditionOf(rule: Plain): Condition | null {
  if (rule === null || typeof rule !== "object" || Array.isArray(rule)) return null;
  const { criteria, values } = (rule.condition as Record<string, Plain>) ?? rule;
  return typeof criteria === "string" ? { criteria, values: Array.isArray(values) ? values : [] } : null;
}

function highlight({ criteria, values }: Condition): object | null {
  const [first, second] = values;
  if (criteria === "CUSTOM_FORMULA") return { subType: "formula", value: String(first) };
  const numeric = NUMBER[criteria];
  if (numeric?.endsWith("etween"))
    return { subType: "number", operator: numeric, value: [Number(first), Number(second)] };
  if (numeric) return { subType: "number", operator: numeric, value: Number(first) };
  const textual = TEXT[criteria];
  return textual ? { subType: "text", operator: textual, value: String(first ?? "") } : null;
}
