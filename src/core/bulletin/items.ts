// The tab 通报内容 as passages to be written.
import { textOf } from "../cells/text";
import type { BulletinItem, Cells, Language, TableRow } from "../model";
import type { Problem } from "../problem";
import { readRow } from "../rows/reader";
import { tables } from "../tables";
import { labelOf } from "../text";
import { usualBulletin } from "../text/bulletin";

/** Rows in use, in their order; a row without heading, words and table is not begun. */
export function bulletinFromRows(
  rows: readonly TableRow[],
  language: Language,
  problems: Problem[] = [],
): BulletinItem[] {
  return rows
    .filter(({ cells }) => textOf(cells.heading) + textOf(cells.sentence) + textOf(cells.table) !== "")
    .map((row) => readRow(tables.bulletin, row, language, problems))
    .filter((read) => read.yesNo("inUse", true))
    .map((read) => ({
      heading: read.text("heading"),
      condition: read.text("condition"),
      sentence: read.text("sentence"),
      table: read.option("table", "bulletinTable", "none"),
    }));
}

/** What the tab holds until somebody changes it. */
export function usualBulletinRows(language: Language): Cells[] {
  const rows: readonly (readonly [string, string, string, BulletinItem["table"]])[] =
    usualBulletin[language === "en" ? "en" : "zh"];
  return rows.map(([heading, condition, sentence, table]) => ({
    heading,
    condition,
    sentence,
    table: labelOf("bulletinTable", table, language),
    inUse: labelOf("yesNo", "yes", language),
  }));
}
