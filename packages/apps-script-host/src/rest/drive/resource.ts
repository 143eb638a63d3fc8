// Drive v3 resources as JSON.
import { createHash } from "node:crypto";
import { canComment, canEdit, canShare, isOwner } from "../../drive/access";
import { type DriveFile, fileById, MIME, normalAddress, sizeOf } from "../../drive/files";
import { thumbnailLink, viewLink } from "../../drive/links";
import { shownModifiedTime } from "../../drive/modified";
import { displayName } from "../../drive/names";
import { type Permission, permissionId, permissionsOf } from "../../drive/permissions";
import { isInTrash } from "../../drive/trash";
import type { Plain, Store } from "../../kernel/types";
import type { ApiCall, Json } from "../api";
import { type Mask, selects } from "../fields";

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The permission resource. */
export function permissionResource(
  store: Store,
  { id, type, role, address, pendingOwner, discoverable }: Permission,
): Json {
  const base = { kind: "drive#permission", id, type, role };
  if (address === null) return { ...base, allowFileDiscovery: discoverable };
  return {
    ...base,
    emailAddress: address,
    displayName: displayName(store, address),
    deleted: false,
    pendingOwner,
  };
}

/** The user resource of an address. */
export const userResource = ({ caller, context }: ApiCall, address: string): Json => ({
  kind: "drive#user",
  displayName: displayName(context.store, address),
  me: normalAddress(address) === normalAddress(caller.user),
  permissionId: permissionId(address),
  emailAddress: address,
});

type Field = (call: ApiCall, file: DriveFile) => Plain | undefined;

const me = ({ caller }: ApiCall): string => normalAddress(caller.user);

const nonEmpty = (map: Readonly<Record<string, string>> | undefined): Json | undefined =>
  map && Object.keys(map).length > 0 ? { ...map } : undefined;

const bytesOf = ({ content }: DriveFile): Buffer | undefined =>
  content === null ? undefined : Buffer.from(content, "base64");

const sizeField: Field = (_, file) => (file.mimeType === MIME.folder ? undefined : String(sizeOf(file)));

// Parents are seen only by those who see them; permissions only by those who may share.
const sharing =
  (give: (file: DriveFile, store: Store) => Plain): Field =>
  ({ caller, context: { store } }, file) =>
    canShare(store, file.id, caller.user) ? give(file, store) : undefined;

/** The fields of a file resource; undefined ones are left out. */
const FIELDS: Readonly<Record<string, Field>> = {
  kind: () => "drive#file",
  id: (_, file) => file.id,
  name: (_, file) => file.name,
  mimeType: (_, file) => file.mimeType,
  description: (_, file) => file.description || undefined,
  starred: (call, file) => file.starredBy.includes(me(call)),
  trashed: ({ context }, file) => isInTrash(context.store, file),
  explicitlyTrashed: (_, file) => file.trashed,
  parents: (call, file) =>
    file.owner === me(call) && file.parents.length > 0 ? [...file.parents] : undefined,
  properties: (_, file) => nonEmpty(file.properties),
  appProperties: ({ caller }, file) => nonEmpty(file.appProperties[caller.scriptId]),
  spaces: () => ["drive"],
  version: (_, file) => String(file.modifiedTime % 1_000_000),
  webViewLink: (_, file) => viewLink(file),
  webContentLink: (_, { content, id }) =>
    content === null ? undefined : `https://drive.google.com/uc?id=${id}&export=download`,
  createdTime: (_, file) => iso(file.createdTime),
  modifiedTime: ({ context }, file) => iso(shownModifiedTime(file, context.now())),
  owners: (call, file) => [userResource(call, file.owner)],
  lastModifyingUser: (call, file) => userResource(call, file.lastModifyingUser),
  shared: ({ context }, file) => permissionsOf(context.store, file).length > 1,
  ownedByMe: (call, file) => file.owner === me(call),
  capabilities: (call, file) => capabilities(call, file),
  writersCanShare: (_, file) => file.writersCanShare,
  viewersCanCopyContent: () => true,
  copyRequiresWriterPermission: () => false,
  permissions: sharing((file, store) =>
    permissionsOf(store, file).map((each) => permissionResource(store, each)),
  ),
  permissionIds: sharing((file, store) => permissionsOf(store, file).map(({ id }) => id)),
  size: sizeField,
  quotaBytesUsed: sizeField,
  hasThumbnail: (_, file) => file.mimeType !== MIME.folder,
  thumbnailLink: (_, file) => (file.mimeType === MIME.folder ? undefined : thumbnailLink(file)),
  md5Checksum: (_, file) => {
    const bytes = bytesOf(file);
    return bytes && createHash("md5").update(bytes).digest("hex");
  },
  originalFilename: (_, file) => (file.content === null ? undefined : file.name),
  fileExtension: (_, { content, name }) =>
    content === null ? undefined : (/\.([^.]+)$/.exec(name)?.[1] ?? ""),
  exportLinks: (_, file) => exportLinks(file),
  shortcutDetails,
  isAppAuthorized: ({ caller }, file) => file.apps.some((app) => app.startsWith(`${caller.scriptId} `)),
};

/** The file resource as this caller sees it, with what the mask names (null = everything). */
export function fileResource(call: ApiCall, file: DriveFile, mask: Mask | null): Json {
  const resource: Json = {};
  for (const [name, field] of fieldsOf(mask)) {
    const value = field(call, file);
    if (value !== undefined) resource[name] = value;
  }
  return resource;
}

const ALL_FIELDS = Object.entries(FIELDS);
const chosen = new WeakMap<Mask, typeof ALL_FIELDS>();

// A list asks by one mask for all its files, of which there may be thousands.
function fieldsOf(mask: Mask | null): typeof ALL_FIELDS {
  if (mask === null) return ALL_FIELDS;
  const known = chosen.get(mask) ?? ALL_FIELDS.filter(([name]) => selects(mask, name));
  chosen.set(mask, known);
  return known;
}

function capabilities({ caller: { user }, context: { store } }: ApiCall, { id, mimeType }: DriveFile): Json {
  const edit = canEdit(store, id, user);
  const own = isOwner(store, id, user);
  return {
    canEdit: edit,
    canComment: canComment(store, id, user),
    canShare: canShare(store, id, user),
    canCopy: mimeType !== MIME.folder,
    canRename: edit,
    canDownload: mimeType !== MIME.folder,
    canTrash: own,
    canUntrash: own,
    canDelete: own,
    canAddChildren: mimeType === MIME.folder && edit,
    canListChildren: mimeType === MIME.folder,
  };
}

function shortcutDetails({ context: { store } }: ApiCall, { targetId }: DriveFile): Json | undefined {
  if (targetId === null) return undefined;
  const target = fileById(store, targetId);
  return { targetId, ...(target ? { targetMimeType: target.mimeType } : {}) };
}

function exportLinks({ id, mimeType }: DriveFile): Json | undefined {
  if (mimeType !== MIME.spreadsheet) return undefined;
  const link = (format: string) =>
    `https://docs.google.com/spreadsheets/export?id=${id}&exportFormat=${format}`;
  return { [MIME.xlsx]: link("xlsx"), [MIME.csv]: link("csv"), [MIME.pdf]: link("pdf") };
}
