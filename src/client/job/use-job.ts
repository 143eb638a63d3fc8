import { useEffect, useRef, useState } from "preact/hooks";
import type { JobKey, JobProgress, PageProblem } from "../../core/wire/procedures";
import { call, problemsOf } from "../parts/rpc";
import { sitOut } from "../parts/wait";

/** waiting: not begun; running; stopping: asked to stop after the slice at hand; stopped; ended: finished or handed to the clock. */
export type JobState = "waiting" | "running" | "stopping" | "stopped" | "ended";

interface RunningJob {
  state: JobState;
  /** Last word of the script, with the problems of all slices; null before the first. */
  progress: JobProgress | null;
  /** Why the next slice waits, and for how long; "" while it runs. */
  waiting: string;
  /** Why a slice failed. */
  failures: PageProblem[];
  run(): void;
  stop(): void;
}

/** Runs a job slice by slice until it is finished, stopped, or handed to the clock. */
export function useJob(job: JobKey, start: "auto" | "ask"): RunningJob {
  const [state, setState] = useState<JobState>("waiting");
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [waiting, setWaiting] = useState("");
  const [failures, setFailures] = useState<PageProblem[]>([]);
  const stopAsked = useRef(false);
  const restart = useRef(true);

  async function slices(): Promise<JobState> {
    for (;;) {
      const answer = await call("job.step", { job, restart: restart.current });
      restart.current = false;
      setProgress((before) => joined(before, answer));
      if (answer.finished || answer.queued) return "ended";
      if (answer.wait) await sitOut(answer.wait, setWaiting, () => stopAsked.current);
      if (stopAsked.current) return "stopped";
    }
  }
  function run(): void {
    stopAsked.current = false;
    setFailures([]);
    if (restart.current) setProgress(null);
    setState("running");
    slices().then(setState, (error) => {
      setFailures(problemsOf(error));
      setState("stopped");
    });
  }
  function stop(): void {
    stopAsked.current = true;
    setState("stopping");
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (start === "auto") run();
  }, []);
  return { state, progress, waiting, failures, run, stop };
}

// A slice that had to wait before it began knows nothing of the whole; what earlier ones found stays named.
function joined(before: JobProgress | null, answer: JobProgress): JobProgress {
  const known = before?.problems ?? [];
  const problems = [
    ...known,
    ...answer.problems.filter(({ text }) => !known.some((problem) => problem.text === text)),
  ];
  const { done, total } = answer.total > 0 || !before ? answer : before;
  return { ...answer, done, total, problems };
}
