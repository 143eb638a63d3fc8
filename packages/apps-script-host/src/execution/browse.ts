// What a person's browser gets from Google's own pages, with the person's rights.
import { browseExport } from "../export/url";
import { SCOPE } from "../kernel/scopes";
import { issueToken } from "../rest/caller";
import { exchange } from "../urlfetch/exchange";
import type { Machinery } from "./machinery";
import { personRunning } from "./people";

/** Opens a URL of Google's (e.g. a spreadsheet's PDF export) as somebody who is signed in. */
export async function browse(
  { core, clock, home, store }: Machinery,
  url: string,
  user: string,
): Promise<{ status: number; contentType: string; body: Uint8Array }> {
  // Exports print beside other work.
  const exported = await browseExport(store, url, user);
  if (exported) return exported;
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
