// The tab 通报记录: bulletins as they were issued, each as JSON in as many rows as it needs.
import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import { groupBy } from "../group-by";
import type { Cells, TableRow } from "../model";
import { partsToCells, textOfParts } from "../rows/parts";
import { dayOf } from "../rows/reader";
import { bulletinText } from "../text/bulletin";
import type { Bulletin, IssuedBulletin } from "./types";

/** One line of the list of issued bulletins; of one that somebody has changed by hand `bulletin` is missing. */
export interface RecordedBulletin {
  readonly number: string;
  readonly year: number;
  readonly serial: number;
  readonly title: string;
  readonly day: string;
  readonly bulletin?: IssuedBulletin;
}

/** All bulletins in the tab, the latest first. */
export function bulletinsFromRows(rows: readonly TableRow[]): RecordedBulletin[] {
  const groups = groupBy(rows, ({ cells }) => `${keyPart(cells.year)}/${keyPart(cells.serial)}`);
  return [...groups.values()].map(recorded).sort((a, b) => b.year - a.year || b.serial - a.serial);
}

function recorded(rows: readonly TableRow[]): RecordedBulletin {
  const { cells } = rows[0]!;
  const content = textOfParts(rows);
  return {
    number: textOf(cells.number),
    year: keyPart(cells.year),
    serial: keyPart(cells.serial),
    title: textOf(cells.title),
    day: dayOf(cells.day) ?? "",
    ...(content === undefined ? {} : { bulletin: JSON.parse(content) as IssuedBulletin }),
  };
}

function keyPart(cell: Cells[string] | undefined): number {
  return readNumber(cell).number ?? 0;
}

/** Rows of the tab for one bulletin. */
export function bulletinToCells(issued: IssuedBulletin): Cells[] {
  const { number, year, serial, title, day, asAt, by, at } = issued;
  const shared = { number, year, serial, title, day, asAt, by, at };
  return partsToCells(JSON.stringify(issued)).map((part) => ({ ...shared, ...part }));
}

/** A draft with the number that comes next in its year; serial numbers that were given are never given again. */
export function issuedAs(
  bulletin: Bulletin,
  given: readonly Pick<RecordedBulletin, "year" | "serial">[],
  { by, at }: { by: string; at: string },
): IssuedBulletin {
  const year = Number(bulletin.day.slice(0, 4));
  const last = Math.max(0, ...given.filter((each) => each.year === year).map(({ serial }) => serial));
  const serial = last + 1;
  const number = bulletinText("number", bulletin.language, { prefix: bulletin.prefix, year, serial });
  return { ...bulletin, number, year, serial, by, at };
}
