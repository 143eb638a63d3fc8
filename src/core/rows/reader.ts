import { readNumber } from "../cells/number";
import { listOf, textOf } from "../cells/text";
import { dayFromSerial, isDay, parseTypedDay } from "../day";
import type { Cell, Day, Language, Moment, TableRow } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { type Table, type TableKey, tables } from "../tables";
import { columnLabel } from "../tables/table";
import { keyOf, labelsOf, type OptionOf, type OptionSetKey } from "../text";
import { inLanguage } from "../text/words";

/** Data rows of the definition tabs by table key; a missing tab reads as empty. */
export type RawTables = Readonly<Partial<Record<TableKey, readonly TableRow[]>>>;

/** Reads the cells of one row and collects what is wrong with them; a bad cell reads as empty. */
export interface RowReader {
  readonly row: number;
  place(key: string): Place;
  text(key: string): string;
  list(key: string): string[];
  number(key: string): number | null;
  day(key: string): Day;
  yesNo(key: string, otherwise: boolean): boolean;
  option<S extends OptionSetKey>(key: string, set: S, otherwise: OptionOf<S>): OptionOf<S>;
  note(found: Problem): void;
}

/** A reader of one row of a table; problems go to the end of `problems` and name tab, row (or cell) and column. */
export function readRow(table: Table, row: TableRow, language: Language, problems: Problem[]): RowReader {
  const cell = (key: string): Cell => row.cells[key] ?? "";
  const label = (key: string): string => columnLabel(table, key, language);
  const place = (key: string): Place => cellPlace(table, row, key, language);
  const note = (found: Problem): void => void problems.push(found);
  const text = (key: string): string => textOf(cell(key));
  return {
    row: row.row,
    place,
    note,
    text,
    list: (key) => listOf(text(key)),
    number: (key) => {
      const read = readNumber(cell(key));
      if (read.number === undefined && !read.empty)
        note(problem("definition.notNumber", { column: label(key), value: text(key) }, place(key)));
      return read.number ?? null;
    },
    day: (key) => {
      const day = dayOf(cell(key));
      if (day === undefined)
        note(problem("definition.notDay", { column: label(key), value: text(key) }, place(key)));
      return day ?? "";
    },
    yesNo: (key, otherwise) => {
      const found = keyOf("yesNo", cell(key));
      if (!found && text(key) !== "")
        note(notOption(label(key), text(key), labelsOf("yesNo", language), place(key)));
      return found ? found === "yes" : otherwise;
    },
    option: (key, set, otherwise) => {
      const found = keyOf(set, cell(key));
      if (!found && text(key) !== "")
        note(notOption(label(key), text(key), labelsOf(set, language), place(key)));
      return found ?? otherwise;
    },
  };
}

/** Readers of the rows in which the column that names the thing is filled. */
export function readers(
  raw: RawTables,
  key: TableKey,
  required: string,
  language: Language,
  problems: Problem[],
): RowReader[] {
  const rows = (raw[key] ?? []).filter((row) => textOf(row.cells[required]) !== "");
  return rows.map((row) => readRow(tables[key], row, language, problems));
}

/** A full date of a cell as a day; "" for an empty cell, undefined for anything else. */
export function dayOf(cell: Cell | undefined): Day | undefined {
  if (isDay(cell)) return cell;
  if (textOf(cell) === "") return "";
  const typed = parseTypedDay(cell, { campaignStart: "", campaignEnd: "", today: "0000-01-01" });
  return typed.day?.startsWith("0000") ? undefined : typed.day;
}

/** A moment as the program wrote it: text, or a serial number where the sheet made a date of it. */
export function momentOf(cell: Cell | undefined): Moment {
  if (typeof cell !== "number")
    return textOf(cell)
      .replace("T", " ")
      .replace(/\.\d+Z?$|Z$/, "");
  const seconds = Math.round((cell - Math.floor(cell)) * 86400);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${dayOf(Math.floor(cell))} ${time.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

/** A period id of a cell; spreadsheets like to make the first of the month of "2020-03". */
export function periodIdOf(cell: Cell | undefined): string {
  if (typeof cell === "number") return dayFromSerial(cell).slice(0, 7);
  const text = textOf(cell).normalize("NFKC");
  const month = /^(\d{4})\D{1,2}(\d{1,2})\b/.exec(text) ?? /^(\d{4})年(\d{1,2})月/.exec(text);
  return month ? `${month[1]}-${String(month[2]).padStart(2, "0")}` : text;
}

/** Where a cell of a table stands: tab, row, column, and the cell itself where letters are known. */
export function cellPlace(table: Table, row: TableRow, key: string, language: Language): Place {
  const letter = row.letters?.[key];
  const column = columnLabel(table, key, language);
  return {
    tab: inLanguage(table.name, language),
    row: row.row,
    column,
    ...(letter && { cell: `${letter}${row.row}` }),
  };
}

function notOption(column: string, value: string, options: readonly string[], place: Place): Problem {
  return problem("definition.notOption", { column, value, options: options.join("、") }, place);
}
