// UrlFetchApp on the host's side.

import type { FetchResponse, UrlFetchCalls } from "../calls/fetch";
import { type HttpResponse, headerOf, textOf } from "../kernel/http";
import { SCOPE } from "../kernel/scopes";
import { type Context, ScriptError, type Services } from "../kernel/types";
import { exchange } from "./exchange";
import { BURST, PARALLEL_STEP_MS, TRUNCATED_LENGTH } from "./limits";
import { type Fetch, readFetch } from "./options";
import { answerTogether } from "./together";

const QUOTA = "URL Fetch calls";
/** Google's words (github.com/Blacksmoke16/GESI/issues/99). */
const TOO_MANY =
  "Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.";

/** The service's methods. */
export const urlFetchServices: Services<UrlFetchCalls> = {
  "UrlFetchApp.fetch": (context, url, params) => {
    context.requireScope("UrlFetchApp.fetch", SCOPE.fetch);
    const fetch = readFetch(url, params);
    spend(context, 1);
    const response = exchange(context, fetch.request, fetch.followRedirects);
    context.charge("UrlFetchApp.fetch", Math.min(response.milliseconds, fetch.timeoutMs));
    context.store.commit();
    return toWire(checked(fetch, response));
  },
  "UrlFetchApp.fetchAll": (context, requests) => {
    context.requireScope("UrlFetchApp.fetchAll", SCOPE.fetch);
    if (!Array.isArray(requests)) throw new ScriptError("Attribute provided with invalid value: requests");
    const fetches = requests.map((entry) => readFetch(entry));
    if (fetches.length > BURST) throw new ScriptError(TOO_MANY);
    spend(context, fetches.length);
    const responses = answerTogether(
      context,
      fetches.map(({ request }) => request),
      (request, index) => exchange(context, request, fetches[index]?.followRedirects ?? true),
    );
    context.charge("UrlFetchApp.fetchAll", parallelTime(fetches, responses));
    context.store.commit();
    return responses.map((response, index) => toWire(checked(fetches[index]!, response)));
  },
  "UrlFetchApp.getRequest": (_context, url, params) => {
    const { request } = readFetch(url, params);
    const { "Content-Type": contentType, ...headers } = request.headers;
    return {
      url: request.url,
      method: request.method.toLowerCase(),
      headers: {
        ...headers,
        "X-Forwarded-For": "203.0.113.1",
        "User-Agent": "Mozilla/5.0 (compatible; Google-Apps-Script)",
      },
      useIntranet: false,
      followRedirects: true,
      validateHttpsCertificates: true,
      contentType: contentType ?? "application/x-www-form-urlencoded",
      ...(request.body.length > 0 ? { payload: textOf(request.body) } : {}),
    };
  },
};

// What was asked for counts, even when the answer becomes an exception.
function spend(context: Context, requests: number): void {
  context.useQuota(QUOTA, requests);
  context.store.commit();
}

/** Parallel requests take as long as the slowest, and a little for each further one. */
function parallelTime(fetches: readonly Fetch[], responses: readonly HttpResponse[]): number {
  const times = responses.map(({ milliseconds }, index) => Math.min(milliseconds, fetches[index]!.timeoutMs));
  const slowest = Math.max(0, ...times);
  return slowest + Math.max(0, responses.length - 1) * PARALLEL_STEP_MS;
}

// Muting concerns answers; where there was none in time, there is nothing to mute.
function checked({ mute, request, timeoutMs }: Fetch, response: HttpResponse): HttpResponse {
  if (response.milliseconds > timeoutMs) throw new ScriptError(`Timeout: ${request.url}`);
  if (mute || response.status < 400) return response;
  const { origin } = new URL(request.url);
  const start = textOf(response.body).slice(0, TRUNCATED_LENGTH);
  throw new ScriptError(
    `Request failed for ${origin} returned code ${response.status}. Truncated server response: ${start} (use muteHttpExceptions option to examine full response)`,
  );
}

// Text crosses as text, so that the realm need not decode it; everything else as base64.
function toWire({ status, headers, body }: HttpResponse): FetchResponse {
  const type = headerOf(headers, "Content-Type") ?? "";
  const content = /^text\/|json|xml|javascript|urlencoded/i.test(type) ? wholeText(body) : null;
  const base = { status, headers: { ...headers } };
  return content === null
    ? { ...base, bytes: Buffer.from(body).toString("base64") }
    : { ...base, text: content };
}

function wholeText(body: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}
