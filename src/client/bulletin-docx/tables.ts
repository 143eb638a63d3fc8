import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from "docx";
import { PAGE, SIZE, signsOf } from "./layout";
import { run } from "./paragraphs";

/** A ruled table as wide as the text; its head stands again on each page. Columns are as wide as their words want. `keepNext`: its last row goes with what follows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  keepNext = false,
): Table {
  const widths = columnWidths([head, ...rows]);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) => cell(text, widths[at]!, "first")),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) =>
              cell(text, widths[at]!, "body", keepNext && index === rows.length - 1),
            ),
          }),
      ),
    ],
  });
}

function cell(text: string, width: number, font: "first" | "body", keepNext = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children: [run(text, font, SIZE.table)] }),
    ],
  });
}

/** Signs that a column has at least and at most. */
const SIGNS = { least: 2, most: 14 } as const;

/** Twips of a sign in a table, and what stands on both sides of a cell's words. */
const SIGN_WIDTH = SIZE.table * 10;
const SIDES = 160;

// Each column holds the words of its head on one line where all can; what is left goes to those whose cells want more.
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const whole = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
  const heads = (rows[0] ?? []).map((text) => Math.max(SIGNS.least, signsOf(text)));
  const wanted = heads.map((_, at) =>
    Math.min(SIGNS.most, Math.max(SIGNS.least, ...rows.map((row) => signsOf(row[at] ?? "")))),
  );
  const leastOf = (most: number) => heads.map((head) => Math.min(head, most) * SIGN_WIDTH + SIDES);
  const fits = (widths: readonly number[]) => sumOf(widths) <= whole;
  const least = [SIGNS.most, 8, 6, 5, 4, 3, SIGNS.least].map(leastOf).find(fits) ?? heads.map(() => 0);
  const more = wanted.map((signs, at) => Math.max(0, signs * SIGN_WIDTH + SIDES - least[at]!) + 1);
  const left = whole - sumOf(least);
  return least.map((width, at) => Math.floor(width + (left * more[at]!) / sumOf(more)));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
