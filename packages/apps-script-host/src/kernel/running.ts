// One running execution as the kernel keeps it: its meter, log and local state.
import type { Context, Ending, Execution } from "./types";

/** One line of console or Logger. */
export interface LogLine {
  level: string;
  text: string;
  /** Host time, epoch milliseconds. */
  at: number;
}

/** Calls by `Class.method`, modelled milliseconds on Google, and quota used. */
export interface Meter {
  calls: Record<string, number>;
  totalCalls: number;
  modelledMs: number;
  quota: Record<string, number>;
  /**
   * Calls that made writes land ahead of a flush, because they asked a spreadsheet for something while writes to it were
   * kept back: an execution that is ended right there leaves half of what it was writing.
   */
  landedEarly: string[];
}

/** A fault to be met at one call of an execution: its number, counted from 1, or the first call of `Class.method`. */
export interface Fault {
  at: number | string;
  /** "end": the execution is over before the call; a number: the host's clock moves on first; Error: thrown instead. */
  what: "end" | number | Error;
}

/** The kernel's side of a running execution. */
export class Running {
  readonly meter: Meter = { calls: {}, totalCalls: 0, modelledMs: 0, quota: {}, landedEarly: [] };
  readonly log: LogLine[] = [];
  readonly locals = new Map<string, unknown>();
  readonly endHooks = new Map<string, (how: Ending, context: Context) => void>();
  readonly faults: Fault[] = [];
  /** Set when the execution is over or is to end at its next call; then every further call is refused. */
  ending: { how: Ending; reason: string } | null = null;
  /** The method that is being answered. */
  method = "";
  /** Calls dispatched so far, local ones such as logging too. */
  calls = 0;

  constructor(
    readonly execution: Execution,
    readonly startedAt: number,
    /** Host time at which Google's time limit ends it. */
    readonly deadline: number,
  ) {}

  /** The fault that a call meets; one that was named by its method is met once. */
  faultAt(method: string): Fault | undefined {
    const index = this.faults.findIndex(({ at }) => at === this.calls || at === method);
    const fault = this.faults[index];
    if (typeof fault?.at === "string") this.faults.splice(index, 1);
    return fault;
  }

  /** Ends the execution at its next call. */
  end(reason: string): void {
    this.ending ??= { how: "killed", reason };
  }

  /** Counts a call and its modelled time. */
  charge(method: string, milliseconds: number): void {
    this.meter.calls[method] = (this.meter.calls[method] ?? 0) + 1;
    this.meter.totalCalls++;
    this.meter.modelledMs += milliseconds;
  }
}
