// What a unit owes by quota, on its 首页: one formula that counts the unit's own entries, so that what is done is told at once.

import { serialOfDay } from "../../core/day/arithmetic";
import { fieldOf } from "../../core/field";
import { daysWithin, quoted, rangeOf, whereShown } from "../../core/field/formula";
import { fieldKinds } from "../../core/field/kinds";
import { byOfficeTitle, dateFieldOf, registersOf, registerTitle, taskLabel } from "../../core/form";
import type { Definition, Form, Indicator, Language, Period, Unit } from "../../core/model";
import { expandQuotas, type Target, unknownShares } from "../../core/quota";
import { nameWithoutAmount } from "../../core/quota/name";
import { labelOf } from "../../core/text";
import { dayWords } from "../../core/text/days";
import { unitHomeText } from "../../core/text/unit-home";
import { speaker } from "../../core/text/words";
import { materialLines } from "./home-materials";
import { doneInTables } from "./home-quota-tables";
import { quotaTodo } from "./home-quota-todo";
import { linesOf, WIDE } from "./home-sizes";
import { dayOf } from "./home-status";
import { registerSource } from "./uncounted";

const say = speaker(unitHomeText);
/** Excel opens no formula longer than 8,192 signs: where quotas of each period have no room they go without what is done. */
const MOST_SIGNS = 8_000;

/** The lines of a unit's quotas, as a formula of one cell, and how many lines there are; `todo` is what they want today (`quotaTodo`). */
export interface QuotaCell {
  readonly formula: string;
  readonly todo: string;
  readonly lines: number;
}

/** The quotas of a unit, and behind them its materials; `own` is the definition as the unit sees it. What is done is explained where it is told of any. */
export function quotaCell(own: Definition, unit: Unit): QuotaCell {
  const { language } = own.campaign;
  // As issued last: from when on that holds stands above.
  const all = expandQuotas({ ...own, versions: [] }, [unit]);
  const targets = firstOfEach(all).map((target) => calledOnce(target, own));
  const told = fitting(
    targets.map((target) => ({
      target,
      done: target.periodId === "" ? doneOf(target, own) : null,
      tail: target.periodId === "" ? tailOf(target, own) : tailOfPeriods(target, all, own),
    })),
  );
  const materials = materialLines(own, unit);
  const unknown = unknownShares(own, unit).map((of) => quoted(say("shareUnknown", language, of)));
  const todo = quotaTodo(
    told,
    materials.map((line) => line.todo),
    language,
  );
  if (targets.length + unknown.length + materials.length === 0)
    return { formula: `=${quoted(say("noQuotas", language))}`, todo, lines: 1 };
  const isCounted = materials.length > 0 || told.some(({ tail }) => tail !== NOTHING);
  const lines = [
    ...told.map(({ target, tail }) => lineOf(target, tail, own)),
    ...[...unknown, ...materials.map(({ words }) => words)].map((line) => counting(line, language)),
    ...(isCounted ? [asWords(say("quotaNote", language))] : []),
  ];
  const room = lines.reduce((sum, { words }) => sum + linesOf(words, WIDE), 0);
  return { formula: `=${lines.map(({ formula }) => formula).join("&CHAR(10)&")}`, todo, lines: room };
}

/** A line of the cell: its expression, and words as long as it gets. */
interface Line {
  readonly formula: string;
  readonly words: string;
}

const NOTHING: Line = { formula: "", words: "" };
const asWords = (words: string): Line => ({ formula: quoted(words), words });

function fitting<T extends { readonly target: Target; readonly tail: Line }>(told: readonly T[]): T[] {
  const isByPeriod = ({ target }: T) => target.periodId !== "";
  const sizeOf = ({ tail }: T) => tail.formula.length;
  const words = 60 * told.length;
  let room = told
    .filter((each) => !isByPeriod(each))
    .reduce((left, each) => left - sizeOf(each), MOST_SIGNS - words);
  return told.map((each) => {
    if (!isByPeriod(each)) return each;
    const isFitting = sizeOf(each) <= room;
    room -= isFitting ? sizeOf(each) : 0;
    return isFitting ? each : { ...each, tail: NOTHING };
  });
}

// A line of materials begins with its words; what it counts stands behind them.
function counting(line: string, language: Language): Line {
  const [, words = ""] = /^"((?:[^"]|"")*)"/.exec(line) ?? [];
  return { formula: line, words: `${words}${say("quotaDone", language)}0000` };
}

