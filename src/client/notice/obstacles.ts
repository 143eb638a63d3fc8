// What keeps accepted items and answers from being written, in words and with the field to mend.
import { isDay } from "../../core/day/arithmetic";
import { noticeWords } from "../../core/text/pages/notice";
import type { NoticeDecision, NoticePresent } from "../../core/wire/notice";
import type { PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { type Answers, type Question, unanswered, unfitAnswers } from "./answers";
import { columnLabel, itemName } from "./columns";
import { type Unfit, unfitItems } from "./decision";
import type { NoticeItem } from "./item";

/** Code of a problem that the form itself finds. */
const FIELD = "page.field";

/** What is asked beside the items, and what was answered. */
export interface Asked {
  asked: readonly Question[];
  answers: Answers;
}

/** Problems of a decision; none where it can be written. */
export function obstaclesTo(
  { campaign }: NoticeDecision,
  items: readonly NoticeItem[],
  { asked, answers }: Asked,
  present: NoticePresent | undefined,
): PageProblem[] {
  return [
    ...unfitItems(items).map(unfitItem),
    ...unfitAnswers(asked, answers).map((question) => ofAnswer(question, "notAnswer")),
    ...unanswered(asked, answers).map((question) => ofAnswer(question, "mustAnswer")),
    ...reversedSpan({ ...present?.settings, ...campaign }, items, asked),
    ...dueBeforeStart({ ...present?.settings, ...campaign }, { asked, answers }),
  ];
}

/** Of the problems that were said, those that are not mended: what was changed is judged again at the next attempt. */
export function standing(said: readonly PageProblem[], now: readonly PageProblem[]): PageProblem[] {
  return said.filter(
    ({ code, field, text }) =>
      code !== FIELD || now.some((other) => other.field === field && other.text === text),
  );
}

function unfitItem({ item, column, value, start }: Unfit): PageProblem {
  const field = `${item.id}-${column}`;
  const words = { item: itemName(item), label: columnLabel(item.group, column), value };
  const name = { group: say(noticeWords[item.group]), source: item.source };
  if (value === "") return { code: FIELD, field, text: say(noticeWords.noTitle, name) };
  const text = start ? say(noticeWords.itemReversed, { ...words, start }) : say(noticeWords.notDay, words);
  return { code: FIELD, field, text };
}

function ofAnswer(question: Question, words: "notAnswer" | "mustAnswer"): PageProblem {
  const label = say(noticeWords.ask[question]);
  return { code: FIELD, field: `ask-${question}`, text: say(noticeWords[words], { label }) };
}

function reversedSpan(
  { start = "", end = "" }: Record<string, string>,
  items: readonly NoticeItem[],
  asked: readonly Question[],
): PageProblem[] {
  if (start === "" || end === "" || start <= end) return [];
  const item = items.find(
    ({ group, cells, state }) => group === "campaign" && cells.end && state === "accepted",
  );
  const field = item && !asked.includes("end") ? `${item.id}-end` : "ask-end";
  return [{ code: FIELD, field, text: say(noticeWords.reversed, { start, end }) }];
}

// Every unit would be overdue on the first day.
function dueBeforeStart(
  { start = "" }: Record<string, string>,
  { asked, answers: { dueOn } }: Asked,
): PageProblem[] {
  const due = dueOn.trim();
  if (!asked.includes("dueOn") || !isDay(due) || due >= start) return [];
  return [{ code: FIELD, field: "ask-dueOn", text: say(noticeWords.dueBeforeStart, { due, start }) }];
}
