// Requests to Google's own APIs with the script's token. Nothing here waits for the rate: a request that Google, or the
// budget of the minute, has no room for comes back as "not now" with the seconds after which it may go.
import { problem } from "../../core/problem";
import type { Wait } from "../../core/wire/procedures";
import { ProblemError } from "../problem-error";
import { epochNow, executionAge } from "./instant";
import { giveUpMinute, type Meter, take, takeReads, wait } from "./pace";

/** One request; `body` is sent as JSON, `media` behind it (uploadType=multipart). */
export interface RestRequest {
  method: "get" | "post" | "patch" | "put" | "delete";
  url: string;
  body?: unknown;
  media?: { type: string; base64: string };
  /** Of the record: what people decide does not wait for the units' workbooks. */
  isOfRecord?: boolean;
}

/** One answer; `body` is the parsed JSON or null. */
export interface RestReply {
  status: number;
  body: unknown;
  /** Present when the request may be sent again after a while: Google has no room, or a passing fault. */
  wait?: Wait;
}

/** Requests that go together; larger bursts have been refused as a whole (public scripts cut them into fifties). */
const TOGETHER = 20;
/** What one execution may sleep over passing faults, in milliseconds: 5 s together. */
const RETRY_WAITS = [1_000, 4_000];
/** Where more requests than this meet a fault, Google is not well: repeating them would only spend the minute. */
const FEW = 3;
/** After a fault that lasts longer. */
const BUSY_SECONDS = 10;
/** Longest that a request may take, in seconds; where Google does not heed it, its own limit of a minute is reported. */
const TIMEOUT_SECONDS = 45;
/** A request that begins by now in an execution ends before its fifth minute, with time left for writing down what came. */
const LAST_START_MS = 225_000;

/** Waits that this execution has left. */
const naps = [...RETRY_WAITS];

/** The longest that Google took over requests that went together, in this execution; in milliseconds. */
export function longestAnswer(): number {
  return longest;
}

let longest = 0;

/** Sends the requests, in parallel, and answers in their order. A few reads that met a passing fault are repeated shortly. */
export function send(requests: readonly RestRequest[]): RestReply[] {
  const replies: RestReply[] = requests.map(() => ({ status: 0, body: null }));
  let open = requests.map((_, index) => index);
  for (;;) {
    const answers = sendOnce(open.map((index) => requests[index]!));
    open.forEach((index, position) => {
      replies[index] = answers[position]!;
    });
    open = open.filter((index) => replies[index]!.wait?.reason === "busy" && isRead(requests[index]!));
    const nap = open.length > 0 && open.length <= FEW ? naps.shift() : undefined;
    if (nap === undefined) return replies;
    Utilities.sleep(nap);
  }
}

/**
 * Sends requests that read, all of them or none, and only while `spared` of the minute stay for others. Undefined where one
 * was not answered, whatever the reason: whoever asks knows another way.
 */
export function sendSparing(requests: readonly RestRequest[], spared: number): RestReply[] | undefined {
  if (!takeReads(requests.length, spared)) return undefined;
  try {
    const replies = fetchTogether(requests);
    return replies.every(({ status }) => status === 200) ? replies : undefined;
  } catch (error) {
    console.warn(String(error));
    return undefined;
  }
}

/** Sends one request. */
export function sendOne(request: RestRequest): RestReply {
  return send([request])[0]!;
}

/** Google's words for an error reply, for the log. */
export function replyMessage(reply: RestReply): string {
  const body = reply.body as { error?: { message?: string } } | null;
  return body?.error?.message ?? `HTTP ${reply.status}`;
}

// What there is no room for is not sent at all; the first ones go.
function sendOnce(requests: readonly RestRequest[]): RestReply[] {
  const granted = { read: grant("read", requests), write: grant("write", requests) };
  const replies = requests.map((request): RestReply | RestRequest => {
    const meter = meterOf(request);
    return meter === null || granted[meter]-- > 0 ? request : notNow(meter);
  });
  const going = replies.filter((item): item is RestRequest => "url" in item);
  const answers = Array.from({ length: Math.ceil(going.length / TOGETHER) }, (_, turn) =>
    fetchTogether(going.slice(turn * TOGETHER, (turn + 1) * TOGETHER)),
  ).flat();
  return replies.map((item) => ("url" in item ? answers.shift()! : item));
}

