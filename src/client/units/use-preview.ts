import { useEffect, useRef, useState } from "preact/hooks";
import type { Input } from "../../core/wire/inputs";
import type { Output, PageProblem } from "../../core/wire/procedures";
import { call, problemsOf } from "../parts/rpc";

/** Milliseconds of rest after which the list is checked. */
const REST = 500;

interface Preview {
  /** Null before the first answer and for an empty list. */
  result: Output<"units.preview"> | null;
  /** Whether `result` does not yet belong to the text, the opening day and the new types. */
  isStale: boolean;
  problems: PageProblem[];
}

/** A list with what it is read by. */
type AskedList = Required<Input<"units.preview">>;

/** What the script says of a list, asked a moment after the last change; an answer to an older text is dropped. */
export function usePreview(list: AskedList): Preview {
  const asked = JSON.stringify(list);
  const [result, setResult] = useState<Output<"units.preview"> | null>(null);
  const [answered, setAnswered] = useState("");
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const latest = useRef(asked);
  latest.current = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is all there is in the list
  useEffect(() => {
    const settle = (value: Output<"units.preview"> | null, found: PageProblem[]) => {
      if (latest.current !== asked) return;
      setResult(value);
      setProblems(found);
      setAnswered(asked);
    };
    if (list.text.trim() === "") return settle(null, []);
    const timer = window.setTimeout(() => {
      call("units.preview", list).then(
        (value) => settle(value, []),
        (error) => settle(null, problemsOf(error)),
      );
    }, REST);
    return () => window.clearTimeout(timer);
  }, [asked]);
  return { result, problems, isStale: asked !== answered };
}
