// What a unit owes by quota, on its 首页: one formula that counts the unit's own entries, so that what is done is told at once.
import { fieldOf } from "../../core/field";
import { quoted, rangeOf } from "../../core/field/formula";
import { byOfficeTitle, registersOf, registerTitle, taskLabel } from "../../core/form";
import type { Definition, Form, Indicator, Language, Unit } from "../../core/model";
import { expandQuotas, type Target, unknownShares } from "../../core/quota";
import { nameWithoutAmount } from "../../core/quota/name";
import { labelOf } from "../../core/text";
import { unitHomeText } from "../../core/text/unit-home";
import { speaker } from "../../core/text/words";
import { materialLines } from "./home-materials";
import { doneInTables } from "./home-quota-tables";
import { quotaTodo } from "./home-quota-todo";
import { linesOf, WIDE } from "./home-sizes";
import { registerSource } from "./uncounted";

const say = speaker(unitHomeText);

/** The lines of a unit's quotas, as a formula of one cell, and how many lines there are; `todo` is what they want today (`quotaTodo`). */
export interface QuotaCell {
  readonly formula: string;
  readonly todo: string;
  readonly lines: number;
}

/** The quotas of a unit, and behind them its materials; `own` is the definition as the unit sees it. What is done is explained where it is told of any. */
export function quotaCell(own: Definition, unit: Unit): QuotaCell {
  const { language } = own.campaign;
  const targets = firstOfEach(expandQuotas(own, [unit])).map((target) => calledOnce(target, own));
  const told = targets.map((target) => ({ target, done: doneOf(target, own) }));
  const materials = materialLines(own, unit);
  const unknown = unknownShares(own, unit).map((of) => quoted(say("shareUnknown", language, of)));
  const todo = quotaTodo(
    told,
    materials.map((line) => line.todo),
    language,
  );
  if (targets.length + unknown.length + materials.length === 0)
    return { formula: `=${quoted(say("noQuotas", language))}`, todo, lines: 1 };
  const isCounted = materials.length > 0 || told.some(({ done }) => done !== null);
  const lines = [
    ...told.map(({ target, done }) => lineOf(target, done, own)),
    ...unknown,
    ...materials.map(({ words }) => words),
    ...(isCounted ? [quoted(say("quotaNote", language))] : []),
  ];
  const room = lines.reduce((sum, line) => sum + linesOf(wordsIn(line, language), WIDE), 0);
  return { formula: `=${lines.join("&CHAR(10)&")}`, todo, lines: room };
}

// A line begins with its words; what it counts stands behind them.
function wordsIn(line: string, language: Language): string {
  const [, words = ""] = /^"((?:[^"]|"")*)"/.exec(line) ?? [];
  return `${words}${say("quotaDone", language)}0000`;
}

/** What is done of a quota by now, as an expression; null where the workbook does not tell. */
function doneOf({ indicatorId, periodId }: Target, own: Definition): string | null {
  const indicator = own.indicators.find((each) => each.indicatorId === indicatorId)!;
  if (periodId !== "") return null;
  return indicator.origin === "typed" ? doneInTables(indicator, own) : doneExpression(indicator, own);
}

// The number stands behind the name: a name that ends with it goes without, one that is nothing else is its task's.
function calledOnce(target: Target, { indicators, tasks, campaign }: Definition): Target {
  const { name, unitWord, taskId } = indicators.find(
    ({ indicatorId }) => indicatorId === target.indicatorId,
  )!;
  const title = tasks.find((task) => task.taskId === taskId)?.title;
  const bare = nameWithoutAmount(name, unitWord) || title || say("quotas", campaign.language);
  return { ...target, indicator: target.indicator.replace(name, () => bare) };
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

function lineOf(target: Target, done: string | null, own: Definition): string {
  const { language } = own.campaign;
  const each = target.periodId === "" ? "" : say("everyPeriod", language);
  const until =
    target.periodId === "" && target.deadlineText !== ""
      ? say("quotaUntil", language, { until: target.deadlineText })
      : "";
  const asked = quoted(`${target.indicator} ${boundsOf(target, own)}${each}${until}`);
  return done === null ? asked : `${asked}&${quoted(say("quotaDone", language))}&(${done})`;
}

function boundsOf({ min, max, unitWord: unit }: Target, { campaign: { language } }: Definition): string {
  if (min !== null && max !== null && min !== max) return say("between", language, { min, max, unit });
  return min === null
    ? say("atMost", language, { max: max ?? "", unit })
    : say("atLeast", language, { min, unit });
}

/** How much of an indicator stands in the unit's registers; null where it has none. */
function doneExpression(indicator: Indicator, own: Definition): string | null {
  const register = registersOf(own).find(({ formId }) => formId === indicator.formId);
  if (!register) return null;
  const { language } = own.campaign;
  const titles = [registerTitle(register, language), byOfficeTitle(register, own, language)];
  const terms = titles.flatMap((tab) => termsOf(indicator, register, tab, own));
  return terms.length === 0 ? null : terms.join("+");
}

function termsOf(indicator: Indicator, register: Form, tab: string, own: Definition): string[] {
  const source = registerSource(register, tab);
  const { columns } = source;
  const task = own.tasks.find(({ taskId }) => taskId === indicator.taskId);
  const ofTask = task && columns.task ? [rangeOf(source, "task"), quoted(taskLabel(task))] : [];
  const [kindField, joint] = [fieldOf(register.fields, "kind"), fieldOf(register.fields, "joint")];
  const kinds = indicator.kinds.length > 0 && kindField ? indicator.kinds : [null];
  return kinds.flatMap((kind) => {
    const conditions = [...ofTask, ...(kind === null ? [] : [rangeOf(source, kindField!), quoted(kind)])];
    const count = (more: readonly string[]) => counted(indicator, register, source, [...conditions, ...more]);
    const coHost = quoted(labelOf("joint", "coHost", own.campaign.language));
    // An event is counted at its host.
    return joint ? [`${count([])}-${count([rangeOf(source, joint), coHost])}`] : [count([])];
  });
}

function counted(
  { origin, field }: Indicator,
  { fields }: Form,
  source: ReturnType<typeof registerSource>,
  conditions: readonly string[],
): string {
  if (origin === "sum")
    return conditions.length === 0
      ? `SUM(${rangeOf(source, field)})`
      : `SUMIFS(${[rangeOf(source, field), ...conditions].join(",")})`;
  const first = rangeOf(source, fields[0]?.field ?? "");
  return conditions.length === 0 ? `COUNTA(${first})` : `COUNTIFS(${conditions.join(",")})`;
}
