// The tab of drafts: what is being written, each kind of document once, as JSON in as many rows as it needs.
import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import { groupBy } from "../group-by";
import type { Cells, TableRow } from "../model";
import { partsToCells, textOfParts } from "../rows/parts";
import { momentOf } from "../rows/reader";
import { settledPassages } from "./settled";
import type { Bulletin, IssuedBulletin, KeptDraft } from "./types";

/** The drafts in the tab; one of which rows are gone or were changed by hand is none. */
export function draftsFromRows(rows: readonly TableRow[]): KeptDraft[] {
  return [...groupBy(rows, ({ cells }) => textOf(cells.kind)).values()].flatMap((own): KeptDraft[] => {
    const { cells } = own[0]!;
    const content = textOfParts(own);
    if (content === undefined) return [];
    return [
      {
        bulletin: JSON.parse(content) as Bulletin,
        periodId: textOf(cells.periodId),
        revision: readNumber(cells.revision).number ?? 0,
        by: textOf(cells.by),
        at: momentOf(cells.at),
      },
    ];
  });
}

/** All rows of the tab for these drafts. */
export function draftsToCells(drafts: readonly KeptDraft[]): Cells[] {
  return drafts.flatMap(({ bulletin, periodId, revision, by, at }) =>
    partsToCells(JSON.stringify(bulletin)).map((part) => ({
      kind: bulletin.kind,
      periodId,
      revision,
      by,
      at,
      ...part,
    })),
  );
}

/** Whether a draft was issued as it stands: it was to be put away then, and the execution ended before. */
export function isIssued({ bulletin }: KeptDraft, issued: readonly IssuedBulletin[]): boolean {
  const { kind, title, day, passages, language } = bulletin;
  const words = JSON.stringify(settledPassages(passages, language));
  return issued.some(
    (each) =>
      each.kind === kind &&
      each.title === title &&
      each.day === day &&
      JSON.stringify(each.passages) === words,
  );
}
