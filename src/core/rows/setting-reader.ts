import { textOf } from "../cells/text";
import type { Cell, Day, Language, TableRow } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { tables } from "../tables";
import { keyOf, labelsOf, type OptionOf, type OptionSetKey } from "../text";
import { type SettingKey, settingWords } from "../text/settings";
import { inLanguage } from "../text/words";
import { dayOf } from "./reader";

/** Values of 活动设置 by key, as they stand in the cells. */
export type Settings = Readonly<Partial<Record<SettingKey, Cell>>>;

/** Reads single settings and collects what is wrong with them. */
export interface SettingReader {
  text(key: SettingKey): string;
  day(key: SettingKey): Day;
  /** One of the program's own choices. */
  option<S extends OptionSetKey>(key: SettingKey, set: S, otherwise: OptionOf<S>): OptionOf<S>;
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
    option: (key, set, otherwise) => {
      const found = keyOf(set, settings[key]);
      const options = labelsOf(set, language);
      if (!found && text(key) !== "")
        problems.push(
          problem("definition.notOption", { column: item(key), value: text(key), options }, place(key)),
        );
      return found ?? otherwise;
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
