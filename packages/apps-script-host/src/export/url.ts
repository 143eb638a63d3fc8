// docs.google.com/spreadsheets/…/export, as a person opens it in a browser.
import { canView } from "../drive/access";
import { fileById } from "../drive/files";
import { bytesOf } from "../kernel/http";
import type { Store } from "../kernel/types";
import { type Exported, exportFile } from "./index";
import { type ExportWish, readExport } from "./options";

/** What an export URL asks for; null for other URLs. */
export function parseExportUrl(url: string): { id: string; wish: ExportWish | null } | null {
  const { hostname, pathname, searchParams } = new URL(url);
  if (hostname !== "docs.google.com") return null;
  const inPath = /^\/(?:a\/[^/]+\/)?spreadsheets\/d\/([\w-]+)\/export\/?$/.exec(pathname)?.[1];
  const id = inPath ?? (pathname === "/spreadsheets/export" ? searchParams.get("id") : null);
  return id ? { id, wish: readExport(searchParams) } : null;
}

/** Serves an export URL to a signed-in person; null for URLs that are no exports. */
export async function browseExport(
  store: Store,
  url: string,
  user: string,
): Promise<Exported | Refused | null> {
  const asked = parseExportUrl(url);
  if (!asked) return null;
  if (!fileById(store, asked.id))
    return refusedPage(404, "Sorry, the file you have requested does not exist.");
  if (!canView(store, asked.id, user)) return refusedPage(403, "You need access");
  if (!asked.wish) return refusedPage(400, "Sorry, unable to open the file at this time.");
  return exportFile(store, asked.id, asked.wish);
}

/** A page that says why there is no export. */
export interface Refused {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** What Google shows in place of an export. */
export const refusedPage = (status: number, text: string): Refused => ({
  status,
  contentType: "text/html; charset=utf-8",
  body: bytesOf(`<!DOCTYPE html><html><body><p>${text}</p></body></html>`),
});
