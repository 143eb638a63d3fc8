// Requests that fetchAll sends at the same moment, and what Drive makes of those that touch one file.
import { changeFile, type DriveFile, fileById } from "../drive/files";
import type { HttpRequest, HttpResponse } from "../kernel/http";
import type { Context, Store } from "../kernel/types";

/** What permissions consist of in the record of a file. */
type Sharing = Pick<
  DriveFile,
  "owner" | "editors" | "commenters" | "viewers" | "linkRole" | "discoverable" | "pendingOwner"
>;

/**
 * Answers requests that are on their way together.
 *
 * "Concurrent permissions operations on the same file are not supported; only the last update is applied"
 * (developers.google.com/workspace/drive/api/reference/rest/v3/permissions/create): each finds the permissions as they
 * were before all of them, and each answers well.
 */
export function answerTogether(
  { store }: Context,
  requests: readonly HttpRequest[],
  answer: (request: HttpRequest, index: number) => HttpResponse,
): HttpResponse[] {
  const before = new Map<string, Sharing>();
  return requests.map((request, index) => {
    const id = changedPermissionsOf(request);
    const now = id === null ? undefined : sharingOf(store, id);
    if (id === null || !now) return answer(request, index);
    const start = before.get(id) ?? now;
    before.set(id, start);
    changeFile(store, id, start);
    const response = answer(request, index);
    // A fault may have been carried out all the same.
    const isUnchanged = JSON.stringify(sharingOf(store, id)) === JSON.stringify(start);
    if (response.status >= 400 && isUnchanged) changeFile(store, id, now);
    return response;
  });
}

/** Id of the file whose permissions a request changes, null for all other requests. */
function changedPermissionsOf({ method, url }: HttpRequest): string | null {
  if (method === "GET") return null;
  const found = /^https:\/\/(?:www|drive)\.googleapis\.com\/drive\/v3\/files\/([^/?]+)\/permissions\b/.exec(
    url,
  );
  return found?.[1] === undefined ? null : decodeURIComponent(found[1]);
}

function sharingOf(store: Store, id: string): Sharing | undefined {
  const file = fileById(store, id);
  if (!file) return undefined;
  const { owner, editors, commenters, viewers, linkRole, discoverable, pendingOwner } = file;
  return { owner, editors, commenters, viewers, linkRole, discoverable, pendingOwner };
}
