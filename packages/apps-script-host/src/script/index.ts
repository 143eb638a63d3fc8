// ScriptApp on the host's side.

import type { ClockRule, ScriptCalls, TriggerState } from "../calls/script";
import { SCOPE } from "../kernel/scopes";
import { type Context, ScriptError, type Services } from "../kernel/types";
import { isTimeZone } from "../workbook/zone";
import { projectOf } from "./project";
import { settingsOf } from "./settings";
import { createTrigger, deleteTrigger, type TriggerRecord, triggersOf } from "./triggers";

const MINUTES = [1, 5, 10, 15, 30];

const WEEK_MS = 7 * 86_400_000;
/** The end of the year 9999; what lies behind it is no date of Google's. */
const LAST_MS = Date.UTC(10_000, 0);

function checkClock(clock: ClockRule | null): ClockRule | null {
  if (!clock) return null;
  if (!isTimeZone(clock.zone)) throw new ScriptError(`Invalid argument: ${clock.zone}`);
  const last = clock.at ?? clock.n * WEEK_MS;
  if (!(Math.abs(last) < LAST_MS)) throw new ScriptError("Invalid argument: date");
  if (clock.every === "minutes" && !MINUTES.includes(clock.n))
    throw new ScriptError(
      "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
    );
  return clock;
}

const shown = ({ id, functionName, type, sourceId }: TriggerRecord): TriggerState => ({
  id,
  functionName,
  type,
  sourceId,
});

function requireTriggers(context: Context, method: string): void {
  context.requireScope(`ScriptApp.${method}`, SCOPE.triggers);
}

const own: Services<Omit<ScriptCalls, "ScriptApp.getOAuthToken">> = {
  "ScriptApp.createTrigger": (context, functionName, type, sourceId, clock) => {
    requireTriggers(context, "newTrigger");
    return shown(
      createTrigger(context, {
        functionName: String(functionName),
        type,
        sourceId,
        clock: checkClock(clock),
      }),
    );
  },
  "ScriptApp.deleteTrigger": (context, id) => {
    requireTriggers(context, "deleteTrigger");
    deleteTrigger(context, id);
  },
  "ScriptApp.getProjectTriggers": (context) => {
    requireTriggers(context, "getProjectTriggers");
    const { scriptId, effectiveUser } = context.execution;
    return triggersOf(context.store, scriptId, effectiveUser).map(shown);
  },
  "ScriptApp.getUserTriggers": (context, sourceId) => {
    requireTriggers(context, "getUserTriggers");
    const { scriptId, effectiveUser } = context.execution;
    return triggersOf(context.store, scriptId, effectiveUser)
      .filter((one) => one.sourceId === sourceId)
      .map(shown);
  },
  // Google encrypts it; nobody but the script's own /usercallback address reads it, which the host does not answer.
  "ScriptApp.createStateToken": ({ execution, now, newId }, method, args, seconds) => {
    const token = { script: execution.scriptId, method, args, until: now() + seconds * 1000 };
    return Buffer.from(JSON.stringify({ ...token, mark: newId(16) })).toString("base64url");
  },
  "ScriptApp.getScriptId": ({ execution }) => execution.scriptId,
  "ScriptApp.getServiceUrl": ({ store }) => settingsOf(store).webAppUrl,
  "ScriptApp.getAuthMode": ({ execution }) => execution.authMode,
  "ScriptApp.getScopes": ({ execution }) => [...execution.scopes],
  "ScriptApp.getAskedScopes": (context) => [...(projectOf(context)?.scopes ?? context.execution.scopes)],
  "ScriptApp.getResource": (context, name) => {
    const project = projectOf(context);
    const script = project?.scripts.find((file) => file.name === name)?.source;
    const text = script ?? project?.pages.get(String(name));
    if (text === undefined) throw new ScriptError(`No file named ${name} was found.`);
    return text;
  },
};

/** Triggers, identity of the script, authorisation; `issueToken` makes the access token of an execution. */
export const scriptServices = (issueToken: (context: Context) => string): Services<ScriptCalls> => ({
  ...own,
  "ScriptApp.getOAuthToken": issueToken,
});
