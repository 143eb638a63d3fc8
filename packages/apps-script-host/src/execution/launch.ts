// From a cause to an execution: AuthMode, rights, limits.

import { EXECUTION_MS, SHORT_EXECUTION_MS } from "../kernel/limits";
import { type Fault, Running } from "../kernel/running";
import type { AuthMode, Cause, Execution, Plain } from "../kernel/types";
import { setProject } from "../script/project";
import type { LoadedProject } from "./project";
import type { ResultRules } from "./realm";

/** A wish to run a function. */
export interface Launch {
  functionName: string;
  /** In wire form. */
  args: Plain[];
  cause: Cause;
  /** Whose rights are used. */
  user: string;
  /** Who caused it; `getActiveUser()` shows this person only where Google's does. */
  actor: string;
  scriptId: string;
  containerId: string | null;
  windowId?: string | null;
  /** Language of the account as its window tells it. */
  userLocale?: string | null;
  view?: Execution["view"];
  authMode?: AuthMode;
  /** True for a call of google.script.run, from a window's page or a web app's. */
  fromPage?: boolean;
  answers?: (string | [string, string])[];
  faults?: Fault[];
}

const MODES: Record<Cause, AuthMode> = {
  run: "FULL",
  menu: "FULL",
  rpc: "FULL",
  simpleTrigger: "LIMITED",
  installableTrigger: "FULL",
  clock: "FULL",
  customFunction: "CUSTOM_FUNCTION",
  webApp: "FULL",
};

/** What the host must know to launch. */
export interface LaunchFacts {
  id: string;
  now: number;
  project: LoadedProject;
  /** Those of the project's scopes that the person has granted. */
  scopes: readonly string[];
}

/** Makes the kernel's record of an execution. */
export function prepare(launch: Launch, { id, now, project, scopes }: LaunchFacts): Running {
  const { cause } = launch;
  const execution: Execution = {
    id,
    scriptId: launch.scriptId,
    containerId: launch.containerId,
    functionName: launch.functionName,
    effectiveUser: launch.user,
    activeUser: activeUser(launch),
    cause,
    authMode: launch.authMode ?? MODES[cause],
    scopes,
    advancedServices: project.advancedServices,
    uiWindow: launch.windowId ?? null,
    userLocale: launch.userLocale ?? null,
    view: launch.view ?? null,
  };
  const short = cause === "simpleTrigger" || cause === "customFunction";
  const running = new Running(execution, now, now + (short ? SHORT_EXECUTION_MS : EXECUTION_MS));
  running.faults.push(...(launch.faults ?? []));
  running.locals.set("host.log", running.log);
  setProject(running.locals, project);
  running.locals.set("host.answers", [...(launch.answers ?? [])]);
  return running;
}

// Empty wherever a script runs without this very person's authorisation.
function activeUser({ cause, user, actor }: Launch): string {
  const unauthorised = cause === "simpleTrigger" || cause === "customFunction";
  return unauthorised || user !== actor ? "" : actor;
}

/** Results go back to pages by google.script.run's rules, to everybody else as they are. */
export const rulesOf = ({ cause, fromPage }: Launch): ResultRules =>
  cause === "rpc" || fromPage ? "rpc" : "plain";
