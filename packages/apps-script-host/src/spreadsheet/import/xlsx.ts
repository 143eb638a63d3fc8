// Reading an xlsx workbook as Drive's conversion does: values, formulas, number formats, merges. Looks are left out.
import { strFromU8, unzipSync } from "fflate";
import { columnNumber, parseBox } from "../../workbook/a1";
import type { Box } from "../../workbook/types";

/** One cell of a file that comes in: a formula begins with "="; `format` is its number format. */
export interface ImportedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  readonly format: string | null;
}

/** One tab of a file that comes in. */
export interface ImportedSheet {
  readonly name: string;
  readonly cells: readonly ImportedCell[];
  readonly merges: readonly Box[];
}

/** Number formats that files name by number alone (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Record<number, string> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "yyyy-mm-dd",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd h:mm",
  49: "@",
};

interface Book {
  readonly text: (name: string) => string;
  readonly strings: readonly string[];
  readonly formats: readonly (string | null)[];
}

/** The tabs of an .xlsx file; throws where the bytes are none. */
export function readXlsx(bytes: Uint8Array): ImportedSheet[] {
  const files = unzipSync(bytes);
  const text = (name: string) => (files[name] ? strFromU8(files[name]) : "");
  const targets = new Map(
    elements(text("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const strings = elements(text("xl/sharedStrings.xml"), "si").map(({ inner }) => textsIn(inner));
  const book = { text, strings, formats: readFormats(text("xl/styles.xml")) };
  return elements(text("xl/workbook.xml"), "sheet").map(({ attributes }) => {
    const target = (targets.get(attributes["r:id"]) ?? "").replace(/^\/?(xl\/)?/, "xl/");
    return { name: attributes.name ?? "Sheet", ...readSheet(book, text(target)) };
  });
}

function readSheet({ strings, formats }: Book, xml: string): Omit<ImportedSheet, "name"> {
  const cells = elements(xml, "c").flatMap(({ attributes, inner }): ImportedCell[] => {
    const place = /^([A-Z]+)(\d+)$/.exec(attributes.r ?? "");
    const value = cellValue(attributes.t, inner, strings);
    if (!place || value === null) return [];
    const format = formats[Number(attributes.s ?? 0)] ?? null;
    return [{ row: Number(place[2]), column: columnNumber(place[1] ?? ""), value, format }];
  });
  const merges = elements(xml, "mergeCell").flatMap(({ attributes }): Box[] => {
    const open = parseBox(attributes.ref ?? "");
    if (!open?.row || !open.column || !open.lastRow || !open.lastColumn) return [];
    const { row, column, lastRow, lastColumn } = open;
    return [{ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }];
  });
  return { cells, merges };
}

function cellValue(
  type: string | undefined,
  inner: string,
  strings: readonly string[],
): ImportedCell["value"] | null {
  const formula = elements(inner, "f")[0]?.inner;
  if (formula) return `=${unescaped(formula)}`;
  if (type === "inlineStr") return textsIn(inner);
  const raw = elements(inner, "v")[0]?.inner;
  if (raw === undefined) return null;
  if (type === "s") return strings[Number(raw)] ?? "";
  if (type === "b") return raw === "1";
  return type === "str" || type === "e" ? unescaped(raw) : Number(raw);
}

function readFormats(xml: string): (string | null)[] {
  const own = new Map(
    elements(xml, "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? null,
    ]),
  );
  const used = elements(xml, "cellXfs")[0]?.inner ?? "";
  return elements(used, "xf").map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? BUILT_IN[id] ?? null;
  });
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
}

// These files nest no element inside one of the same name, so that a pattern is enough.
function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`,
    "g",
  );
  return [...xml.matchAll(pattern)].map(([, head = "", inner = ""]) => ({
    attributes: attributesOf(head),
    inner,
  }));
}

function attributesOf(head: string): Record<string, string> {
  return Object.fromEntries(
    [...head.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, unescaped(value)]),
  );
}

const textsIn = (xml: string): string =>
  elements(xml, "t")
    .map(({ inner }) => unescaped(inner))
    .join("");

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ""] ?? whole);
    },
  );
