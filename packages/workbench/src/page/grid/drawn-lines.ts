// Lines within a cell: Univer draws them below each other, and keeps them in the editor, only where it is given a document.
import type { IDocumentData } from "@univerjs/core";
import type { CellView } from "../../wire/api";
import { styleData } from "./cells";

/** The document to be drawn for a cell's lines; undefined where the cell is drawn rightly without one. */
export function drawnLines(view: CellView): IDocumentData | undefined {
  return view.s?.wrap === "WRAP" || view.s?.rotation ? undefined : linesOf(view);
}

/** A cell's lines as paragraphs; undefined where it has only one. */
export function linesOf(view: CellView): IDocumentData | undefined {
  if (!view.d.includes("\n")) return undefined;
  const { ff, fs, bl, it, ul, st, cl } = styleData(view);
  const ts = Object.fromEntries(
    Object.entries({ ff, fs, bl, it, ul, st, cl }).filter(([, value]) => value != null),
  );
  const words = view.d.replace(/\r?\n/g, "\r");
  const ends = `${words}\r`.split("").flatMap((sign, index) => (sign === "\r" ? [index] : []));
  return {
    id: "lines",
    documentStyle: {},
    body: {
      dataStream: `${words}\r\n`,
      textRuns: [{ st: 0, ed: words.length, ts }],
      paragraphs: ends.map((startIndex) => ({ startIndex })),
      sectionBreaks: [{ startIndex: words.length + 1 }],
    },
  };
}
