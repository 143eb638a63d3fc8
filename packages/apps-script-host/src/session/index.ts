// Session: who is acting, in which language and zone.

import type { SessionCalls } from "../calls/session";
import { SCOPE } from "../kernel/scopes";
import type { Context, Services } from "../kernel/types";
import { settingsOf } from "../script/settings";

// A simple trigger or custom function has no scope and gets an empty address instead of an error.
function address(context: Context, method: string, email: string): string {
  const { authMode } = context.execution;
  if (authMode !== "FULL") return context.execution.activeUser;
  context.requireScope(`Session.${method}`, SCOPE.email);
  return email;
}

/** The identity services. */
export const sessionServices: Services<SessionCalls> = {
  "Session.getActiveUser": (context) => address(context, "getActiveUser", context.execution.activeUser),
  "Session.getEffectiveUser": (context) =>
    address(context, "getEffectiveUser", context.execution.effectiveUser),
  "Session.getActiveUserLocale": ({ execution, store }) =>
    execution.userLocale ?? settingsOf(store).userLocale,
  "Session.getScriptTimeZone": ({ store }) => settingsOf(store).scriptTimeZone,
  // A key that is stable for a user and script for 30 days.
  "Session.getTemporaryActiveUserKey": ({ execution, now }) =>
    Buffer.from(`${execution.scriptId}|${execution.activeUser}|${Math.floor(now() / (30 * 86_400_000))}`)
      .toString("base64")
      .slice(0, 64),
};
