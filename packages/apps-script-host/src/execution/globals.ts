// createGlobals: the live services in the caller's own realm, for plain scripts and test suites.

import type { GlobalsOptions, HostOptions } from "../api";
import { preludeText } from "../built";
import { Running } from "../kernel/running";
import { ALL_SCOPES } from "../kernel/scopes";
import type { Execution } from "../kernel/types";
import { setProject } from "../script/project";
import { assemble, type Machinery } from "./machinery";
import { setZone } from "./zone";

// See prelude/link.ts.
interface Prelude {
  services(link: {
    send(method: string, args: string): string;
    now(): number;
    seed: number;
    inspect(value: unknown): string;
    info: { advancedServices: readonly string[] };
  }): Record<string, unknown>;
}

const ADVANCED = ["Sheets", "Drive"];

/**
 * Gives Google's services as live objects by global name, e.g. `Object.assign(globalThis, createGlobals())`.
 *
 * They act on a host of their own, as its owner, from a script that is bound to an empty spreadsheet.
 */
export function createGlobals(options: GlobalsOptions = {}): Record<string, unknown> {
  if (options.timeZone !== undefined) setZone(options.timeZone);
  const machinery = assemble(hostOptions(options), options.ownerName);
  const running = endless(machinery, options);
  // Only what outlives the process is worth finishing.
  if (options.store !== undefined) atExit(() => machinery.core.finish(running, "done"));
  machinery.listeners.add((event) => {
    if (event.type === "log") console.log(event.text);
  });
  // Evaluated in this realm, so that Date, Error and Array are the caller's own.
  const prelude: Prelude = new Function(`return ${preludeText()}`)();
  return prelude.services({
    send: (method, args) => machinery.direct.call(running, method, args),
    now: () => machinery.clock.now(),
    seed: options.seed ?? 1,
    inspect: String,
    info: { advancedServices: ADVANCED },
  });
}

const endings: (() => void)[] = [];

// One listener for all: a test suite may make many sets of globals.
function atExit(ending: () => void): void {
  if (endings.length === 0) process.once("exit", () => endings.forEach((end) => void end()));
  endings.push(ending);
}

function hostOptions(options: GlobalsOptions): HostOptions {
  return {
    project: options.project ?? { files: [] },
    store: options.store,
    now: options.now,
    clock: options.now === undefined ? "running" : "still",
    // A whole suite in one process is more than a consumer's day.
    account: "workspace",
    user: options.email,
    locale: options.locale,
    network: options.network,
    timeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    seed: options.seed ?? Math.floor(Math.random() * 2 ** 32),
  };
}

// One execution that lasts as long as the process: no time limit, nobody to look at it.
function endless({ home, clock, project }: Machinery, options: GlobalsOptions): Running {
  const execution: Execution = {
    id: "globals",
    scriptId: home.scriptId,
    containerId: home.spreadsheetId,
    functionName: "",
    effectiveUser: home.owner,
    activeUser: home.owner,
    cause: "run",
    authMode: "FULL",
    scopes: options.scopes ?? ALL_SCOPES,
    advancedServices: ADVANCED,
    uiWindow: null,
    view: null,
  };
  const running = new Running(execution, clock.now(), Number.POSITIVE_INFINITY);
  running.locals.set("host.log", running.log);
  setProject(running.locals, project);
  return running;
}
