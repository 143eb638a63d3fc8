// Rows of 首页 that are asked for no more, or not of this unit: a tick there is answered, so that nobody waits for a receipt.
import type { Language } from "../../core/model";
import { unitHomeText } from "../../core/text/unit-home";
import { speaker } from "../../core/text/words";
import { checkbox } from "../google/sheet-requests";
import { type ApiCell, type SheetRequest, writeCells } from "../google/sheets";
import type { HomeHeader } from "./home-places";
import { block, HOME } from "./layout";

const say = speaker(unitHomeText);

/** Row indexes (0-based) of ticks in rows whose period is none of these. */
export function goneTicks(
  rows: readonly (readonly ApiCell[])[],
  { row: header, places }: HomeHeader,
  isOwed: (periodId: string) => boolean,
): number[] {
  return rows.flatMap((row, index) => {
    const id = String(row[places.periodId] ?? "");
    const isPeriod = index > header && id !== "" && !id.startsWith("#");
    const isTicked = row[places.submit] === true || row[places.zero] === true;
    return isPeriod && isTicked && !isOwed(id) ? [index] : [];
  });
}

/** Requests that clear these ticks and say why nothing was collected. */
export function goneTickRequests(
  rows: readonly number[],
  { places }: HomeHeader,
  language: Language,
): SheetRequest[] {
  return rows.flatMap((row) => [
    ...([places.submit, places.zero] as const).flatMap((column) => [
      checkbox(block(HOME, row, 1, 1, column)),
      writeCells(HOME, row, column, [[false]]),
    ]),
    writeCells(HOME, row, places.problems, [[say("notTaken", language)]]),
  ]);
}
