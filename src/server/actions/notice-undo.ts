// The last import can be taken back as a whole until something else was changed: tabs from hidden copies, a first import by taking its
// tabs away.
import { fingerprint } from "../../core/fingerprint";
import type { Language } from "../../core/model";
import { problem } from "../../core/problem";
import { readTables, type TableKey, tables } from "../../core/tables";
import { fill, inLanguage } from "../../core/text";
import { operationWords } from "../../core/text/operation";
import type { Input, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { duplicateTab, removeTab, restoreTab } from "../google/sheet-requests";
import { changeRequest } from "../google/sheets";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { ProblemError } from "../problem-error";
import type { TabDirectory } from "../tabs/directory";
import { isOurs, tabId } from "../tabs/tab-ids";

const UNDO = "notice.undo";
/** Ids of the hidden copies that undo restores from. */
const COPY = 2000;
/** What somebody may have changed since: whatever a campaign is defined by, its units, and what was handed out. */
const WATCHED: readonly TableKey[] = [...readTables, "units", "versions"];

/** The last import; `tabs` is empty for one that made the campaign. */
interface Kept {
  id: string;
  title: string;
  tabs: TableKey[];
  /** The file's name before a first import. */
  file?: string;
  /** Fingerprint of the tabs as the import left them; absent where it was ended in the middle. */
  left?: string;
}

/** Keeps copies of these tabs; only when they stand is anything changed. An older import can then not be taken back any more. */
export function keepCopies(context: Context, touched: TableKey[], title: string): string {
  const present = new Set(context.head.tabs().map(({ sheetId }) => sheetId));
  const old = (Object.keys(tables) as TableKey[])
    .map((key) => COPY + tabId(key))
    .filter((id) => present.has(id));
  const requests = [
    ...old.map(removeTab),
    ...touched.flatMap((key) =>
      duplicateTab(context.tabs.sheetId(key), COPY + tabId(key), copyName(key, context.language)),
    ),
  ];
  expect(sendOne(changeRequest(context.head.id, requests)));
  const undo = context.newId();
  writeStamp(UNDO, { id: undo, title, tabs: touched } satisfies Kept);
  return undo;
}

/** Notes that an import made the campaign of this file, which was called otherwise before. */
export function keepFirst(context: Context, title: string, file: string): string {
  const undo = context.newId();
  writeStamp(UNDO, { id: undo, title, tabs: [], file } satisfies Kept);
  return undo;
}

/** Notes how an import left the tabs: whatever is changed after that is somebody's own. */
export function noteLeft(tabs: TabDirectory): void {
  const kept = readStamp<Kept>(UNDO);
  if (kept) writeStamp(UNDO, { ...kept, left: stateOf(tabs) } satisfies Kept);
}

/** Reads in one call all tabs by which it is told whether anything was changed since an import. */
export function loadWatched({ tabs }: Context): void {
  tabs.load(WATCHED);
}

/** The last import, if it can still be taken back. */
export function undoOffer({ tabs }: Context): PageData["notice"]["undo"] {
  const kept = readStamp<Kept>(UNDO);
  return kept && isUnchanged(kept, tabs) ? { id: kept.id, title: kept.title ?? "" } : undefined;
}

/** Takes the last import back, as long as nobody imported again or changed anything. */
export function undoNotice(context: Context, { undo }: Input<"notice.undo">): Output<"notice.undo"> {
  return edit(() => {
    const kept = readStamp<Kept>(UNDO);
    if (kept?.id !== undo || !kept)
      throw new ProblemError([
        problem("record.notFound", { record: inLanguage(operationWords.anImport, context.language) }),
      ]);
    if (!isUnchanged(kept, context.tabs)) throw new ProblemError([problem("import.changedSince", {})]);
    const isFirst = kept.tabs.length === 0;
    const requests = isFirst
      ? [...ownTabs(context).map(removeTab), ...(kept.file ? [renamed(kept.file)] : [])]
      : kept.tabs.flatMap((key) => restoreTab(COPY + tabId(key), context.tabs.sheetId(key)));
    expect(sendOne(changeRequest(context.head.id, requests)));
    clearStamp(UNDO);
    return { restored: kept.tabs.map((key) => inLanguage(tables[key].name, context.language)) };
  });
}

function isUnchanged({ left }: Kept, tabs: TabDirectory): boolean {
  return left === undefined || left === stateOf(tabs);
}

function stateOf(tabs: TabDirectory): string {
  tabs.load(WATCHED);
  const held = WATCHED.filter((key) => tabs.has(key)).map((key) => [
    key,
    tabs.table(key).rows.map(({ cells }) => cells),
  ]);
  return fingerprint(JSON.stringify(held));
}

function renamed(title: string) {
  return { updateSpreadsheetProperties: { properties: { title }, fields: "title" } };
}

function copyName(key: TableKey, language: Language): string {
  return fill(inLanguage(operationWords.beforeImport, language), {
    tab: inLanguage(tables[key].name, language),
  });
}

/** Tabs of the campaign but the first: a workbook is never without one. */
function ownTabs(context: Context): number[] {
  const ids = context.head.tabs().map(({ sheetId }) => sheetId);
  return ids.filter((sheetId) => isOurs(sheetId) && sheetId !== tabId("readme"));
}
