// What a person's browser gets from Google's own pages, with the person's rights.
import { SCOPE } from "../kernel/scopes";
import { issueToken } from "../rest/caller";
import { exchange } from "../urlfetch/exchange";
import type { Machinery } from "./machinery";
import { personRunning } from "./people";

/** Opens a URL of Google's (e.g. a spreadsheet's PDF export) as somebody who is signed in. */
export function browse(
  { core, clock, home }: Machinery,
  url: string,
  user: string,
): { status: number; contentType: string; body: Uint8Array } {
  const person = personRunning("browser", user, home.scriptId, clock.now(), [
    SCOPE.drive,
    SCOPE.spreadsheets,
  ]);
  const context = core.context(person);
  const headers = { Authorization: `Bearer ${issueToken(context)}` };
  const {
    status,
    headers: answered,
    body,
  } = exchange(context, { method: "GET", url, headers, body: new Uint8Array() }, true);
  return { status, contentType: answered["Content-Type"] ?? "application/octet-stream", body };
}
