import type { NoticePlan, TargetItem, TaskItem } from "../../../core/notice/types";
import { nameWithoutAmount } from "../../../core/quota/name";
import { generalWords } from "../../../core/text/general";
import { noticeCellWords } from "../../../core/text/notice-cells";
import { labelOf } from "../../../core/text/options";
import { cellLanguage, sayInCell } from "../cell-language";
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
  return toldApart([
    ...tasks.flatMap((task) =>
      task.targets
        .map(ofUnits)
        .map((target) =>
          indicatorItem(target, task.title, { task: taskName(task), ...dueWith(task, target) }),
        ),
    ),
    ...targets.map(ofUnits).map((target) => indicatorItem(target, "", { task: "" })),
  ]);
}

// 每期30人 is of a round, which is no kind of units: the sentence says it.
function ofUnits(target: TargetItem): TargetItem {
  return /^每[期场次批]$/.test(target.appliesTo ?? "") ? { ...target, appliesTo: null } : target;
}

// What a kind of units owes of a task is due with it; a number of the office's own may name another day in its sentence.
function dueWith({ deadlineText, deadline }: TaskItem, { appliesTo }: TargetItem): Record<string, string> {
  return appliesTo ? { deadlineText: deadlineText ?? "", deadline: deadline ?? "" } : {};
}

function indicatorItem(target: TargetItem, title: string, ofTask: Record<string, string>): ReadItem {
  const { text, unitWord, appliesTo, sentence, span, confidence } = target;
  const cells = {
    ...indicatorCells(nameWithoutAmount(text, unitWord) || title || text, unitWord),
    ...ofTask,
    unitType: appliesTo ?? "",
    ...amounts(target),
  };
  return { group: "indicators", cells, source: sentence, span, confidence };
}

const DAYS =
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初中底末])?(?:以?前)?|年[中底末](?:以?前)?|[上下]半年/g;

// The day that stands before a number in its sentence, or else that of its task.
function dayOf({ source, cells }: ReadItem): string {
  const before = source.slice(0, Math.max(0, source.indexOf(cells.note ?? "")) + (cells.note ?? "").length);
  const days = before.match(DAYS) ?? [];
  return days[days.length - 1] ?? cells.deadlineText ?? "";
}

const WAYS: readonly ((item: ReadItem, index: number) => string)[] = [
  dayOf,
  ({ cells }) => cells.task ?? "",
  (_item, index) => String(index + 1),
];

// Indicators of one name: by their days, else by their tasks, else by their order.
function toldApart(items: readonly ReadItem[]): ReadItem[] {
  const alike = ({ cells }: ReadItem) =>
    items.filter(
      ({ cells: { indicator, unitType } }) => indicator === cells.indicator && unitType === cells.unitType,
    );
  return items.map((item) => {
    const same = alike(item);
    if (same.length < 2) return item;
    const marks = WAYS.map((way) => same.map(way)).find(
      (found) => !found.includes("") && new Set(found).size === found.length,
    )!;
    const mark = sayInCell(generalWords.bracketed, { words: marks[same.indexOf(item)]! });
    return { ...item, cells: { ...item.cells, indicator: `${item.cells.indicator}${mark}` } };
  });
}

/** Cells of an indicator of which only words and measure word are known. */
export function indicatorCells(indicator: string, unitWord: string): Record<string, string> {
  const language = cellLanguage();
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
    ? sayInCell(noticeCellWords.range, { number, max: max ?? number })
    : sayInCell(noticeCellWords[comparator]);
}
