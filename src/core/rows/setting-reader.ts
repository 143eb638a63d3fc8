import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import type { Cell, Day, Language, PeriodKind, TableRow } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { tables } from "../tables";
import { keyOf, labelsOf } from "../text";
import { type SettingKey, settingWords } from "../text/settings";
import { inLanguage } from "../text/words";
import { dayOf } from "./reader";

/** Values of 活动设置 by key, as they stand in the cells. */
export type Settings = Readonly<Partial<Record<SettingKey, Cell>>>;

/** Numbers that govern periods, with the range in which they make sense. */
const numberRanges = {
  cutoffDay: [1, 31],
  dueDay: [1, 31],
  graceDays: [0, 60],
  lockAfterDays: [0, 400],
} as const;

/** Reads single settings and collects what is wrong with them. */
export interface SettingReader {
  text(key: SettingKey): string;
  day(key: SettingKey): Day;
  number(key: keyof typeof numberRanges): number | null;
  periodKind(): PeriodKind;
}

/** A reader over the settings' values; problems name the row of the setting. */
export function readSettings(
  rows: readonly TableRow[],
  settings: Settings,
  language: Language,
  problems: Problem[],
): SettingReader {
  const item = (key: SettingKey): string => inLanguage(settingWords[key].item, language);
  const place = (key: SettingKey): Place => settingPlace(rows, key, language);
  const text = (key: SettingKey): string => textOf(settings[key]);
  return {
    text,
    day: (key) => {
      const found = dayOf(settings[key]);
      if (found === undefined)
        problems.push(problem("definition.notDay", { column: item(key), value: text(key) }, place(key)));
      return found ?? "";
    },
    number: (key) => {
      const read = readNumber(settings[key]);
      const [min, max] = numberRanges[key];
      if (read.empty) return null;
      if (read.number !== undefined && read.number >= min && read.number <= max) return read.number;
      problems.push(
        read.number === undefined
          ? problem("definition.notNumber", { column: item(key), value: text(key) }, place(key))
          : problem("definition.settingRange", { item: item(key), min, max, value: read.number }, place(key)),
      );
      return null;
    },
    periodKind: () => {
      const found = keyOf("periodKind", settings.periodKind);
      const options = labelsOf("periodKind", language).join("、");
      if (!found && text("periodKind")) {
        problems.push(
          problem(
            "definition.notOption",
            { column: item("periodKind"), value: text("periodKind"), options },
            place("periodKind"),
          ),
        );
      }
      return found ?? "calendarMonth";
    },
  };
}

/** Where a setting stands. */
export function settingPlace(rows: readonly TableRow[], key: SettingKey, language: Language): Place {
  const row = rows.find((r) => textOf(r.cells.key) === key);
  const letter = row?.letters?.value;
  return {
    tab: inLanguage(tables.settings.name, language),
    column: inLanguage(settingWords[key].item, language),
    field: key,
    ...(row && { row: row.row }),
    ...(row && letter && { cell: `${letter}${row.row}` }),
  };
}
