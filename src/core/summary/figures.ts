import { type Asked, asked } from "../asked";
import { eventRegister, peopleFieldOf } from "../form";
import type { Definition, PageItem, PageItemKind, Period } from "../model";
import { ratesOf } from "../rollup/sums";
import { dueWords } from "../text/days";
import { summaryText } from "../text/summary";
import { correctedBy } from "./corrected";
import { chosenFigure, isNominating, materialsFigure, nominatedFigure, printedFigure } from "./evidence";
import { type Comparison, compare, contained, type Headline, headlineOf, isOwed, isThere } from "./headline";
import { mainPeriods } from "./main-return";
import { type Measured, measureOf } from "./measure";
import { blankItem, fieldOfItem, formOf, itemsOf, pageOf } from "./page";
import type { Sources } from "./sources";
import { streamFigures } from "./streams";
import { changeWords, countWords, percentWords } from "./words";

/** A figure at the head of the page: a label, a big value, a small comparison. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** What the big value is, to be taken apart. */
  readonly asked: readonly Asked[];
}

/** What a figure is made from. */
interface Told extends Measured {
  readonly headline: Headline;
  readonly item: PageItem;
}

/** How each kind is told; what is none of these is no figure. */
const figures: Readonly<Partial<Record<PageItemKind, (told: Told) => Figure>>> = {
  tasksDone: tasksFigure,
  rate: (told) => rateFigure("rate", told),
  rateOnTime: (told) => rateFigure("rateOnTime", told),
  count: (told) => amountFigure("", told),
  sum: (told) => amountFigure(fieldOfItem(told.item, told.definition)?.field ?? "", told),
  overdue: overdueFigure,
  chosen: chosenFigure,
  materials: materialsFigure,
  nominated: nominatedFigure,
  printed: printedFigure,
};

/** Items that are made of what was decided. */
const OF_DECISIONS: readonly PageItemKind[] = ["chosen", "printed"];

/** Whether a page asks for what was decided in stages, whoever reads it. */
export function asksSelection(sources: Measured & Pick<Sources, "page">): boolean {
  return isNominating(sources) || itemsOf(sources).some(({ kind }) => OF_DECISIONS.includes(kind));
}

/** The figures at the head of the page, in the order of its items; how many have nominated joins them once it is time. */
export function headFigures(sources: Measured & Pick<Sources, "page" | "reader">): Figure[] {
  const { rollup, definition, page = [] } = sources;
  const headline = headlineOf(definition, rollup.now);
  const isNamed = page.some(({ kind }) => kind === "nominated");
  // Months before anybody nominates it would say nothing but that nobody has.
  const isTime = isNominating(sources);
  const timely = pageOf(sources).filter(({ kind }) => kind !== "nominated" || isTime);
  return [...timely, ...(isTime && !isNamed ? [blankItem("nominated")] : [])].flatMap((item) => {
    const figure = figures[item.kind]?.({ ...sources, headline, item });
    return figure ? [item.title === "" ? figure : { ...figure, label: item.title }] : [];
  });
}

/** The same for a mail, which has room for what comes at any time as well. */
export function mailFigures(sources: Measured & Pick<Sources, "page" | "reader">): Figure[] {
  return [...headFigures(sources), ...streamFigures(sources)];
}

function tasksFigure({ rollup, definition: { tasks, campaign } }: Told): Figure {
  const { language } = campaign;
  const done = tasks.filter((task) => task.status === "done").length;
  const late = rollup.tasks.filter((task) => task.light === "red").length;
  const note =
    late > 0 ? summaryText("tasksPast", language, { count: late }) : summaryText("noneTasksPast", language);
  return {
    label: summaryText("tasksDone", language),
    value: `${done} / ${tasks.length}`,
    note,
    asked: [asked("tasksDone")],
  };
}

/** How many reports each rate counts; of how many, `Rates.expected` says. */
const counted = { rate: "actual", rateOnTime: "onTime" } as const;

/** A rate over everybody, as 报送情况 and 报送率 have it of each unit. */
function rateFigure(key: "rate" | "rateOnTime", told: Told): Figure {
  const { rollup, definition, headline } = told;
  const { language } = definition.campaign;
  const { focus } = headline;
  const label = summaryText(key, language);
  if (!focus) return { label, value: "—", note: firstDue(definition), asked: [] };
  const rates = rollup.periods.find(({ periodId }) => periodId === focus.id) ?? ratesOf([]);
  const { expected } = rates;
  const compared = compare(
    rollup,
    headline,
    ({ isDue }) => isDue,
    (cell) => ratesOf([cell])[counted[key]],
  );
  const expectedBefore = rollup.periods
    .filter(({ periodId }) => periodId === headline.before?.id)
    .map((rates) => rates.expected);
  const points = Math.round(((compared.now - compared.before) / compared.units) * 100);
  const change =
    compared.units === 0
      ? ""
      : summaryText("pointsChange", language, {
          change: changeWords(points),
          same: same(compared, [expected, ...expectedBefore], told),
        });
  return {
    label: `${label} ${focus.span}`,
    value: percentWords(rates[key]),
    note: `${rates[counted[key]]} / ${expected}${ofReturn(focus, definition)}${change}`,
    asked: [asked(key, { periodId: focus.id })],
  };
}

