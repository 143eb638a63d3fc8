import { useEffect, useRef, useState } from "preact/hooks";
import type { AcceptedPeriod, ActivityCard } from "../../core/wire/procedures";
import { call } from "../parts/rpc";

interface RecentEntries {
  /** Null while they are being read. */
  cards: ActivityCard[] | null;
  /** What of the unit is accepted, as far as it is known. */
  accepted: AcceptedPeriod[];
  /** Puts a saved entry on top. */
  add(card: ActivityCard): void;
  /** Asks again; those that stand there now, or null where nothing is known. */
  again(): Promise<ActivityCard[] | null>;
  /** Takes out an entry that was taken back. */
  remove(card: ActivityCard): void;
}

/** The recent entries of a unit; those the page was opened with serve until a unit is chosen. */
export function useRecent(unitId: string, opening: ActivityCard[]): RecentEntries {
  const [cards, setCards] = useState<ActivityCard[] | null>(opening);
  const [accepted, setAccepted] = useState<AcceptedPeriod[]>([]);
  const [first] = useState(unitId);
  const asked = useRef("");
  useEffect(() => {
    if (asked.current === unitId || unitId === "") return;
    // A kept draft has its unit from the beginning: what the page was opened with serves until the answer.
    if (unitId !== first) setCards(null);
    setAccepted([]);
    asked.current = unitId;
    // An answer for a unit that is no longer chosen is dropped. Without an answer the list stays empty: it is a convenience.
    call("activity.recent", { unitId }).then(
      (answer) => {
        if (asked.current !== unitId) return;
        setCards(answer.recent);
        setAccepted(answer.accepted);
      },
      () => asked.current === unitId && setCards([]),
    );
  }, [unitId, first]);
  const add = (card: ActivityCard) =>
    setCards((known) => [card, ...(known ?? []).filter(({ entryId }) => entryId !== card.entryId)]);
  const remove = (card: ActivityCard) =>
    setCards((known) => (known ?? []).filter(({ entryId }) => entryId !== card.entryId));
  const again = () =>
    call("activity.recent", { unitId }).then(
      (answer) => {
        if (asked.current === unitId) setCards(answer.recent);
        return answer.recent;
      },
      () => null,
    );
  return { cards, accepted, add, again, remove };
}