/** What is done of a quota by now, as an expression; null where the workbook does not tell. */
function doneOf(target: Target, own: Definition): string | null {
  const indicator = indicatorOf(target, own);
  return indicator.origin === "typed" ? doneInTables(indicator, own) : doneExpression(indicator, own);
}

function indicatorOf({ indicatorId }: Target, { indicators }: Definition): Indicator {
  return indicators.find((each) => each.indicatorId === indicatorId)!;
}

function tailOf(target: Target, own: Definition): Line {
  const { language } = own.campaign;
  return toldOf(target, say("quotaDone", language), doneOf(target, own), language);
}

/** What is done in the period that runs, by its name: of those that the quota is owed in. */
function tailOfPeriods(target: Target, all: readonly Target[], own: Definition): Line {
  const owed = all.filter(({ indicatorId }) => indicatorId === target.indicatorId);
  const periods = own.periods
    .filter(({ id }) => owed.some(({ periodId }) => periodId === id))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  if (periods.length === 0) return NOTHING;
  const indicator = indicatorOf(target, own);
  return indicator.origin === "typed" ? inTablesOf(periods, target, own) : inRegisterOf(periods, target, own);
}

/** By the days of the period that runs, which are looked up. */
function inRegisterOf(periods: readonly Period[], target: Target, own: Definition): Line {
  const { language } = own.campaign;
  const starts = periods.map(({ start }) => serialOfDay(start));
  const day = `MAX(${starts[0]},TODAY())`;
  const ofRunning = (values: readonly (string | number)[]) =>
    `LOOKUP(${day},{${starts.join(";")}},{${values.join(";")}})`;
  const days = {
    start: `LOOKUP(${day},{${starts.join(";")}})`,
    end: ofRunning(periods.map(({ end }) => serialOfDay(end))),
  };
  const done = doneExpression(indicatorOf(target, own), own, days);
  const told = toldOf(target, "", done, language);
  if (told === NOTHING) return NOTHING;
  const spans = periods.map(({ span }) => span);
  const [before = "", after = ""] = say("quotaDoneIn", language, { period: "\n" }).split("\n");
  const words = [quoted(before), ofRunning(spans.map(quoted)), quoted(after)].join("&");
  return { formula: words + told.formula.slice(2), words: before + longest(spans) + after + told.words };
}

/** Of the tables of each period: those of the one that runs. */
function inTablesOf(periods: readonly Period[], target: Target, own: Definition): Line {
  const { language } = own.campaign;
  const told = periods.map((period) => {
    const words = say("quotaDoneIn", language, { period: period.span });
    return toldOf(target, words, doneInTables(indicatorOf(target, own), own, [period]), language);
  });
  if (told.includes(NOTHING)) return NOTHING;
  const formula = told
    .slice(0, -1)
    .reduceRight(
      (later, each, at) => `IF(TODAY()<${dayOf(periods[at + 1]!.start)},${each.formula},${later})`,
      told[told.length - 1]!.formula,
    );
  return { formula, words: longest(told.map(({ words }) => words)) };
}

function longest(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length)[0] ?? "";
}

function toldOf({ max }: Target, words: string, done: string | null, language: Language): Line {
  if (done === null) return NOTHING;
  const over = max === null ? "" : say("quotaOver", language);
  const marked = over && `&IF((${done})>${max},${quoted(over)},"")`;
  return { formula: `${quoted(words)}&(${done})${marked}`, words: `${words}0000${over}` };
}

// The number stands behind the name: a name that ends with it goes without, one that is nothing else is its task's.
function calledOnce(target: Target, { indicators, tasks, campaign }: Definition): Target {
  const { name, unitWord, taskId } = indicators.find(
    ({ indicatorId }) => indicatorId === target.indicatorId,
  )!;
  const title = tasks.find((task) => task.taskId === taskId)?.title;
  const bare = nameWithoutAmount(name, unitWord) || title || say("quotas", campaign.language);
  return { ...target, indicator: bare };
}

// A quota of each period is told once.
function firstOfEach(targets: readonly Target[]): Target[] {
  const seen = new Set<string>();
  return targets.filter(({ indicatorId, periodId }) => {
    if (periodId === "") return true;
    const isFirst = !seen.has(indicatorId);
    seen.add(indicatorId);
    return isFirst;
  });
}