function grant(meter: Meter, requests: readonly RestRequest[]): number {
  const wanted = requests.filter((request) => meterOf(request) === meter).length;
  const isOfRecord = requests.every((request) => request.isOfRecord);
  return wanted > 0 ? take(meter, wanted, isOfRecord) : 0;
}

function notNow(meter: Meter): RestReply {
  return { status: 429, body: null, wait: { seconds: Math.max(1, wait(meter, 1)), reason: "quota" } };
}

function fetchTogether(requests: readonly RestRequest[]): RestReply[] {
  if (executionAge() > LAST_START_MS) return requests.map(() => busy(503));
  const bearer = currentToken();
  const begun = epochNow();
  try {
    const answers = UrlFetchApp.fetchAll(requests.map((request) => toFetch(request, bearer)));
    const replies = answers.map(toReply);
    return heedRefusals(requests, replies);
  } catch (error) {
    if (DAY_SPENT.test(String(error))) throw new ProblemError([problem("pace.daySpent", {})]);
    if (!PASSING.test(String(error))) throw error;
    return requests.map(() => busy(503));
  } finally {
    longest = Math.max(longest, epochNow() - begun);
  }
}

/** UrlFetchApp counts 20,000 requests a day for a consumer account, over all its scripts. */
const DAY_SPENT = /for one day/i;

/** A token is good for some minutes at least. */
const TOKEN_MS = 60_000;
let token: { value: string; age: number } | undefined;

function currentToken(): string {
  const age = executionAge();
  if (!token || age - token.age > TOKEN_MS) token = { value: ScriptApp.getOAuthToken(), age };
  return token.value;
}

/**
 * What UrlFetchApp throws for no fault of the request: a burst ("Service invoked too many times in a short time: urlfetch"),
 * an address that cannot be reached for the moment, an answer that took too long. Nothing is known of what was carried out.
 */
const PASSING = /in a short time|Address unavailable|Timeout|timed out|DNS error|Bandwidth quota/i;

function toReply(response: GoogleAppsScript.URL_Fetch.HTTPResponse): RestReply {
  const status = response.getResponseCode();
  const body = parseJson(response.getContentText());
  return FAULTS.includes(status) ? { ...busy(status), body } : { status, body };
}

const FAULTS: readonly number[] = [429, 500, 502, 503, 504];

// A refusal for the rate tells more than our own count: the rest of the minute is given up.
function heedRefusals(requests: readonly RestRequest[], replies: readonly RestReply[]): RestReply[] {
  const refused = replies.map(({ status }, index) => (status === 429 ? meterOf(requests[index]!) : null));
  for (const meter of ["read", "write"] as const) if (refused.includes(meter)) giveUpMinute(meter);
  return replies.map((reply, index) => {
    const meter = refused[index];
    return meter ? { ...notNow(meter), body: reply.body } : reply;
  });
}

function busy(status: number): RestReply {
  return { status, body: null, wait: { seconds: BUSY_SECONDS, reason: "busy" } };
}

// Drive counts in units of which a whole campaign uses a few per cent; its requests are not counted here.
function meterOf(request: RestRequest): Meter | null {
  if (!request.url.startsWith("https://sheets.")) return null;
  return isRead(request) ? "read" : "write";
}

// A 503 may have been carried out all the same: only what changes nothing is repeated here.
function isRead({ method, url }: RestRequest): boolean {
  return method === "get" || /values:batchGet/.test(url);
}

function toFetch(
  request: RestRequest,
  token: string,
): GoogleAppsScript.URL_Fetch.URLFetchRequest & { timeoutSeconds: number } {
  return {
    url: request.url,
    method: request.method,
    headers: { Authorization: `Bearer ${token}` },
    ...payloadOf(request),
    muteHttpExceptions: true,
    timeoutSeconds: TIMEOUT_SECONDS,
  };
}

function payloadOf({ body, media }: RestRequest): { contentType: string; payload?: string } {
  if (body === undefined) return { contentType: "application/json" };
  if (!media) return { contentType: "application/json", payload: JSON.stringify(body) };
  const parts = [
    `--${BOUNDARY}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(body)}\r\n`,
    `--${BOUNDARY}\r\nContent-Type: ${media.type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${media.base64}\r\n`,
  ];
  return {
    contentType: `multipart/related; boundary=${BOUNDARY}`,
    payload: `${parts.join("")}--${BOUNDARY}--`,
  };
}

/** Stands in no JSON that is sent, which escapes nothing, and in no Base64. */
const BOUNDARY = "====taizhang====";

function parseJson(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
