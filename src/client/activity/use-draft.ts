import { useEffect, useRef, useState } from "preact/hooks";
import { call } from "../parts/rpc";
import { type Entry, isWorthKeeping } from "./entry";

/** Milliseconds of rest after which a draft is sent. */
const REST = 800;

/** Whether the draft stands safe: nothing yet, kept, or not kept. */
export type DraftState = "none" | "kept" | "lost";

interface Draft {
  state: DraftState;
  /** Notes a change; it is sent after a rest, or at once when the page is hidden. */
  note(entry: Entry): void;
  /** Forgets the draft, here and at the script. */
  clear(): void;
  /** Waits until no draft is under way any more and sends none: saving clears the draft at the script. */
  settle(): Promise<void>;
}

/** Keeps what is being typed at the script, because a sidebar may be closed at any moment. */
export function useDraft(): Draft {
  const [state, setState] = useState<DraftState>("none");
  const timer = useRef(0);
  const waiting = useRef<Entry | null>(null);
  // One call after the other: a slow older draft must not overwrite a newer one.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  function send(input: Entry | { clear: true }, then: DraftState): void {
    line.current = line.current
      .then(() => call("activity.draft", input))
      .then(
        () => setState(then),
        () => setState("lost"),
      );
  }
  function flush(): void {
    window.clearTimeout(timer.current);
    const entry = waiting.current;
    waiting.current = null;
    if (entry) send(entry, "kept");
  }
  function note(entry: Entry): void {
    waiting.current = isWorthKeeping(entry) ? entry : null;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(flush, REST);
  }
  function clear(): void {
    window.clearTimeout(timer.current);
    waiting.current = null;
    send({ clear: true }, "none");
  }
  async function settle(): Promise<void> {
    window.clearTimeout(timer.current);
    waiting.current = null;
    await line.current;
    setState("none");
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: flush reads refs only
  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => window.removeEventListener("pagehide", flush);
  }, []);
  return { state, note, clear, settle };
}
