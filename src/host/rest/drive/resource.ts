// Drive v3 resources as JSON.
import { createHash } from "node:crypto";
import { canComment, canEdit, canShare, canView, isOwner } from "../../drive/access";
import { type DriveFile, MIME, normalAddress, type Role } from "../../drive/files";
import { viewLink } from "../../drive/links";
import { shownModifiedTime } from "../../drive/modified";
import type { ApiCall, Json } from "../api";

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const permissionIds = new Map<string, string>();

/** Drive's id of an address in permissions: a stable number. */
export function permissionId(address: string): string {
  const who = normalAddress(address);
  const known = permissionIds.get(who);
  if (known !== undefined) return known;
  const digest = createHash("sha256").update(who).digest();
  const id = digest.readBigUInt64BE().toString().padStart(20, "0");
  permissionIds.set(who, id);
  return id;
}

/** Id of the permission that the link gives. */
export const LINK_PERMISSION = "anyoneWithLink";

/** One entry of a file's permissions. */
export interface Permission {
  readonly id: string;
  readonly type: "user" | "anyone";
  readonly role: Role;
  readonly address: string | null;
  /** Asked to become owner. */
  readonly pendingOwner: boolean;
}

/** The permissions of a record, the link's included. */
export function permissionsOf(file: DriveFile): Permission[] {
  const user = (role: Role) => (address: string) =>
    ({
      id: permissionId(address),
      type: "user",
      role,
      address,
      pendingOwner: file.pendingOwner === address,
    }) as const;
  const people = [
    user("owner")(file.owner),
    ...file.editors.map(user("writer")),
    ...file.commenters.map(user("commenter")),
    ...file.viewers.map(user("reader")),
  ];
  const link = file.linkRole
    ? [
        {
          id: LINK_PERMISSION,
          type: "anyone",
          role: file.linkRole,
          address: null,
          pendingOwner: false,
        } as const,
      ]
    : [];
  return [...people, ...link];
}

/** The permission resource. */
export function permissionResource({ id, type, role, address, pendingOwner }: Permission): Json {
  const base = { kind: "drive#permission", id, type, role };
  if (address === null) return { ...base, allowFileDiscovery: false };
  return {
    ...base,
    emailAddress: address,
    displayName: address.split("@")[0] ?? address,
    deleted: false,
    pendingOwner,
  };
}

/** The user resource of an address. */
const userResource = (address: string, me: string): Json => ({
  kind: "drive#user",
  displayName: address.split("@")[0] ?? address,
  me: address === normalAddress(me),
  permissionId: permissionId(address),
  emailAddress: address,
});

/** The whole file resource as this caller sees it; masks cut it down. */
export function fileResource(call: ApiCall, file: DriveFile): Json {
  const { caller, context } = call;
  const user = normalAddress(caller.user);
  const permissions = canShare(context.store, file.id, user) ? permissionsOf(file) : null;
  const parents = file.parents.filter((id) => id.startsWith("0A") || canView(context.store, id, user));
  return {
    kind: "drive#file",
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description ? { description: file.description } : {}),
    starred: file.starredBy.includes(user),
    trashed: file.trashed,
    explicitlyTrashed: file.trashed,
    ...(parents.length > 0 && file.owner === user ? { parents: [...parents] } : {}),
    ...nonEmpty("properties", file.properties),
    ...nonEmpty("appProperties", file.appProperties[caller.scriptId] ?? {}),
    spaces: ["drive"],
    version: String(file.modifiedTime % 1_000_000),
    webViewLink: viewLink(file),
    createdTime: iso(file.createdTime),
    modifiedTime: iso(shownModifiedTime(file, context.now())),
    owners: [userResource(file.owner, user)],
    lastModifyingUser: userResource(file.lastModifyingUser, user),
    shared: file.editors.length + file.commenters.length + file.viewers.length > 0 || file.linkRole !== null,
    ownedByMe: file.owner === user,
    capabilities: capabilities(call, file),
    writersCanShare: file.writersCanShare,
    viewersCanCopyContent: true,
    copyRequiresWriterPermission: false,
    ...(permissions
      ? {
          permissions: permissions.map(permissionResource),
          permissionIds: permissions.map(({ id }) => id),
        }
      : {}),
    ...contentFields(file),
    isAppAuthorized: file.apps.some((app) => app.startsWith(`${caller.scriptId} `)),
  };
}

const nonEmpty = (key: string, map: Readonly<Record<string, string>>): Json =>
  Object.keys(map).length > 0 ? { [key]: { ...map } } : {};

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

function contentFields({ content, name, id, mimeType }: DriveFile): Json {
  if (content === null) {
    if (mimeType !== MIME.spreadsheet) return {};
    const link = (type: string) =>
      `https://docs.google.com/spreadsheets/export?id=${id}&exportFormat=${type}`;
    return {
      size: "1024",
      quotaBytesUsed: "1024",
      exportLinks: { [MIME.xlsx]: link("xlsx"), [MIME.csv]: link("csv"), [MIME.pdf]: link("pdf") },
    };
  }
  const bytes = Buffer.from(content, "base64");
  return {
    size: String(bytes.length),
    quotaBytesUsed: String(bytes.length),
    md5Checksum: createHash("md5").update(bytes).digest("hex"),
    originalFilename: name,
    fileExtension: name.includes(".") ? (name.split(".").pop() ?? "") : "",
    webContentLink: `https://drive.google.com/uc?id=${id}&export=download`,
  };
}
