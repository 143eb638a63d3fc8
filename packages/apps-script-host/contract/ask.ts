// Requests of the cases to Google's APIs with the script's own token.
import type { Observed } from "./case";

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** Status and parsed body of an answer; the body of an empty one is {}. */
export interface Answer {
  status: number;
  body: { [key: string]: Observed };
}

// A minute's quota may be spent by the cases before: these waits together outlast it.
const WAITS = [5_000, 15_000, 45_000];

/** Asks; a spent minute's quota (429) is waited for, everything else is an answer. */
export function ask(method: Method, url: string, body?: unknown): Answer {
  let answer = once(method, url, body);
  for (let turn = 0; answer.status === 429 && turn < WAITS.length; turn++) {
    Utilities.sleep(WAITS[turn]!);
    answer = once(method, url, body);
  }
  return answer;
}

function once(method: Method, url: string, body: unknown): Answer {
  const response = UrlFetchApp.fetch(url, {
    method,
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    contentType: "application/json",
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    muteHttpExceptions: true,
  });
  return {
    status: response.getResponseCode(),
    body: JSON.parse(response.getContentText() || "{}") as Answer["body"],
  };
}
