// The leaders' page for a telephone: one column of what stands on 汇总, read from above downwards, without charts.
import type { Task } from "../model";
import { summaryText } from "../text/summary";
import { answerLines } from "./answers";
import { attentionOf, progressOf } from "./attention";
import { Canvas, type Placed, rowHeight } from "./canvas";
import { type Figure, headFigures } from "./figures";
import { lightOf, unitsTitle, worstFirst } from "./lists";
import { owedWords } from "./owed";
import { runningWords } from "./running";
import { type Sources, shortName } from "./sources";
import { asAtWords } from "./summary";
import { tableLines, tablesOn } from "./tables";
import type { SheetModel, StyleKey } from "./types";
import { lightStyle, lightWords, percentWords, progressBar, shownLight, unitWords } from "./words";

/** Pixels of the columns: together what a telephone of 390 pixels shows between the numbers of its rows and the bar at its edge. */
const WIDTHS: readonly number[] = [84, 84, 84, 84];
/** Nothing is printed of it: one side, however long. */
const ENDLESS = { width: 1, height: Number.POSITIVE_INFINITY };

/** Rows of one line are alike, whatever stands in them: what is alike is written at once. */
const LINE = 29;

/** A cell of the page: its first column, how many, its words and its looks. */
type Cell = readonly [column: number, span: number, words: string, style: StyleKey];

/** The page of 汇总 in one column: title, figures two by two, what to ask, tasks, units; of more than `mostUnits` the worst. */
export function buildNarrow(sources: Sources, mostUnits = Number.POSITIVE_INFINITY): SheetModel {
  const canvas = new Canvas(WIDTHS, ENDLESS);
  const { definition, rollup } = sources;
  const { language, title } = definition.campaign;
  put(canvas, [[1, 4, title, "titleLong"]], 14);
  put(canvas, [[1, 4, asAtWords(sources), "figureNote"]]);
  putFigures(canvas, headFigures(sources));
  const running = runningWords(rollup, definition);
  if (running !== "") put(canvas, [[1, 4, running, "wrap"]]);
  putSection(canvas, summaryText("attention", language), attentionLines(sources));
  putSection(
    canvas,
    summaryText("tasksTitle", language),
    definition.tasks.flatMap((task) => taskCells(task, sources)),
  );
  const units = worstFirst(rollup.units);
  putSection(
    canvas,
    unitsTitle(rollup, language),
    units.slice(0, mostUnits).flatMap((unit) => unitCells(unit, sources)),
  );
  const more = units.length - mostUnits;
  if (more > 0) put(canvas, [[1, 4, summaryText("moreUnits", language, { count: more }), "empty"]]);
  for (const { title: name, lines } of [...tablesOn("front", sources), ...tablesOn("back", sources)].map(
    (table) => tableLines(table, sources),
  ))
    if (lines.length > 0) putSection(canvas, name, lines.flatMap(tableCells));
  const answers = answerLines(sources);
  if (answers.lines.length > 0)
    putSection(
      canvas,
      answers.title,
      answers.lines.map((words): Cell[] => [[1, 4, words, "wrap"]]),
    );
  return canvas.finish(0);
}

function put(canvas: Canvas, cells: readonly Cell[], points = 10): void {
  const placed = cells.map(([column, span, words]): Placed => [column, span, words]);
  const row = canvas.row(Math.max(LINE, rowHeight(placed, points, WIDTHS)));
  for (const [column, span, words, style] of cells) canvas.put(row, column, span, words, style);
}

function putSection(canvas: Canvas, title: string, lines: readonly (readonly Cell[])[]): void {
  put(canvas, [[1, 4, title, "section"]], 12);
  for (const line of lines) put(canvas, line);
}

/** Two beside each other; one that is left over has the whole width. */
function putFigures(canvas: Canvas, figures: readonly Figure[]): void {
  for (let from = 0; from < figures.length; from += 2) {
    const pair = figures.slice(from, from + 2);
    const cells = (words: (figure: Figure) => string, style: StyleKey) =>
      pair.map((figure, i): Cell => [1 + 2 * i, pair.length === 1 ? 4 : 2, words(figure), style]);
    put(
      canvas,
      cells(({ label }) => label, "figureLabel"),
    );
    put(
      canvas,
      cells(({ value }) => value, "figure"),
      20,
    );
    put(
      canvas,
      cells(({ note }) => note, "figureNote"),
    );
  }
}

function attentionLines(sources: Sources): Cell[][] {
  const { language } = sources.definition.campaign;
  const sentences = attentionOf(sources);
  const lines = sentences.map((sentence, i) => `${i + 1}. ${sentence}`);
  return (lines.length > 0 ? lines : [summaryText("nothingToAsk", language)]).map((words) => [
    [1, 4, words, "wrap"],
  ]);
}

// Rows below each other are joined over the same columns: that is one step of the request, however many they are.
function taskCells(task: Task, sources: Sources): Cell[][] {
  const { language } = sources.definition.campaign;
  const light = lightOf(task, sources.rollup.tasks);
  const progress = progressOf(task, sources);
  const done = progress === null ? summaryText("notStated", language) : progressBar(progress);
  const more = [task.leadDepartment, task.deadlineText || task.deadline, done].filter(Boolean);
  return [
    [
      [1, 3, [task.number, shortName(task)].filter(Boolean).join(" "), "wrap"],
      [4, 1, lightWords(light, language), lightStyle(light)],
    ],
    [[1, 3, more.join(summaryText("clauseMark", language)), "figureNote"]],
  ];
}

function tableCells([label, figures]: readonly [string, string]): Cell[][] {
  return [[[1, 4, label, "wrap"]], [[1, 4, figures, "figureNote"]]];
}

function unitCells(unit: Sources["rollup"]["units"][number], sources: Sources): Cell[][] {
  const { language } = sources.definition.campaign;
  const gaps = owedWords(unit, sources.rollup.today, language);
  const named: Cell[] = [
    [1, 2, unit.name, "wrap"],
    [3, 1, percentWords(unit.rate), "percent"],
    [4, 1, unitWords(unit, language), lightStyle(shownLight(unit))],
  ];
  return gaps === "" ? [named] : [named, [[1, 2, summaryText("gapsOf", language, { gaps }), "figureNote"]]];
}
