// 考核得分: points of each unit by the rows of 考核办法, from the figures of the periods that each row counts.
import { returnOf } from "../form/forms";
import { groupBy } from "../group-by";
import type { Day, Definition, Indicator, Material, Period, Quota, ScoreItem, ScoreMeasure } from "../model";
import { ranksOf } from "../rates";
import { type RollupInput, rollUp, type UnitFigures } from "../rollup";
import { isClosedOn } from "../units";
import { asIfOpen, dueWhileOpen } from "./due-while-open";
import type { ToldScores } from "./elsewhere";
import { type Figure, measures, pointsOf, rounded } from "./measures";

/** What a unit got for one row; the figure as it is shown. */
interface ItemScore {
  readonly figure: string;
  readonly points: number;
}

/** A unit's points. */
export interface UnitScore {
  readonly unitId: string;
  readonly name: string;
  readonly unitType: string;
  /** In the order of the rows; null where a row is not for the unit, or the unit owes nothing of it. */
  readonly items: readonly (ItemScore | null)[];
  readonly sum: number;
  /** Most points of the rows that count for the unit. */
  readonly possible: number;
  /** The sum as if all rows of its type had counted; null where none does. */
  readonly scaled: number | null;
  readonly adjusted: number;
  readonly total: number;
  /** Place in its type; null where no row counts. */
  readonly rank: number | null;
}

/** Everything the page shows. */
export interface Scores {
  readonly items: readonly ScoreItem[];
  readonly adjustments: readonly ScoreItem[];
  /** Of the rows that take them, what other campaigns gave; undefined where it could not be read. */
  readonly elsewhere: ReadonlyMap<ScoreItem, ToldScores | undefined>;
  /** Those that have points, by place within their type. */
  readonly units: readonly UnitScore[];
}

/** What points are made from: the record, points of articles by unit between two days ("" = without bound), and what another campaign gave. */
export interface ScoreSource extends RollupInput {
  readonly printed?: (start: Day, end: Day) => ReadonlyMap<string, number>;
  readonly elsewhere?: (campaign: string) => ToldScores | undefined;
}

/** The points of all units. Each row rolls the record up anew for its own periods, so that its figures are those of 报送率. */
export function scoresOf(rows: readonly ScoreItem[], input: ScoreSource): Scores {
  const items = rows.filter(({ measure }) => measure !== "adjust");
  const adjustments = rows.filter(({ measure }) => measure === "adjust");
  const elsewhere = new Map(
    items
      .filter(({ measure }) => measure === "elsewhere")
      .map((item) => [item, input.elsewhere?.(item.campaign)]),
  );
  const isRead = (item: ScoreItem) => !elsewhere.has(item) || elsewhere.get(item) !== undefined;
  const toldOf = (item: ScoreItem) => {
    const printed = item.measure === "printed" ? input.printed?.(item.start, item.end) : undefined;
    const totals = elsewhere.get(item)?.totals;
    return ({ unitId, name }: UnitFigures) => printed?.get(unitId) ?? totals?.get(name);
  };
  const figures = items.map((item) => {
    const told = toldOf(item);
    return new Map(
      counted(item, input).map((unit) => [
        unit.unitId,
        measures[item.measure].figureOf(unit, item, told(unit)),
      ]),
    );
  });
  const units = input.units.flatMap(({ unitId, name, unitType }) => {
    const told = figures.map((of) => of.get(unitId));
    const scored = {
      unitId,
      name,
      unitType,
      ...pointsFrom(items, told, (item) => isRead(item) && isFor(item, unitType)),
    };
    const given = adjustments.filter((line) => line.unitId === unitId);
    const adjusted = rounded(given.reduce((sum, { weight }) => sum + weight, 0));
    if (scored.possible === 0 && given.length === 0) return [];
    return [{ ...scored, adjusted, total: rounded((scored.scaled ?? 0) + adjusted), rank: null }];
  });
  return { items, adjustments, elsewhere, units: ranked(units) };
}

// Targets and materials of a closed unit are owed no more, but what it did of those that fell due before keeps its points.
function counted(item: ScoreItem, input: RollupInput): readonly UnitFigures[] {
  const { today } = input;
  const row = narrowed(item, input);
  if (!OF_TARGETS.includes(item.measure)) return rollUp(row).units;
  const closed = new Map(
    input.units.flatMap((unit) => (isClosedOn(unit, today) ? [[unit.unitId, unit]] : [])),
  );
  return rollUp({ ...row, units: asIfOpen(input.units, today) }).units.map((figures) => {
    const unit = closed.get(figures.unitId);
    return unit ? dueWhileOpen(figures, unit, row.definition) : figures;
  });
}

