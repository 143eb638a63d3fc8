// docs.google.com/spreadsheets/…/export, as a script fetches it with its token.
import { canView } from "../../drive/access";
import { appKey, fileById, MIME } from "../../drive/files";
import { exportSync } from "../../export";
import { parseExportUrl, refusedPage } from "../../export/url";
import type { HttpRequest, HttpResponse } from "../../kernel/http";
import type { Context, Store } from "../../kernel/types";
import { type Caller, callerOfRequest } from "../caller";
import { ApiError } from "../errors";
import { DRIVE_MS, OTHER_DRIVE_MS } from "../latency";

const AUTH = "https://www.googleapis.com/auth/";
/** Scopes under which the export page takes a script's token; `spreadsheets` alone is read strictly as too little. */
const SCOPES = [`${AUTH}drive`, `${AUTH}drive.readonly`];

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
  const { contentType, body } = refusedPage(status, text);
  return { status, headers: { "Content-Type": contentType }, body, milliseconds };
}
