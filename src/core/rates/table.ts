import type { Cells, Definition, Language } from "../model";
import { dueMoment } from "../period";
import { gapWords } from "../summary/owed";
import { type Column, computed, type Table } from "../tables/table";
import { rateText, rateWords } from "../text/rates";
import type { RateLine } from "./rates";

const shapes = {
  scope: computed("text", 110),
  name: computed("text", 200),
  unitType: computed("text", 150),
  return: computed("text", 140),
  period: computed("text", 110),
  dueOn: computed("text", 130),
  rank: { ...computed("integer", 90), help: rateWords.rankHelp },
  units: computed("integer", 80),
  expected: computed("integer", 84),
  actual: computed("integer", 84),
  onTime: computed("integer", 84),
  rate: computed("percent", 80),
  rateOnTime: computed("percent", 80),
  activities: computed("integer", 90),
  people: computed("integer", 90),
  gap: computed("longText", 220),
} as const;

/** The tab 报送率 as a table, built anew with 汇总. */
export const rateTable: Pick<Table, "name" | "group" | "columns"> = {
  name: rateWords.title,
  group: "read",
  columns: Object.entries(shapes).map(
    ([key, shape]): Column => ({ key, label: rateWords[key as keyof typeof shapes], ...shape }),
  ),
};

/** Its rows; a rate of nothing expected stays empty. */
export function rateRows(lines: readonly RateLine[], definition: Definition): Cells[] {
  const { language } = definition.campaign;
  const nameOf = new Map(definition.returns.map(({ returnId, name }) => [returnId, name]));
  const all = rateText("all", language);
  return lines.map((line) => ({
    scope: rateText(line.kind, language),
    name: line.name || all,
    unitType: line.unitType,
    return: nameOf.get(line.returnId) ?? all,
    ...periodCells(line, definition, language),
    rank: line.rank,
    units: line.units,
    expected: line.expected,
    actual: line.actual,
    onTime: line.onTime,
    rate: line.rate,
    rateOnTime: line.rateOnTime,
    activities: line.activities,
    people: line.people,
    gap: gapWords(line, language),
  }));
}

function periodCells(
  { periodId, isDue }: RateLine,
  { periods }: Pick<Definition, "periods">,
  language: Language,
): Cells {
  const period = periods.find(({ id }) => id === periodId);
  if (!period) return { period: rateText("all", language), dueOn: "" };
  const day = dueMoment(period);
  if (day === "") return { period: period.span, dueOn: rateText("neverDue", language) };
  return { period: period.span, dueOn: isDue ? day : rateText("notYetDue", language, { day }) };
}
