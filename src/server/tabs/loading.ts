// Several tabs in one call, kept until they are asked for.
import type { FormTabKey, TabKey, TableKey } from "../../core/tables";
import type { HeadTab, HeadWorkbook } from "../google/workbook";
import { tabId } from "./tab-ids";

/** What loading needs to know of its directory. */
interface Known {
  loaded: Map<TabKey, HeadTab>;
  /** Whether a tab need not be loaded any more. */
  has(key: TabKey): boolean;
  /** Where a tab is, undefined where it is gone; asks Google for all tabs once. */
  located(key: TabKey): number | undefined;
}

/** Loads tabs into `loaded`; where Google has no room for it they are left to be read one by one. */
export function loader(
  head: HeadWorkbook,
  { loaded, has, located }: Known,
): (keys: readonly (TableKey | FormTabKey)[]) => void {
  const gone = new Set<TabKey>();
  let isRefused = false;
  const readTogether = (keys: readonly TabKey[], idOf: (key: TabKey) => number) => {
    const found = head.readTogether(keys.map(idOf));
    found?.forEach((tab, index) => {
      loaded.set(keys[index]!, tab);
    });
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
    isRefused = !isOtherwise || !readTogether(present, (key) => located(key)!);
  };
}