const OF_TARGETS: readonly ScoreMeasure[] = ["quota", "indicator", "materials"];

const isFor = (item: ScoreItem, unitType: string) => item.unitType === "" || item.unitType === unitType;

function pointsFrom(
  items: readonly ScoreItem[],
  figures: readonly (Figure | null | undefined)[],
  counts: (item: ScoreItem) => boolean,
): Pick<UnitScore, "items" | "sum" | "possible" | "scaled"> {
  const scores = items.map((item, i) => {
    const figure = counts(item) ? (figures[i] ?? null) : null;
    return figure && { figure: figure.words, points: pointsOf(item, figure) };
  });
  const weightOf = (of: readonly ScoreItem[]) => rounded(of.reduce((sum, { weight }) => sum + weight, 0));
  const sum = rounded(scores.reduce((total, score) => total + (score?.points ?? 0), 0));
  const possible = weightOf(items.filter((_, i) => scores[i] !== null));
  const all = weightOf(items.filter(counts));
  return { items: scores, sum, possible, scaled: possible === 0 ? null : rounded((sum / possible) * all) };
}

/** What is rolled up for a row: reports of its return that are due within its days, and the indicators or materials that it looks at. */
function narrowed(item: ScoreItem, input: RollupInput): RollupInput {
  const { definition } = input;
  const periods = definition.periods.filter((period) => isCounted(period, item));
  const ids = new Set(periods.map(({ id }) => id));
  const isOurs = ({ periodId }: { readonly periodId: string }) => ids.has(periodId);
  return {
    ...input,
    definition: {
      ...definition,
      periods,
      indicators: indicatorsOf(item, definition),
      materials: materialsOf(item, definition),
    },
    reports: input.reports.filter(isOurs),
    figures: input.figures.filter(isOurs),
  };
}

// What is never due belongs to the days that it lasts until.
function isCounted(period: Period, { returnId, start, end }: ScoreItem): boolean {
  const day = period.dueOn || period.end;
  return (returnId === "" || period.returnId === returnId) && isWithin(day, start, end);
}

/** Whether a day stands between two others, each "" = without bound. */
function isWithin(day: Day, start: Day, end: Day): boolean {
  return (start === "" || day >= start) && (end === "" || day <= end);
}

function indicatorsOf(
  { indicatorId, full, measure }: ScoreItem,
  { indicators, unitTypes }: Definition,
): Indicator[] {
  if (measure !== "quota" && measure !== "indicator") return [];
  const own = indicators.filter((each) => indicatorId === "" || each.indicatorId === indicatorId);
  if (measure === "quota" || full === null) return own;
  const quotas = unitTypes.map(({ name }): Quota => ({ ...ALIKE, unitType: name, min: full }));
  return own.map((indicator) => ({ ...indicator, quotas }));
}

// A material without a day of its own is of all days.
function materialsOf(
  { measure, returnId, start, end }: ScoreItem,
  { materials = [], returns }: Definition,
): Material[] {
  if (measure !== "materials") return [];
  return materials.filter(
    ({ formId, deadline: day }) =>
      (returnId === "" || returnOf({ returns }, formId)?.returnId === returnId) &&
      (day === "" || isWithin(day, start, end)),
  );
}

/** The same for every unit of a type, in all periods together. */
const ALIKE: Omit<Quota, "unitType" | "min"> = {
  unit: "",
  attribute: "",
  per: 1,
  span: "campaign",
  max: null,
  deadlineText: "",
  deadline: "",
  row: 0,
};

function ranked(units: readonly UnitScore[]): UnitScore[] {
  return [...groupBy(units, ({ unitType }) => unitType).values()].flatMap((own) => {
    const ranks = ranksOf(
      own.filter(({ scaled }) => scaled !== null),
      (a, b) => b.total - a.total,
    );
    return own
      .map((unit) => ({ ...unit, rank: ranks.get(unit) ?? null }))
      .sort((a, b) => (a.rank ?? own.length + 1) - (b.rank ?? own.length + 1));
  });
}
