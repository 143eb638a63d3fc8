// The tab 通报记录: bulletins as they were issued, each as JSON in as many rows as it needs.
import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import { groupBy } from "../group-by";
import type { Cells, TableRow } from "../model";
import { partsToCells, textOfParts } from "../rows/parts";
import { dayOf, momentOf } from "../rows/reader";
import { bulletinText } from "../text/bulletin";
import type { Bulletin, IssuedBulletin } from "./types";

/** One line of the list of issued bulletins; of one that somebody has changed by hand `bulletin` is missing. */
export interface RecordedBulletin {
  readonly number: string;
  readonly year: number;
  readonly serial: number;
  readonly title: string;
  readonly day: string;
  readonly at: string;
  readonly bulletin?: IssuedBulletin;
}

/** All bulletins in the tab, the latest first. */
export function bulletinsFromRows(rows: readonly TableRow[]): RecordedBulletin[] {
  const groups = groupBy(rows, ({ cells }) => textOf(cells.number));
  return [...groups.values()]
    .map(recorded)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0) || b.year - a.year || b.serial - a.serial);
}

function recorded(rows: readonly TableRow[]): RecordedBulletin {
  const { cells } = rows[0]!;
  const content = textOfParts(rows);
  const issued =
    content === undefined ? undefined : { ...OF_EARLIER, ...(JSON.parse(content) as IssuedBulletin) };
  // What the row says beside the text was issued with it: a title that was typed over is no bulletin's.
  const isSame =
    issued !== undefined &&
    textOf(issued.title) === textOf(cells.title) &&
    issued.day === (dayOf(cells.day) ?? "");
  return {
    number: textOf(cells.number),
    year: keyPart(cells.year),
    serial: keyPart(cells.serial),
    title: issued?.title ?? textOf(cells.title),
    day: dayOf(cells.day) ?? "",
    at: momentOf(cells.at),
    ...(issued && isSame ? { bulletin: issued } : {}),
  };
}

/** What bulletins lack that were issued before there were other documents. */
const OF_EARLIER = { kind: "bulletin", ownNumber: "" } as const;

function keyPart(cell: Cells[string] | undefined): number {
  return readNumber(cell).number ?? 0;
}

/** Rows of the tab for one bulletin. */
export function bulletinToCells(issued: IssuedBulletin): Cells[] {
  const { number, year, serial, title, day, asAt, by, at } = issued;
  const shared = { number, year, serial, title, day, asAt, by, at };
  return partsToCells(JSON.stringify(issued)).map((part) => ({ ...shared, ...part }));
}

/**
 * A draft with its own number, else with the one that comes next of its prefix and year; serial numbers that were given are never given again.
 * Of a number that was typed year and serial are what it says, 0 where it says none.
 */
export function issuedAs(
  bulletin: Bulletin,
  given: readonly Pick<RecordedBulletin, "number" | "year" | "serial">[],
  { by, at }: { by: string; at: string },
): IssuedBulletin {
  const { language, prefix, ownNumber, day } = bulletin;
  const own = ownNumber.trim();
  const [, typedYear, typedSerial] = /[〔[（(](\d{4})[〕\]）)]\D*(\d+)/.exec(own) ?? [];
  if (own !== "")
    return {
      ...bulletin,
      number: own,
      year: Number(typedYear ?? day.slice(0, 4)),
      serial: Number(typedSerial ?? 0),
      by,
      at,
    };
  const year = Number(day.slice(0, 4));
  const numberOf = (serial: number) => bulletinText("number", language, { prefix, year, serial });
  const same = given.filter((each) => each.year === year && each.number === numberOf(each.serial));
  const serial = Math.max(0, ...same.map((each) => each.serial)) + 1;
  return { ...bulletin, number: numberOf(serial), year, serial, by, at };
}
