import { useEffect, useRef, useState } from "preact/hooks";
import type { ActivityCard } from "../../core/wire/procedures";
import { call } from "../parts/rpc";

interface RecentEntries {
  /** Null while they are being read. */
  cards: ActivityCard[] | null;
  /** Puts a saved entry on top. */
  add(card: ActivityCard): void;
  /** Takes out an entry that was taken back. */
  remove(card: ActivityCard): void;
}

/** The recent entries of a unit; those the page was opened with serve until a unit is chosen. */
export function useRecent(unitId: string, opening: ActivityCard[]): RecentEntries {
  const [cards, setCards] = useState<ActivityCard[] | null>(opening);
  const asked = useRef(unitId);
  useEffect(() => {
    if (asked.current === unitId || unitId === "") return;
    asked.current = unitId;
    setCards(null);
    // An answer for a unit that is no longer chosen is dropped. Without an answer the list stays empty: it is a convenience.
    call("activity.recent", { unitId }).then(
      ({ recent }) => asked.current === unitId && setCards(recent),
      () => asked.current === unitId && setCards([]),
    );
  }, [unitId]);
  const add = (card: ActivityCard) =>
    setCards((known) => [card, ...(known ?? []).filter(({ entryId }) => entryId !== card.entryId)]);
  const remove = (card: ActivityCard) =>
    setCards((known) => (known ?? []).filter(({ entryId }) => entryId !== card.entryId));
  return { cards, add, remove };
}
