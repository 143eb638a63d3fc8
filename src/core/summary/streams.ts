// What units told by now of a return at any time, for the mail to leaders: by unit and by theme, as no rate tells it.
import type { EntryGroup } from "../figures";
import { excerptReturns, isRegister, textFields } from "../form";
import type { Return } from "../model";
import { summaryText } from "../text/summary";
import { isOpenOn } from "../units/open";
import type { Figure } from "./figures";
import type { Measured } from "./measure";
import { shortName } from "./sources";
import { countWords } from "./words";

/** Units and themes that are named; the others are counted. */
const MOST_NAMED = 6;

/**
 * A figure for each return at any time in which units tell something at length: how many of those that owe it have sent some, and its
 * entries. Where the campaign has due days as well, only for what has come.
 */
export function streamFigures(sources: Measured): Figure[] {
  const { definition } = sources;
  const hasDue = definition.periods.some(({ dueOn }) => dueOn !== "");
  return excerptReturns(definition)
    .filter(({ rule }) => rule.kind === "anytime")
    .map((item) => ({ item, sent: senders(item, sources) }))
    .filter(({ sent }) => !hasDue || sent.size > 0)
    .map(({ item, sent }) => figureOf(item, sent, sources));
}

function figureOf(item: Return, sent: ReadonlySet<string>, sources: Measured): Figure {
  const { definition, rollup, units } = sources;
  const { language } = definition.campaign;
  const ids = periodIds(item, sources);
  const owing = rollup.units.filter(
    ({ isClosed, periods }) => !isClosed && periods.some((cell) => ids.has(cell.periodId) && cell.isExpected),
  );
  const open = new Set(units.filter((unit) => isOpenOn(unit, rollup.today)).map(({ unitId }) => unitId));
  const silent = owing.filter(({ unitId }) => open.has(unitId) && !sent.has(unitId)).map(({ name }) => name);
  const told = entriesWords(item, sources);
  const named = silent.length === 0 ? "" : listWords(silent, sources);
  return {
    label: summaryText("stream", language, { name: item.name }),
    value: `${owing.length - silent.length} / ${owing.length}`,
    note: [...told, ...(named === "" ? [] : [summaryText("streamSilent", language, { units: named })])].join(
      "\n",
    ),
    asked: [],
  };
}

function periodIds({ returnId }: Return, { definition }: Measured): Set<string> {
  return new Set(definition.periods.filter((each) => each.returnId === returnId).map(({ id }) => id));
}

function senders(item: Return, sources: Measured): Set<string> {
  const ids = periodIds(item, sources);
  return new Set(
    sources.rollup.units
      .filter(({ periods }) => periods.some((cell) => ids.has(cell.periodId) && cell.isActual))
      .map(({ unitId }) => unitId),
  );
}

// Of each register in which something is told at length: how many entries, of which units, under which themes.
function entriesWords({ formIds }: Return, sources: Measured): string[] {
  const { definition, figures = [], rollup } = sources;
  const { language } = definition.campaign;
  const names = new Map(rollup.units.map(({ unitId, name }) => [unitId, name]));
  const forms = definition.forms.filter(
    (form) => formIds.includes(form.formId) && isRegister(form) && textFields(form).length > 0,
  );
  return forms.flatMap((form) => {
    const byUnit = new Map<string, number>();
    const byTheme = new Map<string, number>();
    const add = (to: Map<string, number>, name: string, count: number) =>
      to.set(name, (to.get(name) ?? 0) + count);
    for (const { unitId, registers } of figures)
      for (const { groups } of registers.filter(({ formId }) => formId === form.formId))
        for (const group of groups) {
          add(byUnit, names.get(unitId) ?? unitId, group[2]);
          add(byTheme, themeOf(group, sources), group[2]);
        }
    const count = [...byUnit.values()].reduce((sum, each) => sum + each, 0);
    if (count === 0) return [];
    byTheme.delete("");
    const values = { form: form.name, count: countWords(count), units: countsWords(byUnit, sources) };
    const themes = byTheme.size === 0 ? "" : countsWords(byTheme, sources);
    const words = summaryText("streamEntries", language, values);
    return [themes === "" ? words : words + summaryText("streamThemes", language, { themes })];
  });
}

function themeOf([taskId, kind]: EntryGroup, { definition }: Measured): string {
  const task = definition.tasks.find((each) => each.taskId === taskId);
  return task ? shortName(task) : String(kind ?? "");
}

function countsWords(counts: ReadonlyMap<string, number>, sources: Measured): string {
  const { language } = sources.definition.campaign;
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return listWords(
    sorted.map(([name, count]) => summaryText("streamCount", language, { name, count: countWords(count) })),
    sources,
  );
}

function listWords(names: readonly string[], { definition }: Measured): string {
  const { language } = definition.campaign;
  const words = names.slice(0, MOST_NAMED).join(summaryText("listMark", language));
  const more = names.length - MOST_NAMED;
  return more > 0 ? words + summaryText("streamMore", language, { count: more }) : words;
}
