// Which files a caller sees, and what it may do with them, under the scopes of its token.
import { canEdit, canShare, isOwner, ownRole, roleOf } from "../../drive/access";
import {
  allChildren,
  appKey,
  type DriveFile,
  fileById,
  filesOf,
  rootFolder,
  rootFolderId,
} from "../../drive/files";
import type { ApiCall } from "../api";
import { fileNotFound, filePermissionDenied } from "../errors";

const BASE = "https://www.googleapis.com/auth/drive";

/** Scopes of Drive v3 by short name (developers.google.com/workspace/drive/api/guides/api-specific-auth). */
export const DRIVE_SCOPES = {
  full: BASE,
  file: `${BASE}.file`,
  readonly: `${BASE}.readonly`,
  metadata: `${BASE}.metadata`,
  metadataReadonly: `${BASE}.metadata.readonly`,
} as const;

const { full, file: perFile, readonly, metadata, metadataReadonly } = DRIVE_SCOPES;

/** Scopes that let a method see metadata. */
export const READ_SCOPES = [full, perFile, readonly, metadata, metadataReadonly];

/** Scopes that let a method read content. */
export const CONTENT_SCOPES = [full, perFile, readonly];

/** Scopes that let a method make or change files. */
export const WRITE_SCOPES = [full, perFile];

/** Scopes that let a method change metadata. */
export const METADATA_WRITE_SCOPES = [full, perFile, metadata];

/**
 * Whether the caller's app may know of a file.
 *
 * Under drive.file alone an app sees what it created, or opened, for this very user: the script is the app.
 */
function appMaySee({ caller }: ApiCall, file: DriveFile): boolean {
  const broad = [full, readonly, metadata, metadataReadonly].some((scope) => caller.scopes.includes(scope));
  return broad || file.apps.includes(appKey(caller.scriptId, caller.user));
}

/** The file that the caller named; "root" is its My Drive. Throws 404 for what it may not see. */
export function seenFile(call: ApiCall, id: string): DriveFile {
  const { store } = call.context;
  const { user } = call.caller;
  const isRoot = id === "root" || id === rootFolderId(user);
  const file = isRoot ? rootFolder(store, user) : fileById(store, id);
  if (!file || !roleOf(store, file.id, user) || !(isRoot || appMaySee(call, file))) throw fileNotFound(id);
  return file;
}

/** All files that `files.list` considers: the caller's own, those shared with it, and what lies in their folders. */
export function listedFiles(call: ApiCall): DriveFile[] {
  const { store } = call.context;
  const { user } = call.caller;
  const listed = new Map<string, DriveFile>();
  const children = allChildren(store);
  const add = (file: DriveFile): void => {
    if (listed.has(file.id)) return;
    listed.set(file.id, file);
    for (const child of children(file.id)) add(child);
  };
  for (const [, file] of filesOf(store).entries()) {
    if (!ownRole(file, user) || file.id === rootFolderId(user)) continue;
    if (file.mimeType.endsWith(".folder")) add(file);
    else listed.set(file.id, file);
  }
  return [...listed.values()].filter((file) => appMaySee(call, file));
}

/** Throws 403 unless the caller may change the file. */
export function requireEdit(call: ApiCall, file: DriveFile): void {
  if (!canEdit(call.context.store, file.id, call.caller.user)) throw filePermissionDenied(file.id);
}

/** Throws 403 unless the caller may share the file. */
export function requireShare(call: ApiCall, file: DriveFile): void {
  if (!canShare(call.context.store, file.id, call.caller.user)) throw filePermissionDenied(file.id);
}

/** Throws 403 unless the caller owns the file. */
export function requireOwner(call: ApiCall, file: DriveFile): void {
  if (!isOwner(call.context.store, file.id, call.caller.user)) throw filePermissionDenied(file.id);
}
