// Several tabs in one call, kept until they are asked for.
import { type FormTabKey, type TabKey, type TableKey, tables } from "../../core/tables";
import type { HeadTab, HeadWorkbook } from "../google/workbook";
import { tabId } from "./tab-ids";
import { type HeadTable, parseTable } from "./table";

/** What loading needs to know of its directory. */
interface Known {
  loaded: Map<TabKey, HeadTab>;
  /** Where the columns of tabs stand that are written without being read. */
  layouts: Map<TabKey, HeadTable>;
  /** Whether a tab need not be loaded any more. */
  has(key: TabKey): boolean;
  /** Where a tab is, undefined where it is gone; asks Google for all tabs once. */
  located(key: TabKey): number | undefined;
}

/** Tabs whose top is loaded with any others: whoever changes something adds a line below. */
const TOPS: readonly TableKey[] = ["log"];

/** Loads tabs into `loaded`; where Google has no room for it they are left to be read one by one. */
export function loader(
  head: HeadWorkbook,
  { loaded, layouts, has, located }: Known,
): (keys: readonly (TableKey | FormTabKey)[]) => void {
  const gone = new Set<TabKey>();
  // Where people have put rows above the keys, or lost some, the tab is asked for by itself.
  const keepLayout = (key: TableKey, top: HeadTab) => {
    const table = parseTable(
      top,
      tables[key].columns.map((column) => column.key),
    );
    if (tables[key].columns.every((column) => table.columns.has(column.key))) layouts.set(key, table);
  };
  let isRefused = false;
  const readTogether = (keys: readonly TabKey[], idOf: (key: TabKey) => number | undefined) => {
    const topped = TOPS.filter((key) => !layouts.has(key) && idOf(key) !== undefined);
    const found = head.readTogether(
      keys.map((key) => idOf(key)!),
      topped.map((key) => idOf(key)!),
    );
    for (const key of keys) if (found) loaded.set(key, found.shift()!);
    for (const key of topped) if (found) keepLayout(key, found.shift()!);
    return found !== undefined;
  };
  return (keys) => {
    const wanted = keys.filter((key) => !has(key) && !gone.has(key));
    // Mostly all of them are there under the ids that they were made with: nothing is asked about that first. A single tab is
    // read as fast without a request of the minute.
    if (isRefused || wanted.length < 2 || readTogether(wanted, tabId)) return;
    const present = wanted.filter((key) => located(key) !== undefined);
    for (const key of wanted) if (!present.includes(key)) gone.add(key);
    const isOtherwise = present.length < wanted.length || present.some((key) => located(key) !== tabId(key));
    // Who was refused is not asked again: the tabs are read one by one.
    isRefused = !isOtherwise || !readTogether(present, located);
  };
}
