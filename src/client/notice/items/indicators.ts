import type { NoticePlan, TargetItem, TaskItem } from "../../../core/notice/types";
import { labelOf } from "../../../core/text/options";
import { noticeCellWords } from "../../../core/text/pages/notice";
import { say } from "../../parts/language";
import { pageLanguage } from "../../parts/start";
import type { ReadItem } from "../item";
import { extraText } from "./extra";
import { originOf } from "./origin";
import { taskName } from "./tasks";

/** Measure words of things that happen again and again; their numbers add up over time. */
const FLOWS = new Set([
  "场",
  "次",
  "场次",
  "人次",
  "期",
  "篇",
  "条",
  "件",
  "幅",
  "首",
  "部",
  "份",
  "课时",
  "天",
]);

/** Numbers to reach, of tasks and of the whole campaign. */
export function indicatorItems({ tasks, targets }: NoticePlan): ReadItem[] {
  return [
    ...tasks.flatMap((task) =>
      task.targets.map((target) => indicatorItem(target, taskName(task), dueWith(task, target))),
    ),
    ...targets.map((target) => indicatorItem(target, "", {})),
  ];
}

// What a kind of units owes of a task is due with it; a number of the office's own may name another day in its sentence.
function dueWith({ deadlineText, deadline }: TaskItem, { appliesTo }: TargetItem): Record<string, string> {
  return appliesTo ? { deadlineText: deadlineText ?? "", deadline: deadline ?? "" } : {};
}

function indicatorItem(target: TargetItem, task: string, due: Record<string, string>): ReadItem {
  const { text, unitWord, appliesTo, sentence, span, confidence } = target;
  const cells = {
    ...indicatorCells(text, unitWord),
    task,
    unitType: appliesTo ?? "",
    ...due,
    ...amounts(target),
  };
  return { group: "indicators", cells, source: sentence, span, confidence };
}

/** Cells of an indicator of which only words and measure word are known. */
export function indicatorCells(indicator: string, unitWord: string): Record<string, string> {
  const language = pageLanguage();
  const nature = labelOf("nature", FLOWS.has(unitWord) ? "flow" : "stock", language);
  return { indicator, unitWord, nature, origin: labelOf("indicatorOrigin", originOf(unitWord), language) };
}

// A number for a kind of unit is its quota; a number for nobody in particular is the headline of the whole.
function amounts(target: TargetItem): Record<string, string> {
  const { number, max, comparator, appliesTo, text } = target;
  const extra = extraText([[noticeCellWords.comparison, comparisonWords(target)]]);
  if (!appliesTo) return { headline: String(number), note: text, extra };
  const lower = comparator === "lte" ? "" : String(number);
  const upper = comparator === "lte" ? String(number) : max === undefined ? "" : String(max);
  return { min: lower, max: upper, note: text, extra };
}

// A plain number needs no words; what it is not plain about would be lost in the columns.
function comparisonWords({ comparator, number, max }: TargetItem): string {
  if (comparator === "eq") return "";
  return comparator === "range"
    ? say(noticeCellWords.range, { number, max: max ?? number })
    : say(noticeCellWords[comparator]);
}
