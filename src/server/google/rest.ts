// Requests to Google's own APIs with the script's token. Sheets allows 60 reads and 60 writes a minute and user.

/** One request; `body` is sent as JSON. */
export interface RestRequest {
  method: "get" | "post" | "patch" | "put" | "delete";
  url: string;
  body?: unknown;
}

/** One answer; `body` is the parsed JSON or null. */
export interface RestReply {
  status: number;
  body: unknown;
}

/** Sends the requests in parallel and answers in their order; waits and repeats what Google refused for its rate. */
export function send(requests: readonly RestRequest[]): RestReply[] {
  if (requests.length === 0) return [];
  const replies: RestReply[] = new Array(requests.length);
  let open = requests.map((_, index) => index);
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt > 0) Utilities.sleep(RETRY_WAITS[attempt - 1]!);
    const token = ScriptApp.getOAuthToken();
    const answers = UrlFetchApp.fetchAll(open.map((index) => toFetch(requests[index]!, token)));
    open.forEach((index, position) => {
      replies[index] = toReply(answers[position]!);
    });
    if (attempt === RETRY_WAITS.length) break;
    open = open.filter(
      (index) => isTemporary(replies[index]!.status) && isRepeatable(requests[index]!, replies[index]!),
    );
  }
  return replies;
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

// Read and write rates are counted by the minute: the last waits together outlast one.
const RETRY_WAITS = [1_000, 4_000, 16_000, 45_000];

function isTemporary(status: number): boolean {
  return status === 429 || status === 500 || status === 502 || status === 503;
}

// A 503 may have been carried out all the same: only what can be done twice is repeated.
function isRepeatable(request: RestRequest, reply: RestReply): boolean {
  return reply.status === 429 || request.method === "get" || /values:batchGet/.test(request.url);
}

function toFetch(request: RestRequest, token: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  return {
    url: request.url,
    method: request.method,
    headers: { Authorization: `Bearer ${token}` },
    contentType: "application/json",
    ...(request.body === undefined ? {} : { payload: JSON.stringify(request.body) }),
    muteHttpExceptions: true,
  };
}

function toReply(response: GoogleAppsScript.URL_Fetch.HTTPResponse): RestReply {
  const text = response.getContentText();
  return { status: response.getResponseCode(), body: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
