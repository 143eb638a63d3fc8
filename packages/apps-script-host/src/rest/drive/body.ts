// The writable fields of a file resource, as create, copy and update take them.
import type { DriveFile } from "../../drive/files";
import { normalAddress, rootFolderId } from "../../drive/files";
import { type ApiCall, type Json, objectOf } from "../api";
import { ApiError, fieldNotWritable, fileNotFound, invalidValue } from "../errors";
import { requireEdit, requireOwner, seenFile } from "./sight";

/** Bytes that one property may have, key and value together, and how many properties an app may keep on a file
 * (developers.google.com/workspace/drive/api/guides/properties). */
export const PROPERTY_LIMITS = { bytes: 124, perApp: 30 } as const;

/** Changes that a body asks for, with patch semantics: what it does not name stays. */
export function changesOf(call: ApiCall, before: DriveFile): Partial<DriveFile> {
  const { body, caller } = call;
  const app = caller.scriptId;
  const user = normalAddress(caller.user);
  const change: Record<string, unknown> = {};
  for (const key of ["name", "description"] as const) {
    if (body[key] !== undefined && body[key] !== null) change[key] = text(body[key], key);
  }
  if (body.trashed !== undefined) change.trashed = flag(body.trashed, "trashed");
  if (body.writersCanShare !== undefined)
    change.writersCanShare = flag(body.writersCanShare, "writersCanShare");
  if (body.starred !== undefined) {
    const others = before.starredBy.filter((each) => each !== user);
    change.starredBy = flag(body.starred, "starred") ? [...others, user] : others;
  }
  if (body.properties) change.properties = patched(before.properties, objectOf(body.properties));
  if (body.appProperties) {
    const own = patched(before.appProperties[app] ?? {}, objectOf(body.appProperties));
    change.appProperties = { ...before.appProperties, [app]: own };
  }
  return change as Partial<DriveFile>;
}

/** The folder that a new file goes to: the one named, or My Drive. */
export function parentsOf(call: ApiCall): string[] {
  const { parents } = call.body;
  if (parents === undefined || parents === null) return [rootFolderId(call.caller.user)];
  if (!Array.isArray(parents)) throw invalidValue("parents");
  if (parents.length > 1) {
    throw new ApiError(403, "A file cannot have multiple parents.", {
      reason: "multipleParentsNotSupported",
    });
  }
  return parents.map((id) => enterFolder(call, String(id)));
}

/** The record id of a folder that the caller may put files into; its own root needs no record. */
export function enterFolder(call: ApiCall, id: string): string {
  const root = rootFolderId(call.caller.user);
  if (id === "root" || id === root) return root;
  const folder = seenFile(call, id);
  if (!folder.mimeType.endsWith(".folder")) throw fileNotFound(id);
  requireEdit(call, folder);
  return folder.id;
}

/** Throws where a change needs more than the right to edit: the trash and the sharing rule are the owner's. */
export function requireRightsFor(call: ApiCall, file: DriveFile): void {
  const { trashed, writersCanShare, parents } = call.body;
  if (parents !== undefined) {
    throw fieldNotWritable(
      "The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.",
    );
  }
  if (trashed !== undefined || writersCanShare !== undefined) requireOwner(call, file);
  else requireEdit(call, file);
}

function text(value: unknown, field: string): string {
  if (typeof value !== "string") throw invalidValue(field);
  return value;
}

function flag(value: unknown, field: string): boolean {
  if (typeof value !== "boolean") throw invalidValue(field);
  return value;
}

function patched(before: Readonly<Record<string, string>>, change: Json): Record<string, string> {
  const after = { ...before };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete after[key];
    else after[key] = checkedProperty(key, text(value, key));
  }
  if (Object.keys(after).length > PROPERTY_LIMITS.perApp)
    throw limitExceeded("numberOfAppPropertiesLimitExceeded");
  return after;
}

function checkedProperty(key: string, value: string): string {
  if (Buffer.byteLength(key + value) > PROPERTY_LIMITS.bytes)
    throw limitExceeded("propertyLengthLimitExceeded");
  return value;
}

const limitExceeded = (reason: string) =>
  new ApiError(403, "The limits for this property or its app have been exceeded.", { reason });
