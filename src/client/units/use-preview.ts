import { useEffect, useRef, useState } from "preact/hooks";
import type { Output, PageProblem } from "../../core/wire/procedures";
import { call, problemsOf } from "../parts/rpc";

/** Milliseconds of rest after which the list is checked. */
const REST = 500;

interface Preview {
  /** Null before the first answer and for an empty list. */
  result: Output<"units.preview"> | null;
  /** Whether `result` does not yet belong to the text. */
  isStale: boolean;
  problems: PageProblem[];
}

/** What the script says of a list, asked a moment after the last change; an answer to an older text is dropped. */
export function usePreview(text: string): Preview {
  const [result, setResult] = useState<Output<"units.preview"> | null>(null);
  const [answered, setAnswered] = useState("");
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const settle = (value: Output<"units.preview"> | null, found: PageProblem[]) => {
      if (latest.current !== text) return;
      setResult(value);
      setProblems(found);
      setAnswered(text);
    };
    if (text.trim() === "") return settle(null, []);
    const timer = window.setTimeout(() => {
      call("units.preview", { text }).then(
        (value) => settle(value, []),
        (error) => settle(null, problemsOf(error)),
      );
    }, REST);
    return () => window.clearTimeout(timer);
  }, [text]);
  return { result, problems, isStale: text !== answered };
}
