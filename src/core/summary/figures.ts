import type { Definition } from "../model";
import type { PeriodCell, Rollup } from "../rollup";
import { dayWords } from "../text/days";
import { summaryText } from "../text/summary";
import { type Comparison, compare, contained, type Headline, headlineOf, isOwed, isThere } from "./headline";
import { mainPeriods } from "./main-return";
import { changeWords, countWords, percentWords } from "./words";

/** One of the six figures: a label, a big value, a small comparison. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** What the six figures are made from. */
interface Told {
  readonly rollup: Rollup;
  readonly definition: Definition;
  readonly headline: Headline;
}

/** The six figures of the leaders' tab. */
export function sixFigures(rollup: Rollup, definition: Definition): Figure[] {
  const told = { rollup, definition, headline: headlineOf(definition, rollup.today) };
  return [
    tasksFigure(told),
    rateFigure("rate", told),
    rateFigure("rateOnTime", told),
    countFigure("activities", told),
    countFigure("people", told),
    overdueFigure(told),
  ];
}

function tasksFigure({ rollup, definition: { tasks, campaign } }: Told): Figure {
  const { language } = campaign;
  const done = tasks.filter((task) => task.status === "done").length;
  const late = rollup.tasks.filter((task) => task.light === "red").length;
  const note =
    late > 0 ? summaryText("tasksPast", language, { count: late }) : summaryText("noneTasksPast", language);
  return { label: summaryText("tasksDone", language), value: `${done} / ${tasks.length}`, note };
}

/** In time: the light of a report that is there says so, whatever the hour it was due. */
function isInTime(cell: PeriodCell): boolean {
  return isThere(cell) && cell.light === "green";
}

const counted = { rate: isThere, rateOnTime: isInTime } as const;

function rateFigure(key: "rate" | "rateOnTime", told: Told): Figure {
  const { rollup, definition, headline } = told;
  const { language } = definition.campaign;
  const { focus } = headline;
  const label = summaryText(key, language);
  if (!focus) return { label, value: "—", note: firstDue(definition) };
  const { expected } = contained(rollup, focus);
  const count = rollup.units.flatMap(({ periods }) =>
    periods.filter((cell) => cell.periodId === focus.id && counted[key](cell)),
  ).length;
  const compared = compare(
    rollup,
    headline,
    ({ standing }) => standing !== "exempt",
    (cell) => Number(counted[key](cell)),
  );
  const points = Math.round(((compared.now - compared.before) / compared.units) * 100);
  const change =
    compared.units === 0
      ? ""
      : summaryText("pointsChange", language, {
          change: changeWords(points),
          same: same(compared, expected, told),
        });
  return {
    label: `${label} ${focus.span}`,
    value: percentWords(expected === 0 ? null : count / expected),
    note: `${count} / ${expected}${change}`,
  };
}

/** Says of how many units a comparison is where these are not all that the figure is of. */
function same({ units }: Comparison, all: number, { definition }: Told): string {
  return units === all ? "" : summaryText("sameUnits", definition.campaign.language, { units });
}

function firstDue(definition: Definition): string {
  const first = mainPeriods(definition).find(({ dueOn, exempt }) => dueOn !== "" && !exempt);
  const { language } = definition.campaign;
  return first
    ? summaryText("firstDue", language, { period: first.span, due: dayWords(first.dueOn, language) })
    : "";
}

function countFigure(key: "activities" | "people", told: Told): Figure {
  const { rollup, definition, headline } = told;
  const { language } = definition.campaign;
  const { focus } = headline;
  const label = summaryText(key, language);
  const value = countWords(rollup.total[key]);
  if (!focus) return { label, value, note: "" };
  const now = rollup.periods.find(({ periodId }) => periodId === focus.id)?.[key] ?? 0;
  const compared = compare(rollup, headline, isThere, ({ counts }) => counts[key]);
  const change =
    compared.units === 0
      ? ""
      : summaryText("countChange", language, {
          change: changeWords(compared.now - compared.before),
          same: same(compared, contained(rollup, focus).expected, told),
        });
  return { label, value, note: `${focus.span} ${countWords(now)}${change}` };
}

/** Reports of all returns that are late and not there. */
function overdueFigure({ rollup: { units }, definition }: Told): Figure {
  const { language } = definition.campaign;
  const owed = units.map(({ periods }) => periods.filter(isOwed)).filter((cells) => cells.length > 0);
  const returned = owed.flat().filter(({ standing }) => standing === "returned").length;
  const note =
    owed.length === 0
      ? summaryText("noneOverdue", language)
      : `${summaryText("overdueUnits", language, { units: owed.length })}${
          returned > 0 ? summaryText("overdueReturned", language, { count: returned }) : ""
        }`;
  return { label: summaryText("overdue", language), value: countWords(owed.flat().length), note };
}
