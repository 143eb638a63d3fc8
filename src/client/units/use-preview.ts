import { useEffect, useRef, useState } from "preact/hooks";
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

/** What the script says of a list, asked a moment after the last change; an answer to an older text is dropped. */
export function usePreview(text: string, openedOn: string, newTypes: readonly string[]): Preview {
  const asked = `${openedOn}\n${newTypes.join("\t")}\n${text}`;
  const [result, setResult] = useState<Output<"units.preview"> | null>(null);
  const [answered, setAnswered] = useState("");
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const latest = useRef(asked);
  latest.current = asked;
  useEffect(() => {
    const settle = (value: Output<"units.preview"> | null, found: PageProblem[]) => {
      if (latest.current !== asked) return;
      setResult(value);
      setProblems(found);
      setAnswered(asked);
    };
    if (text.trim() === "") return settle(null, []);
    const timer = window.setTimeout(() => {
      call("units.preview", { text, openedOn, newTypes: [...newTypes] }).then(
        (value) => settle(value, []),
        (error) => settle(null, problemsOf(error)),
      );
    }, REST);
    return () => window.clearTimeout(timer);
  }, [asked, text, openedOn, newTypes]);
  return { result, problems, isStale: asked !== answered };
}
