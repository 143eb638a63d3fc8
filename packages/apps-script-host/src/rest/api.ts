// How a REST method is declared and called: route, scopes, quota, handler.
import type { Context, Plain } from "../kernel/types";
import { type Caller, projectNumber } from "./caller";
import { API_NAMES, type Api, ApiError, apiNotEnabled, insufficientScopes } from "./errors";
import { applyMask, type Mask } from "./fields";
import { type Meters, spendQuota } from "./quota";
import { checkedCall } from "./schema/check";

/** A JSON object as requests and answers carry it. */
export type Json = { [key: string]: Plain };

/** Content that came or goes beside the JSON, e.g. an uploaded file. */
export interface Media {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** One call of one method, after its route was found. */
export interface ApiCall {
  readonly context: Context;
  readonly caller: Caller;
  /** Parts of the path, decoded, e.g. `{ spreadsheetId: "1abc" }`. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly media: Media | null;
  readonly mask: Mask | null;
}

/** What a handler gives: JSON, or raw content, and the time it would have taken on Google. */
export interface ApiResult {
  readonly json?: Json;
  readonly media?: Media;
  readonly milliseconds: number;
}

/** One method of a Google API. */
export interface ApiMethod {
  /** Google's id, e.g. "sheets.spreadsheets.values.get". */
  readonly id: string;
  readonly api: Api;
  readonly http: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path with `{names}`, from the host on. */
  readonly path: string;
  /** Any one of these is enough. */
  readonly scopes: readonly string[];
  readonly meter: Meters;
  /** Mask that applies where the caller gives none, e.g. Drive's short file resource. */
  readonly defaultFields?: string;
  readonly handle: (call: ApiCall) => ApiResult;
}

/** Everything but the mask, which `callMethod` takes from the query. */
export type ApiArguments = Omit<ApiCall, "mask">;

/**
 * Runs a method as one transaction: the gate (API on, scope, quota), Google's schema, then the handler.
 *
 * What the handler wrote before it threw is undone; the counted request stays.
 */
export function callMethod(method: ApiMethod, call: ApiArguments): ApiResult {
  const { store } = call.context;
  checkGate(method, call);
  store.commit();
  try {
    const checked = checkedCall(method, call);
    const result = method.handle(checked);
    if (!result.json || !checked.mask) return result;
    return { ...result, json: applyMask(result.json, checked.mask) as Json };
  } catch (error) {
    store.rollback();
    throw error;
  }
}

function checkGate(method: ApiMethod, { context, caller }: ApiArguments): void {
  const { symbol } = API_NAMES[method.api];
  if (!caller.advancedServices.includes(symbol)) {
    throw apiNotEnabled(method.api, projectNumber(caller.scriptId));
  }
  if (!method.scopes.some((scope) => caller.scopes.includes(scope))) {
    throw insufficientScopes(method.api, method.id);
  }
  spendQuota(context, method.api, method.id, method.meter, caller);
}

/** An error answer's modelled time: Google refuses quickly. A guess. */
export const REFUSAL_MS = 150;

/** Runs a handler and turns its ApiError into whatever the caller makes of it. */
export function attempt<T>(work: () => T, refused: (error: ApiError) => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError) return refused(error);
    throw error;
  }
}

/** A repeated field; one message alone stands for a list of one, as Google reads it. */
export function listOf(value: Plain | undefined): Json[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as Json[];
}
