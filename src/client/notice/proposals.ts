// Answers that the words of a notice suggest: chosen beforehand, with the sentence that suggests them.
import { languageOfText } from "../../core/notice/language";
import type { NoticePlan } from "../../core/notice/types";
import { type Answers, NO_ANSWERS, type Quotes } from "./answers";
import { lastHandIn } from "./items/returns";

/** Answers before anybody has answered. */
export interface Proposal {
  answers: Answers;
  quotes: Quotes;
}

/**
 * What a notice suggests: the day of issue as the first day; a hand-in with a day as a return that comes once, by the last of these
 * days; a report 及时 or 定期 without a day as entries at any time.
 */
export function proposalOf({ issuedOn, submissions, recurringReports, text }: NoticePlan): Proposal {
  const first = { ...NO_ANSWERS, start: issuedOn?.value ?? "", language: languageOfText(text) };
  const start = issuedOn ? { start: issuedOn.sentence } : {};
  const last = lastHandIn(submissions);
  if (last?.due)
    return {
      answers: { ...first, rhythm: "once", dueOn: last.due },
      quotes: { ...start, rhythm: last.sentence, dueOn: last.sentence },
    };
  const [report] = recurringReports.filter(({ frequency }) => frequency === "unspecified");
  if (!report) return { answers: first, quotes: start };
  return { answers: { ...first, rhythm: "anytime" }, quotes: { ...start, rhythm: report.sentence } };
}
