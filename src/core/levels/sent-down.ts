// A definition on its way to a head workbook below: the lines of a tab in the unit's workbook, the text in pieces that a cell holds.
import { fingerprint } from "../fingerprint";
import type { Day, FieldValue, Language, Moment } from "../model";
import { ownHeadWords } from "../text/own-head";
import { speaker } from "../text/words";
import type { BelowLine } from "./page";

const say = speaker(ownHeadWords);

/** What comes down. */
export interface SentDown {
  readonly version: number;
  readonly issuedAt: Moment;
  /** First day that it binds, of the returns that it binds from a day on; "" where it binds from the beginning. */
  readonly from: Day;
  readonly campaignId: string;
  readonly title: string;
  /** The unit whose workbook it lies in. */
  readonly unit: string;
  /** The file of `templateFile`. */
  readonly text: string;
}

const FORMAT = "taizhang-down-1";
/** A cell holds 50,000 signs. */
const PIECE = 30_000;
const TOLD = ["version", "issuedAt", "from", "campaignId", "title", "unit"] as const;

/** The lines of the tab. */
export function sentDownLines(sent: SentDown, language: Language): BelowLine[] {
  const pieces = piecesOf(sent.text);
  const told: [string, string | number][] = [
    [FORMAT, pieces.length],
    ...TOLD.map((key): [string, string | number] => [key, sent[key]]),
    ["mark", fingerprint(sent.text)],
    ...pieces.map((piece, index): [string, string] => [`text.${index + 1}`, piece]),
  ];
  return [
    { style: "title", cells: [say("definitionTitle", language, { unit: sent.unit })] },
    { style: "note", cells: [say("definitionNote", language)] },
    ...told.map((cells): BelowLine => ({ style: "note", cells })),
  ];
}

/** What the cells of the tab say; undefined where they are not whole. */
export function sentDownIn(values: readonly (readonly FieldValue[])[]): SentDown | undefined {
  const told = new Map(values.map(([key, value]) => [String(key ?? ""), value ?? ""]));
  const count = Number(told.get(FORMAT) ?? 0);
  const pieces = Array.from({ length: count }, (_, index) => String(told.get(`text.${index + 1}`) ?? ""));
  const text = pieces.join("");
  if (count === 0 || told.get("mark") !== fingerprint(text)) return undefined;
  const words = (key: (typeof TOLD)[number]) => String(told.get(key) ?? "");
  return {
    version: Number(told.get("version")),
    issuedAt: words("issuedAt"),
    from: words("from"),
    campaignId: words("campaignId"),
    title: words("title"),
    unit: words("unit"),
    text,
  };
}

// A sign that takes two places is never cut in two.
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const isCut = /[\uD800-\uDBFF]/.test(text.charAt(from + PIECE - 1));
    const end = from + PIECE - (isCut ? 1 : 0);
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}
