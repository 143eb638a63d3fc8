// How a REST method is declared and called: route, scopes, quota, handler.
import type { Context, Plain } from "../kernel/types";
import type { Caller } from "./caller";
import type { Api } from "./errors";
import type { Mask } from "./fields";
import type { Meters } from "./quota";

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

/** A repeated field; one message alone stands for a list of one, as Google reads it. */
export function listOf(value: Plain | undefined): Json[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(objectOf);
}

/** A message; one without fields where there is none. */
export const objectOf = (value: Plain | undefined): Json => maybeObject(value) ?? {};

/** A message, if there is one. */
export const maybeObject = (value: Plain | undefined): Json | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;

/** A repeated field of texts. */
export const textsOf = (value: Plain | undefined): string[] =>
  value === null || value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);

/** A text, null where there is none. */
export const textIn = (value: Plain | undefined): string | null => (typeof value === "string" ? value : null);
