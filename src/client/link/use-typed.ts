import { useRef, useState } from "preact/hooks";
import type { LinkWork } from "../../core/wire/link";
import { keepDraft, keptDraft } from "./draft";
import { shownOf, type Typed, unsent } from "./typed";

/** Signs that a field of links takes. */
const MOST_SIGNS = 10_000;

/** What is typed and not sent, kept as a draft on this device. */
export function useTyped(start: LinkWork) {
  const [draft] = useState(() => unsent(keptDraft(start), shownOf(start)));
  const [typed, setTyped] = useState<Typed>(draft);
  const [isKept, setKept] = useState(true);
  // Photos arrive while people type.
  const latest = useRef(typed);

  function keep(next: Typed, work: LinkWork): void {
    latest.current = next;
    setTyped(next);
    setKept(keepDraft(work, next));
  }
  function add(values: Typed, work: LinkWork): void {
    keep(unsent({ ...latest.current, ...values }, {}), work);
  }
  function addLink(place: string, link: string, work: LinkWork): boolean {
    const before = latest.current[place] ?? shownOf(work)[place] ?? "";
    const after = before === "" ? link : `${before}\n${link}`;
    if (after.length > MOST_SIGNS) return false;
    add({ [place]: after }, work);
    return true;
  }
  return { typed, isKept, isRestored: Object.keys(draft).length > 0, keep, add, addLink };
}
