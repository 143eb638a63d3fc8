// The styles part of an xlsx file: fonts, fills, borders and number formats, each written once.
import type { Style } from "../workbook/types";
import { attribute } from "./xml";

/** First id that a file may give its own number formats. */
const FIRST_FORMAT = 164;

/** Collects styles; `indexOf` gives the number by which cells refer to one. */
export class XlsxStyles {
  private readonly fonts = new Parts('<font><sz val="10"/><name val="Arial"/></font>');
  private readonly fills = new Parts(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Parts("<border><left/><right/><top/><bottom/><diagonal/></border>");
  private readonly formats = new Map<string, number>();
  private readonly cells = new Parts('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  indexOf(style: Style | undefined): number {
    if (!style || Object.keys(style).length === 0) return 0;
    const font = this.fonts.add(fontXml(style));
    const fill = style.background ? this.fills.add(fillXml(style.background)) : 0;
    const border = style.border ? this.borders.add(borderXml(style.border)) : 0;
    const ids = `numFmtId="${this.formatId(style.format)}" fontId="${font}" fillId="${fill}" borderId="${border}"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return this.cells.add(`<xf ${ids} xfId="0" ${applied}>${alignmentXml(style)}</xf>`);
  }

  xml(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${attribute(code)}"/>`,
    );
    const numFmts =
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "";
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      numFmts +
      this.fonts.xml("fonts") +
      this.fills.xml("fills") +
      this.borders.xml("borders") +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.xml("cellXfs") +
      "</styleSheet>"
    );
  }

  private formatId(format: string | undefined): number {
    if (!format) return 0;
    if (format === "@") return 49;
    const known = this.formats.get(format) ?? FIRST_FORMAT + this.formats.size;
    this.formats.set(format, known);
    return known;
  }
}

class Parts {
  private readonly items = new Map<string, number>();

  constructor(...first: string[]) {
    for (const item of first) this.add(item);
  }

  add(item: string): number {
    const index = this.items.get(item) ?? this.items.size;
    this.items.set(item, index);
    return index;
  }

  xml(name: string): string {
    return `<${name} count="${this.items.size}">${[...this.items.keys()].join("")}</${name}>`;
  }
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function fontXml({ bold, italic, underline, strike, size, color, family }: Style): string {
  const flags = [bold && "<b/>", italic && "<i/>", strike && "<strike/>", underline && "<u/>"]
    .filter(Boolean)
    .join("");
  const tint = color ? `<color rgb="${argb(color)}"/>` : "";
  return `<font>${flags}<sz val="${size ?? 10}"/>${tint}<name val="${attribute(family ?? "Arial")}"/></font>`;
}

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/></patternFill></fill>`;

const LINES: Record<string, string> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DASHED: "dashed",
  DOTTED: "dotted",
  DOUBLE: "double",
};

function borderXml(border: NonNullable<Style["border"]>): string {
  const side = (name: "left" | "right" | "top" | "bottom"): string => {
    const line = border[name];
    return line
      ? `<${name} style="${LINES[line.style] ?? "thin"}"><color rgb="${argb(line.color)}"/></${name}>`
      : `<${name}/>`;
  };
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

function alignmentXml({ align, valign, wrap }: Style): string {
  const parts = [
    align && `horizontal="${align}"`,
    valign && `vertical="${valign === "middle" ? "center" : valign}"`,
    wrap === "WRAP" && 'wrapText="1"',
  ].filter(Boolean);
  return parts.length > 0 ? `<alignment ${parts.join(" ")}/>` : "";
}
