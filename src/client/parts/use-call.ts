import { useRef, useState } from "preact/hooks";
import type { Input, Output, PageProblem, ProcedureName } from "../../core/wire/procedures";
import { call, problemsOf } from "./rpc";

/** What to do about a refusal beside showing it; a promise is waited for, its own failure is shown too. */
export type OnRefused = (problems: PageProblem[]) => Promise<void> | undefined;

/** A procedure as a component uses it. */
export interface Calling<N extends ProcedureName> {
  /** The answer, or null when it failed (see `problems`) or when the same call is still under way. */
  run(input: Input<N>, onRefused?: OnRefused): Promise<Output<N> | null>;
  busy: boolean;
  problems: PageProblem[];
  setProblems(problems: PageProblem[]): void;
}

/** Calls a procedure, one at a time, and keeps whether it is under way and what went wrong. */
export function useCall<N extends ProcedureName>(name: N): Calling<N> {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const underWay = useRef(false);
  async function run(input: Input<N>, onRefused?: OnRefused): Promise<Output<N> | null> {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setProblems([]);
    try {
      return await call(name, input);
    } catch (error) {
      const refused = problemsOf(error);
      const further = await attempt(() => onRefused?.(refused));
      setProblems([...refused, ...further]);
      return null;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }
  return { run, busy, problems, setProblems };
}

async function attempt(action: () => Promise<void> | undefined): Promise<PageProblem[]> {
  try {
    await action();
    return [];
  } catch (error) {
    return problemsOf(error);
  }
}
