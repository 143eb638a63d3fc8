// drive.files: get, create, copy, update, delete, export.

import { freshCopy } from "../../drive/copy";
import {
  addFile,
  appKey,
  changeFile,
  changeMetadata,
  childrenOf,
  type DriveFile,
  fileById,
  MIME,
  type NewFile,
  removeFile,
  sizeOf,
} from "../../drive/files";
import { indexLater } from "../../drive/listing";
import type { Collection, Store } from "../../kernel/types";
import { copySpreadsheetFile, createSpreadsheetFile, removeSpreadsheet } from "../../spreadsheet/files";
import { canImport, importSpreadsheet } from "../../spreadsheet/import";
import { type ApiCall, type ApiResult, type Media, objectOf } from "../api";
import { ApiError, invalidValue } from "../errors";
import { DRIVE_MS, OTHER_DRIVE_MS } from "../latency";
import { changesOf, enterFolder, parentsOf, requireRightsFor } from "./body";
import { fileResource, userResource } from "./resource";
import { requireOwner, seenFile } from "./sight";

const took = (method: string): number => DRIVE_MS[`drive.files.${method}`] ?? OTHER_DRIVE_MS;

const answer = (call: ApiCall, file: DriveFile, method: string): ApiResult => ({
  json: fileResource(call, file, call.mask),
  milliseconds: took(method),
});

const named = (call: ApiCall): DriveFile => seenFile(call, call.path.fileId ?? "");

/** Metadata, or with alt=media the bytes of a blob. */
export function getFile(call: ApiCall): ApiResult {
  const file = named(call);
  if (call.query.get("alt") !== "media") return answer(call, file, "get");
  if (file.content === null) {
    throw new ApiError(
      403,
      "Only files with binary content can be directly downloaded. Use Export with Docs Editors files.",
      { reason: "fileNotDownloadable", location: "alt", locationType: "parameter" },
    );
  }
  const media = { contentType: file.mimeType, bytes: Buffer.from(file.content, "base64") };
  return { media, milliseconds: took("download") };
}

/** A finished operation that names where the bytes are fetched with the same token. */
export function downloadFile(call: ApiCall): ApiResult {
  const file = named(call);
  if (file.content === null)
    throw new ApiError(403, "This file cannot be downloaded by the user.", { reason: "cannotDownloadFile" });
  const json = {
    name: `operations/${call.context.newId(24)}`,
    done: true,
    metadata: { "@type": "type.googleapis.com/google.apps.drive.v3.DownloadFileMetadata" },
    response: {
      "@type": "type.googleapis.com/google.apps.drive.v3.DownloadFileResponse",
      downloadUri: `https://www.googleapis.com/drive/v3/files/${file.id}?alt=media`,
      partialDownloadAllowed: true,
    },
  };
  return { json, milliseconds: took("download") };
}

/** The last revision; the host keeps no earlier ones. */
export function listRevisions(call: ApiCall): ApiResult {
  const file = named(call);
  const revision = {
    kind: "drive#revision",
    id: "1",
    mimeType: file.mimeType,
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    lastModifyingUser: userResource(call, file.lastModifyingUser),
    ...(file.content === null ? {} : { size: String(sizeOf(file)), keepForever: false }),
  };
  return { json: { kind: "drive#revisionList", revisions: [revision] }, milliseconds: took("get") };
}

/** Makes a folder, a spreadsheet or a blob; without a name it is "Untitled". */
export function createFile(call: ApiCall): ApiResult {
  const { body, caller, context, media } = call;
  const mimeType = String(body.mimeType ?? media?.contentType.split(";")[0] ?? "application/octet-stream");
  const parents = parentsOf(call);
  const start: NewFile = {
    id: newFileId(call, mimeType),
    name: "Untitled",
    mimeType,
    owner: caller.user,
    parents,
    targetId: targetOf(call, mimeType),
    now: context.now(),
    apps: [appKey(caller.scriptId, caller.user)],
  };
  const file = mimeType === MIME.spreadsheet ? addSpreadsheet(call, start) : addBlob(call, start);
  const changed = changeFile(context.store, file.id, changesOf(call, file)) ?? file;
  indexLater(context.store, file.id, null, context.now());
  context.emit({ type: "files" });
  return answer(call, changed, "create");
}

/** Ids that files.generateIds has given. */
export const generatedIds = (store: Store): Collection<true> => store.collection<true>("generatedIds");

// Ids come from files.generateIds, and are not for Google's own kinds (guides/create-file, section about generated ids).
function newFileId({ body, context }: ApiCall, mimeType: string): string {
  const { id } = body;
  if (id === undefined || id === null) return context.newId(33);
  if (fileById(context.store, String(id)))
    throw new ApiError(409, "A file already exists with the provided ID.", { reason: "fileIdInUse" });
  const ownKind =
    mimeType.startsWith("application/vnd.google-apps") && !/\.(folder|shortcut)$/.test(mimeType);
  if (ownKind || !generatedIds(context.store).has(String(id)))
    throw invalidValue("file.id", "The provided file ID is not usable.");
  return String(id);
}

