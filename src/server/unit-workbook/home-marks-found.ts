// The rows below the periods of 首页 as they were found: by their marks, since rows of periods come and go above them.
import type { ApiCell } from "../google/sheets";
import type { HomeHeader } from "./home-places";
import { ASK_MARKS, HOME_MARKS, type HomeMark } from "./layout";

/** What a unit wrote or ticked in a marked row, and what it is answered there. */
export interface FoundMark {
  /** Row index, from 0. */
  readonly row: number;
  readonly isTicked: boolean;
  readonly asked: string;
  /** What stands there otherwise. */
  readonly says: string;
  readonly answer: string;
}

/** The marked rows that were found; a workbook of an earlier program has none. */
export type HomeMarks = Partial<Readonly<Record<HomeMark, FoundMark>>>;

/** Finds the marked rows. */
export function marksOf(rows: readonly (readonly ApiCell[])[], { places }: HomeHeader): HomeMarks {
  if (places.status < 0) return {};
  const found = HOME_MARKS.flatMap((mark): [HomeMark, FoundMark][] => {
    const row = rows.findIndex((cells) => cells[places.periodId] === `#${mark}`);
    const text = (column: number) => String(rows[row]?.[column] ?? "").trim();
    const isTicked = rows[row]?.[places.dueOn] === true;
    const isAsk = (ASK_MARKS as readonly HomeMark[]).includes(mark);
    const [asked, says] = isAsk ? [text(places.status), ""] : ["", text(places.status)];
    return row < 0 ? [] : [[mark, { row, isTicked, asked, says, answer: text(places.receipt) }]];
  });
  return Object.fromEntries(found);
}
