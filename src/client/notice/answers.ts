// What a campaign needs to run and the notice does not state: asked, never guessed.
import { isDay } from "../../core/day/arithmetic";
import type { PeriodKind } from "../../core/model/period";
import { periodKinds } from "../../core/period/kinds";
import { labelOf } from "../../core/text/options";
import { noticeWords } from "../../core/text/pages/notice";
import type { NoticeDecision } from "../../core/wire/notice";
import { say } from "../parts/language";
import { pageLanguage } from "../parts/start";
import type { NoticeItem } from "./item";
import { monthlyCells } from "./items/returns";
import { unitTypeCells } from "./items/unit-types";

/** Answers as texts; lists have a line an entry. What is left empty is named by 检查与修复. */
export interface Answers {
  unitTypes: string;
  start: string;
  end: string;
  rhythm: (typeof RHYTHMS)[number] | "";
  /** Day of the week, of the month or of the last month, as the rhythm has it. */
  dueDay: string;
  /** Last day of a return that comes once. */
  dueOn: string;
  kinds: string;
}

/** A question, by its answer. */
export type Question = keyof Answers;

/** Nothing answered. */
export const NO_ANSWERS: Answers = {
  unitTypes: "",
  start: "",
  end: "",
  rhythm: "",
  dueDay: "",
  dueOn: "",
  kinds: "",
};

/** Rhythms that are offered. */
export const RHYTHMS = [
  "calendarMonth",
  "week",
  "tenDays",
  "quarter",
  "once",
  "anytime",
] as const satisfies readonly PeriodKind[];

/** What is still to be asked beside the items that were not dropped. */
export function questionsOf(items: readonly NoticeItem[], { rhythm }: Answers): Question[] {
  const kept = items.filter(({ state }) => state !== "dropped");
  const states = (key: string) => kept.some(({ group, cells }) => group === "campaign" && cells[key]);
  const has = (group: NoticeItem["group"]) => kept.some((item) => item.group === group);
  const rhythmic: Question[] =
    rhythm === "once" ? ["dueOn"] : rhythm && rhythm !== "anytime" ? ["dueDay"] : [];
  return [
    ...(has("unitTypes") ? [] : (["unitTypes"] as const)),
    ...(["start", "end"] as const).filter((key) => !states(key)),
    ...(has("returns") ? [] : (["rhythm", ...rhythmic] as const)),
    "kinds",
  ];
}

/** Answers that are no day of their kind. */
export function unfitAnswers(asked: readonly Question[], answers: Answers): Question[] {
  const isFit = (question: Question): boolean => {
    const value = answers[question].trim();
    if (value === "" || !DAYS.includes(question)) return true;
    if (question !== "dueDay") return isDay(value);
    return (
      /^\d{1,2}$/.test(value) &&
      Number(value) >= 1 &&
      Number(value) <= (answers.rhythm ? periodKinds[answers.rhythm].lastDueDay : 31)
    );
  };
  return asked.filter((question) => !isFit(question));
}

/** Questions that cannot be left open: nobody's rhythm is a template's, and what comes once is due on some day. */
export function unanswered(asked: readonly Question[], answers: Answers): Question[] {
  return asked.filter((question) => NEEDED.includes(question) && answers[question].trim() === "");
}

const DAYS: readonly Question[] = ["start", "end", "dueOn", "dueDay"];
const NEEDED: readonly Question[] = ["rhythm", "dueOn"];

/** The decision with what was answered beside it. */
export function withAnswers(
  decision: NoticeDecision,
  asked: readonly Question[],
  answers: Answers,
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
    returns: answered("rhythm") ? [...returns, { cells: returnCells(answers), source: "" }] : returns,
    kinds: lines(answered("kinds")),
  };
}

function returnCells({ rhythm, dueDay, dueOn }: Answers): Record<string, string> {
  const kind = rhythm || "anytime";
  const name = { name: say(noticeWords.usualReturn), kind: labelOf("periodKind", kind, pageLanguage()) };
  if (kind === "anytime") return name;
  if (kind === "once") return { ...name, dueOn };
  return kind === "calendarMonth" ? monthlyCells(name, dueDay) : { ...name, dueDay };
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
