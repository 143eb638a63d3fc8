// How a printed cell looks: its own style, bands and conditional formats, as CSS.

import { offsetFormula } from "../formulas/references";
import type { Plain } from "../kernel/types";
import { keepsCriteria } from "../spreadsheet/model/rules";
import { holds } from "../workbook/box";
import { cellAt } from "../workbook/grid";
import type { Banding, Cell, ConditionalFormat, Sheet, Style, Workbook } from "../workbook/types";

/** Fonts that carry Chinese on the usual systems, after the one that a cell names. */
export const FALLBACK_FONTS =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

/** The style in which a cell is shown. */
export function shownStyle(workbook: Workbook, sheet: Sheet, row: number, column: number): Style {
  const cell = cellAt(sheet, row, column);
  const own = sheet.styles[cell?.s ?? 0] ?? {};
  const background = own.background ?? bandColor(sheet, row, column);
  const style = background ? { ...own, background } : own;
  const first = sheet.conditionalFormats.find((format) =>
    applies(workbook, sheet, format, cell, row, column),
  );
  return first ? { ...style, ...first.style } : style;
}

function applies(
  workbook: Workbook,
  sheet: Sheet,
  { boxes, condition }: ConditionalFormat,
  cell: Cell | null,
  row: number,
  column: number,
): boolean {
  const box = boxes.find((each) => holds(each, row, column));
  const origin = boxes[0];
  if (!box || !origin || !condition) return false;
  const { criteria, values } = condition;
  // A formula is written for the first cell of the first range.
  const here =
    criteria === "CUSTOM_FORMULA"
      ? values.map((value) => moved(value, row - origin.row, column - origin.column))
      : values;
  return keepsCriteria(criteria, here, cell, { workbook, sheet, row, column });
}

const moved = (formula: Plain, rows: number, columns: number): Plain =>
  typeof formula === "string" ? offsetFormula(formula, rows, columns) : formula;

function bandColor(sheet: Sheet, row: number, column: number): string | undefined {
  const banding = sheet.bandings.find(({ box }) => holds(box, row, column));
  return banding ? (rowBand(banding, row) ?? columnBand(banding, column)) : undefined;
}

function rowBand({ box, rowColors }: Banding, row: number): string | undefined {
  return rowColors ? band(rowColors, row - box.row, box.rows) : undefined;
}

function columnBand({ box, columnColors }: Banding, column: number): string | undefined {
  return columnColors ? band(columnColors, column - box.column, box.columns) : undefined;
}

function band(colors: NonNullable<Banding["rowColors"]>, index: number, count: number): string | undefined {
  const { header, first, second, footer } = colors;
  if (header && index === 0) return header;
  if (footer && index === count - 1) return footer;
  const position = header ? index - 1 : index;
  return (position % 2 === 0 ? first : second) ?? undefined;
}

/** CSS of everything but borders and wrapping. */
export function cssOf(style: Style, value: Cell["v"], isError: boolean): string {
  const rules = [
    style.background && `background:${style.background}`,
    style.color && `color:${style.color}`,
    style.bold && "font-weight:bold",
    style.italic && "font-style:italic",
    decoration(style),
    style.size && `font-size:${style.size}pt`,
    style.family && `font-family:"${style.family.replaceAll('"', "")}",${FALLBACK_FONTS}`,
    `text-align:${style.align ?? naturalAlign(value, isError)}`,
    style.valign && `vertical-align:${style.valign}`,
  ];
  return rules.filter(Boolean).join(";");
}

function decoration({ underline, strike }: Style): string | false {
  const lines = [underline && "underline", strike && "line-through"].filter(Boolean).join(" ");
  return lines !== "" && `text-decoration:${lines}`;
}

function naturalAlign(value: Cell["v"], isError: boolean): string {
  if (isError || typeof value === "boolean") return "center";
  return typeof value === "number" ? "right" : "left";
}

const WIDTHS: Record<string, string> = {
  SOLID: "1px solid",
  SOLID_MEDIUM: "2px solid",
  SOLID_THICK: "3px solid",
  DASHED: "1px dashed",
  DOTTED: "1px dotted",
  DOUBLE: "3px double",
};

/** A border line as CSS. */
export const lineCss = ({ style, color }: { style: string; color: string }): string =>
  `${WIDTHS[style] ?? "1px solid"} ${color}`;
