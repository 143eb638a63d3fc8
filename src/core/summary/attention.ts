import type { Definition } from "../model";
import { byDueDay } from "../period";
import type { QuotaGap } from "../quota";
import type { Rollup, UnitFigures } from "../rollup";
import { summaryText } from "../text/summary";
import { dayWords } from "./words";

interface Sentence {
  readonly words: string;
  /** Higher asks for attention first. */
  readonly weight: number;
}

/** What a leader should ask about today: one sentence each with unit and number, the weightiest first. */
export function attentionOf(rollup: Rollup, definition: Definition): string[] {
  const sentences = [
    ...rollup.units.flatMap((unit) => missing(unit, definition)),
    ...rollup.units.flatMap((unit) => returned(unit, definition)),
    ...quotas(rollup, definition),
    ...overQuotas(rollup, definition),
    ...headlines(rollup, definition),
    ...tasks(rollup, definition),
  ];
  return sentences
    .sort((a, b) => b.weight - a.weight || (a.words < b.words ? -1 : 1))
    .map((sentence) => sentence.words);
}

function missing(unit: UnitFigures, definition: Definition): Sentence[] {
  const { language } = definition.campaign;
  const cells = unit.periods.filter((cell) => cell.standing === "missing");
  const late = definition.periods
    .filter(({ id }) => cells.some(({ periodId }) => periodId === id))
    .sort(byDueDay);
  const last = late[late.length - 1];
  if (!last) return [];
  const periods = late.map(({ label }) => label).join("、");
  const words = summaryText("missing", language, {
    unit: unit.name,
    count: cells.length,
    periods,
    due: dayWords(last.dueOn, language),
  });
  return [{ words, weight: 1000 + cells.length * 10 }];
}

function returned(unit: UnitFigures, definition: Definition): Sentence[] {
  const { language } = definition.campaign;
  return unit.periods
    .filter((cell) => cell.standing === "returned")
    .map((cell) => {
      const period = definition.periods.find((p) => p.id === cell.periodId)?.label ?? "";
      return {
        words: summaryText("returned", language, { unit: unit.name, period }),
        weight: 900 + cell.daysLate,
      };
    });
}

/** Units that may be named in one sentence; beyond that they are counted. */
const MAX_NAMES = 3;

/** Gaps whose deadline has passed or falls into this month, one sentence per indicator and deadline. */
function quotas(rollup: Rollup, definition: Definition): Sentence[] {
  const soon = rollup.gaps.filter(
    (gap) => gap.gap > 0 && gap.deadline !== "" && gap.deadline.slice(0, 7) <= rollup.today.slice(0, 7),
  );
  const groups = new Map<string, QuotaGap[]>();
  for (const gap of soon) {
    const key = `${gap.indicatorId} ${gap.deadline}`;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()].map((gaps) => quotaSentence(gaps, rollup, definition));
}

/** More than the maximum is a finding too: nobody is done with it. */
function overQuotas(rollup: Rollup, { campaign }: Definition): Sentence[] {
  return rollup.gaps
    .filter(({ over }) => over > 0)
    .map(({ unitId, indicator, actual, over, unitWord: word }) => {
      const unit = rollup.units.find((candidate) => candidate.unitId === unitId)?.name ?? unitId;
      const values = { unit, indicator, actual: actual ?? 0, over, word };
      return { words: summaryText("quotaOver", campaign.language, values), weight: 650 + over };
    });
}

function quotaSentence(gaps: readonly QuotaGap[], rollup: Rollup, definition: Definition): Sentence {
  const { language } = definition.campaign;
  const first = gaps[0] as QuotaGap;
  const names = gaps.map(
    (gap) => rollup.units.find((unit) => unit.unitId === gap.unitId)?.name ?? gap.unitId,
  );
  const missing = gaps.reduce((sum, gap) => sum + gap.gap, 0);
  const deadline = first.deadlineText || dayWords(first.deadline, language);
  const shared = { indicator: first.indicator, gap: missing, word: first.unitWord, deadline };
  const words =
    gaps.length === 1
      ? summaryText("quotaShort", language, {
          ...shared,
          unit: names[0] as string,
          actual: first.actual ?? 0,
        })
      : summaryText("quotaShortUnits", language, {
          ...shared,
          units: names.slice(0, MAX_NAMES).join("、"),
          count: gaps.length,
        });
  return { words, weight: (first.deadline < rollup.today ? 950 : 700) + missing };
}

function headlines(rollup: Rollup, definition: Definition): Sentence[] {
  const { language } = definition.campaign;
  return rollup.headlines
    .filter((headline) => headline.actual !== null && headline.actual < headline.headline)
    .map(({ indicator, actual, headline, unitWord }) => {
      const values = {
        indicator,
        actual: actual ?? 0,
        headline,
        gap: headline - (actual ?? 0),
        word: unitWord,
      };
      return { words: summaryText("headlineShort", language, values), weight: 600 };
    });
}

function tasks(rollup: Rollup, definition: Definition): Sentence[] {
  const { language } = definition.campaign;
  return rollup.tasks
    .filter((figures) => figures.light === "red")
    .flatMap(({ taskId }) => {
      const task = definition.tasks.find((t) => t.taskId === taskId);
      if (!task) return [];
      const deadline = task.deadlineText || dayWords(task.deadline, language);
      const values = { task: task.title, deadline };
      const words =
        task.progress === null
          ? summaryText("taskLateUnreported", language, values)
          : summaryText("taskLate", language, { ...values, progress: task.progress });
      return [{ words, weight: 800 }];
    });
}
