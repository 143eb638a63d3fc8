// A cell of the host in Univer's terms.
import {
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellView, StyleView } from "../../wire/api";
import { CELL_FONT } from "./font";

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAP = { OVERFLOW: WrapStrategy.OVERFLOW, WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP };
const BORDER: Record<string, BorderStyleTypes> = {
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DASHED: BorderStyleTypes.DASHED,
  DOTTED: BorderStyleTypes.DOTTED,
  DOUBLE: BorderStyleTypes.DOUBLE,
};
const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;

/** How a cell looks where nothing else is said; dropdowns ask the cell itself, so every cell carries it. */
const USUAL: IStyleData = {
  ff: CELL_FONT,
  fs: 10,
  vt: VerticalAlign.MIDDLE,
};

const TYPES = {
  boolean: CellValueType.BOOLEAN,
  number: CellValueType.NUMBER,
  string: CellValueType.STRING,
} as const;

/** What Univer keeps of a cell; how it is shown comes from the host's own display text. `style` where it is known by an id. */
export function cellData(cell: CellView, style: ICellData["s"] = styleData(cell)): ICellData {
  const data: ICellData = {};
  if (cell.v !== null) {
    data.v = typeof cell.v === "boolean" ? Number(cell.v) : cell.v;
    data.t = TYPES[typeof cell.v as keyof typeof TYPES];
  }
  if (cell.f) data.f = cell.f;
  data.s = style;
  return data;
}

/** Everything that makes a cell look as it does, in Univer's terms. */
export function styleData({ s, t, format, link }: CellView): IStyleData {
  // Univer carries the pattern along when dates are filled or copied, so that they are still known as dates.
  const dated = t === "date" ? { n: { pattern: format ?? "yyyy-mm-dd" }, ht: HorizontalAlign.RIGHT } : {};
  const linked = link ? { cl: { rgb: "#1155CC" }, ul: { s: 1 } } : {};
  return { ...USUAL, ...linked, ...dated, ...(s ? lookOf(s) : {}) };
}

/** A look in Univer's terms. */
export function lookOf(s: StyleView): IStyleData {
  const style: IStyleData = {};
  if (s.bold) style.bl = 1;
  if (s.italic) style.it = 1;
  if (s.underline) style.ul = { s: 1 };
  if (s.strike) style.st = { s: 1 };
  if (s.color) style.cl = { rgb: s.color };
  if (s.background) style.bg = { rgb: s.background };
  if (s.size) style.fs = s.size;
  if (s.family) style.ff = s.family;
  if (s.align) style.ht = HORIZONTAL[s.align];
  if (s.valign) style.vt = VERTICAL[s.valign];
  if (s.wrap) style.tb = WRAP[s.wrap];
  if (s.rotation) style.tr = { a: -s.rotation };
  if (s.border) style.bd = borders(s.border);
  return style;
}

function borders(border: NonNullable<StyleView["border"]>): NonNullable<IStyleData["bd"]> {
  const sides: NonNullable<IStyleData["bd"]> = {};
  for (const [side, line] of Object.entries(border) as [
    keyof typeof SIDES,
    { style: string; color: string },
  ][])
    if (line)
      sides[SIDES[side]] = { s: BORDER[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
  return sides;
}
