// 首页 keeps what it says of every period and the boxes that were ticked: columns of an earlier program are moved where they stand now,
// rows of new periods are put in, those of periods that are gone are hidden.

import type { Period } from "../../../core/model";
import { fitKeys } from "../../../core/push";
import { allowsZero } from "../../../core/report";
import { inLanguage } from "../../../core/text";
import { unitHomeText } from "../../../core/text/unit-home";
import { cells, hide, protect, reprotect } from "../../google/sheet-requests";
import type { ApiCell, SheetRequest } from "../../google/sheets";
import {
  appendRows,
  freezeColumns,
  insertLine,
  moveLine,
  showLines,
  unmerge,
  withoutRule,
} from "../../google/update-requests";
import { headingMerges, homeColumns, homeHeading, homeRequests, periodCell } from "../home";
import { boxRanges, boxRequests, freshBoxes, zeroPlaceRequests } from "../home-boxes";
import { foldedPeriods, foldLine, foldOf, freshFoldRequests } from "../home-fold";
import { freshMarkRequests, markMerges, markRequests, openMarkLooks, quotaRequests } from "../home-marks";
import { type HomeHeader, type HomePlaces, homeHeaderOf, mendedHeader } from "../home-places";
import { statusColours } from "../home-status";
import { columnOf } from "../keys";
import {
  block,
  FIRST_PERIOD_ROW,
  HOME,
  HOME_COLUMNS,
  HOME_FROZEN,
  HOME_MARKS,
  type HomeColumn,
  type HomeMark,
  markRows,
  marksFrom,
  openOnHome,
} from "../layout";
import { HOME_PROTECTION } from "../protection";
import type { FoundWorkbook, Target } from "./types";

const column = (key: HomeColumn) => HOME_COLUMNS.indexOf(key);

/** Requests for 首页, those of the quotas apart: they come when all tables are there. */
interface HomeUpdate {
  readonly page: readonly SheetRequest[];
  readonly quotas: readonly SheetRequest[];
}

/** Brings 首页 up to date; one that was deleted is built anew, and the next collection fills in what it should say. */
export function updateHome(found: FoundWorkbook, target: Target): HomeUpdate {
  const { own, language, editors, quotas } = target;
  if (!found.tabs.has(HOME)) {
    const marks = markRows(own);
    const page = [
      ...homeRequests(own, language),
      ...own.periods.flatMap((period, index) =>
        target.isHidden(period) ? [hide(HOME, "ROWS", FIRST_PERIOD_ROW + index)] : [],
      ),
      ...freshFoldRequests(own, target.today),
      protect(HOME_PROTECTION, { sheetId: HOME }, editors, openOnHome(freshBoxes(own), marks)),
    ];
    return { page, quotas: quotaRequests(marks.quotas, quotas) };
  }
  return renewed(found.blocks.get(HOME) ?? [], target);
}

function renewed(rows: readonly (readonly ApiCell[])[], target: Target): HomeUpdate {
  const { own, language, quotas, news } = target;
  const header = mendedHeader(homeHeaderOf(rows, language));
  const first = header.row + 1;
  const keys = columnOf(rows, 0, header.places.periodId);
  const below = placesOfMarks(keys);
  const periodKeys = keys.slice(first, below?.quotas);
  const fit = fitKeys(
    periodKeys,
    own.periods.map(({ id }) => id),
  );
  const last = Math.max(-1, ...fit.places.values());
  const isOld = below === undefined;
  const rowOf = ({ id }: Period) => first + fit.places.get(id)!;
  const withoutZero = own.periods.filter((period) => !allowsZero(own, period)).map(rowOf);
  const zeroOf = ({ id }: Period) =>
    rows.find((row) => row[header.places.periodId] === id)?.[header.places.zero];
  const folded = foldedPeriods(own, target.today, isTouchedIn(rows, header, target));
  const marks = isOld
    ? marksFrom(Math.max(rows.length, first) + 1 + fit.inserts.length)
    : shifted(below, fit.inserts.length);
  const page = [
    unmerge({ sheetId: HOME }),
    ...movedColumns(header.places),
    ...(isOld ? [appendRows(HOME, HOME_MARKS.length + 3)] : []),
    ...homeColumns(own, language, first - 1),
    freezeColumns(HOME, HOME_FROZEN),
    ...headingMerges(own, language, news),
    ...fit.inserts.flatMap(({ at, key }) => newRow(first + at, key, target)),
    // After them: its formula names the rows of all periods.
    // Row by row: what stands behind the shorter one stays.
    ...homeHeading(own, language, [first, marks.quotas], news).map((row, at) => cells(HOME, at, 0, [row])),
    ...own.periods.flatMap((period) => [
      ...keptRow(rowOf(period), period, target, folded),
      ...zeroPlaceRequests(rowOf(period), period, own, zeroOf(period)),
    ]),
    ...fit.gone.flatMap((at) => goneRow(first + at, fit.keys[at]!, target)),
    ...(isOld ? [...freshMarkRequests(marks), ...statusColours(first, marks.quotas, language)] : []),
    ...markRequests(own, marks),
    ...markMerges(marks),
    ...openMarkLooks(marks),
    ...(isOld || foldOf(rows, below.quotas, header) ? [foldLine(marks.quotas - 1, folded, language)] : []),
    reprotect(HOME_PROTECTION, openOnHome(boxRanges(first, last + 1, withoutZero), marks)),
  ];
  return { page, quotas: quotaRequests(marks.quotas, quotas) };
}

