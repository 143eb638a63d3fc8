import { readNumber } from "../cells/number";
import type { Comparison, Field, FieldValue, FieldValues, Language, Rule } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { text } from "../text";

/** What rules are evaluated on. */
export interface RuleSubject {
  readonly formId: string;
  readonly values: FieldValues;
  /** Values of the period before; empty when there is none, and rules that need them hold. */
  readonly previous: FieldValues;
  readonly fields: readonly Field[];
  readonly language: Language;
  readonly place?: Place;
  /** Words that explain a broken rule of grade B or C; at least six characters count. */
  readonly explanation?: string;
}

/** Shortest explanation that counts. */
const MIN_EXPLANATION = 6;

/** The rules that a row breaks. One of grade B that is explained becomes a hint; an empty side (but for `required`) breaks nothing. */
export function checkRules(rules: readonly Rule[], subject: RuleSubject): Problem[] {
  return rules.filter((rule) => rule.formId === subject.formId).flatMap((rule) => checkRule(rule, subject));
}

function checkRule(rule: Rule, subject: RuleSubject): Problem[] {
  const left = sideOf(rule.left, subject);
  const place = { ...subject.place, field: rule.left };
  const grade = rule.grade === "B" && isExplained(subject.explanation) ? "D" : rule.grade;
  const { message } = rule;
  const leftLabel = labelOf(rule.left, subject);
  if (rule.comparison === "required") {
    return isEmpty(left) ? [problem("rule.brokenRequired", { message, left: leftLabel }, place, grade)] : [];
  }
  const right = sideOf(rule.right, subject);
  if (isEmpty(left) || isEmpty(right) || holds(left, rule.comparison, right)) return [];
  const values = {
    message,
    left: leftLabel,
    leftValue: String(left),
    right: labelOf(rule.right, subject),
    rightValue: String(right),
  };
  return [problem("rule.broken", values, place, grade)];
}

/** Whether an explanation is long enough to count. */
export function isExplained(explanation: string | undefined): boolean {
  return [...(explanation ?? "").replace(/\s/g, "")].length >= MIN_EXPLANATION;
}

/** A side of a rule: a number, `previous.<field>`, or a field of the row. */
function sideOf(side: string, { values, previous }: RuleSubject): FieldValue {
  const constant = readNumber(side).number;
  if (constant !== undefined) return constant;
  return side.startsWith("previous.")
    ? (previous[side.slice("previous.".length)] ?? null)
    : (values[side] ?? null);
}

function isEmpty(value: FieldValue): value is null | "" {
  return value === null || value === "";
}

/** Numbers compare as numbers; everything else as text, which is right for ISO days. */
function holds(left: FieldValue, comparison: Exclude<Comparison, "required">, right: FieldValue): boolean {
  const numbers = typeof left === "number" && typeof right === "number";
  const a = numbers ? left : String(left);
  const b = numbers ? right : String(right);
  switch (comparison) {
    case "eq":
      return a === b;
    case "ne":
      return a !== b;
    case "gt":
      return a > b;
    case "ge":
      return a >= b;
    case "lt":
      return a < b;
    case "le":
      return a <= b;
  }
}

function labelOf(side: string, { fields, language }: RuleSubject): string {
  const key = side.replace(/^previous\./, "");
  const label = fields.find((field) => field.field === key)?.label ?? side;
  return side.startsWith("previous.") ? text("unitWorkbook.previousOf", language, { label }) : label;
}
