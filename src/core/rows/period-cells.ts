import { textOf } from "../cells/text";
import { dayFromSerial } from "../day";
import type { Cell, Cells, Definition } from "../model";
import { labelOf, optionSets } from "../text";

/** Id of the period that a row of the record is of; "" where it names none. */
export function periodIdFrom({ returnId, period }: Cells): string {
  const code = codeOf(period);
  return code === "" ? "" : `${textOf(returnId)}.${code}`;
}

/** The cells by which a row of the record names its period: return (id and name) and code; codes that are no dates stand there in words. */
export function periodCells(
  periodId: string,
  { returns, campaign: { language } }: Pick<Definition, "returns" | "campaign">,
): { returnId: string; return: string; period: string } {
  const at = periodId.lastIndexOf(".");
  const returnId = periodId.slice(0, Math.max(0, at));
  const name = returns.find((item) => item.returnId === returnId)?.name ?? "";
  const code = periodId.slice(at + 1);
  const kind = PLAIN_CODES[code];
  return { returnId, return: name, period: kind ? labelOf("periodKind", kind, language) : code };
}

/** Codes of periods that no calendar names. */
const PLAIN_CODES: Readonly<Record<string, "once" | "anytime">> = { once: "once", any: "anytime" };

// Asked for every row: each word is looked up, never searched for. Records of earlier versions hold the code itself.
const CODES = new Map<string, string>(
  Object.entries(PLAIN_CODES).flatMap(([code, kind]) =>
    Object.values(optionSets.periodKind[kind]).map((word) => [word, code] as const),
  ),
);

// Spreadsheets like to make the first of the month of "2020-03", and a number of "2020".
function codeOf(cell: Cell | undefined): string {
  if (typeof cell === "number") return cell < FIRST_DAY ? String(cell) : dayFromSerial(cell).slice(0, 7);
  const text = textOf(cell).normalize("NFKC");
  const plain = CODES.get(text);
  if (plain) return plain;
  if (/^\d{4}-\d{2}-[123]$/.test(text)) return text;
  const month = /^(\d{4})\D{1,2}(\d{1,2})\b/.exec(text) ?? /^(\d{4})年(\d{1,2})月/.exec(text);
  return month && !/[WQH]/.test(text) ? `${month[1]}-${String(month[2]).padStart(2, "0")}` : text;
}

/** Serial numbers below it are of days before 1910, so they are years. */
const FIRST_DAY = 3654;
