// Where the columns of 首页 stand in a workbook: by the words of their header, since earlier programs had them in another order.
import type { Language } from "../../core/model";
import { text } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { inLanguage } from "../../core/text/words";
import type { ApiCell } from "../google/sheets";
import { FIRST_PERIOD_ROW, HOME_COLUMNS, type HomeColumn } from "./layout";

/** Column of 首页 by its key, from 0. */
export type HomePlaces = Readonly<Record<HomeColumn, number>>;

/** The header of 首页 as it was found. */
export interface HomeHeader {
  /** Row index (from 0); -1 where no row looks like it. */
  readonly row: number;
  /** Missing ones are -1; `status` and `todo` are in workbooks of an earlier program. */
  readonly places: HomePlaces;
}

/** Columns that every program has laid out and that ticks and answers need. */
const NEEDED = [
  "state",
  "submit",
  "zero",
  "problems",
  "receipt",
  "collectedAt",
  "periodId",
] as const satisfies readonly HomeColumn[];

const SEARCHED_ROWS = 24;

/** Finds the header: the row that holds the most of its words. */
export function homeHeaderOf(rows: readonly (readonly ApiCell[])[], language: Language): HomeHeader {
  const known = HOME_COLUMNS.map((key) => headerWord(key, language));
  const hits = rows
    .slice(0, SEARCHED_ROWS)
    .map((row) => row.filter((cell) => known.includes(String(cell))).length);
  const most = Math.max(1, ...hits);
  const row = hits.indexOf(most);
  return { row, places: placesIn((rows[row] ?? []).map(String), language) };
}

/** A column that is needed and does not stand where this program or one before laid it out; undefined where all do. */
export function misplacedColumn({ places }: HomeHeader): HomeColumn | undefined {
  const layout = layoutOf(places);
  return NEEDED.find((key) => places[key] !== layout.indexOf(key));
}

function layoutOf({ status }: HomePlaces): readonly HomeColumn[] {
  return status < 0 ? EARLIER_COLUMNS : HOME_COLUMNS;
}

/** The columns as a program before laid them out. */
const EARLIER_COLUMNS: readonly HomeColumn[] = [
  ...(["period", "dates", "returnName", "dueOn", "state", "submit", "zero"] as const),
  ...(["collectedAt", "receipt", "problems", "periodId"] as const),
];

/** A header in which a person changed words: the column is the one that was laid out there. */
export function mendedHeader({ row, places }: HomeHeader): HomeHeader {
  const layout = row < 0 ? HOME_COLUMNS : layoutOf(places);
  const taken = Object.values(places);
  const mended = HOME_COLUMNS.map((key): [HomeColumn, number] => {
    const usual = layout.indexOf(key);
    return [key, places[key] >= 0 || taken.includes(usual) ? places[key] : usual];
  });
  return {
    row: row < 0 ? FIRST_PERIOD_ROW - 1 : row,
    places: Object.fromEntries(mended) as Record<HomeColumn, number>,
  };
}

function placesIn(header: readonly string[], language: Language): HomePlaces {
  const at = (key: HomeColumn) => header.indexOf(headerWord(key, language));
  const places = Object.fromEntries(HOME_COLUMNS.map((key) => [key, at(key)])) as Record<HomeColumn, number>;
  // Before there was a formula, the state stood under its word.
  return places.state < 0 ? { ...places, state: places.status, status: -1 } : places;
}

/** Header word of a column of 首页. */
export function headerWord(key: HomeColumn, language: Language): string {
  if (key === "periodId" || key === "todo") return inLanguage(layoutText[key], language);
  if (key === "status") return text("unitWorkbook.state", language);
  if (key === "state") return inLanguage(layoutText.recordedState, language);
  return text(`unitWorkbook.${key}`, language);
}
