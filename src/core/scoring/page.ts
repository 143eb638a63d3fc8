// 考核得分 as a page: how points are given, a table for each type of unit with every raw figure, and the lines that staff typed.
import { groupBy } from "../group-by";
import type { Definition, Language, ScoreItem, Unit } from "../model";
import { Canvas, type Placed, rowHeight, type SheetModel, type StyleKey } from "../summary";
import { labelOf } from "../text";
import { scoreText } from "../text/scores";
import type { Scores, UnitScore } from "./score";

/** Pixels of the columns, and of a whole sheet of paper at this size of type. */
const WIDTH = { rank: 50, unit: 190, figure: 92, points: 64, sum: 64, paper: 1040 };
const SUMS = ["sum", "possible", "scaled", "adjusted", "total"] as const;

/** What the page is made of beside the points. */
export interface ScoresPage {
  readonly definition: Pick<Definition, "campaign">;
  readonly units: readonly Unit[];
  /** Rows of 考核办法 that were left out. */
  readonly leftOut: number;
  readonly asAt: string;
}

/** The page; widths fill the paper also where few things are measured. */
export function scoresPage(scores: Scores, page: ScoresPage): SheetModel {
  const { language, title } = page.definition.campaign;
  const { items, units } = scores;
  const widths = widthsOf(items.length);
  const canvas = new Canvas(widths);
  const line = lineWriter(canvas, widths);
  line(scoreText("title", language, { title }), "title", 18);
  line(scoreText("basis", language, { asAt: page.asAt.replace("\n", " ") }), "asAt");
  for (const item of items) line(ruleWords(item, language), "text");
  line(scoreText(items.length === 0 ? "noRules" : "howTo", language), "empty");
  for (const [item, told] of scores.elsewhere) {
    const { campaign } = item;
    if (told) line(scoreText("elsewhere", language, { ...told, item: item.item }), "text");
    else line(scoreText("unread", language, { item: item.item, campaign }), "attention");
  }
  if (page.leftOut > 0) line(scoreText("leftOut", language, { count: page.leftOut }), "attention");
  for (const type of groupBy(units, (unit) => unit.unitType))
    putTable(canvas, items, type, { language, widths });
  putAdjustments(line, scores, page);
  return canvas.finish(0);
}

function widthsOf(items: number): number[] {
  const measured = Array.from({ length: items }, () => [WIDTH.figure, WIDTH.points]).flat();
  const widths = [WIDTH.rank, WIDTH.unit, ...measured, ...SUMS.map(() => WIDTH.sum)];
  const spare = WIDTH.paper - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === 1 ? width + Math.max(0, spare) : width));
}

type Line = (words: string, style: StyleKey, points?: number) => void;

function lineWriter(canvas: Canvas, widths: readonly number[]): Line {
  return (words, style, points = 10) => {
    const height = rowHeight([[1, widths.length, words]], points, widths);
    canvas.put(canvas.row(height), 1, widths.length, words, style);
  };
}

/** How points are given for one item, in a sentence. */
function ruleWords(item: ScoreItem, language: Language): string {
  const { measure, method, full, each, unitType, start, end, weight } = item;
  const isRate = measure === "rate" || measure === "rateOnTime" || measure === "materials";
  const mark = isRate
    ? scoreText("fullRate", language, { full: full ?? 100 })
    : full === null
      ? scoreText("fullQuota", language)
      : scoreText("fullCount", language, { full });
  const span =
    start + end === "" ? "" : scoreText("comma", language) + scoreText("span", language, { start, end });
  const details = (method === "deduct" ? scoreText("each", language, { each }) : mark) + span;
  const only = unitType === "" ? "" : scoreText("onlyType", language, { unitType });
  return scoreText("rule", language, {
    item: item.item + only,
    measure: labelOf("scoreMeasure", measure, language),
    method: labelOf("scoreMethod", method, language),
    weight,
    details,
  });
}

interface Looks {
  readonly language: Language;
  readonly widths: readonly number[];
}

// A type begins where its heading, its header and a unit have room; a table that goes on over the page has its header again.
function putTable(
  canvas: Canvas,
  items: readonly ScoreItem[],
  [unitType, units]: readonly [unitType: string, units: readonly UnitScore[]],
  { language, widths }: Looks,
): void {
  const heads = [
    scoreText("rank", language),
    scoreText("unit", language),
    ...items.flatMap(({ item }) => [scoreText("raw", language, { item }), scoreText("points", language)]),
    ...SUMS.map((key) => scoreText(key, language)),
  ].map((head): TableCell => [head, "header"]);
  const rows = units.map((unit) => cellsOf(unit, scoreText("none", language)));
  const heightOf = (cells: readonly TableCell[]) =>
    rowHeight(
      cells.map(([value], i): Placed => [i + 1, 1, value]),
      10,
      widths,
    );
  const put = (cells: readonly TableCell[]) => {
    const row = canvas.row(heightOf(cells));
    for (const [i, [value, style]] of cells.entries()) canvas.put(row, i + 1, 1, value, style);
    canvas.rule({ row, column: 1, rows: 1, columns: widths.length });
  };
  const title = rowHeight([[1, widths.length, unitType]], 12, widths);
  if (canvas.left < title + heightOf(heads) + heightOf(rows[0] ?? [])) canvas.nextSide();
  canvas.put(canvas.row(title), 1, widths.length, unitType, "section");
  put(heads);
  for (const cells of rows) {
    if (canvas.left < heightOf(cells)) {
      canvas.nextSide();
      put(heads);
    }
    put(cells);
  }
}

type TableCell = readonly [value: string | number, style: StyleKey];

function cellsOf(unit: UnitScore, none: string): TableCell[] {
  const points = (value: number | null) => [value ?? none, "points"] as const;
  return [
    [unit.rank ?? none, "formCenter"],
    [unit.name, "text"],
    ...unit.items.flatMap((score) => [
      [score?.figure ?? none, "wrapRight"] as const,
      points(score?.points ?? null),
    ]),
    ...SUMS.map((key) => points(unit[key])),
  ];
}

function putAdjustments(line: Line, { adjustments }: Scores, { definition, units }: ScoresPage): void {
  const { language } = definition.campaign;
  if (adjustments.length === 0) return;
  line(scoreText("adjustments", language), "section", 12);
  for (const { unitId, weight, item, reason } of adjustments) {
    const unit = units.find((each) => each.unitId === unitId)?.name ?? unitId;
    const points = `${weight > 0 ? "+" : "−"}${Math.abs(weight)}`;
    line(scoreText("adjustment", language, { unit, points, item, reason }), "text");
  }
}
