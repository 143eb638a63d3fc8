// What a campaign needs to run and the notice does not state: asked, never guessed.
import { isDay } from "../../core/day/arithmetic";
import type { Language } from "../../core/model/language";
import type { NoticeDecision } from "../../core/wire/notice";
import type { NoticeItem } from "./item";
import { unitTypeCells } from "./items/unit-types";
import { dueQuestions, isDueDay, type Rhythm, returnCells } from "./rhythm";

/** Answers as texts; lists have a line an entry. What is left empty is named by 检查与修复. */
export interface Answers extends Rhythm {
  unitTypes: string;
  start: string;
  end: string;
  kinds: string;
  /** Which the tabs of a new campaign speak. */
  language: Language;
}

/** A question, by its answer. */
export type Question = keyof Answers;

/** Sentences of a notice that suggest an answer. */
export type Quotes = Partial<Record<Question, string>>;

/** The sentences of those answers that are still what the notice suggests. */
export function standingQuotes(quotes: Quotes, answers: Answers, proposed: Answers): Quotes {
  const kept = Object.entries(quotes).filter(
    ([key]) => answers[key as Question] === proposed[key as Question],
  );
  return Object.fromEntries(kept);
}

/** Nothing answered. */
export const NO_ANSWERS: Answers = {
  unitTypes: "",
  start: "",
  end: "",
  rhythm: "",
  dueIn: "period",
  dueDay: "",
  dueOn: "",
  kinds: "",
  language: "zh",
};

/** Whether somebody whose pages speak one language reads a notice in the other: which of them the campaign speaks is theirs to say. */
export function languageQuestion(notice: Language, page: Language): Question[] {
  return notice === page ? [] : ["language"];
}

/** What is still to be asked beside the items that were not dropped. */
export function questionsOf(items: readonly NoticeItem[], answers: Answers): Question[] {
  const kept = items.filter(({ state }) => state !== "dropped");
  const has = (group: NoticeItem["group"]) => kept.some((item) => item.group === group);
  return [
    ...(has("unitTypes") ? [] : (["unitTypes"] as const)),
    ...(["start", "end"] as const).filter((key) => stated(items, key) === ""),
    ...(has("returns") ? [] : (["rhythm", ...dueQuestions(answers)] as const)),
    "kinds",
  ];
}

/** First and last day as the items or the answers have them; "" where nobody has said. */
export function spanOf(
  items: readonly NoticeItem[],
  { start, end }: Answers,
): { start: string; end: string } {
  return { start: stated(items, "start") || start.trim(), end: stated(items, "end") || end.trim() };
}

/** Last day of a campaign that was over before today; "" for one that is not, or of which it is not known. */
export function endOfPast({ end = "" }: { end?: string }, today: string): string {
  return isDay(end) && end < today ? end : "";
}

/** What of a span is known. */
export function filled<T extends Record<string, string>>(span: T): Partial<T> {
  return Object.fromEntries(Object.entries(span).filter(([, day]) => day !== "")) as Partial<T>;
}

function stated(items: readonly NoticeItem[], key: "start" | "end"): string {
  const said = items.filter(
    ({ state, group, cells }) => state !== "dropped" && group === "campaign" && cells[key],
  );
  return said[said.length - 1]?.cells[key] ?? "";
}

/** Answers that are no day of their kind. */
export function unfitAnswers(asked: readonly Question[], answers: Answers): Question[] {
  const isFit = (question: Question): boolean => {
    const value = answers[question].trim();
    if (value === "" || !DAYS.includes(question)) return true;
    return question === "dueDay" ? isDueDay(answers) : isDay(value);
  };
  return asked.filter((question) => !isFit(question));
}

/**
 * Questions that cannot be left open: without a kind of units none can be registered, nobody's rhythm is a template's, and what
 * comes once is due on some day.
 */
export function unanswered(asked: readonly Question[], answers: Answers): Question[] {
  return asked.filter((question) => NEEDED.includes(question) && answers[question].trim() === "");
}

const DAYS: readonly Question[] = ["start", "end", "dueOn", "dueDay"];
const NEEDED: readonly Question[] = ["unitTypes", "rhythm", "dueOn"];

/** The decision with what was answered beside it; `quotes`: the sentences that answers were chosen by. */
export function withAnswers(
  decision: NoticeDecision,
  asked: readonly Question[],
  answers: Answers,
  quotes: Quotes = {},
): NoticeDecision {
  const answered = (key: Question) => (asked.includes(key) ? answers[key].trim() : "");
  const { campaign, unitTypes, returns } = decision;
  return {
    ...decision,
    campaign: {
      ...campaign,
      ...(answered("start") && { start: answered("start") }),
      ...(answered("end") && { end: answered("end") }),
    },
    unitTypes: [
      ...unitTypes,
      ...lines(answered("unitTypes")).map((name) => ({ cells: unitTypeCells(name), source: "" })),
    ],
    returns: answered("rhythm")
      ? [...returns, { cells: returnCells(answers), source: quotes.rhythm ?? "" }]
      : returns,
    kinds: lines(answered("kinds")),
    language: answers.language,
  };
}

// What is typed twice is meant once.
function lines(text: string): string[] {
  const typed = text.split("\n").map((line) => line.trim());
  return [...new Set(typed)].filter((line) => line !== "");
}
