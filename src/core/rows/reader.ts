import { readNumber } from "../cells/number";
import { listOf, textOf } from "../cells/text";
import { isDay, parseTypedDay } from "../day";
import type { Cell, Day, Language, Moment, TableRow } from "../model";
import { at, type Place, type Problem, problem } from "../problem";
import { type Column, type FormTabKey, type Table, type TableKey, tables } from "../tables";
import { columnLabel } from "../tables/table";
import { keyOf, labelsOf, type OptionOf, type OptionSetKey } from "../text";
import { inLanguage } from "../text/words";

/** Data rows of the definition tabs by table key; a missing tab reads as empty. */
export type RawTables = Readonly<Partial<Record<TableKey | FormTabKey, readonly TableRow[]>>>;

/** Reads the cells of one row and collects what is wrong with them; a bad cell reads as empty. */
export interface RowReader {
  readonly row: number;
  place(key: string): Place;
  text(key: string): string;
  list(key: string): string[];
  /** A number as its column bounds it; whole where its kind is. */
  number(key: string): number | null;
  /** A whole number within a range. */
  whole(key: string, min: number, max: number): number | null;
  day(key: string): Day;
  /** Days of a cell that lists several. */
  days(key: string): Day[];
  /** A time of day, "17:00". */
  time(key: string): string;
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
      const { number: value, empty } = readNumber(cell(key));
      if (value === undefined && !empty)
        note(problem("definition.notNumber", { column: label(key), value: text(key) }, place(key)));
      if (value === undefined) return null;
      const found = unbounded(
        table.columns.find((column) => column.key === key),
        label(key),
        value,
      );
      if (found) note(at(place(key), found));
      return found ? null : value;
    },
    day: (key) => {
      const day = dayOf(cell(key));
      if (day === undefined)
        note(problem("definition.notDay", { column: label(key), value: text(key) }, place(key)));
      return day ?? "";
    },
    whole: (key, min, max) => {
      const { number: value, empty } = readNumber(cell(key));
      if (value !== undefined && Number.isInteger(value) && value >= min && value <= max) return value;
      if (value !== undefined)
        note(problem("definition.settingRange", { item: label(key), min, max, value }, place(key)));
      else if (!empty)
        note(problem("definition.notNumber", { column: label(key), value: text(key) }, place(key)));
      return null;
    },
    days: (key) =>
      daysOf(cell(key), (value) =>
        note(problem("definition.notDay", { column: label(key), value }, place(key))),
      ),
    time: (key) => {
      const time = timeOf(cell(key));
      if (time === undefined)
        note(problem("definition.notTime", { column: label(key), value: text(key) }, place(key)));
      return time ?? "";
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

/** What keeps a number from being one of its column. */
function unbounded(column: Column | undefined, label: string, value: number): Problem | null {
  const [min, max] = column?.range ?? [null, null];
  if (column?.kind === "integer" && !Number.isInteger(value))
    return problem("cell.notWhole", { label, value });
  if (min !== null && value < min) return problem("cell.tooSmall", { label, value, min });
  return max !== null && value > max ? problem("cell.tooLarge", { label, value, max }) : null;
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

// A single day is made a date by the sheet; several stay text.
function daysOf(cell: Cell, refuse: (value: string) => void): Day[] {
  const items = typeof cell === "number" ? [cell] : listOf(textOf(cell));
  return items.flatMap((item) => {
    const day = dayOf(item);
    if (!day) refuse(textOf(item));
    return day ? [day] : [];
  });
}

/** A moment as the program wrote it: text, or a serial number where the sheet made a date of it. */
export function momentOf(cell: Cell | undefined): Moment {
  if (typeof cell !== "number")
    return textOf(cell)
      .replace("T", " ")
      .replace(/\.\d+Z?$|Z$/, "");
  const seconds = Math.round((cell - Math.floor(cell)) * 86400);
  const hours = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  // The program writes minutes.
  const time = seconds % 60 === 0 ? hours : [...hours, seconds % 60];
  return `${dayOf(Math.floor(cell))} ${time.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

/** A time of day as people type it, "17:00", or a sheet's fraction of a day; "" for an empty cell, undefined for anything else. */
function timeOf(cell: Cell | undefined): string | undefined {
  if (typeof cell === "number" && cell >= 0 && cell < 1) return timeOfMinutes(Math.round(cell * 1440));
  const text = textOf(cell).normalize("NFKC");
  if (text === "") return "";
  const found = /^(\d{1,2})\s*[:点时]\s*(半|(\d{1,2})?)\s*分?(:\d\d)?$/.exec(text);
  if (!found) return undefined;
  const minutes = found[2] === "半" ? 30 : Number(found[3] ?? 0);
  return Number(found[1]) > 24 || minutes > 59 ? undefined : timeOfMinutes(Number(found[1]) * 60 + minutes);
}

// 24:00 is the end of the day, that is no time of its own.
function timeOfMinutes(minutes: number): string {
  if (minutes >= 1440) return "";
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
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
  return problem("definition.notOption", { column, value, options: options }, place);
}
