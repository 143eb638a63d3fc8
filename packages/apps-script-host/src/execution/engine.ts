// Runs launches: makes the execution, lets the executor run it, ends it, keeps its result.
import type { RunResult } from "../api";
import { preludeText } from "../built";
import type { HostClock } from "../kernel/clock";
import type { Core } from "../kernel/core";
import { startMs } from "../kernel/latency";
import { SHORT_EXECUTION_MS, SIMULTANEOUS_PER_USER } from "../kernel/limits";
import type { Random } from "../kernel/random";
import type { Fault, Running } from "../kernel/running";
import type { CustomResult, HostEvent, Plain, Store } from "../kernel/types";
import type { Locks } from "../lock";
import { grantedScopes } from "../script/consent";
import { isCallableFromPage } from "./declared";
import type { DirectExecutor } from "./direct";
import type { Executor } from "./executor";
import { type Launch, prepare, rulesOf } from "./launch";
import type { LoadedProject } from "./project";
import type { RealmJob, RealmOutcome } from "./realm";

const KEPT_RESULTS = 500;
// A direct run may compute this long between two calls; a machine limit, not Google's.
const MACHINE_LIMIT_MS = 6 * 60_000;

const CROWDED = failed(
  "Exception",
  "There are too many scripts running simultaneously for this Google user account.",
);

/** What the engine is made of. */
export interface EngineParts {
  store: Store;
  core: Core;
  clock: HostClock;
  locks: Locks;
  random: Random;
  project: LoadedProject;
  executor: Executor;
  /** Runs custom functions, which are needed in the middle of a call. */
  direct: DirectExecutor;
  emit: (event: HostEvent) => void;
  /** Language of a window's person, null = the host's. */
  localeOf: (windowId: string | null) => string | null;
}

/** The executions of a host. */
export class Engine {
  readonly results: RunResult[] = [];
  private readonly active = new Map<string, Running>();
  private readonly pending = new Set<Promise<RunResult>>();
  private count = 0;
  /** Faults for the next execution that starts. */
  nextFaults: Fault[] = [];

  constructor(private readonly parts: EngineParts) {}

  /** Runs a launch; a direct executor has finished it when this returns. */
  launch(launch: Launch): Promise<RunResult> {
    const running = this.begin(launch);
    const outcome = this.crowded(launch.user) ? CROWDED : this.parts.executor.run(running, this.job(launch));
    if (!(outcome instanceof Promise)) return Promise.resolve(this.end(launch, running, outcome));
    const result = outcome.then((made) => this.end(launch, running, made));
    this.pending.add(result);
    return result.finally(() => this.pending.delete(result));
  }

  /** Runs a custom function at once, as cells need its value. */
  customFunction(launch: Launch): CustomResult {
    const running = this.begin(launch);
    const job = { ...this.job(launch), timeout: SHORT_EXECUTION_MS };
    const { ok, value, error } = this.end(launch, running, this.parts.direct.run(running, job));
    return ok ? { value } : { error: `${error?.name}: ${error?.message}` };
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.pending.size > 0) await Promise.all([...this.pending]);
  }

  /** Ends an execution at once or at its next call. */
  stop(executionId: string): void {
    this.active.get(executionId)?.end("The execution was stopped.");
    this.parts.executor.stop(executionId);
  }

  private crowded(user: string): boolean {
    const own = [...this.active.values()].filter(({ execution }) => execution.effectiveUser === user);
    return own.length > SIMULTANEOUS_PER_USER;
  }

  private begin(launch: Launch): Running {
    const { store, random, clock, project, emit } = this.parts;
    const id = `e${(++this.count).toString(36)}-${Math.floor(random() * 2 ** 40).toString(36)}`;
    const userLocale = this.parts.localeOf(launch.windowId ?? null);
    const scopes = grantedScopes(store, launch.user, project.scopes);
    const running = prepare({ userLocale, ...launch }, { id, now: clock.now(), project, scopes });
    running.faults.push(...this.nextFaults.splice(0));
    running.meter.modelledMs += startMs(project.scriptBytes);
    this.active.set(id, running);
    emit({ type: "execution", id, state: "started", cause: launch.cause });
    return running;
  }

  private job(launch: Launch): RealmJob {
    const { project, random } = this.parts;
    return {
      prelude: preludeText(),
      scripts: project.scripts,
      functionName: launch.functionName,
      args: JSON.stringify(launch.args),
      rules: rulesOf(launch),
      known: launch.cause !== "rpc" || isCallableFromPage(project, launch.functionName),
      seed: Math.floor(random() * 2 ** 32),
      advancedServices: project.advancedServices,
      timeout: MACHINE_LIMIT_MS,
    };
  }

  private end(launch: Launch, running: Running, outcome: RealmOutcome): RunResult {
    const { core, locks, clock, emit } = this.parts;
    const { id } = running.execution;
    const killed = running.ending !== null;
    // A buffered write may fail only now; that fails the execution.
    const late = core.finish(running, killed ? "killed" : outcome.ok ? "done" : "failed");
    locks.releaseAll(id);
    const { ok, value, error } = late && outcome.ok ? failed(late.name, late.message, late.stack) : outcome;
    const result: RunResult = {
      executionId: id,
      ok,
      value: value as Plain,
      error,
      log: running.log,
      meter: running.meter,
      crossings: running.calls,
      functionName: launch.functionName,
      user: launch.user,
      cause: launch.cause,
      startedAt: running.startedAt,
      endedAt: clock.now(),
    };
    this.keep(result);
    emit({ type: "execution", id, state: "ended", cause: launch.cause });
    this.parts.executor.left(id);
    return result;
  }

  private keep(result: RunResult): void {
    this.active.delete(result.executionId);
    this.results.push(result);
    if (this.results.length > KEPT_RESULTS) this.results.shift();
  }
}

function failed(name: string, message: string, stack = ""): RealmOutcome {
  return { ok: false, value: null, error: { name, message, stack } };
}