function lineOf(target: Target, tail: Line, own: Definition): Line {
  const { language } = own.campaign;
  const each = target.periodId === "" ? "" : say("everyPeriod", language);
  const until = target.periodId === "" ? untilOf(target, language) : "";
  const asked = asWords(`${target.indicator} ${boundsOf(target, own)}${each}${until}`);
  if (tail === NOTHING) return asked;
  return { formula: `${asked.formula}&${tail.formula}`, words: asked.words + tail.words };
}

function untilOf({ deadline, deadlineText }: Target, language: Language): string {
  if (deadlineText !== "") return say("quotaUntil", language, { until: deadlineText });
  return deadline === "" ? "" : say("quotaBy", language, { until: dayWords(deadline, language) });
}

function boundsOf({ min, max, unitWord: unit }: Target, { campaign: { language } }: Definition): string {
  if (min !== null && min === max) return say("exactly", language, { min, unit });
  if (min !== null && max !== null) return say("between", language, { min, max, unit });
  return min === null
    ? say("atMost", language, { max: max ?? "", unit })
    : say("atLeast", language, { min, unit });
}

/** How much of an indicator stands in the unit's registers, on some days where these are meant; null where it has none. */
function doneExpression(indicator: Indicator, own: Definition, days?: Days): string | null {
  const register = registersOf(own).find(({ formId }) => formId === indicator.formId);
  if (!register || (days && !dateFieldOf(register))) return null;
  const { language } = own.campaign;
  const titles = [registerTitle(register, language), byOfficeTitle(register, own, language)];
  const terms = titles.flatMap((tab) => termsOf(indicator, register, tab, { own, days }));
  return terms.length === 0 ? null : terms.join("+");
}

/** First and last day, as expressions. */
interface Days {
  readonly start: string;
  readonly end: string;
}

interface Counting {
  readonly own: Definition;
  readonly days: Days | undefined;
}

function termsOf(indicator: Indicator, register: Form, tab: string, { own, days }: Counting): string[] {
  const source = registerSource(register, tab);
  const { language } = own.campaign;
  const dated = rangeOf(source, dateFieldOf(register)?.field ?? "");
  const within = days ? daysWithin(dated, days.start, days.end) : [];
  const { columns } = source;
  const task = own.tasks.find(({ taskId }) => taskId === indicator.taskId);
  const ofTask = task && columns.task ? [rangeOf(source, "task"), quoted(taskLabel(task))] : [];
  const [kindField, joint] = [fieldOf(register.fields, "kind"), fieldOf(register.fields, "joint")];
  const kinds = indicator.kinds.length > 0 && kindField ? indicator.kinds : [null];
  // What was typed where it is not asked for is not counted.
  const shown = indicator.origin === "sum" ? whereShown(source, indicator.field, register.fields) : [[]];
  const ways = kinds.flatMap((kind) => shown.map((more) => ({ kind, more })));
  return ways.flatMap(({ kind, more: asked }) => {
    const conditions = [
      ...asked,
      ...within,
      ...ofTask,
      ...(kind === null ? [] : [rangeOf(source, kindField!), quoted(kind)]),
    ];
    const count = (more: readonly string[]) =>
      counted(indicator, register, source, [...conditions, ...more], language);
    const coHost = quoted(labelOf("joint", "coHost", language));
    // An event is counted at its host. Among rows of some days none is empty.
    if (joint && days) return [count([rangeOf(source, joint), `"<>"&${coHost}`])];
    return joint ? [`${count([])}-${count([rangeOf(source, joint), coHost])}`] : [count([])];
  });
}

function counted(
  { origin, field }: Indicator,
  { fields }: Form,
  source: ReturnType<typeof registerSource>,
  conditions: readonly string[],
  language: Language,
): string {
  const kind = fields.find((each) => each.field === field)?.kind;
  if (origin === "sum" && kind && fieldKinds[kind].holds === "yesNo")
    return `COUNTIFS(${[rangeOf(source, field), quoted(labelOf("yesNo", "yes", language)), ...conditions].join(",")})`;
  if (origin === "sum")
    return conditions.length === 0
      ? `SUM(${rangeOf(source, field)})`
      : `SUMIFS(${[rangeOf(source, field), ...conditions].join(",")})`;
  const first = rangeOf(source, fields[0]?.field ?? "");
  return conditions.length === 0 ? `COUNTA(${first})` : `COUNTIFS(${conditions.join(",")})`;
}
