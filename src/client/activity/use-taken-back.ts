import { useEffect, useRef } from "preact/hooks";
import type { ActivityCard } from "../../core/wire/procedures";
import type { useRecent } from "./use-recent";

/**
 * Notices that the entry the page calls saved was undone or deleted in the spreadsheet, which tells pages nothing: asked when
 * people come back to the page.
 */
export function useTakenBack(
  saved: ActivityCard | null,
  recent: ReturnType<typeof useRecent>,
  gone: (card: ActivityCard) => void,
): void {
  const latest = useRef({ recent, gone });
  latest.current = { recent, gone };
  useEffect(() => {
    if (!saved) return;
    let left = false;
    const ask = async () => {
      const known = new Set(latest.current.recent.cards?.map(({ entryId }) => entryId));
      const now = await latest.current.recent.again();
      if (!left && now && isGone(saved, now, known)) latest.current.gone(saved);
    };
    const onFocus = () => void ask();
    window.addEventListener("focus", onFocus);
    return () => {
      left = true;
      window.removeEventListener("focus", onFocus);
    };
  }, [saved]);
}

// The list is short: where all in it are newer than the entry, it tells nothing.
function isGone(
  { entryId }: ActivityCard,
  now: readonly ActivityCard[],
  known: ReadonlySet<string>,
): boolean {
  if (now.some((each) => each.entryId === entryId)) return false;
  return now.length === 0 || now.some((each) => known.has(each.entryId));
}
