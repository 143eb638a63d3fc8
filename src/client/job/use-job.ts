import { useEffect, useRef, useState } from "preact/hooks";
import type { Binding } from "../../core/push";
import type { Input, JobKey, JobProgress, Output, PageData, PageProblem } from "../../core/wire/procedures";
import { call, problemsOf } from "../parts/rpc";
import { sitOut } from "../parts/wait";

/** waiting: not begun; refused: not begun, as something has to be mended first; running; stopping: asked to stop, the slice at hand still runs; stopped: nothing runs; ended: finished or handed to the clock. */
export type JobState = "waiting" | "refused" | "running" | "stopping" | "stopped" | "ended";

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

/** Milliseconds between two questions how far the slice is that runs now. */
const LOOK_EVERY = 2_000;

/** Runs a job slice by slice until it is finished, stopped, or handed to the clock. */
export function useJob({ job, start, goesOn }: PageData["job"], binding?: Binding, tell = false): RunningJob {
  const [state, setState] = useState<JobState>("waiting");
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [waiting, setWaiting] = useState("");
  const [failures, setFailures] = useState<PageProblem[]>([]);
  const stopAsked = useRef(false);
  const restart = useRef(!goesOn);
  const name = useRef("");

  async function slices(): Promise<JobState> {
    for (;;) {
      const answer = await watched(
        job,
        call("job.step", stepOf(job, restart.current, name.current, { binding, tell })),
        (sign) => setProgress((before) => moved(before ?? nothingYet(job), sign)),
      );
      restart.current = false;
      setProgress((before) => joined(before, answer));
      if (answer.finished || answer.queued) return "ended";
      if (answer.wait && !stopAsked.current) await sitOut(answer.wait, setWaiting, () => stopAsked.current);
      if (stopAsked.current) return "stopped";
    }
  }
  function run(): void {
    stopAsked.current = false;
    name.current = newName();
    setFailures([]);
    if (restart.current) setProgress(null);
    setState("running");
    slices().then(setState, (error) => {
      setFailures(problemsOf(error));
      setState(restart.current && isRefusal(error) ? "refused" : "stopped");
    });
  }
  function stop(): void {
    stopAsked.current = true;
    setState("stopping");
    // Where that is not heard, the slice at hand does as much as fits into it; no other one is asked for.
    call("job.stop", { run: name.current }).catch(() => undefined);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (start === "auto") run();
  }, []);
  return { state, progress, waiting, failures, run, stop };
}

function stepOf(
  job: JobKey,
  restart: boolean,
  run: string,
  { binding, tell }: { readonly binding: Binding | undefined; readonly tell: boolean },
): Input<"job.step"> {
  if (job !== "push") return { job, restart, run };
  return { job, restart, run, ...(binding && { binding }), ...(tell && { tell }) };
}

/** Problems that keep a job from beginning, first of their list: nothing has been done. */
const REFUSALS: readonly string[] = [
  "distribute.blocked",
  "push.ownerOnly",
  "campaign.sealed",
  "access.ownerOnly",
];

function isRefusal(error: unknown): boolean {
  return REFUSALS.includes(problemsOf(error)[0]?.code ?? "");
}

/** A name for a run that no other run has, in this window or another. */
function newName(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

// While a slice runs it says how far it is; whoever cannot be asked now is asked again.
async function watched<T>(
  job: JobKey,
  slice: Promise<T>,
  show: (sign: Output<"job.sign">) => void,
): Promise<T> {
  let isOver = false;
  // A sign that comes after the slice's own answer is older than that.
  const unlessOver = (sign: Output<"job.sign">) => {
    if (!isOver) show(sign);
  };
  const timer = window.setInterval(() => {
    call("job.sign", { job }).then(unlessOver, () => undefined);
  }, LOOK_EVERY);
  return slice.finally(() => {
    isOver = true;
    window.clearInterval(timer);
  });
}

function moved(before: JobProgress, { done, total, current }: Output<"job.sign">): JobProgress | null {
  const isNews = total > 0 && done >= before.done;
  if (isNews) return { ...before, done, total, current };
  return before.total > 0 ? before : null;
}

function nothingYet(job: JobKey): JobProgress {
  return {
    job,
    done: 0,
    total: 0,
    current: "",
    outlook: "",
    finished: false,
    queued: false,
    problems: [],
    summary: "",
    open: 0,
    next: "",
  };
}

// A slice that had to wait before it began knows nothing of the whole; what earlier ones found stays named.
function joined(before: JobProgress | null, answer: JobProgress): JobProgress {
  const known = before?.problems ?? [];
  const problems = [
    ...known,
    ...answer.problems.filter(({ text }) => !known.some((problem) => problem.text === text)),
  ];
  const { done, total } = answer.total > 0 || !before ? answer : before;
  const outlook = answer.total > 0 || !before ? answer.outlook : before.outlook;
  return { ...answer, done, total, outlook, problems };
}
