import { useRef, useState } from "preact/hooks";
import { linkWords } from "../../core/text/pages/link";
import type { LinkInput, LinkWork } from "../../core/wire/link";
import type { PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { CallFailure, callLink } from "../parts/rpc";
import { pageLanguage } from "../parts/start";
import { changesOf, isOf, placeOf, shownOf, type Typed, unsent } from "./typed";
import { useTyped } from "./use-typed";

/** What the page of a link holds. */
export interface WorkState {
  readonly work: LinkWork;
  /** What was typed and is not sent. */
  readonly typed: Typed;
  readonly problems: PageProblem[];
  readonly busy: boolean;
  /** Whether photos are under way. */
  readonly isHeld: boolean;
  /** Key of the link. */
  readonly key: string;
  /** Whether a draft was found when the page was opened. */
  readonly isRestored: boolean;
  /** Whether this device keeps drafts. */
  readonly isKept: boolean;
  value(place: string, shown: string): string;
  type(values: Typed): void;
  /** Adds an address to a field of links, whatever was typed there meanwhile; false where no more fit. */
  addLink(place: string, link: string): boolean;
  /** Keeps everything from being sent while photos are under way. */
  hold(isHeld: boolean): void;
  /** Leaves out what was typed in a row. */
  drop(formId: string, row: string, columns: readonly string[]): void;
  dropAll(): void;
  /** Says no more what was said of the last sending: the first page has its own words for it. */
  forget(): void;
  /** Sends a period, or the signature of the notice; true when it was written. */
  send(asked: Pick<LinkInput, "period" | "box" | "signs">): Promise<boolean>;
}

/** Holds what was shown and typed; what is not sent stays until it is. */
export function useWork(start: LinkWork & { key: string }): WorkState {
  const [work, setWork] = useState<LinkWork>(start);
  const { typed, isKept, isRestored, keep, add, addLink } = useTyped(start);
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [held, setHeld] = useState(0);
  const underWay = useRef(false);
  async function send(asked: Pick<LinkInput, "period" | "box" | "signs">): Promise<boolean> {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setProblems([]);
    try {
      return await sent(asked);
    } catch (error) {
      setProblems(error instanceof CallFailure ? told(error) : [lost]);
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }
  async function sent({ period, ...boxes }: Pick<LinkInput, "period" | "box" | "signs">): Promise<boolean> {
    const of = work.periods.find(({ id }) => id === period);
    const going = Object.fromEntries(Object.entries(typed).filter(([place]) => of && isOf(place, of)));
    const changes = changesOf(unsent(going, shownOf(work)), shownOf(work));
    const answer = await callLink({ key: start.key, language: pageLanguage(), period, ...boxes, changes });
    setWork(answer.work);
    setProblems([...answer.problems, ...answer.found]);
    if (answer.problems.length > 0) return false;
    keep(
      unsent(
        Object.fromEntries(Object.entries(typed).filter(([place]) => !(place in going))),
        shownOf(answer.work),
      ),
      answer.work,
    );
    return true;
  }
  return {
    work,
    typed,
    problems,
    busy,
    isRestored,
    isKept,
    value: (place, shown) => typed[place] ?? shown,
    isHeld: held > 0,
    key: start.key,
    type: (values) => add(values, work),
    addLink: (place, link) => addLink(place, link, work),
    hold: (isHeld) => setHeld((count) => count + (isHeld ? 1 : -1)),
    drop: (formId, row, columns) => {
      const places = columns.map((column) => placeOf(formId, "", row, column));
      keep(Object.fromEntries(Object.entries(typed).filter(([place]) => !places.includes(place))), work);
    },
    dropAll: () => keep({}, work),
    forget: () => setProblems([]),
    send,
  };
}

const lost: PageProblem = { code: "page.callLost", text: say(linkWords.lost) };

// What the script said itself is clear; a call that never came through is told in plain words.
function told({ problems }: CallFailure): PageProblem[] {
  return problems.some(({ code }) => code.startsWith("page.call")) ? [lost] : problems;
}
