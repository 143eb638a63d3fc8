// The advanced services Sheets and Drive: the REST methods under the names that scripts call them by.

import type { AdvancedCalls } from "../calls/fetch";
import { blobOf } from "../kernel/blob";
import { type Context, type Plain, ScriptError, type Services } from "../kernel/types";
import type { ApiMethod, ApiResult, Json, Media } from "./api";
import { callerOf } from "./caller";
import { DRIVE_METHODS } from "./drive/methods";
import { ApiError } from "./errors";
import { callMethod } from "./run";
import { SHEETS_METHODS } from "./sheets/methods";

/**
 * Calls a method: id without its API's name, path parameters, query, body and blob.
 *
 * The realm's objects know which argument is what; see src/prelude/advanced.
 */
export const advancedServices: Services<AdvancedCalls> = {
  "Sheets.call": (context, ...call) => callAdvanced(context, "Sheets", SHEETS_METHODS, call),
  "Drive.call": (context, ...call) => callAdvanced(context, "Drive", DRIVE_METHODS, call),
};

function callAdvanced(
  context: Context,
  symbol: string,
  methods: readonly ApiMethod[],
  [name, path, query, body, blob]: Parameters<AdvancedCalls["Sheets.call"]>,
): Plain {
  const id = `${symbol.toLowerCase()}.${name}`;
  const method = methods.find((each) => each.id === id);
  if (!method) throw new ScriptError(`${id} is not a method.`);
  const arguments_ = {
    context,
    caller: callerOf(context),
    path,
    query: toQuery(query),
    body: isJson(body) ? body : {},
    media: toMedia(blob),
  };
  try {
    const result = callMethod(method, arguments_);
    context.charge(`${symbol}.${name}`, result.milliseconds);
    return toPlain(result);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // What was counted before the refusal stays counted.
    context.store.commit();
    throw jsonResponseError(`API call to ${id} failed with error: ${error.message}`);
  }
}

/** The name under which advanced services throw. */
const ERROR_NAME = "GoogleJsonResponseException";

function jsonResponseError(message: string): ScriptError {
  return Object.defineProperty(new ScriptError(message), "name", { value: ERROR_NAME });
}

function toQuery(options: Plain): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(options ?? {})) {
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== null) query.append(key, String(item));
  }
  return query;
}

function toMedia(blob: Plain): Media | null {
  if (blob === null || blob === undefined) return null;
  const wire = blobOf(blob);
  if (!wire) throw new ScriptError("The mediaData parameter only supports Blob types for upload.");
  const contentType = wire.contentType ?? "application/octet-stream";
  return { contentType, bytes: Buffer.from(wire.base64, "base64") };
}

function toPlain({ json, media }: ApiResult): Plain {
  if (!media) return json ?? null;
  return {
    $blob: {
      name: null,
      contentType: media.contentType,
      base64: Buffer.from(media.bytes).toString("base64"),
    },
  };
}

const isJson = (value: Plain): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
