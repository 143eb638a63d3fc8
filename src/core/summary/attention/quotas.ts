// Quotas behind the share of their time or past their deadline, above their maximum; totals that the notice announces.
import { daysBetween } from "../../day";
import { groupBy } from "../../group-by";
import { isEarly } from "../../light";
import { type HeadlineGap, isBehind, type QuotaGap } from "../../quota";
import { dayWords } from "../../text/days";
import { summaryText } from "../../text/summary";
import type { Sources } from "../sources";
import { contactWords, nameOf, type Sentence, unitsWords } from "./sentence";

/** Sentences on quotas, one per indicator and deadline. */
export function quotaSentences(sources: Sources): Sentence[] {
  return [...short(sources), ...over(sources), ...headlines(sources)];
}

/** Gaps that are late, behind their time, or due within a week. */
function short(sources: Sources): Sentence[] {
  const { today } = sources.rollup;
  const groups = groupBy(
    sources.rollup.gaps.filter((gap) => isBehind(gap, today)),
    ({ indicatorId, deadline, periodId }) => `${indicatorId} ${deadline} ${periodId}`,
  );
  return [...groups.values()].map((gaps) => shortSentence(gaps, sources));
}

function shortSentence(gaps: readonly QuotaGap[], sources: Sources): Sentence {
  const { language } = sources.definition.campaign;
  const { today } = sources.rollup;
  const first = gaps[0] as QuotaGap;
  const values = {
    indicator: first.indicator,
    gap: gaps.reduce((sum, { gap }) => sum + gap, 0),
    word: first.unitWord,
    deadline: first.deadlineText || dayWords(first.deadline, language),
    how: summaryText(
      first.deadline !== "" && first.deadline < today ? "pastDeadline" : "behindTime",
      language,
    ),
  };
  const weight = (first.deadline < today ? 940 : 700) + Math.min(9, gaps.length);
  if (gaps.length > 1) {
    const units = unitsWords(
      gaps.map(({ unitId }) => unitId),
      sources,
    );
    return { words: summaryText("quotaShortUnits", language, { ...values, units }), weight };
  }
  const one = {
    ...values,
    unit: nameOf(first.unitId, sources),
    actual: first.actual ?? 0,
    contact: contactWords(first.unitId, sources),
  };
  return { words: summaryText("quotaShort", language, one), weight };
}

/** More than the maximum is a finding too: nobody is done with it. */
function over(sources: Sources): Sentence[] {
  const { language } = sources.definition.campaign;
  return sources.rollup.gaps
    .filter((gap) => gap.over > 0)
    .map(({ unitId, indicator, actual, over: beyond, unitWord: word }) => {
      const values = { unit: nameOf(unitId, sources), indicator, actual: actual ?? 0, over: beyond, word };
      return { words: summaryText("quotaOver", language, values), weight: 650 };
    });
}

/** Totals that are behind the share of the campaign's time: on its first day nothing is. */
function headlines({ rollup, definition }: Sources): Sentence[] {
  const { language, start, end } = definition.campaign;
  const isBehind = ({ actual, headline }: HeadlineGap): boolean => {
    if (actual === null || actual >= headline || start === "" || end <= start) return false;
    if (isEarly(start, end, rollup.today)) return false;
    const share = Math.min(1, Math.max(0, daysBetween(start, rollup.today) / daysBetween(start, end)));
    return actual < Math.floor(headline * share);
  };
  return rollup.headlines.filter(isBehind).map(({ indicator, actual, headline, unitWord: word }) => {
    const values = { indicator, actual: actual ?? 0, headline, gap: headline - (actual ?? 0), word };
    return { words: summaryText("headlineShort", language, values), weight: 720 };
  });
}
