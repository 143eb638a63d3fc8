import type { Asked } from "../asked";
import { statusAsked } from "../asked";
import { type Light, lightOfMilestone } from "../light";
import type { Language, Phase, Task } from "../model";
import type { UnitFigures } from "../rollup";
import { summaryText } from "../text/summary";
import { progressOf } from "./attention";
import { type Canvas, type Placed, rowHeight } from "./canvas";
import { owedWords, shortOwedWords } from "./owed";
import { type Sources, shortName } from "./sources";
import type { StyleKey } from "./types";
import {
  countWords,
  lightStyle,
  lightWords,
  percentWords,
  progressBar,
  shownLight,
  unitWords,
} from "./words";

/** A cell of a list: its place, its words and its looks. */
type ListCell = readonly [
  column: number,
  span: number,
  words: string,
  style: StyleKey,
  asked?: readonly Asked[],
];

/** The lists begin a side of the paper. */
const SECTION = 40;
const OVERFLOW = 22;

const taskHeaders = [
  [2, 5, "task"],
  [7, 2, "lead"],
  [9, 2, "deadline"],
  [11, 2, "progress"],
  [13, 1, "light"],
] as const;
const unitHeaders = [
  [15, 4, "unit"],
  [19, 1, "rate"],
  [20, 1, "onTime"],
  [21, 1, "activities"],
  [22, 3, "gap"],
  [25, 2, "light"],
] as const;

const urgency: readonly Light[] = ["red", "yellow", "blue", "grey", "green", "none"];

/** Tasks on the left, units on the right, as many lines as fit into so many pixels; what does not fit is said. */
export function putLists(canvas: Canvas, sources: Sources, pixels: number): void {
  const { rollup, definition } = sources;
  const { language } = definition.campaign;
  putHeads(canvas, sources);
  const room = pixels - SECTION - rowHeight(headsOf(language)) - OVERFLOW;
  const told = taskLines(sources);
  const all = told.map(({ cells }) => cells);
  const sorted = worstFirst(rollup.units);
  const whole = sorted.map((unit) => unitCells(unit, sources, owedWords(unit, rollup.today, language)));
  // Gaps are told in words as long as every unit has its line beside them.
  const units =
    linesThatFit(all, whole, room) >= sorted.length
      ? whole
      : sorted.map((unit) => unitCells(unit, sources, shortOwedWords(unit, rollup.today, language)));
  const many = linesThatFit(all, units, room);
  const shown = mostUrgent(told, many);
  const tasks = shown.map(({ cells }) => cells);
  const lines = Math.max(1, linesThatFit(tasks, units, room));
  for (let i = 0; i < lines; i++) {
    const cells = [...(tasks[i] ?? []), ...(units[i] ?? [])];
    const row = canvas.row(rowHeight(cells.map(([column, span, words]): Placed => [column, span, words])));
    for (const [column, span, words, style, asked = []] of cells) {
      canvas.put(row, column, span, words, style);
      canvas.ask(row, column, span, asked);
    }
    if (i === 0 && tasks.length === 0) canvas.put(row, 1, 13, summaryText("noTasks", language), "empty");
    if (i === 0 && units.length === 0) canvas.put(row, 15, 12, summaryText("noUnits", language), "empty");
  }
  putOverflow(
    canvas,
    Math.max(0, definition.tasks.length - shown.slice(0, lines).filter(({ isTask }) => isTask).length),
    Math.max(0, units.length - lines),
    language,
  );
}

function headsOf(language: Language): Placed[] {
  return [...taskHeaders, ...unitHeaders].map(
    ([column, span, key]): Placed => [column, span, summaryText(`${key}Column`, language)],
  );
}

function putHeads(canvas: Canvas, { rollup, definition }: Sources): void {
  const { language } = definition.campaign;
  const titles = canvas.row(SECTION);
  canvas.put(titles, 1, 13, summaryText("tasksTitle", language), "section");
  canvas.put(titles, 15, 12, unitsTitle(rollup, language), "section");
  const heads = headsOf(language);
  const headers = canvas.row(rowHeight(heads));
  canvas.put(headers, 1, 1, "", "header");
  for (const [column, span, words] of heads) canvas.put(headers, column, span, words, "header");
}

/** How many lines of both lists have room, all words of each seen. */
function linesThatFit(
  tasks: readonly (readonly ListCell[])[],
  units: readonly (readonly ListCell[])[],
  pixels: number,
): number {
  let used = 0;
  const all = Math.max(tasks.length, units.length);
  for (let i = 0; i < all; i++) {
    used += rowHeight(
      [...(tasks[i] ?? []), ...(units[i] ?? [])].map(
        ([column, span, words]): Placed => [column, span, words],
      ),
    );
    if (used > pixels) return i;
  }
  return all;
}

/** A line of the list of tasks: a task, or a milestone that is near or past. */
interface TaskLine {
  readonly isTask: boolean;
  readonly light: Light;
  readonly cells: ListCell[];
}

