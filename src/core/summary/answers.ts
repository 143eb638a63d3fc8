import type { Answers } from "../rollup";
import { summaryText } from "../text/summary";
import type { Lines } from "./beside";
import type { Sources } from "./sources";

/** What units answered to the choices of cards, one line each: 12 是  3 否  1 未答. */
export function answerLines(sources: Sources): Lines {
  const { language } = sources.definition.campaign;
  return {
    title: summaryText("answers", language),
    lines: sources.rollup.answers.map((answers) => wordsOf(answers, sources)),
    more: (count) => summaryText("moreAnswers", language, { count }),
  };
}

function wordsOf({ formId, label, counts, unanswered }: Answers, { definition }: Sources): string {
  const { language } = definition.campaign;
  const form = definition.forms.find((candidate) => candidate.formId === formId)?.name ?? formId;
  const made = counts
    .filter(({ count }) => count > 0)
    .map(({ label: choice, count }) => `${count} ${choice}`);
  const open = unanswered > 0 ? [summaryText("unanswered", language, { count: unanswered })] : [];
  return `${form}　${label}${summaryText("colon", language)}${[...made, ...open].join("  ")}`;
}
