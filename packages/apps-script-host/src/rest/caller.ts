// Who is behind a REST call: the access token of an execution, and what it may do.

import { headerOf } from "../kernel/http";
import { heldScopes } from "../kernel/scopes";
import type { Context } from "../kernel/types";
import { invalidCredentials, noCredentials } from "./errors";

/** The person and the app (script) that a call is made for. */
export interface Caller {
  readonly user: string;
  readonly scriptId: string;
  readonly scopes: readonly string[];
  readonly advancedServices: readonly string[];
}

interface Token extends Caller {
  readonly expiresAt: number;
}

/** OAuth access tokens of Google live an hour (developers.google.com/identity/protocols/oauth2). */
export const TOKEN_LIFE_MS = 60 * 60_000;

const tokensOf = (context: Context) => context.store.collection<Token>("accessTokens");

/** What `ScriptApp.getOAuthToken()` returns: a token with the rights of this execution, for an hour. */
export function issueToken(context: Context): string {
  const token = `ya29.host.${context.execution.id}`;
  tokensOf(context).put(token, { ...callerOf(context), expiresAt: context.now() + TOKEN_LIFE_MS });
  return token;
}

/** The running execution as a caller, for advanced services. */
export function callerOf(context: Context): Caller {
  const { authMode, effectiveUser, scriptId, scopes, advancedServices } = context.execution;
  return { user: effectiveUser, scriptId, scopes: heldScopes(authMode, scopes), advancedServices };
}

/** The caller that a request's Authorization header (or access_token parameter) names; throws 401 or 403. */
export function callerOfRequest(
  context: Context,
  headers: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Caller {
  const header = headerOf(headers, "Authorization");
  const text = header?.replace(/^Bearer\s+/i, "") ?? query.get("access_token") ?? query.get("oauth_token");
  if (!text) throw noCredentials();
  const token = tokensOf(context).get(text.trim());
  if (!token || token.expiresAt <= context.now()) throw invalidCredentials();
  return token;
}

/** A stand-in for the number of the script's Cloud project, as error texts show it. */
export function projectNumber(scriptId: string): string {
  let hash = 0;
  for (const character of scriptId) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return String(100_000_000_000 + (hash % 900_000_000));
}
