// What the units' table comes to over everybody: rows and columns by their own names; unlike rows are never added.

import { type Asked, asked } from "../asked";
import { addsUp } from "../field";
import { taskLabel } from "../form";
import type { Field, FieldValue, Form, Language, PageSide } from "../model";
import { figureLines, type OfficeLine } from "../rollup";
import { summaryText } from "../text/summary";
import { type Canvas, LEFT, type Placed, rowHeight } from "./canvas";
import { headlineOf } from "./headline";
import { formOf, pageOf } from "./page";
import type { Sources } from "./sources";
import { countWords } from "./words";

const SECTION = 26;
const HEADER = 24;
const MORE = 22;
/** Columns that have room beside the names of the rows. */
const MOST_FIELDS = 4;
/** Where the figures stand: first column and how many, by how many there are. */
const PLACES: Readonly<Record<number, readonly (readonly [column: number, span: number])[]>> = {
  1: [[9, 5]],
  2: [
    [7, 3],
    [10, 4],
  ],
  3: [
    [7, 2],
    [9, 3],
    [12, 2],
  ],
  4: [
    [6, 2],
    [8, 2],
    [10, 2],
    [12, 2],
  ],
};

/** The tables that one side of the page shows, each with its own title where it has one. */
export function tablesOn(side: PageSide, sources: Sources): PageTable[] {
  return pageOf(sources).flatMap((item) => {
    const form = item.kind === "table" && item.side === side && formOf(item, sources.definition);
    return form && form.kind === "table" ? [{ form, title: item.title || form.name }] : [];
  });
}

/** A table of the page. */
export interface PageTable {
  readonly form: Form;
  readonly title: string;
}

/** Figures of the page's table: those that are added over all units. */
function figureFields({ fields }: Form): Field[] {
  return fields
    .filter((field) => addsUp(field) && (field.nature === "stock" || field.nature === "flow"))
    .slice(0, MOST_FIELDS);
}

/** A table as it stands on the page. */
interface Shown {
  readonly fields: readonly Field[];
  readonly places: readonly (readonly [column: number, span: number])[];
  /** Columns that the names of the rows take. */
  readonly labelSpan: number;
}

/** Puts a table on the left of the page, as many rows as have room; nothing where it has no figures. */
export function putTable(
  canvas: Canvas,
  { form, title: name }: PageTable,
  sources: Sources,
  pixels: number,
): void {
  const fields = figureFields(form);
  const places = PLACES[fields.length] ?? [];
  const [first] = places;
  if (!first) return;
  const toDate = figureLines(form, sources.tables, sources.definition).map((line) => named(line, sources));
  if (!toDate.some(({ values }) => Object.values(values).some((value) => value !== null))) return;
  const shown = { fields, places, labelSpan: first[0] - 1 };
  const { language } = sources.definition.campaign;
  const { focus } = headlineOf(sources.definition, sources.rollup.today);
  const ofPeriod = sources.tables.filter(({ periodId }) => periodId === focus?.id);
  const period = ofPeriod.length > 0 ? figureLines(form, ofPeriod, sources.definition) : undefined;
  const title =
    focus && period
      ? summaryText("tableTitle", language, { table: name, period: focus.span })
      : summaryText("tableTitleToDate", language, { table: name });
  putHead(canvas, title, shown);
  const rows = toDate.map((line): Row => {
    const own = period?.find(({ rowId }) => rowId === line.rowId);
    const numbers = fields.map(({ field }) =>
      asked("amount", { formId: form.formId, field, row: line.rowId }),
    );
    return { cells: cellsOf(line, own, shown, language), numbers };
  });
  putRows(canvas, rows, pixels - SECTION - HEADER, language);
}

/** A row of the table with the numbers that stand in it. */
interface Row {
  readonly cells: readonly Placed[];
  readonly numbers: readonly Asked[];
}

/** A row that is a task goes by its short name where staff gave one. */
function named(line: OfficeLine, { definition }: Sources): OfficeLine {
  const task = definition.tasks.find(({ taskId, shortTitle }) => taskId === line.rowId && shortTitle !== "");
  return task ? { ...line, label: taskLabel({ ...task, title: task.shortTitle }) } : line;
}

function putHead(canvas: Canvas, title: string, { fields, places, labelSpan }: Shown): void {
  canvas.put(canvas.row(SECTION), 1, LEFT[1], title, "section");
  const header = canvas.row(HEADER);
  canvas.put(header, 1, labelSpan, "", "header");
  for (const [i, [column, span]] of places.entries())
    canvas.put(header, column, span, headerOf(fields[i] as Field), "headerCount");
}

function putRows(canvas: Canvas, rows: readonly Row[], pixels: number, language: Language): void {
  let left = pixels;
  for (const [i, { cells, numbers }] of rows.entries()) {
    const height = rowHeight(cells);
    left -= height;
    if (left < (i === rows.length - 1 ? 0 : MORE)) {
      const count = rows.length - i;
      canvas.put(canvas.row(MORE), 1, LEFT[1], summaryText("moreRows", language, { count }), "empty");
      return;
    }
    const row = canvas.row(height);
    for (const [at, [column, span, words]] of cells.entries()) {
      canvas.put(row, column, span, words, at === 0 ? "wrap" : "count");
      canvas.ask(row, column, span, numbers.slice(at - 1, at));
    }
  }
}

function cellsOf(
  line: OfficeLine,
  period: OfficeLine | undefined,
  { fields, places, labelSpan }: Shown,
  language: Language,
): Placed[] {
  const figures = places.map(
    ([column, span], i): Placed => [column, span, figureWords(fields[i] as Field, line, period, language)],
  );
  return [[1, labelSpan, line.label], ...figures];
}

function headerOf({ label, measure }: Field): string {
  return measure === "" || label.endsWith(measure) ? label : `${label}（${measure}）`;
}

/** To date; of what flows the period's own part in brackets. What nobody told stays empty. */
function figureWords(
  { field, nature }: Field,
  line: OfficeLine,
  period: OfficeLine | undefined,
  language: Language,
): string {
  const toDate = countOf(line.values[field]);
  const own = countOf(period?.values[field]);
  if (toDate === "" || own === "" || nature === "stock") return toDate;
  return summaryText("withPeriod", language, { toDate, period: own });
}

function countOf(value: FieldValue | undefined): string {
  return typeof value === "number" ? countWords(value) : "";
}
