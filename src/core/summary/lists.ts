import { type Light, worstLight } from "../light";
import type { Definition, Language, Task } from "../model";
import type { Rollup, UnitFigures } from "../rollup";
import { summaryText } from "../text/summary";
import type { Canvas } from "./canvas";
import { countWords, lightStyle, lightWords, percentWords, progressBar } from "./words";

/** Rows that each list has on the page. */
const LIST_ROWS = 12;

/** Chinese characters that fit one line of a title, of a unit's name, and of a gap. */
const TITLE_LINE = 16;
const UNIT_LINE = 13;
const GAP_LINE = 9;

const urgency: readonly Light[] = ["red", "yellow", "blue", "grey", "green", "none"];

/** Tasks on the left, units on the right, as many lines as fit one page; what does not fit is said. */
export function putLists(canvas: Canvas, rollup: Rollup, definition: Definition): void {
  const { language } = definition.campaign;
  const titles = canvas.row(24);
  canvas.put(titles, 1, 14, summaryText("tasksTitle", language), "section");
  canvas.put(titles, 15, 12, summaryText("unitsTitle", language), "section");
  const headers = canvas.row(22);
  const [number, task, lead, deadline, progress, light] = [
    "",
    "task",
    "lead",
    "deadline",
    "progress",
    "light",
  ] as const;
  const taskHeaders = [
    [1, 1, number],
    [2, 5, task],
    [7, 2, lead],
    [9, 2, deadline],
    [11, 2, progress],
    [13, 2, light],
  ] as const;
  for (const [column, span, key] of taskHeaders)
    canvas.put(headers, column, span, key === "" ? "" : summaryText(`${key}Column`, language), "header");
  const unitHeaders = [
    [15, 4, "unit"],
    [19, 1, "rate"],
    [20, 1, "onTime"],
    [21, 1, "activities"],
    [22, 3, "gap"],
    [25, 2, "light"],
  ] as const;
  for (const [column, span, key] of unitHeaders)
    canvas.put(headers, column, span, summaryText(`${key}Column`, language), "header");
  const tasks = tasksShown(rollup, definition);
  const units = worstFirst(rollup.units);
  const lines = Math.max(1, Math.min(LIST_ROWS, Math.max(tasks.length, units.length)));
  for (let i = 0; i < lines; i++) {
    const row = canvas.row(heightOf(tasks[i], units[i], language));
    putTask(canvas, row, tasks[i], rollup, definition);
    putUnit(canvas, row, units[i], definition);
  }
  const first = canvas.nextRow - lines;
  if (tasks.length === 0) canvas.put(first, 1, 14, summaryText("noTasks", language), "empty");
  if (units.length === 0) canvas.put(first, 15, 12, summaryText("noUnits", language), "empty");
  putOverflow(
    canvas,
    definition.tasks.length - Math.min(lines, tasks.length),
    units.length - Math.min(lines, units.length),
    definition,
  );
}

/** All tasks in their order, or the most urgent of them when they are too many. */
function tasksShown(rollup: Rollup, { tasks }: Definition): Task[] {
  if (tasks.length <= LIST_ROWS) return [...tasks];
  const rank = (task: Task): number => urgency.indexOf(lightOf(task, rollup));
  const chosen = new Set([...tasks].sort((a, b) => rank(a) - rank(b)).slice(0, LIST_ROWS));
  return tasks.filter((task) => chosen.has(task));
}

/** Lowest rate first, then lowest rate on time, then most missing of quotas; units of which nothing is expected last. */
export function worstFirst(units: readonly UnitFigures[]): UnitFigures[] {
  const gap = (unit: UnitFigures): number => unit.gaps.reduce((sum, g) => sum + g.gap, 0);
  const rate = (value: number | null): number => value ?? 2;
  return [...units].sort(
    (a, b) =>
      rate(a.rate) - rate(b.rate) ||
      rate(a.rateOnTime) - rate(b.rateOnTime) ||
      gap(b) - gap(a) ||
      a.activities - b.activities ||
      (a.unitId < b.unitId ? -1 : 1),
  );
}

/** One or two lines of text; rows of fixed height would hide a third. */
function heightOf(task: Task | undefined, unit: UnitFigures | undefined, language: Language): number {
  const isLong =
    (task?.title.length ?? 0) > TITLE_LINE ||
    (unit?.name.length ?? 0) > UNIT_LINE ||
    (unit ? gapWords(unit, language).length : 0) > GAP_LINE;
  return isLong ? 38 : 26;
}

/** At most two lines; the full words stand in the tab that the list comes from. */
function clip(words: string, line: number): string {
  return words.length <= line * 2 ? words : `${words.slice(0, line * 2 - 1)}…`;
}

function lightOf(task: Task, rollup: Rollup): Light {
  return rollup.tasks.find((figures) => figures.taskId === task.taskId)?.light ?? worstLight([]);
}

function putTask(
  canvas: Canvas,
  row: number,
  task: Task | undefined,
  rollup: Rollup,
  { campaign }: Definition,
): void {
  if (!task) return;
  const light = lightOf(task, rollup);
  const progress = task.status === "done" ? 100 : task.progress;
  canvas.put(row, 1, 1, task.number, "text");
  canvas.put(row, 2, 5, clip(task.title, TITLE_LINE), "wrap");
  canvas.put(row, 7, 2, task.leadDepartment, "text");
  canvas.put(row, 9, 2, task.deadlineText || task.deadline, "text");
  canvas.put(
    row,
    11,
    2,
    progress === null ? summaryText("notStated", campaign.language) : progressBar(progress),
    progress === null ? "empty" : "progress",
  );
  canvas.put(row, 13, 2, lightWords(light, campaign.language), lightStyle(light));
}

function putUnit(canvas: Canvas, row: number, unit: UnitFigures | undefined, { campaign }: Definition): void {
  if (!unit) return;
  canvas.put(row, 15, 4, clip(unit.name, UNIT_LINE), "wrap");
  canvas.put(row, 19, 1, percentWords(unit.rate), "percent");
  canvas.put(row, 20, 1, percentWords(unit.rateOnTime), "percent");
  canvas.put(row, 21, 1, countWords(unit.activities), "count");
  canvas.put(row, 22, 3, clip(gapWords(unit, campaign.language), GAP_LINE), "wrap");
  canvas.put(row, 25, 2, lightWords(unit.light, campaign.language), lightStyle(unit.light));
}

/** What is missing to quotas, and what is above their maximum: "诵读大会 1场；推荐典型 超1个"; empty for an exempt unit and for one in order. */
export function gapWords(unit: Pick<UnitFigures, "gaps">, language: Language): string {
  const lacking = unit.gaps.filter(({ gap }) => gap > 0);
  const above = unit.gaps.filter(({ over }) => over > 0);
  return [
    ...lacking.map(({ indicator, gap, unitWord }) => `${indicator} ${gap}${unitWord}`),
    ...above.map(({ indicator, over, unitWord: word }) =>
      summaryText("overMaximum", language, { indicator, over, word }),
    ),
  ].join("；");
}

function putOverflow(canvas: Canvas, tasks: number, units: number, { campaign }: Definition): void {
  if (tasks <= 0 && units <= 0) return;
  const row = canvas.row(20);
  if (tasks > 0)
    canvas.put(row, 1, 14, summaryText("moreTasks", campaign.language, { count: tasks }), "empty");
  if (units > 0)
    canvas.put(row, 15, 12, summaryText("moreUnits", campaign.language, { count: units }), "empty");
}
