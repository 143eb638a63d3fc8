// The tab of drafts, which the program alone writes: whole, in one block, so that a break leaves the older draft or the newer one.
import {
  draftsFromRows,
  draftsToCells,
  isIssued,
  type KeptDraft,
  type RecordedBulletin,
} from "../../core/bulletin";
import type { DocumentKind } from "../../core/model";
import type { Context } from "../context";
import { tableBlocks } from "../tabs/table";

/** The draft of a kind of document; none where it was issued as it stands. */
export function keptDraft(
  { tabs }: Context,
  kind: DocumentKind,
  issued: readonly RecordedBulletin[],
): KeptDraft | undefined {
  const found = draftsFromRows(tabs.table("drafts").rows).find(({ bulletin }) => bulletin.kind === kind);
  const texts = issued.flatMap(({ bulletin }) => bulletin ?? []);
  return found && !isIssued(found, texts) ? found : undefined;
}

/** The draft as it stands, where it is not the revision that somebody has seen; call it under the lock. */
export function keptSince({ tabs }: Context, kind: DocumentKind, revision: number): KeptDraft | undefined {
  const { rows } = tabs.table("drafts", undefined, true);
  const found = draftsFromRows(rows).find(({ bulletin }) => bulletin.kind === kind);
  return found && found.revision !== revision ? found : undefined;
}

/** Puts a draft in the place of the one of its kind; `keptSince` has read the tab. */
export function keepDraft(context: Context, draft: KeptDraft): void {
  write(context, draft.bulletin.kind, [draft]);
}

/** Leaves no draft of a kind of document; `keptSince` has read the tab. */
export function putAway(context: Context, kind: DocumentKind): void {
  write(context, kind, []);
}

function write({ tabs }: Context, kind: DocumentKind, drafts: readonly KeptDraft[]): void {
  const table = tabs.table("drafts");
  const others = draftsFromRows(table.rows).filter(({ bulletin }) => bulletin.kind !== kind);
  tabs.write("drafts", tableBlocks(table, draftsToCells([...others, ...drafts])));
}
