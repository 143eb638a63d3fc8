import { useEffect, useRef, useState } from "preact/hooks";
import type { Bulletin, KeptDraft } from "../../core/bulletin/types";
import type { DraftMark, Input } from "../../core/wire/procedures";
import { call } from "../parts/rpc";

/** Milliseconds of rest after which a draft is sent: it may be large, and Google counts what is written. */
const REST = 1500;

type Kept = Pick<KeptDraft, "bulletin" | "periodId">;

/** How the draft at hand stands in the workbook; `other` = a colleague has kept another one, and nothing is sent until one is taken. */
export interface KeptState {
  mark: DraftMark | null;
  other: KeptDraft | null;
  isLost: boolean;
  /** Revision that this person has seen, 0 = none. */
  revision(): number;
  /** Notes a change; it is sent after a rest, at `flush`, or when the page is hidden. */
  note(draft: Kept): void;
  /** Sends what waits, and ends when nothing is under way any more; false where a colleague was met. */
  flush(): Promise<boolean>;
  /** Goes on with another draft, of which this revision was seen; what waits is forgotten. */
  begin(mark: DraftMark | null): void;
  /** Puts the draft at hand in the place of the colleague's. */
  overwrite(draft: Kept): void;
}

/** Keeps what is being written in the workbook, because a dialog may be closed at any moment. */
export function useKeptDraft(first: DraftMark | null): KeptState {
  const [mark, setMark] = useState(first);
  const [other, setOther] = useState<KeptDraft | null>(null);
  const [isLost, setLost] = useState(false);
  const seen = useRef(first?.revision ?? 0);
  const met = useRef<KeptDraft | null>(null);
  const timer = useRef(0);
  const waiting = useRef<Kept | null>(null);
  // One call after the other: a slow older draft must not meet a newer one of the same person.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  function stand(known: DraftMark | null, colleague: KeptDraft | null): void {
    if (!colleague) seen.current = known?.revision ?? 0;
    met.current = colleague;
    setMark(known);
    setOther(colleague);
    setLost(false);
  }
  async function send(draft: Kept): Promise<void> {
    if (met.current) return;
    try {
      const answer = await call("bulletin.keep", {
        ...draft,
        bulletin: sent(draft.bulletin),
        revision: seen.current,
      });
      if (answer.kept) stand(answer.kept, null);
      else stand(mark, answer.other);
    } catch {
      waiting.current ??= draft;
      setLost(true);
    }
  }
  async function flush(): Promise<boolean> {
    window.clearTimeout(timer.current);
    const draft = waiting.current;
    waiting.current = null;
    if (draft) line.current = line.current.then(() => send(draft));
    await line.current;
    return met.current === null;
  }
  function note(draft: Kept): void {
    waiting.current = draft;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), REST);
  }
  function begin(known: DraftMark | null): void {
    window.clearTimeout(timer.current);
    waiting.current = null;
    stand(known, null);
  }
  function overwrite(draft: Kept): void {
    begin(met.current);
    waiting.current = draft;
    void flush();
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: flush reads refs only
  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);
  return { mark, other, isLost, revision: () => seen.current, note, flush, begin, overwrite };
}

/** What is read only becomes what is sent. */
export function sent(draft: Bulletin): Input<"bulletin.issue">["bulletin"] {
  return JSON.parse(JSON.stringify(draft)) as Input<"bulletin.issue">["bulletin"];
}