/** Each task with those of its milestones that a leader should know of below it; those of no task at the end. */
function taskLines(sources: Sources): TaskLine[] {
  const { tasks, phases } = sources.definition;
  const near = phases.flatMap((phase) => {
    const task = tasks.find(({ taskId }) => taskId === phase.taskId);
    const light = lightOfMilestone(phase, sources.rollup.today);
    const isTold = phase.kind === "milestone" && task?.status !== "done" && ["red", "blue"].includes(light);
    return isTold ? [{ phase, task, light }] : [];
  });
  const linesOf = (taskId: string) =>
    near
      .filter(({ phase }) => phase.taskId === taskId)
      .map(({ phase, task, light }) => ({
        isTask: false,
        light,
        cells: milestoneCells(phase, task, light, sources),
      }));
  return [
    ...tasks.flatMap((task): TaskLine[] => [
      { isTask: true, light: lightOf(task, sources.rollup.tasks), cells: taskCells(task, sources) },
      ...linesOf(task.taskId),
    ]),
    ...linesOf(""),
  ];
}

/** All lines in their order, or the most urgent of them when they are too many. */
function mostUrgent(lines: readonly TaskLine[], most: number): TaskLine[] {
  if (lines.length <= most) return [...lines];
  const rank = ({ light }: TaskLine): number => urgency.indexOf(light);
  const chosen = new Set([...lines].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return lines.filter((line) => chosen.has(line));
}

/**
 * Those that go on before those that have closed: what is late first, then lowest rate, then lowest rate on time, then most missing of
 * quotas; units of which nothing is expected last, and those that stand alike in the order of the directory. Before anything is due it is
 * that order alone.
 */
export function worstFirst(units: readonly UnitFigures[]): UnitFigures[] {
  const gap = (unit: UnitFigures): number => unit.gaps.reduce((sum, g) => sum + g.gap, 0);
  const rate = (value: number | null): number => value ?? 2;
  const behind = (a: UnitFigures, b: UnitFigures): number =>
    Number(isLate(b)) - Number(isLate(a)) ||
    rate(a.rate) - rate(b.rate) ||
    rate(a.rateOnTime) - rate(b.rateOnTime) ||
    gap(b) - gap(a) ||
    a.activities - b.activities;
  const isDue = isAnythingDue(units);
  return [...units].sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || (isDue ? behind(a, b) : 0));
}

/** What stands above the list of units: how they are ordered. */
export function unitsTitle({ units }: Sources["rollup"], language: Language): string {
  return summaryText(isAnythingDue(units) ? "unitsTitle" : "unitsTitleUndue", language);
}

const isAnythingDue = (units: readonly UnitFigures[]): boolean =>
  units.some((unit) => unit.rate !== null || isLate(unit));

const isLate = (unit: UnitFigures): boolean => shownLight(unit) === "red";

/** The light of a task, as roll-up judged it. */
export function lightOf(task: Task, tasks: Sources["rollup"]["tasks"]): Light {
  return tasks.find(({ taskId }) => taskId === task.taskId)?.light ?? "none";
}

function taskCells(task: Task, sources: Sources): ListCell[] {
  const { language } = sources.definition.campaign;
  const light = lightOf(task, sources.rollup.tasks);
  const progress = progressOf(task, sources);
  return [
    [1, 1, task.number, "wrap"],
    [2, 5, shortName(task), "wrap"],
    [7, 2, task.leadDepartment, "wrap"],
    [9, 2, task.deadlineText || task.deadline, "wrap"],
    progress === null
      ? [11, 2, summaryText("notStated", language), "empty"]
      : [11, 2, progressBar(progress), "progress"],
    [13, 1, lightWords(light, language), lightStyle(light)],
  ];
}

function milestoneCells(
  { name, dateText, end }: Phase,
  task: Task | undefined,
  light: Light,
  { definition: { campaign } }: Sources,
): ListCell[] {
  const { language } = campaign;
  return [
    [2, 5, summaryText("milestoneLine", language, { name }), "wrap"],
    [7, 2, task?.leadDepartment ?? "", "wrap"],
    [9, 2, dateText || end, "wrap"],
    [13, 1, lightWords(light, language), lightStyle(light)],
  ];
}

function unitCells(unit: UnitFigures, { rollup, definition }: Sources, gaps: string): ListCell[] {
  const { language } = definition.campaign;
  const numbers = (key: string) => statusAsked(key, unit.unitId, rollup, definition);
  return [
    [15, 4, unit.name, "wrap"],
    [19, 1, percentWords(unit.rate), "percent", numbers("rate")],
    [20, 1, percentWords(unit.rateOnTime), "percent", numbers("rateOnTime")],
    [21, 1, countWords(unit.activities), "count", numbers("activities")],
    [22, 3, gaps, "wrap", numbers("gap")],
    [25, 2, unitWords(unit, language), lightStyle(shownLight(unit))],
  ];
}

function putOverflow(canvas: Canvas, tasks: number, units: number, language: Language): void {
  if (tasks === 0 && units === 0) return;
  const row = canvas.row(OVERFLOW);
  if (tasks > 0) canvas.put(row, 1, 13, summaryText("moreTasks", language, { count: tasks }), "empty");
  if (units > 0) canvas.put(row, 15, 12, summaryText("moreUnits", language, { count: units }), "empty");
}
