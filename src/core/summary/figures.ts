import type { Definition, Language } from "../model";
import type { PeriodFigures, Rollup } from "../rollup";
import { summaryText } from "../text/summary";
import { begunFigures } from "./main-return";
import { changeWords, countWords, percentWords } from "./words";

/** One of the six figures: a label, a big value, a small comparison. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** The period that the figures speak of: the last that has begun and has a report, else the last that has begun; and the one before. */
function focusOf(
  rollup: Rollup,
  definition: Definition,
): { focus: PeriodFigures | undefined; before: PeriodFigures | undefined } {
  const begun = begunFigures(rollup, definition);
  const withReports = begun.filter((period) => period.actual > 0);
  const focus = withReports[withReports.length - 1] ?? begun[begun.length - 1];
  const before = focus && begun[begun.indexOf(focus) - 1];
  return { focus, before };
}

/** The six figures of the leaders' tab. */
export function sixFigures(rollup: Rollup, definition: Definition): Figure[] {
  const { language } = definition.campaign;
  const { focus, before } = focusOf(rollup, definition);
  return [
    tasksFigure(rollup, definition),
    rateFigure("rate", focus, before, language),
    rateFigure("rateOnTime", focus, before, language),
    countFigure("activities", rollup, focus, before, language),
    countFigure("people", rollup, focus, before, language),
    overdueFigure(rollup, language),
  ];
}

function tasksFigure(rollup: Rollup, definition: Definition): Figure {
  const { language } = definition.campaign;
  const done = definition.tasks.filter((task) => task.status === "done").length;
  const late = rollup.tasks.filter((task) => task.light === "red").length;
  const total = definition.tasks.length;
  const note =
    late > 0
      ? summaryText("tasksOverdue", language, { count: late })
      : summaryText("outOf", language, { total });
  return { label: summaryText("tasksDone", language), value: `${done} / ${total}`, note };
}

function rateFigure(
  key: "rate" | "rateOnTime",
  focus: PeriodFigures | undefined,
  before: PeriodFigures | undefined,
  language: Language,
): Figure {
  const label = summaryText(`${key === "rate" ? "rate" : "rateOnTime"}`, language);
  const value = focus?.[key] ?? null;
  const previous = before?.[key] ?? null;
  if (!focus || value === null) return { label, value: "—", note: "" };
  const count = key === "rate" ? focus.actual : focus.onTime;
  const change =
    previous === null
      ? ""
      : ` ${summaryText("points", language, { change: changeWords(Math.round((value - previous) * 100)) })}`;
  return {
    label: `${label} ${focus.label}`,
    value: percentWords(value),
    note: `${count} / ${focus.expected}${change}`,
  };
}

function countFigure(
  key: "activities" | "people",
  rollup: Rollup,
  focus: PeriodFigures | undefined,
  before: PeriodFigures | undefined,
  language: Language,
): Figure {
  const now = focus?.[key] ?? 0;
  const note = before
    ? summaryText("periodAndChange", language, {
        count: countWords(now),
        change: changeWords(now - before[key]),
      })
    : summaryText("periodOnly", language, { count: countWords(now) });
  return { label: summaryText(`${key}`, language), value: countWords(rollup.total[key]), note };
}

function overdueFigure(rollup: Rollup, language: Language): Figure {
  const missing = rollup.units.flatMap((unit) => unit.periods.filter((cell) => cell.standing === "missing"));
  const units = rollup.units.filter((unit) =>
    unit.periods.some((cell) => cell.standing === "missing"),
  ).length;
  const note =
    units === 0 ? summaryText("noneOverdue", language) : summaryText("overdueUnits", language, { units });
  return { label: summaryText("overdue", language), value: countWords(missing.length), note };
}