/** Names the return that a rate is of, where a campaign has several with something due. */
function ofReturn({ returnId }: Period, { returns, periods, campaign }: Definition): string {
  const due = returns.filter((each) =>
    periods.some((period) => period.returnId === each.returnId && period.dueOn !== ""),
  );
  const name = due.find((each) => each.returnId === returnId)?.name ?? "";
  return due.length < 2 ? "" : summaryText("ofReturn", campaign.language, { name });
}

/** Says of how many units a comparison is where these are not all that the figure is of, or that the one before was of. */
function same({ units }: Comparison, all: readonly number[], { definition }: Told): string {
  return all.every((count) => count === units)
    ? ""
    : summaryText("sameUnits", definition.campaign.language, { units });
}

function firstDue(definition: Definition): string {
  const first = mainPeriods(definition).find(({ dueOn, exempt }) => dueOn !== "" && !exempt);
  const { language } = definition.campaign;
  return first
    ? summaryText("firstDue", language, { period: first.span, due: dueWords(first, language) })
    : "";
}

function amountFigure(field: string, told: Told): Figure {
  const { rollup, definition, headline, item } = told;
  const { language } = definition.campaign;
  const { focus } = headline;
  const measure = measureOf(item, field, told);
  const label = amountLabel(item, field, definition);
  const value = countWords(measure.total);
  const unlisted = unlistedWords(item, field, told) + correctedWords(item, field, measure.total, told);
  const formId = formOf(item, definition)?.formId;
  const numbers = formId === undefined ? [] : [asked("amount", { formId, field, row: item.row })];
  if (!focus) return { label, value, note: unlisted.trim(), asked: numbers };
  const compared = compare(rollup, headline, isThere, ({ periodId }, { unitId }) =>
    measure.of(unitId, periodId),
  );
  const change =
    compared.units === 0
      ? ""
      : summaryText("countChange", language, {
          change: changeWords(compared.now - compared.before),
          same: same(
            compared,
            [focus, headline.before].flatMap((period) =>
              period ? [contained(rollup, period).expected] : [],
            ),
            told,
          ),
        });
  const note = `${focus.span} ${countWords(measure.ofPeriod(focus.id))}${change}${unlisted}`;
  return { label, value, note, asked: numbers };
}

/** What of all events and their person-times is in no line of the table; "" where all of them are. */
function unlistedWords(item: PageItem, field: string, { rollup, definition }: Told): string {
  const { activities, people } = rollup.unlisted;
  const events = eventRegister(definition);
  const form = formOf(item, definition);
  if (activities === 0 || !events || (form && form !== events)) return "";
  if (field !== "" && field !== peopleFieldOf(events)) return "";
  const count = countWords(field === "" ? activities : people);
  return summaryText("unlisted", definition.campaign.language, { count });
}

/** What it comes to with what units corrected in their tables, as these have it; "" where nothing differs. */
function correctedWords(
  item: PageItem,
  field: string,
  total: number,
  { definition, figures = [] }: Told,
): string {
  const form = formOf(item, definition);
  if (form && form !== eventRegister(definition)) return "";
  const difference = correctedBy(field, figures, definition);
  if (difference === 0) return "";
  const count = countWords(total + difference);
  return summaryText("correctedTo", definition.campaign.language, { count });
}

/** Events and their person-times go by words of their own, others by those of form, row and field. */
function amountLabel(item: PageItem, key: string, definition: Definition): string {
  const { language } = definition.campaign;
  const form = formOf(item, definition);
  const events = eventRegister(definition);
  if (!form || form === events) {
    if (key === "") return summaryText("activities", language);
    if (!events || key === peopleFieldOf(events)) return summaryText("people", language);
  }
  const field = form?.fields.find((candidate) => candidate.field === key);
  const names = [item.row || (form?.name ?? item.formId), field?.label ?? ""].filter(Boolean);
  return summaryText("toDate", language, { name: names.join(" ") });
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
  return {
    label: summaryText("overdue", language),
    value: countWords(owed.flat().length),
    note,
    asked: [asked("overdue")],
  };
}
