// 应报清单: what each unit owes by now, a line each, so that the office's other campaigns can tell the unit as well.
import { textOf } from "../cells/text";
import { periodFor } from "../exception";
import type { Cells, Definition, Unit } from "../model";
import { dueMoment } from "../period";
import type { PeriodCell, ReportStanding, Rollup } from "../rollup";
import { standingWords } from "../summary/status";
import { type Column, computed, type Table } from "../tables/table";
import { labelOf } from "../text";
import { owedWords } from "../text/owed";
import { channels } from "../units";

/** A report that a unit owes: texts as they are shown; `dueOn` begins with the day as "2020-03-25", `where` is a link or the way of reporting. */
export interface Owed {
  readonly unit: string;
  readonly campaign: string;
  readonly return: string;
  readonly period: string;
  readonly dueOn: string;
  readonly standing: string;
  readonly where: string;
}

const shapes = {
  unit: computed("text", 200),
  campaign: computed("text", 200),
  return: computed("text", 140),
  period: computed("text", 110),
  dueOn: computed("text", 130),
  standing: computed("text", 140),
  where: { ...computed("text", 260), oneLine: true },
} as const;

/** The tab as a table, built anew with 汇总. */
export const owedTable: Pick<Table, "name" | "group" | "columns"> = {
  name: owedWords.tab,
  group: "read",
  columns: Object.entries(shapes).map(
    ([key, shape]): Column => ({ key, label: owedWords[key as keyof Owed], ...shape }),
  ),
};

/** What became of a report that must still be sent, or sent again. */
const OPEN: readonly ReportStanding[] = ["open", "missing", "returned", "troubled", "reopened"];

/** What the units of a campaign owe by now, in the order of units and periods. What is never due is owed when somebody must mend it alone. */
export function owedNow(
  { units: figures }: Pick<Rollup, "units">,
  definition: Definition,
  units: readonly Unit[],
): Owed[] {
  const known = new Map(units.map((unit) => [unit.unitId, unit]));
  return figures.flatMap(({ unitId, periods }) => {
    const unit = known.get(unitId);
    return unit ? periods.filter(isOwed).flatMap((cell) => owedOf(unit, cell, definition)) : [];
  });
}

function isOwed({ standing, isExpected }: PeriodCell): boolean {
  return isExpected && OPEN.includes(standing);
}

function owedOf(unit: Unit, cell: PeriodCell, definition: Definition): Owed[] {
  const { campaign, periods, returns } = definition;
  const period = periods.find(({ id }) => id === cell.periodId);
  if (!period || (period.dueOn === "" && cell.standing === "open")) return [];
  const { hasTab, opensWorkbook } = channels[unit.channel];
  const link = hasTab || opensWorkbook ? unit.workbookUrl : "";
  return [
    {
      unit: unit.name,
      campaign: campaign.title,
      return: returns.find(({ returnId }) => returnId === period.returnId)?.name ?? "",
      period: period.span,
      dueOn: dueMoment(periodFor(definition, unit, period)),
      standing: standingWords(cell, campaign.language),
      where: link || labelOf("channel", unit.channel, campaign.language),
    },
  ];
}

/** The same as rows of the tab. */
export function owedRows(owed: readonly Owed[]): Cells[] {
  return owed.map((each) => ({ ...each }));
}

/** The same out of rows of the tab of another head. */
export function owedFromRows(rows: readonly Cells[]): Owed[] {
  const text = (row: Cells) =>
    Object.fromEntries(Object.keys(shapes).map((key) => [key, textOf(row[key])])) as unknown as Owed;
  return rows.map(text).filter(({ unit }) => unit !== "");
}
