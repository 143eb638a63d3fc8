// After a decision the units are notified, as fast as Google lets them be; the record is safe from the first moment on.
import { useRef, useState } from "preact/hooks";
import type { PageProblem, Wait } from "../../core/wire/procedures";
import { call, problemsOf } from "../parts/rpc";
import { sitOut } from "../parts/wait";

/** Answers in a row after which units that Google does not let through are left to the clock. */
const MOST_IDLE = 5;

/** How far the notifications have come. */
export interface NotificationProgress {
  /** Units notified, of how many; total 0 when nobody is being notified. */
  done: number;
  total: number;
  /** Why it waits, and for how long; "" while it works. */
  waiting: string;
  /** Units that were left to the clock. */
  left: number;
  problems: PageProblem[];
}

const QUIET: NotificationProgress = { done: 0, total: 0, waiting: "", left: 0, problems: [] };

/** What the script says of those who are not notified yet. */
interface Unnotified {
  unnotified: number;
  wait?: Wait;
}

/** Notifies units until none is left, Google's faults do not end, or the person stops it. */
export function useNotifying() {
  const [notifying, setNotifying] = useState(QUIET);
  const stopped = useRef(false);

  async function notify(first: Unnotified): Promise<number> {
    stopped.current = false;
    const total = first.unnotified;
    let { unnotified, wait } = first;
    let idle = 0;
    const show = (change: Partial<NotificationProgress>) =>
      setNotifying({ ...QUIET, total, done: Math.max(0, total - unnotified), ...change });
    while (unnotified > 0 && idle < MOST_IDLE && !stopped.current) {
      show({});
      if (wait)
        await sitOut(
          wait,
          (waiting) => show({ waiting }),
          () => stopped.current,
        );
      if (stopped.current) break;
      const before = unnotified;
      const answer = await call("review.notify", {});
      ({ unnotified, wait } = answer);
      idle = unnotified >= before && wait?.reason === "busy" ? idle + 1 : 0;
    }
    setNotifying({ ...QUIET, left: unnotified });
    return unnotified;
  }

  return {
    notifying,
    isNotifying: notifying.total > 0,
    /** Gives the number of units that were left to the clock. */
    notify: (first: Unnotified) =>
      notify(first).catch((error) => {
        setNotifying({ ...QUIET, left: first.unnotified, problems: problemsOf(error) });
        return first.unnotified;
      }),
    stop: () => {
      stopped.current = true;
    },
  };
}
