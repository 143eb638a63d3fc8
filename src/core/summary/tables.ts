// What the units' table comes to over everybody: rows and columns by their own names; unlike rows are never added.

import { type Asked, asked } from "../asked";
import { addsUp } from "../field";
import { taskLabel } from "../form";
import type { Field, FieldValue, Form, Language, PageSide } from "../model";
import { figureLines, type OfficeLine } from "../rollup";
import { text } from "../text";
import { bracketed } from "../text/lists";
import { summaryText } from "../text/summary";
import { type Canvas, LEFT, type Placed, rowHeight } from "./canvas";
import { headlineOf } from "./headline";
import { formOf, pageOf } from "./page";
import { leftOf, type Sources } from "./sources";
import { fits, inPlace, MOST_FIGURES, type Place, placesFor } from "./table-places";
import { countWords } from "./words";

const SECTION = 26;
const HEADER = 24;
const MORE = 22;
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

/** Figures of the page's table: those that are added over all units, and of which somebody has told something. */
function figureFields({ fields }: Form, lines: readonly OfficeLine[]): Field[] {
  return fields
    .filter((field) => addsUp(field) && (field.nature === "stock" || field.nature === "flow"))
    .filter(({ field }) => lines.some(({ values }) => (values[field] ?? null) !== null));
}

/** What a table comes to: its title, and each row with its figures under the names of their columns. */
interface TableFigures {
  readonly title: string;
  readonly heads: readonly string[];
  readonly fields: readonly Field[];
  readonly rows: readonly {
    readonly rowId: string;
    readonly label: string;
    readonly words: readonly string[];
  }[];
}

function figuresOf({ form, title: name }: PageTable, sources: Sources): TableFigures {
  const toDate = figureLines(form, sources.tables, sources.definition, leftOf(sources)).map((line) =>
    named(line, sources),
  );
  const fields = figureFields(form, toDate);
  const { language } = sources.definition.campaign;
  const { focus } = headlineOf(sources.definition, sources.rollup.now);
  const ofPeriod = sources.tables.filter(({ periodId }) => periodId === focus?.id);
  const period = ofPeriod.length > 0 ? figureLines(form, ofPeriod, sources.definition) : undefined;
  const title =
    focus && period
      ? summaryText("tableTitle", language, { table: name, period: focus.span })
      : summaryText("tableTitleToDate", language, { table: name });
  const rows = toDate.map((line) => {
    const own = period?.find(({ rowId }) => rowId === line.rowId);
    const words = fields.map((field) => figureWords(field, line, own, language));
    return { rowId: line.rowId, label: line.label, words };
  });
  return { title, heads: fields.map((field) => headerOf(field, language)), fields, rows };
}

/** A table in lines, for a page of one column: its rows, each with its figures by the names of their columns; none where it has no figures. */
export function tableLines(
  table: PageTable,
  sources: Sources,
): { title: string; lines: readonly (readonly [label: string, figures: string])[] } {
  const { language } = sources.definition.campaign;
  const { title, heads, rows } = figuresOf(table, sources);
  const lines = rows.flatMap(({ label, words }) => {
    const told = words.flatMap((word, i) => (word === "" ? [] : [`${heads[i]} ${word}`]));
    return told.length === 0 ? [] : [[label, told.join(summaryText("clauseMark", language))] as const];
  });
  return { title, lines };
}

/** Puts a table on the left of the page, as many rows as have room; nothing where it has no figures. */
export function putTable(canvas: Canvas, table: PageTable, sources: Sources, pixels: number): void {
  const found = figuresOf(table, sources);
  const { form } = table;
  const fields = found.fields.slice(0, MOST_FIGURES);
  const others = found.fields.slice(MOST_FIGURES);
  if (fields.length === 0) return;
  const { language } = sources.definition.campaign;
  const columns = fields.map((_, i) => [
    found.heads[i] as string,
    ...found.rows.map(({ words }) => words[i] as string),
  ]);
  const places = placesFor(columns);
  putHead(canvas, found.title, columns, places);
  const rows = found.rows.map(({ rowId, label, words }): Row => {
    const cells = places.map((place, i): Placed => [...place, inPlace(words[i] as string, place)]);
    const numbers = fields.map(({ field }) => asked("amount", { formId: form.formId, field, row: rowId }));
    return { cells: [[1, labelSpanOf(places), label], ...cells], numbers };
  });
  putRows(canvas, rows, pixels - SECTION - HEADER - (others.length > 0 ? MORE : 0), language);
  if (others.length > 0) canvas.put(canvas.row(MORE), 1, LEFT[1], otherColumns(others, language), "empty");
}

/** Says which columns have no room; where their names have none either, how many. */
function otherColumns(fields: readonly Field[], language: Language): string {
  const names = fields.map((field) => headerOf(field, language)).join(text("general.separator", language));
  const count = fields.length;
  const named = summaryText("moreColumnsNamed", language, { count, names });
  return fits([named], LEFT) ? named : summaryText("moreColumns", language, { count });
}

/** Columns that the names of the rows take. */
function labelSpanOf([first]: readonly Place[]): number {
  return (first?.[0] ?? LEFT[1] + 1) - 1;
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

function putHead(
  canvas: Canvas,
  title: string,
  columns: readonly (readonly string[])[],
  places: readonly Place[],
): void {
  canvas.put(canvas.row(SECTION), 1, LEFT[1], title, "section");
  const header = canvas.row(HEADER);
  canvas.put(header, 1, labelSpanOf(places), "", "header");
  for (const [i, [column, span]] of places.entries())
    canvas.put(header, column, span, columns[i]?.[0] ?? "", "headerCount");
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

function headerOf({ label, measure }: Field, language: Language): string {
  return measure === "" || label.endsWith(measure) ? label : label + bracketed(measure, language);
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
