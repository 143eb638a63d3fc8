// 进展摘编 on paper: a heading a unit or theme, below it a piece each with its day.
import { groupBy } from "../group-by";
import { Canvas, type Placed, rowHeight, type SheetModel, type StyleKey } from "../summary";
import { excerptText } from "../text/excerpts";
import { listed } from "../text/lists";
import { type Excerpt, type ExcerptChoice, type ExcerptSource, excerptsOf, silentUnits } from "./excerpts";

/** By what pieces stand together. */
export interface ExcerptPageChoice extends ExcerptChoice {
  readonly by: "unit" | "theme";
}

/** Pixels of the columns: day, unit or theme, text. */
const WIDTHS = [100, 220, 720];
/** Most characters of a row, so that none is higher than a side of the paper: some twenty lines of a text column. */
const ROW_SIGNS = 900;
/** Most line breaks of a row. */
const ROW_LINES = 18;

/** The page; long texts go on in further rows. */
export function excerptPage(source: ExcerptSource, choice: ExcerptPageChoice, asAt: string): SheetModel {
  const { definition, units } = source;
  const { language, title } = definition.campaign;
  const { by, from, to } = choice;
  const excerpts = excerptsOf(source, choice);
  const canvas = new Canvas(WIDTHS);
  put(canvas, [[1, 3, excerptText("title", language, { title })]], ["title"], 18);
  const days = excerptText(from + to === "" ? "allDays" : to === "" ? "since" : "between", language, {
    from: from || definition.campaign.start,
    to,
  });
  const counts = { days, count: excerpts.length, units: new Set(excerpts.map(({ unit }) => unit)).size };
  put(canvas, [[1, 3, excerptText("counts", language, { ...counts, asAt })]], ["wrap"]);
  const silent = silentUnits(source, choice).map((unit) => unit.name);
  if (silent.length > 0) {
    const words = excerptText("silent", language, { units: listed(silent, language) });
    for (const piece of piecesOf(words)) put(canvas, [[1, 3, piece]], ["wrap"]);
  }
  for (const [name, group] of groupsOf(excerpts, by, units)) {
    put(canvas, [[1, 3, excerptText("group", language, { name, count: group.length })]], ["section"], 12);
    for (const excerpt of group) putExcerpt(canvas, excerpt, by);
  }
  return canvas.finish(0);
}

function groupsOf(
  excerpts: readonly Excerpt[],
  by: ExcerptPageChoice["by"],
  units: ExcerptSource["units"],
): [name: string, group: Excerpt[]][] {
  const order = new Map(units.map((unit, index) => [unit, index]));
  const placeOf = (excerpt: Excerpt) => (by === "unit" ? (order.get(excerpt.unit) ?? 0) : excerpt.order);
  const groups = groupBy(excerpts, (excerpt) => (by === "unit" ? excerpt.unit.name : excerpt.theme));
  return [...groups].sort(([, [a]], [, [b]]) => placeOf(a!) - placeOf(b!));
}

function putExcerpt(
  canvas: Canvas,
  { unit, day, theme, name, texts }: Excerpt,
  by: ExcerptPageChoice["by"],
): void {
  const lines = texts.flatMap(([label, text]) => piecesOf(`${label}：${text}`));
  for (const [i, line] of lines.entries()) {
    const which = [by === "unit" ? theme : unit.name, name].filter(Boolean).join("\n");
    const heads = i === 0 ? [day, which] : ["", ""];
    const row = put(
      canvas,
      [...heads, line].map((words, at): Placed => [at + 1, 1, words]),
      ["formCenter", "wrap", "wrap"],
    );
    canvas.rule({ row, column: 1, rows: 1, columns: WIDTHS.length });
  }
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) pieces.push(lines.join("\n"));
    lines = [];
  };
  for (const paragraph of text.split("\n"))
    for (let at = 0; at === 0 || at < paragraph.length; at += ROW_SIGNS) {
      const part = paragraph.slice(at, at + ROW_SIGNS);
      const signs = lines.reduce((sum, line) => sum + line.length, part.length);
      if (signs > ROW_SIGNS || lines.length >= ROW_LINES) end();
      lines.push(part);
    }
  end();
  return pieces;
}

function put(canvas: Canvas, placed: readonly Placed[], styles: readonly StyleKey[], points = 10): number {
  const row = canvas.row(rowHeight(placed, points, WIDTHS));
  for (const [i, [column, span, words]] of placed.entries())
    canvas.put(row, column, span, words, styles[i] ?? "wrap");
  return row;
}
