// 全部应报: the built tab in the workbook of each unit that reports to other campaigns of the office, too.
import { fingerprint } from "../../core/fingerprint";
import { type Owed, owedBrief, owedFromRows, owedNow, owedPage, owedTable } from "../../core/owed";
import { canonicalName } from "../../core/rows";
import { opensWorkbook } from "../../core/units";
import type { Context } from "../context";
import { readBlocks } from "../google/sheets";
import { setting } from "../head/campaign";
import { askOtherHeads } from "../head/other-heads";
import type { RolledUpRecord } from "../summary/sources";
import { OWED_TAB } from "../tabs/tab-ids";
import { parseTable } from "../tabs/table";
import { OWED_PAGE } from "../unit-workbook/built-tab";
import { briefRequest } from "../unit-workbook/home-elsewhere";
import { type UnitPage, type WrittenPages, writeUnitPages, writtenPages } from "./unit-pages";

/** What units owe to the office's other campaigns. */
export interface OwedElsewhere {
  readonly owed: readonly Owed[];
  /** Campaigns that could not be read. */
  readonly unread: number;
  /** Whether one of them is only not to be read in this minute. */
  readonly isBusy: boolean;
}

const RANGES = [{ sheetId: OWED_TAB }];

/** Asks the office's other heads, one request each; none where no link is given. */
export function readOwedElsewhere(context: Context): OwedElsewhere {
  const replies = askOtherHeads(setting(context, "otherHeads"), context.head.id, RANGES).flatMap(
    ({ reply }) => reply ?? [],
  );
  // Google refuses a read of a tab that is not there: that head names no other campaign, or is of an earlier version.
  const unread = replies.filter(({ status }) => status !== 200 && status !== 400);
  return {
    owed: replies
      .filter(({ status }) => status === 200)
      .flatMap((reply) => owedIn(readBlocks(reply, RANGES))),
    unread: unread.length,
    isBusy: unread.some(({ wait }) => wait !== undefined),
  };
}

function owedIn([values = []]: ReturnType<typeof readBlocks>): Owed[] {
  const keys = owedTable.columns.map(({ key }) => key);
  return owedFromRows(
    parseTable({ sheetId: OWED_TAB, name: "", values }, keys).rows.map(({ cells }) => cells),
  );
}

/** Writes the tabs that say something else by now; what a busy head owes is told with the next roll-up. */
export function writeOwedTabs(
  context: Context,
  rolledUp: RolledUpRecord,
  elsewhere: OwedElsewhere,
): WrittenPages {
  const { definition } = rolledUp;
  const kind = { tab: OWED_PAGE, stamp: "owed.written", language: definition.campaign.language };
  if (elsewhere.isBusy) return { problems: [], isWhole: false };
  if (setting(context, "otherHeads") === "") return { problems: [], isWhole: true };
  const written = writtenPages(kind);
  return writeUnitPages(context, kind, pagesOf(context, rolledUp, elsewhere, written), written);
}

// Whoever owed something elsewhere keeps a tab that is true.
function pagesOf(
  { today }: Context,
  { rollup, definition, units }: RolledUpRecord,
  { owed, unread }: OwedElsewhere,
  written: Readonly<Record<string, string>>,
): UnitPage[] {
  const named = new Set(owed.map(({ unit }) => canonicalName(unit)));
  const shown = units
    .filter((unit) => opensWorkbook(unit) && unit.workbookId !== "")
    .filter(({ name, workbookId }) => named.has(canonicalName(name)) || written[workbookId] !== undefined);
  if (shown.length === 0) return [];
  const all = [...owedNow(rollup, definition, units), ...owed];
  const { language } = definition.campaign;
  return shown.map((unit): UnitPage => {
    const lines = owedPage(unit.name, { owed: all, unread, today, language });
    const brief = owedBrief(unit.name, owed, today, language);
    const mark = fingerprint(JSON.stringify([lines, brief]));
    return { unit, lines, mark, more: [briefRequest(brief)] };
  });
}
