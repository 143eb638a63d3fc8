// What a person typed, as the host wants it: texts, numbers and truths.
import { CellValueType, type ICellData, type IStyleData } from "@univerjs/core";

/** One value of an edit; null leaves the cell alone. */
export type Typed = string | number | boolean | null;

/** Day 0 of serial dates. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_SECONDS = 86_400;

/** Reads a cell that Univer was about to write. */
export function typedValue(
  cell: ICellData | null | undefined,
  style: (s: ICellData["s"]) => IStyleData | null,
): Typed {
  if (!cell) return "";
  if (cell.f) return cell.f;
  if (cell.p) return plainText(cell.p.body?.dataStream ?? "");
  if (!("v" in cell) || cell.v === undefined) return null;
  if (cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true;
  if (typeof cell.v === "number" && isDate(style(cell.s))) return isoDate(cell.v);
  return cell.v;
}

/** Text of Univer's document stream: paragraphs end with \r, the document with \n. */
export function plainText(stream: string): string {
  return stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}

function isDate(style: IStyleData | null): boolean {
  const pattern = style?.n?.pattern ?? "";
  return /[ydhs]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
}

function isoDate(serial: number): string {
  const [day = "", clock = ""] = new Date(EPOCH + Math.round(serial * DAY_SECONDS) * 1000)
    .toISOString()
    .split("T");
  const time = clock.slice(0, 8);
  if (serial > 0 && serial < 1) return time.replace(/:00$/, "");
  return Number.isInteger(serial) ? day : `${day} ${time}`;
}
