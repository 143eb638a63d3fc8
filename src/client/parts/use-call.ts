import { useRef, useState } from "preact/hooks";
import type { Input, Output, PageProblem, ProcedureName } from "../../core/wire/procedures";
import { call, problemsOf } from "./rpc";

/** A procedure as a component uses it. */
export interface Calling<N extends ProcedureName> {
  /** The answer, or null when it failed (see `problems`) or when the same call is still under way. */
  run(input: Input<N>): Promise<Output<N> | null>;
  busy: boolean;
  problems: PageProblem[];
  setProblems(problems: PageProblem[]): void;
}

/** Calls a procedure, one at a time, and keeps whether it is under way and what went wrong. */
export function useCall<N extends ProcedureName>(name: N): Calling<N> {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const underWay = useRef(false);
  async function run(input: Input<N>): Promise<Output<N> | null> {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setProblems([]);
    try {
      return await call(name, input);
    } catch (error) {
      setProblems(problemsOf(error));
      return null;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }
  return { run, busy, problems, setProblems };
}
