import { isShown } from "../field";
import { EXPLANATION } from "../form/explanation";
import type { Comparison, Field, FieldValue, FieldValues, Form, Language, Rule } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { labelOf as optionLabel, text } from "../text";
import { figureIn, type ReportRows, type Side, sideOf } from "./sides";

/** What rules are evaluated on. */
export interface RuleSubject {
  readonly formId: string;
  readonly values: FieldValues;
  /** Values of the period before; empty when there is none, and rules that need them hold. */
  readonly previous: FieldValues;
  readonly fields: readonly Field[];
  /** Forms that a side may name. */
  readonly forms?: readonly Form[];
  /** All rows of the report; without them rules about other forms hold. */
  readonly report?: ReportRows;
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
  const { fields, forms, values } = subject;
  if (!isShown({ showWhen: rule.when }, values, fields)) return [];
  const left = sideOf(rule.left, fields, forms);
  const place = { ...subject.place, field: left?.kind === "own" ? left.field : rule.left };
  const grade = rule.grade === "B" && isExplained(subject.explanation) ? "D" : rule.grade;
  // Who is right about an odd figure has to learn that, and where, it may be explained.
  const isAsked = (rule.grade === "B" || rule.grade === "C") && !isExplained(subject.explanation);
  const message = { message: rule.message, column: isAsked ? reasonColumn(subject) : "" };
  const leftValue = valueOfSide(left, subject);
  const leftLabel = labelOf(left, rule.left, subject);
  if (rule.comparison === "required") {
    return isEmpty(leftValue)
      ? [
          problem(
            isAsked ? "rule.requiredToExplain" : "rule.brokenRequired",
            { ...message, left: leftLabel },
            place,
            grade,
          ),
        ]
      : [];
  }
  const right = sideOf(rule.right, fields, forms);
  const rightValue = valueOfSide(right, subject);
  if (isEmpty(leftValue) || isEmpty(rightValue) || holds(leftValue, rule.comparison, rightValue)) return [];
  const shown = { ...message, left: leftLabel, leftValue: String(leftValue) };
  if (right?.kind === "constant") {
    const comparison = optionLabel("comparison", rule.comparison, subject.language);
    const code = isAsked ? "rule.numberToExplain" : "rule.brokenNumber";
    return [problem(code, { ...shown, comparison, right: rule.right }, place, grade)];
  }
  const other = { right: labelOf(right, rule.right, subject), rightValue: String(rightValue) };
  return [problem(isAsked ? "rule.toExplain" : "rule.broken", { ...shown, ...other }, place, grade)];
}

/** What the column is called in which a row of the form is explained: a table has its reasons at the end of each row (`explainable`). */
function reasonColumn({ fields, language }: RuleSubject): string {
  const own = fields.find(({ field }) => field === EXPLANATION);
  return own?.label ?? text("unitWorkbook.correctionReason", language);
}

/** Whether an explanation is long enough to count. */
export function isExplained(explanation: string | undefined): boolean {
  return [...(explanation ?? "").replace(/\s/g, "")].length >= MIN_EXPLANATION;
}

function valueOfSide(side: Side | undefined, { values, previous, report }: RuleSubject): FieldValue {
  switch (side?.kind) {
    case "constant":
      return side.value;
    case "own":
      return values[side.field] ?? null;
    case "previous":
      return previous[side.field] ?? null;
    case "form":
      return report ? figureIn(report, side.formId, side.field) : null;
    default:
      return null;
  }
}

function isEmpty(value: FieldValue): value is null | "" {
  return value === null || value === "";
}

/** Whether a comparison holds. Numbers compare as numbers; everything else as text, which is right for ISO days. */
export function holds(
  left: FieldValue,
  comparison: Exclude<Comparison, "required">,
  right: FieldValue,
): boolean {
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

function labelOf(side: Side | undefined, written: string, { language }: RuleSubject): string {
  if (!side || side.kind === "constant") return written;
  const { kind, label } = side;
  if (kind === "form" && side.field !== "")
    return text(side.isSum ? "unitWorkbook.sumOf" : "unitWorkbook.figureOf", language, {
      form: side.form,
      label,
    });
  return kind === "previous" ? text("unitWorkbook.previousOf", language, { label }) : label;
}
