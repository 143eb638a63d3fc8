// After a decision the units are told, as fast as Google lets them be; the record is safe from the first moment on.
import { useRef, useState } from "preact/hooks";
import type { PageProblem, Wait } from "../../core/wire/procedures";
import { call, problemsOf } from "../parts/rpc";
import { sitOut } from "../parts/wait";

/** Answers in a row after which units that Google does not let through are left to the clock. */
const MOST_IDLE = 5;

/** How far the telling has come. */
export interface Telling {
  /** Units told, of how many; total 0 when nobody is being told. */
  done: number;
  total: number;
  /** Why it waits, and for how long; "" while it works. */
  waiting: string;
  /** Units that were left to the clock. */
  left: number;
  problems: PageProblem[];
}

const QUIET: Telling = { done: 0, total: 0, waiting: "", left: 0, problems: [] };

/** What the script says of those who are not told yet. */
interface Untold {
  untold: number;
  wait?: Wait;
}

/** Tells units until none is left, Google's faults do not end, or the person stops it. */
export function useTelling() {
  const [telling, setTelling] = useState(QUIET);
  const stopped = useRef(false);

  async function tell(first: Untold): Promise<number> {
    stopped.current = false;
    const total = first.untold;
    let { untold, wait } = first;
    let idle = 0;
    const show = (change: Partial<Telling>) =>
      setTelling({ ...QUIET, total, done: Math.max(0, total - untold), ...change });
    while (untold > 0 && idle < MOST_IDLE && !stopped.current) {
      show({});
      if (wait)
        await sitOut(
          wait,
          (waiting) => show({ waiting }),
          () => stopped.current,
        );
      if (stopped.current) break;
      const before = untold;
      const answer = await call("review.tell", {});
      ({ untold, wait } = answer);
      idle = untold >= before && wait?.reason === "busy" ? idle + 1 : 0;
    }
    setTelling({ ...QUIET, left: untold });
    return untold;
  }

  return {
    telling,
    isTelling: telling.total > 0,
    /** Gives the number of units that were left to the clock. */
    tell: (first: Untold) =>
      tell(first).catch((error) => {
        setTelling({ ...QUIET, left: first.untold, problems: problemsOf(error) });
        return first.untold;
      }),
    stop: () => {
      stopped.current = true;
    },
  };
}
