// A file that was refused goes back marked: a note on each cell says what is wrong with it. Excel and WPS show notes as comments.
import { registersOf, registerTitle, tableTitle } from "../../core/form";
import type { Definition, Language, Period } from "../../core/model";
import { describeProblem, type Problem } from "../../core/problem";
import { noteOn } from "../google/page-requests";
import type { SheetRequest } from "../google/sheets";
import { periodTables, registerSheetId, tableSheetId } from "./layout";

/**
 * Requests that make the tabs of these periods say what is wrong, and no more than that. For workbooks that go out as files alone: there
 * every note is the program's.
 */
export function markRequests(
  own: Definition,
  periods: readonly Period[],
  problems: readonly Problem[],
): SheetRequest[] {
  const { language } = own.campaign;
  const tabs = new Map<string, number>([
    ...registersOf(own).map((form) => [registerTitle(form, language), registerSheetId(form)] as const),
    ...periodTables(own, periods).map(
      ({ form, period }) => [tableTitle(form, period, own), tableSheetId(form, period)] as const,
    ),
  ]);
  return [...tabs].flatMap(([title, sheetId]) => [
    { updateCells: { range: { sheetId }, fields: "note" } },
    ...notesOf(
      problems.filter(({ place }) => place?.tab === title),
      sheetId,
      language,
    ),
  ]);
}

function notesOf(problems: readonly Problem[], sheetId: number, language: Language): SheetRequest[] {
  const words = new Map<string, string[]>();
  for (const found of problems) {
    const told = describeProblem({ ...found, place: {} }, language);
    const { cell: at = "", row = 0 } = found.place ?? {};
    // What is about a row as a whole stands at its beginning.
    for (const cell of at.match(/[A-Z]{1,3}\d+/g) ?? (row > 0 ? [`A${row}`] : []))
      words.set(cell, [...(words.get(cell) ?? []), told]);
  }
  return [...words].map(([cell, told]) => {
    const [row, column] = placeOf(cell);
    return noteOn(sheetId, row, column, told.join("\n"));
  });
}

/** "B3" as row and column from 0. */
function placeOf(cell: string): [row: number, column: number] {
  const letters = cell.replace(/\d/g, "");
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(cell.slice(letters.length)) - 1, column - 1];
}
