// What keeps accepted items and answers from being written, in words and with the field to mend.
import { noticeWords } from "../../core/text/pages/notice";
import type { NoticeDecision, NoticePresent } from "../../core/wire/notice";
import type { PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { type Answers, type Question, unanswered, unfitAnswers } from "./answers";
import { columnLabel, itemName } from "./columns";
import { type Unfit, unfitItems } from "./decision";
import type { NoticeItem } from "./item";

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
  ];
}

function unfitItem({ item, column, value, start }: Unfit): PageProblem {
  const field = `${item.id}-${column}`;
  const words = { item: itemName(item), label: columnLabel(item.group, column), value };
  if (value === "") return { code: "page.field", field, text: say(noticeWords.noTitle) };
  const text = start ? say(noticeWords.itemReversed, { ...words, start }) : say(noticeWords.notDay, words);
  return { code: "page.field", field, text };
}

function ofAnswer(question: Question, words: "notAnswer" | "mustAnswer"): PageProblem {
  const label = say(noticeWords.ask[question]);
  return { code: "page.field", field: `ask-${question}`, text: say(noticeWords[words], { label }) };
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
  return [{ code: "page.field", field, text: say(noticeWords.reversed, { start, end }) }];
}
