// Requests held against Google's schema and counted by kind.
import type { ApiArguments, ApiMethod, Json } from "../../packages/apps-script-host/src/rest/api";
import { DRIVE_METHODS } from "../../packages/apps-script-host/src/rest/drive/methods";
import { readMultipart } from "../../packages/apps-script-host/src/rest/multipart";
import { matchRoute } from "../../packages/apps-script-host/src/rest/route";
import { checkedCall } from "../../packages/apps-script-host/src/rest/schema/check";
import { checkRequest } from "../../packages/apps-script-host/src/rest/sheets/checks/request";
import { SHEETS_METHODS } from "../../packages/apps-script-host/src/rest/sheets/methods";
import type { Sent } from "../record.cjs";

const METHODS: readonly ApiMethod[] = [...SHEETS_METHODS, ...DRIVE_METHODS];

/** The kinds that a request counts as: its method, and for batchUpdate what it asks for. Throws where Google would refuse it. */
export function kindsOf({ body, method, url }: Sent): string[] {
  const { pathname, searchParams } = new URL(url);
  const route = matchRoute(METHODS, method, pathname);
  if (!route) throw new Error(`No method for ${method} ${url}`);
  const json = (body === "" ? {} : JSON.parse(jsonOf(body))) as Json;
  const call = { path: route.path, query: searchParams, body: json } as unknown as ApiArguments;
  const { requests } = checkedCall(route.method, call).body as { requests?: Json[] };
  const kinds = (requests ?? []).map((request) => {
    const [kind, part] = Object.entries(request)[0] as [string, Json];
    checkRequest(kind, part, `${kind}: `);
    return `  ${kind}`;
  });
  return [route.method.id, ...kinds];
}

// An upload says what it is in the first of its parts; the first line is the boundary.
function jsonOf(body: string): string {
  const [, boundary] = /^--(\S+)\r\n/.exec(body) ?? [];
  if (!boundary) return body;
  const [metadata] = readMultipart(`multipart/related; boundary=${boundary}`, Buffer.from(body));
  return Buffer.from(metadata!.bytes).toString();
}

/** Requests by kind. */
export class Tally {
  readonly counts = new Map<string, number>();
  requests = 0;

  /** Counts a request of these kinds. */
  add(kinds: readonly string[]): void {
    this.requests++;
    for (const kind of kinds) this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** A line for each kind, with its number. */
  table(): string {
    const lines = [...this.counts].sort().map(([kind, number]) => `${String(number).padStart(8)} ${kind}`);
    return [`${this.requests} requests of ${this.counts.size} kinds`, ...lines].join("\n");
  }
}
