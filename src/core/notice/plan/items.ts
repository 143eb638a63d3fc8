// Items of a plan: what was recognised, with its source and its days.
import type { PhaseFound } from "../recognise/phases";
import type { ReturnFound } from "../recognise/returns";
import type { TargetFound } from "../recognise/targets";
import { bodiesAsked, detailOf, detailSpans } from "../recognise/task-words";
import { resolveDays } from "../resolve/days";
import type { PhaseItem, RecurringReportItem, SubmissionItem, TargetItem, TaskItem } from "../types";
import type { NoticeDraft } from "./setting";
import { asPrinted, dueDay, printed, sourceOf } from "./sources";

/** A phase with its days. */
export function toPhase(draft: NoticeDraft, found: PhaseFound): PhaseItem {
  const { date, dateStart, start, end } = found;
  const range = date ? resolveDays(date, draft.setting) : { start: null, end: null };
  const whole = { text: draft.folded.slice(start, end), start };
  return {
    name: asPrinted(draft, found.name, whole),
    dateText: date && printed(draft, dateStart + date.start, date.text.length),
    // 8月底前 says when it ends, not when it begins
    start: date?.limit && !date.from ? null : range.start,
    end: range.end,
    ...sourceOf(draft, start, end, found.confidence),
  };
}

const ATTRIBUTES_BEHIND = /[（(【[](?:责任|牵头|配合|分管|完成|时限|时间)[^）)】\]]*$/;

/** A target as an item; `text` is its clause as it stands. */
export function toTarget(
  draft: NoticeDraft,
  { quantity, clause, appliesTo, confidence }: TargetFound,
): TargetItem {
  const { number, max, comparator, unitWord, start, end } = quantity;
  return {
    text: printed(draft, clause.start, clause.text.length)
      .replace(/^[（(]|[；。]$/g, "")
      .replace(ATTRIBUTES_BEHIND, "")
      .replace(/^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])(?=\D)/, ""),
    number,
    comparator,
    unitWord,
    appliesTo,
    ...sourceOf(draft, clause.start + start, clause.start + end, confidence),
    ...(max === null ? {} : { max }),
  };
}

/** A task with its deadline, targets and milestones. */
export function toTask(draft: NoticeDraft, found: NoticeDraft["tasks"][number]): TaskItem {
  const { passage, titleStart, titleEnd, deadline } = found;
  const { lead, co, leaders } = found.responsibility;
  const deadlineText = deadline && asWritten(draft, deadline.text, deadline.at);
  const detail = detailSpans(found);
  return {
    number: found.number,
    title: printed(draft, titleStart, titleEnd - titleStart).trim(),
    detail: detail.map(({ text, start }) => detailOf(printed(draft, start, text.length))).join("\n"),
    appliesTo: bodiesAsked(detail),
    leaders: [...new Set(leaders)],
    leadDepartment: lead && asPrinted(draft, lead, passage),
    coDepartments: [...new Set(co)]
      .filter((name) => name !== lead)
      .map((name) => asPrinted(draft, name, passage)),
    deadlineText,
    deadline: deadline && dueDay(draft, deadline.date, deadline.text, deadline.at),
    targets: found.targets.map((target) => toTarget(draft, target)),
    milestones: found.milestones.map(({ date, start, clause }) => {
      const at = start + date.start;
      const dateText = printed(draft, at, date.text.length);
      return {
        title: printed(draft, clause.start, clause.text.length),
        dateText,
        due: dueDay(draft, date, dateText, at),
        ...sourceOf(draft, at, start + date.end, 0.7),
      };
    }),
    ...sourceOf(draft, titleStart, titleEnd, found.confidence),
  };
}

/** The unfolded words at a place; the folded ones where others stand there. */
function asWritten(draft: NoticeDraft, words: string, at: number): string {
  return draft.folded.startsWith(words, at) ? printed(draft, at, words.length) : words;
}

/** What a report and a hand-in have in common. */
function sentIn(draft: NoticeDraft, { statement, sending, confidence }: ReturnFound) {
  const { start, text } = statement;
  return {
    text: printed(draft, start, text.length),
    to: sending.to && asPrinted(draft, sending.to, statement),
    from: sending.from && asPrinted(draft, sending.from, statement),
    ...sourceOf(draft, start, start + text.length, confidence),
  };
}

/** A recurring report as an item. */
export function toReport(draft: NoticeDraft, found: ReturnFound): RecurringReportItem {
  const { recurrence } = found;
  return {
    ...sentIn(draft, found),
    frequency: recurrence?.frequency ?? "unspecified",
    day: recurrence?.day ?? null,
    weekday: recurrence?.weekday ?? null,
    time: recurrence?.time ?? null,
    monthOf: recurrence?.monthOf ?? null,
    content: contentOf(draft, found),
  };
}

/** What a report is about; 信息2条、照片3张 without the numbers. */
function contentOf(draft: NoticeDraft, { sending, materials, statement }: ReturnFound): string | null {
  if (sending.what === "") return null;
  if (/\d[条张份篇个幅件]/.test(sending.what)) return materials.join("、") || null;
  return asPrinted(draft, sending.what, statement);
}

/** A one-off hand-in as an item. */
export function toSubmission(draft: NoticeDraft, found: ReturnFound): SubmissionItem {
  const { statement, date, dueWords, materials } = found;
  const { from, ...common } = sentIn(draft, found);
  const due = date ? date.text : dueWords;
  return {
    ...common,
    dueText: due && asPrinted(draft, due, statement),
    due: date && dueDay(draft, date, date.text, statement.start + date.start),
    materials: materials.map((material) => asPrinted(draft, material, statement)),
    appliesTo: from,
  };
}