// "shortcutDetails.targetId" is what makes a shortcut (guides/shortcuts); the caller must see the file.
function targetOf(call: ApiCall, mimeType: string): string | null {
  if (mimeType !== MIME.shortcut) return null;
  const { targetId } = objectOf(call.body.shortcutDetails);
  if (!targetId) throw invalidValue("file.shortcutDetails.targetId");
  return seenFile(call, String(targetId)).id;
}

// An upload is converted where Drive can; its name comes from the metadata.
function addSpreadsheet({ body, context, media }: ApiCall, start: NewFile): DriveFile {
  if (!media) return createSpreadsheetFile(context, start);
  if (!canImport(media)) throw new ApiError(400, "Bad Request", { reason: "badRequest" });
  return importSpreadsheet(context, { ...start, name: String(body.name ?? start.name) }, media);
}

function addBlob({ context, media }: ApiCall, start: NewFile): DriveFile {
  const ownKind = start.mimeType.startsWith("application/vnd.google-apps");
  const content = ownKind ? null : contentOf(media);
  return addFile(context.store, { ...start, content });
}

const contentOf = (media: Media | null): string => Buffer.from(media?.bytes ?? []).toString("base64");

/**
 * Copies a file for the caller, who owns the copy; permissions are not copied, properties are.
 *
 * The copy goes beside the original where the caller may put files there, else into My Drive.
 */
export function copyFile(call: ApiCall): ApiResult {
  const { body, caller, context } = call;
  const original = named(call);
  if (original.mimeType === MIME.folder) {
    throw new ApiError(403, "This file cannot be copied by the user.", { reason: "cannotCopyFile" });
  }
  const parents = body.parents
    ? parentsOf(call)
    : original.owner === caller.user
      ? original.parents
      : parentsOf(call);
  const start: NewFile = {
    ...original,
    id: context.newId(33),
    name: `Copy of ${original.name}`,
    owner: caller.user,
    parents,
    now: context.now(),
    ...freshCopy(context.now()),
    apps: [appKey(caller.scriptId, caller.user)],
  };
  const sheet = original.mimeType === MIME.spreadsheet;
  const copy = sheet ? copySpreadsheetFile(context, original.id, start) : addFile(context.store, start);
  const changed = changeFile(context.store, copy.id, changesOf(call, copy)) ?? copy;
  indexLater(context.store, copy.id, null, context.now());
  context.emit({ type: "files" });
  return answer(call, changed, "copy");
}

/** Changes metadata, content (upload) and place. */
export function updateFile(call: ApiCall): ApiResult {
  const { caller, context, media } = call;
  const file = named(call);
  requireRightsFor(call, file);
  const change: Partial<DriveFile> = { ...changesOf(call, file), ...moved(call, file) };
  const content = media ? { content: contentOf(media), mimeType: media.contentType } : {};
  const changed = changeMetadata(context.store, file.id, caller.user, context.now(), {
    ...change,
    ...content,
  });
  indexLater(context.store, file.id, file, context.now());
  context.emit({ type: "files" });
  return answer(call, changed ?? file, "update");
}

function moved(call: ApiCall, file: DriveFile): Partial<DriveFile> {
  const list = (name: string) => (call.query.get(name) ?? "").split(",").filter((id) => id !== "");
  const added = list("addParents").map((id) => enterFolder(call, id));
  const removed = list("removeParents").map((id) => enterFolder(call, id));
  if (added.length + removed.length === 0) return {};
  const kept = file.parents.filter((id) => !removed.includes(id));
  const parents = [...new Set([...kept, ...added])];
  if (parents.length > Math.max(1, file.parents.length)) throw tooManyParents();
  return { parents };
}

// A file lies in one folder: who adds one must remove the other (support threads quote this text and reason).
const tooManyParents = () =>
  new ApiError(403, "Increasing the number of parents is not allowed", { reason: "cannotAddParent" });

/** Deletes for good, folders with all they hold; only the owner may. */
export function deleteFile(call: ApiCall): ApiResult {
  const file = named(call);
  requireOwner(call, file);
  deleteForGood(call, file);
  call.context.emit({ type: "files" });
  return { milliseconds: took("delete") };
}

function deleteForGood(call: ApiCall, file: DriveFile): void {
  const { store } = call.context;
  for (const child of childrenOf(store, file.id)) deleteForGood(call, child);
  removeFile(store, file.id);
  removeSpreadsheet(store, file.id);
}
