import { useEffect, useRef, useState } from "preact/hooks";
import type { JobKey, JobProgress, PageProblem } from "../../core/wire/procedures";
import { call, problemsOf } from "../parts/rpc";

/** waiting: not begun; running; stopping: asked to stop after the slice at hand; stopped; ended: finished or handed to the clock. */
export type JobState = "waiting" | "running" | "stopping" | "stopped" | "ended";

interface RunningJob {
  state: JobState;
  /** Last word of the script; null before the first. */
  progress: JobProgress | null;
  /** Why a slice failed. */
  failures: PageProblem[];
  run(): void;
  stop(): void;
}

/** Runs a job slice by slice until it is finished, stopped, or handed to the clock. */
export function useJob(job: JobKey, start: "auto" | "ask"): RunningJob {
  const [state, setState] = useState<JobState>("waiting");
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [failures, setFailures] = useState<PageProblem[]>([]);
  const stopAsked = useRef(false);
  const restart = useRef(true);

  async function slices(): Promise<JobState> {
    for (;;) {
      const answer = await call("job.step", { job, restart: restart.current });
      restart.current = false;
      setProgress(answer);
      if (answer.finished || answer.queued) return "ended";
      if (stopAsked.current) return "stopped";
    }
  }
  function run(): void {
    stopAsked.current = false;
    setFailures([]);
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
  return { state, progress, failures, run, stop };
}
