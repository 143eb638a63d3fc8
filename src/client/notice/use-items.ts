import { useState } from "preact/hooks";
import type { NoticePlan, SkippedItem } from "../../core/notice/types";
import type { NoticeDecision, NoticePresent } from "../../core/wire/notice";
import type { ItemState, NoticeItem } from "./item";
import { itemOfSkipped, itemsOf } from "./items";
import { mendedItem } from "./numbers";
import { besidePresent, isUndisputed } from "./present";

/** The items of a plan while a person goes through them. */
export interface Items {
  items: readonly NoticeItem[];
  /** Things that were not taken and not added since. */
  skipped: readonly SkippedItem[];
  decide(id: string, state: ItemState): void;
  acceptOpen(): void;
  mend(id: string, column: string, value: string): void;
  take(skipped: SkippedItem): string;
  /** Marks what the campaign holds already, as this way of writing needs it. */
  compare(mode: NoticeDecision["mode"]): void;
}

/** Keeps what was decided about each item of a plan. */
export function useItems(plan: NoticePlan, present?: NoticePresent): Items {
  const [items, setItems] = useState(() => besidePresent(itemsOf(plan, present?.rows), present, "append"));
  const [skipped, setSkipped] = useState(plan.skipped);
  const change = (id: string, update: (item: NoticeItem) => NoticeItem) =>
    setItems((now) => now.map((item) => (item.id === id ? update(item) : item)));
  return {
    items,
    skipped,
    decide: (id, state) => change(id, (item) => ({ ...item, state })),
    acceptOpen: () =>
      setItems((now) => now.map((item) => (isUndisputed(item) ? { ...item, state: "accepted" } : item))),
    mend: (id, column, value) => change(id, (item) => mendedItem(item, column, value)),
    take: (taken) => {
      const id = `taken-${plan.skipped.indexOf(taken)}`;
      setItems((now) => [...now, itemOfSkipped(taken, id)]);
      setSkipped((now) => now.filter((other) => other !== taken));
      return id;
    },
    compare: (mode) => setItems((now) => besidePresent(now, present, mode)),
  };
}
