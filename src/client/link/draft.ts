// A draft on the reader's own device. The page stands in a frame of another origin, whose storage browsers may refuse or empty: then
// what was typed lives as long as the page.
import type { LinkWork } from "../../core/wire/link";
import type { Typed } from "./typed";

const keyOf = ({ campaign, unit }: LinkWork): string => `link ${campaign} ${unit}`;

/** What was kept; nothing where storage is refused. */
export function keptDraft(work: LinkWork): Typed {
  try {
    return JSON.parse(localStorage.getItem(keyOf(work)) ?? "{}") as Typed;
  } catch {
    return {};
  }
}

/** Keeps a draft, or forgets it when it is empty; false where storage is refused. */
export function keepDraft(work: LinkWork, typed: Typed): boolean {
  try {
    if (Object.keys(typed).length === 0) localStorage.removeItem(keyOf(work));
    else localStorage.setItem(keyOf(work), JSON.stringify(typed));
    return true;
  } catch {
    return false;
  }
}
