// The workbook that the office above has made for this one: what it says of itself, and the definition that lies in it. It is read with the rights of
// whoever is at work; drive.file does not show it to this script.
import { type SentDown, sentDownIn } from "../../core/levels/sent-down";
import { problem } from "../../core/problem";
import { linkedTab } from "../../core/units";
import { type RestReply, sendOne } from "../google/rest";
import { type ReadRange, readBlocks, readRequest, tabsRequest } from "../google/sheets";
import { readStamp } from "../google/stamps";
import { settled } from "../not-now";
import { ProblemError } from "../problem-error";
import { DEFINITION_PAGE } from "./built-tab";
import { META } from "./layout";
import type { Meta } from "./master";
import { metaIn, tabIds } from "./read";

/** What was read of it. */
export interface Upper {
  readonly id: string;
  readonly meta: Partial<Meta>;
  /** Undefined where there is none; null where it is not whole. */
  readonly sent: SentDown | null | undefined;
  /** Ids of its tabs. */
  readonly there: ReadonlySet<number>;
  readonly reply: RestReply;
  readonly ranges: readonly ReadRange[];
}

/** Which workbook this head has taken its campaign from. */
export interface TakenFrom {
  readonly campaignId: string;
  readonly unitId: string;
}

/** Stamp of `TakenFrom`. */
export const TAKEN = "above.taken";

/** Reads it, with `more` of its tabs where these are there. Throws ProblemError where the link is none of ours, NotNow. */
export function readUpper(link: string, more: readonly number[] = []): Upper {
  const id = linkedTab(link)?.spreadsheetId;
  if (!id) throw new ProblemError([problem("above.notLink", { value: link })]);
  const overview = settled(sendOne(tabsRequest(id)));
  if (overview.status !== 200) throw new ProblemError([problem("above.unreadable", { link })]);
  const there = tabIds(overview);
  if (!there.has(META)) throw new ProblemError([problem("above.notUnit", {})]);
  const ranges = [META, DEFINITION_PAGE.sheetId, ...more]
    .filter((sheetId) => there.has(sheetId))
    .map((sheetId) => ({ sheetId }));
  const reply = settled(sendOne(readRequest(id, ranges)));
  if (reply.status !== 200) throw new ProblemError([problem("above.unreadable", { link })]);
  const meta = metaIn(reply, ranges);
  if (!meta.campaignId || !meta.unitId) throw new ProblemError([problem("above.notUnit", {})]);
  const at = ranges.findIndex(({ sheetId }) => sheetId === DEFINITION_PAGE.sheetId);
  const sent = at < 0 ? undefined : (sentDownIn(readBlocks(reply, ranges)[at] ?? []) ?? null);
  return { id, meta, sent, there, reply, ranges };
}

/** What was taken over, undefined where nothing was. */
export function takenFrom(): TakenFrom | undefined {
  return readStamp<TakenFrom>(TAKEN);
}

/** Throws ProblemError for a workbook of another unit than the definition came from: what is below would count for that one. */
export function refuseOtherUnit({ meta: { campaignId, unitId, unit = "" } }: Pick<Upper, "meta">): void {
  const taken = takenFrom();
  if (taken && (taken.campaignId !== campaignId || taken.unitId !== unitId))
    throw new ProblemError([problem("above.otherUnit", { unit })]);
}
