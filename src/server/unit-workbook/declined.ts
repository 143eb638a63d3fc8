// Beside a table that goes on showing what was declined: which change it is, and that it does not count, or counts with the next tick.
import type { Language, Report } from "../../core/model";
import { isSettled } from "../../core/report";
import { correctionsOf } from "../../core/report/corrections/text";
import { fill, inLanguage } from "../../core/text";
import { statements } from "../../core/text/lists";
import { operationWords } from "../../core/text/operation";
import { shortened } from "../../core/text/shorten";
import { cells } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { TABLE } from "./layout";
import { ALARM } from "./uncounted";

/** Behind the name of the unit, where nothing else stands; it runs on to the right. */
const COLUMN = 3;
/** What a screen of 1,366 pixels shows beside the sentence; all is told on 首页. */
const MOST_CHARACTERS = 36;

/** The line of a table's tab that names declined changes which still stand in the workbook; empty where there are none. */
export function declinedRequests(
  sheetId: number,
  report: Report | undefined,
  language: Language,
): SheetRequest[] {
  return [cells(sheetId, TABLE.unit, COLUMN, [[{ value: declinedLine(report, language), look: ALARM }]])];
}

function declinedLine(report: Report | undefined, language: Language): string {
  const told = report ? correctionsOf(report).declined.filter(({ words }) => words !== "") : [];
  if (told.length === 0) return "";
  const each = Math.floor(MOST_CHARACTERS / told.length);
  const changes = statements(
    told.map(({ words }) => shortened(words, Math.max(12, each))),
    language,
  );
  const key = report && isSettled(report) ? "declinedHere" : "declinedAgain";
  return fill(inLanguage(operationWords[key], language), {
    count: told.length,
    changes: shortened(changes, MOST_CHARACTERS),
  });
}
