import { noticeWords } from "../../core/text/pages/notice";
import { say } from "../parts/language";
import type { Answers, Question } from "./answers";

/** What stands below a question: what a rhythm means, and what its days are counted in. */
export function usualHelp(question: Question, { rhythm }: Pick<Answers, "rhythm">): string {
  if (question === "rhythm") return say(noticeWords.rhythmHelp[rhythm || "none"]);
  if (question === "dueIn") return say(noticeWords.dueInHelp[rhythm === "quarter" ? "quarter" : "month"]);
  if (question === "dueDay")
    return say(noticeWords.dueDayHelp[rhythm === "week" || rhythm === "tenDays" ? rhythm : "month"]);
  return say(noticeWords.askHelp[question]);
}
