// The tab 通报内容 as passages to be written.
import { textOf } from "../cells/text";
import type { BulletinItem, Cells, DocumentKind, Language, TableRow } from "../model";
import type { Problem } from "../problem";
import { readRow } from "../rows/reader";
import { tables } from "../tables";
import { keyOf, labelOf } from "../text";
import { type UsualPassage, usualPassages } from "../text/passages";

/** Rows of a kind of document that are in use, in their order; a row without heading, words and table is not begun. */
export function bulletinFromRows(
  rows: readonly TableRow[],
  language: Language,
  problems: Problem[] = [],
  kind: DocumentKind = "bulletin",
): BulletinItem[] {
  const read = begunRows(rows).map((row) => readRow(tables.bulletin, row, language, problems));
  const found = read.map((each) => ({
    isMeant: each.option("document", "documentKind", "bulletin") === kind && each.yesNo("inUse", true),
    item: {
      heading: each.text("heading"),
      condition: each.text("condition"),
      sentence: each.text("sentence"),
      table: each.option("table", "bulletinTable", "none"),
    },
  }));
  return found.filter(({ isMeant }) => isMeant).map(({ item }) => item);
}

/** The passages of a kind of document; the usual ones where the tab has no row of that kind. */
export function itemsOf(kind: DocumentKind, rows: readonly TableRow[], language: Language): BulletinItem[] {
  const isMeant = ({ cells }: TableRow) => (keyOf("documentKind", cells.document) ?? "bulletin") === kind;
  if (begunRows(rows).some(isMeant)) return bulletinFromRows(rows, language, [], kind);
  const usual = usualBulletinRows(language).map((cells, row): TableRow => ({ row, cells }));
  return bulletinFromRows(usual, language, [], kind);
}

function begunRows(rows: readonly TableRow[]): TableRow[] {
  return rows.filter(
    ({ cells }) => textOf(cells.heading) + textOf(cells.sentence) + textOf(cells.table) !== "",
  );
}

/** What the tab holds until somebody changes it. */
export function usualBulletinRows(language: Language): Cells[] {
  return (Object.keys(usualPassages) as DocumentKind[]).flatMap((kind) => {
    const rows: readonly UsualPassage[] = usualPassages[kind][language === "en" ? "en" : "zh"];
    return rows.map(([heading, condition, sentence, table]) => ({
      heading,
      condition,
      sentence,
      table: labelOf("bulletinTable", table, language),
      inUse: labelOf("yesNo", "yes", language),
      document: labelOf("documentKind", kind, language),
    }));
  });
}