// What is ticked waits to be collected, whenever it begins.
function isTouchedIn(rows: readonly (readonly ApiCell[])[], { places }: HomeHeader, target: Target) {
  const isTicked = (periodId: string) =>
    rows.some(
      (row) =>
        row[places.periodId] === periodId && (row[places.submit] === true || row[places.zero] === true),
    );
  return (periodId: string) => target.isReported(periodId) || isTicked(periodId);
}

/** Where the marked rows stand; undefined where an earlier program laid the workbook out. */
function placesOfMarks(keys: readonly string[]): Record<HomeMark, number> | undefined {
  const places = HOME_MARKS.map((mark): [HomeMark, number] => [mark, keys.indexOf(`#${mark}`)]);
  if (places.some(([, row]) => row < 0)) return undefined;
  return Object.fromEntries(places) as Record<HomeMark, number>;
}

/** All stand below the rows of periods that are put in. */
function shifted(marks: Readonly<Record<HomeMark, number>>, by: number): Record<HomeMark, number> {
  return Object.fromEntries(HOME_MARKS.map((mark) => [mark, marks[mark] + by])) as Record<HomeMark, number>;
}

/** The columns in their order: each is moved with all that stands in it, one that is not there is put in. */
function movedColumns(places: HomePlaces): SheetRequest[] {
  const line: string[] = [];
  for (const key of HOME_COLUMNS) if (places[key] >= 0) line[places[key]] = key;
  return HOME_COLUMNS.flatMap((key, to) => {
    const from = line.indexOf(key);
    if (from === to) return [];
    if (from >= 0) line.splice(from, 1);
    line.splice(to, 0, key);
    return [from < 0 ? insertLine(HOME, "COLUMNS", to) : moveLine(HOME, "COLUMNS", from, to)];
  });
}

function newRow(row: number, periodId: string, { own }: Target): SheetRequest[] {
  const period = own.periods.find(({ id }) => id === periodId)!;
  return [
    insertLine(HOME, "ROWS", row),
    // A row that is put in has the rules of its neighbour: a sign is no value of a box.
    withoutRule(block(HOME, row, 1, 1, column("zero"))),
    cells(HOME, row, 0, [HOME_COLUMNS.map((key) => periodCell(key, period, own, row))]),
    ...boxRequests(boxRanges(row, 1, allowsZero(own, period) ? [] : [row])),
  ];
}

// What is asked for no more wants nothing today. What was reported of it goes on counting, and is to be seen.
function goneRow(row: number, periodId: string, { own, isReported, language }: Target): SheetRequest[] {
  const nothing = cells(HOME, row, column("todo"), [[{ value: "" }]]);
  const isTwice = own.periods.some(({ id }) => id === periodId);
  if (isTwice || !isReported(periodId)) return [nothing, hide(HOME, "ROWS", row)];
  // The column of the status holds but a word or two.
  const said = (["status", "problems"] as const).map((key) => {
    const words = unitHomeText[key === "status" ? "notOwed" : "stillCounts"];
    return cells(HOME, row, column(key), [[{ value: inLanguage(words, language) }]]);
  });
  return [nothing, ...said, showLines(HOME, "ROWS", 1, row)];
}

/** What follows from the definition and the day; the rest is said by the record and the unit. */
const TOLD = [["period", "dueOn", "returnName", "status"], ["dates"], ["todo"]] as const;

function keptRow(
  row: number,
  period: Period,
  { own, isHidden }: Target,
  folded: readonly Period[],
): SheetRequest[] {
  return [
    ...TOLD.map((run) =>
      cells(HOME, row, column(run[0]), [run.map((key) => periodCell(key, period, own, row))]),
    ),
    isHidden(period) || folded.includes(period) ? hide(HOME, "ROWS", row) : showLines(HOME, "ROWS", 1, row),
  ];
}
