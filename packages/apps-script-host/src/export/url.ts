// docs.google.com/spreadsheets/…/export, as a script fetches it with its token and a person opens it in a browser.
import { canView } from "../drive/access";
import { appKey, fileById, MIME } from "../drive/files";
import { bytesOf, type HttpRequest, type HttpResponse } from "../kernel/http";
import type { Context, Store } from "../kernel/types";
import { type Caller, callerOfRequest } from "../rest/caller";
import { ApiError } from "../rest/errors";
import { DRIVE_MS, OTHER_DRIVE_MS } from "../rest/latency";
import { type Exported, exportFile, exportSync } from "./index";
import { type ExportWish, readExport } from "./options";

const AUTH = "https://www.googleapis.com/auth/";
/** Scopes under which the export page takes a script's token; `spreadsheets` alone is read strictly as too little. */
const SCOPES = [`${AUTH}drive`, `${AUTH}drive.readonly`];

/** What an export URL asks for; null for other URLs. */
export function parseExportUrl(url: string): { id: string; wish: ExportWish | null } | null {
  const { hostname, pathname, searchParams } = new URL(url);
  if (hostname !== "docs.google.com") return null;
  const inPath = /^\/(?:a\/[^/]+\/)?spreadsheets\/d\/([\w-]+)\/export\/?$/.exec(pathname)?.[1];
  const id = inPath ?? (pathname === "/spreadsheets/export" ? searchParams.get("id") : null);
  return id ? { id, wish: readExport(searchParams) } : null;
}

/** Answers a script's request for an export. */
export function answerExport(context: Context, request: HttpRequest): HttpResponse {
  const asked = parseExportUrl(request.url);
  const milliseconds = DRIVE_MS["drive.files.export"] ?? OTHER_DRIVE_MS;
  if (!asked) return page(404, "Sorry, the file you have requested does not exist.", milliseconds);
  const caller = callerOrNull(context, request);
  if (!caller || !mayExport(context.store, caller, asked.id))
    return refusal(context.store, caller, asked.id, milliseconds);
  if (!asked.wish) return page(400, "Sorry, unable to open the file at this time.", milliseconds);
  const { status, contentType, body } = exportSync(context.store, asked.id, asked.wish);
  return { status, headers: { "Content-Type": contentType }, body, milliseconds };
}

/** Serves an export URL to a signed-in person; null for URLs that are no exports. */
export async function browseExport(
  store: Store,
  url: string,
  user: string,
): Promise<Exported | Refused | null> {
  const asked = parseExportUrl(url);
  if (!asked) return null;
  if (!fileById(store, asked.id)) return html(404, "Sorry, the file you have requested does not exist.");
  if (!canView(store, asked.id, user)) return html(403, "You need access");
  if (!asked.wish) return html(400, "Sorry, unable to open the file at this time.");
  return exportFile(store, asked.id, asked.wish);
}

/** A page that says why there is no export. */
export interface Refused {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

const html = (status: number, text: string): Refused => ({
  status,
  contentType: "text/html; charset=utf-8",
  body: bytesOf(`<!DOCTYPE html><html><body><p>${text}</p></body></html>`),
});

function callerOrNull(context: Context, request: HttpRequest): Caller | null {
  try {
    return callerOfRequest(context, request.headers, new URL(request.url).searchParams);
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

function mayExport(store: Store, caller: Caller, id: string): boolean {
  const file = fileById(store, id);
  if (file?.mimeType !== MIME.spreadsheet || !canView(store, id, caller.user)) return false;
  return (
    SCOPES.some((scope) => caller.scopes.includes(scope)) ||
    file.apps.includes(appKey(caller.scriptId, caller.user))
  );
}

function refusal(store: Store, caller: Caller | null, id: string, milliseconds: number): HttpResponse {
  if (!caller) return page(401, "Unauthorized", milliseconds);
  return fileById(store, id)
    ? page(401, "Unauthorized", milliseconds)
    : page(404, "Sorry, the file you have requested does not exist.", milliseconds);
}

function page(status: number, text: string, milliseconds: number): HttpResponse {
  const { contentType, body } = html(status, text);
  return { status, headers: { "Content-Type": contentType }, body, milliseconds };
}
