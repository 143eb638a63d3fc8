// A message to a group robot. Nothing that Google or the platform says of the request is kept: it quotes the address.

/** What came back; `text` is the platform's answer. */
export type RobotReply =
  | { readonly status: number; readonly text: string }
  | "daySpent"
  | "unreachable"
  | "unclear";

/** Longest that a platform may take, in seconds. */
const TIMEOUT_SECONDS = 20;

/** Posts JSON to an address that was checked to be a platform's; redirects are not followed, so that what is signed goes nowhere else. */
export function postToRobot(url: string, body: unknown): RobotReply {
  const request: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions & { timeoutSeconds: number } = {
    method: "post",
    contentType: "application/json; charset=utf-8",
    payload: JSON.stringify(body),
    muteHttpExceptions: true,
    followRedirects: false,
    timeoutSeconds: TIMEOUT_SECONDS,
  };
  try {
    const response = UrlFetchApp.fetch(url, request);
    return { status: response.getResponseCode(), text: response.getContentText() };
  } catch (error) {
    const words = String(error);
    if (/for one day/i.test(words)) return "daySpent";
    return /DNS error/i.test(words) ? "unreachable" : "unclear";
  }
}
