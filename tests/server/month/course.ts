// Time as it passes over an office: all executions of a day, what they asked of Google, and what was refused.
import type { RunResult } from "apps-script-host";
import { OWNER, type Rig, startOf } from "../../rig";
import { type AtWork, working } from "../at-work";
import { drive, driveJob } from "../pace/many";

/** What the executions of one day came to. */
export interface Cost {
  executions: number;
  calls: number;
  /** Modelled minutes of the owner's trigger: an account of a person has 90 a day. */
  triggerMinutes: number;
  /** Modelled seconds of the longest execution: Google ends one after 360. */
  longest: number;
  /** Requests to Google's APIs, and how many of them were refused with which status. */
  requests: number;
  refusals: Record<number, number>;
  /** Words that the office saw: on pages, and of the clock. */
  said: string[];
}

/** An office whose days are counted. */
export interface Course extends AtWork {
  /** Lets the clock run until an instant of the office's own zone, "2020-03-25 20:00". */
  until(moment: string): Promise<void>;
  /** A job of the pages from beginning to end. */
  jobOf(job: "distribute" | "collect"): Promise<void>;
  /** The review of all that waits: accepted at one press, then told page by page. */
  acceptAll(by: string): Promise<number>;
  /** Notes what a page said. */
  hear(problems: readonly { text: string }[]): void;
  /** What the time since the last call cost. */
  cost(): Cost;
}

/** Counts an office's days from now on. */
export function courseOf(office: Rig): Course {
  const runs: RunResult[] = [];
  const said = new Set<string>();
  let requests = 0;
  let refusals: Record<number, number> = {};
  office.host.on((event) => {
    if (event.type !== "rest") return;
    requests++;
    if (event.status >= 300) refusals[event.status] = (refusals[event.status] ?? 0) + 1;
  });
  const hear: Course["hear"] = (problems) => {
    for (const { text } of problems) said.add(text);
  };
  const until: Course["until"] = async (moment) => {
    runs.push(...(await office.host.advance(`${moment.replace(" ", "T")}:00+08:00`)));
    const words = await lastErrorOf(office);
    if (words) said.add(words);
  };
  return {
    ...working(office),
    until,
    hear,
    jobOf: async (job) => {
      const { runs: slices, last } = await driveJob(office, job);
      runs.push(...slices);
      hear(last.problems);
    },
    acceptAll: async (by) => {
      const { items } = await office.call("review.queue", {}, by);
      const reports = items.map(({ unitId, period, revision }) => ({ unitId, period, revision }));
      if (reports.length > 0) await office.call("review.accept", { reports }, by);
      runs.push(office.last());
      await office.host.advance("65 s").then((ticks) => runs.push(...ticks));
      const told = await drive(office, "review.notify", (last) => (last?.unnotified === 0 ? null : {}));
      runs.push(...told.runs);
      return reports.length;
    },
    cost: () => {
      const taken = runs.splice(0);
      const seconds = (run: RunResult) => run.meter.modelledMs / 1000;
      const ticks = taken.filter(({ cause, user }) => cause === "clock" && user === OWNER);
      const cost = {
        executions: taken.length,
        calls: taken.reduce((sum, { meter }) => sum + meter.totalCalls, 0),
        triggerMinutes: Math.round(ticks.reduce((sum, run) => sum + seconds(run), 0) / 6) / 10,
        longest: Math.round(Math.max(0, ...taken.map(seconds))),
        requests,
        refusals,
        said: [...said],
      };
      said.clear();
      requests = 0;
      refusals = {};
      return cost;
    },
  };
}

// As the dialog 时钟 shows it.
async function lastErrorOf({ host }: Rig): Promise<string> {
  const window = await host.openWindow(host.spreadsheetId, OWNER);
  await window.click("openClock");
  const { html } = window.pages()[0] as unknown as { html: string };
  await window.close();
  return (startOf(html).data as { lastError: string }).lastError;
}
