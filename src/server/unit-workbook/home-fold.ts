// Periods far ahead are folded on 首页: their rows keep their places and are hidden, a line below the periods tells how many. Nothing
// is written while the line says what it should, so every collection may compare it.
import { quoted } from "../../core/field/formula";
import type { Day, Definition, Language, Period, Report, Unit } from "../../core/model";
import { laterPeriods } from "../../core/period";
import { isAsked } from "../../core/report";
import { unitHomeText } from "../../core/text/unit-home";
import { speaker } from "../../core/text/words";
import { wasDueBeforeOpening } from "../../core/units";
import { cells, hide, type NewCell } from "../google/sheet-requests";
import type { ApiCell, SheetRequest } from "../google/sheets";
import { showLines } from "../google/update-requests";
import type { HomeHeader } from "./home-places";
import { dayOf } from "./home-status";
import { FIRST_PERIOD_ROW, HOME, markRows } from "./layout";
import type { Home } from "./read";
import { runsOf } from "./runs";

const say = speaker(unitHomeText);
const QUIET = { color: "#5F6368" };

/** The line that tells of periods which are folded, as it was found. */
export interface FoundFold {
  /** Row index, from 0: the free one above the quotas. */
  readonly row: number;
  readonly words: string;
}

/** Periods of a unit to be folded on a day: those to come but for the next of each return, and what somebody has ticked or reported. */
export function foldedPeriods(
  { periods }: Definition,
  today: Day,
  isTouched: (periodId: string) => boolean,
): Period[] {
  return laterPeriods(periods, today).filter(({ id }) => !isTouched(id));
}

// What the line says of them; "" where none is.
function foldWords(folded: readonly Period[], language: Language): string {
  const until = folded
    .map(({ end }) => end)
    .sort()
    .pop();
  return until === undefined ? "" : say("later", language, { count: folded.length, until });
}

/** Requests that write the line into its row (0-based). */
export function foldLine(row: number, folded: readonly Period[], language: Language): SheetRequest {
  const words = foldWords(folded, language);
  return cells(HOME, row, 0, [[{ ...foldCell(words, folded, language), look: QUIET }]]);
}

// Where nobody collects the rows stay hidden: from the day that the first of them begins the line says so instead.
function foldCell(words: string, folded: readonly Period[], language: Language): NewCell {
  const [first] = [...folded].sort((a, b) => (a.start < b.start ? -1 : 1));
  if (!first) return { value: words };
  const begun = say("laterBegun", language, { period: first.label });
  return { formula: `=IF(TODAY()<${dayOf(first.start)},${quoted(words)},${quoted(begun)})` };
}

/** Finds the line: nothing is folded where a workbook of an earlier program, or a person, has left it no row. */
export function foldOf(
  rows: readonly (readonly ApiCell[])[],
  quotas: number | undefined,
  { places }: HomeHeader,
): FoundFold | null {
  if (quotas === undefined) return null;
  const row = rows[quotas - 1] ?? [];
  const isFree = String(row[places.periodId] ?? "") === "";
  return isFree ? { row: quotas - 1, words: String(row[0] ?? "") } : null;
}

/** Requests that fold what is far ahead, and show what is not by now; none where the line says so already. */
export function foldRequests(
  { homeFold, homeRows, home }: Pick<Home, "homeFold" | "homeRows" | "home">,
  { unit, own, reports, today }: Folding,
): SheetRequest[] {
  const { language } = own.campaign;
  const isTicked = (id: string) => home.some((row) => row.periodId === id && isAsked(row));
  const folded = foldedPeriods(own, today, (id) => reports.has(id) || isTicked(id));
  if (!homeFold || homeFold.words === foldWords(folded, language)) return [];
  const isHidden = (period: Period) => !reports.has(period.id) && wasDueBeforeOpening(unit, period);
  const shown = own.periods.filter((period) => !folded.includes(period) && !isHidden(period));
  const rowsOf = (periods: readonly Period[]) => periods.flatMap(({ id }) => homeRows[id] ?? []);
  return [
    ...runsOf(rowsOf(shown)).map(({ start, count }) => showLines(HOME, "ROWS", count, start)),
    ...runsOf(rowsOf(folded)).map(({ start, count }) => hide(HOME, "ROWS", start, count)),
    foldLine(homeFold.row, folded, language),
  ];
}

/** The same in a fresh copy, of which nothing has been reported. */
export function freshFoldRequests(own: Definition, today: Day): SheetRequest[] {
  const folded = laterPeriods(own.periods, today);
  const rows = folded.map((period) => FIRST_PERIOD_ROW + own.periods.indexOf(period));
  return [
    ...runsOf(rows).map(({ start, count }) => hide(HOME, "ROWS", start, count)),
    foldLine(markRows(own).quotas - 1, folded, own.campaign.language),
  ];
}

/** What folding follows from. */
interface Folding {
  readonly unit: Unit;
  /** The definition as the unit sees it. */
  readonly own: Definition;
  /** The unit's reports, by period. */
  readonly reports: ReadonlyMap<string, Report>;
  readonly today: Day;
}
