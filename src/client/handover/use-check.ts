import { useState } from "preact/hooks";
import type { PageProblem } from "../../core/wire/procedures";
import { useCall } from "../parts/use-call";
import { sitOut } from "../parts/wait";

/** How far the look at the workbooks has come, and those that cannot be worked with. */
export interface Check {
  run(): Promise<void>;
  busy: boolean;
  isOver: boolean;
  /** For how long it waits for Google; "" = it does not. */
  waiting: string;
  looked: number;
  total: number;
  closed: PageProblem[];
  problems: PageProblem[];
}

/** Looks at all workbooks, some at a time, and waits where Google's minute is spent. */
export function useCheck(): Check {
  const [state, setState] = useState({ busy: false, isOver: false, looked: 0, total: 0 });
  const [waiting, setWaiting] = useState("");
  const [closed, setClosed] = useState<PageProblem[]>([]);
  const checking = useCall("handover.check");
  async function run(): Promise<void> {
    const found: PageProblem[] = [];
    setClosed([]);
    setState({ busy: true, isOver: false, looked: 0, total: 0 });
    for (let from = 0; ; ) {
      const answer = await checking.run({ from });
      if (!answer) break;
      const { looked, total, problems, wait } = answer;
      found.push(...problems);
      from = looked;
      if (looked >= total) {
        setClosed(found);
        setState({ busy: false, isOver: true, looked, total });
        return;
      }
      setState({ busy: true, isOver: false, looked, total });
      if (wait) await sitOut(wait, setWaiting, () => false);
    }
    setState((before) => ({ ...before, busy: false }));
  }
  return { ...state, waiting, closed, problems: checking.problems, run };
}
