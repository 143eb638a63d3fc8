// The records of the emulated Drive: every spreadsheet, folder and blob is one.
import type { Collection, Store } from "../kernel/types";
import { type ModifiedTimes, modifiedAt } from "./modified";

/** Google's MIME types that the host knows by name. */
export const MIME = {
  folder: "application/vnd.google-apps.folder",
  shortcut: "application/vnd.google-apps.shortcut",
  spreadsheet: "application/vnd.google-apps.spreadsheet",
  document: "application/vnd.google-apps.document",
  script: "application/vnd.google-apps.script",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  pdf: "application/pdf",
} as const;

/** Roles as Drive v3 names them, weakest first. */
export type Role = "reader" | "commenter" | "writer" | "owner";

/** One file, folder or spreadsheet. Times are epoch milliseconds; addresses are lower case. */
export interface DriveFile extends ModifiedTimes {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly commenters: readonly string[];
  readonly viewers: readonly string[];
  /** What everyone who has the link may do, null = nothing. */
  readonly linkRole: Exclude<Role, "owner"> | null;
  /** Everyone finds the file by search, not only those who have the link. */
  readonly discoverable: boolean;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  readonly starredBy: readonly string[];
  readonly createdTime: number;
  readonly lastModifyingUser: string;
  /** Private to one app (script): app → key → value. */
  readonly appProperties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly properties: Readonly<Record<string, string>>;
  /** False: editors may neither share the file nor change its permissions. */
  readonly writersCanShare: boolean;
  /** Who has been asked to become owner and has not answered yet. */
  readonly pendingOwner: string | null;
  /** Apps that may see the file under the drive.file scope, as `script user`; see `appKey`. */
  readonly apps: readonly string[];
  /** File that a shortcut leads to; null for everything else. */
  readonly targetId: string | null;
  /** What files.list says of the file, in order of time; absent: what the record says. See ./listing. */
  readonly index?: readonly IndexEntry[];
  /** Bytes of a blob as base64; null for folders and Google's own kinds. */
  readonly content: string | null;
}

/** What the index holds of a file; everything else is read from the file itself. */
export type Indexed = Pick<
  DriveFile,
  "name" | "description" | "parents" | "trashed" | "starredBy" | "appProperties" | "properties"
>;

/** What the index says from an instant on (epoch milliseconds); null: it does not know of the file yet. */
export interface IndexEntry {
  readonly from: number;
  readonly as: Indexed | null;
}

/** What a caller must say of a new file; everything else has Drive's default. */
export type NewFile = Pick<DriveFile, "id" | "name" | "mimeType" | "owner"> & {
  now: number;
} & Partial<DriveFile>;

/** The collection of all files. */
export const filesOf = (store: Store): Collection<DriveFile> => store.collection<DriveFile>("files");

/** The record of a file, trashed or not; undefined where there is none. */
export const fileById = (store: Store, id: string): DriveFile | undefined => filesOf(store).get(id);

/** Address as records hold it. */
export const normalAddress = (address: string): string => address.trim().toLowerCase();

/** How `DriveFile.apps` names a script as one person authorised it. */
export const appKey = (scriptId: string, user: string): string => `${scriptId} ${normalAddress(user)}`;

/** Id of a person's My Drive; it ends as Google's root ids do ("Uk9PVA" is base64 of "ROOT"). */
export const rootFolderId = (user: string): string =>
  `0A${Buffer.from(normalAddress(user)).toString("base64url").slice(0, 24)}Uk9PVA`;

/** Records a new file (in the owner's root unless `parents` says otherwise) and returns it. */
export function addFile(store: Store, { now, ...file }: NewFile): DriveFile {
  const owner = normalAddress(file.owner);
  const record: DriveFile = {
    description: "",
    editors: [],
    commenters: [],
    viewers: [],
    linkRole: null,
    discoverable: false,
    parents: [rootFolderId(owner)],
    trashed: false,
    starredBy: [],
    createdTime: now,
    modifiedTime: now,
    shownModifiedTime: now,
    refreshAt: null,
    lastModifyingUser: owner,
    appProperties: {},
    properties: {},
    writersCanShare: true,
    pendingOwner: null,
    apps: [],
    targetId: null,
    content: null,
    ...file,
    owner,
  };
  filesOf(store).put(record.id, record);
  return record;
}

/** A person's My Drive, recorded when it is first asked for. */
export function rootFolder(store: Store, user: string): DriveFile {
  const id = rootFolderId(user);
  const fresh = () =>
    addFile(store, { id, name: "My Drive", mimeType: MIME.folder, owner: user, parents: [], now: 0 });
  return fileById(store, id) ?? fresh();
}

/** Changes fields of a record without touching its modified time; unknown ids are ignored. */
export function changeFile(store: Store, id: string, change: Partial<DriveFile>): DriveFile | undefined {
  const file = fileById(store, id);
  if (!file) return undefined;
  const changed = { ...file, ...change };
  filesOf(store).put(id, changed);
  return changed;
}

/** Notes that somebody edited the content at `now`; `files.list` will show it only minutes later. */
export function touchFile(store: Store, id: string, user: string, now: number): void {
  const file = fileById(store, id);
  if (!file) return;
  changeFile(store, id, { ...modifiedAt(file, id, now), lastModifyingUser: normalAddress(user) });
}

/** Changes metadata as Drive does (name, properties, parents …): the modified time shows at once. */
export function changeMetadata(
  store: Store,
  id: string,
  user: string,
  now: number,
  change: Partial<DriveFile>,
): DriveFile | undefined {
  const times = { modifiedTime: now, shownModifiedTime: now, refreshAt: null };
  return changeFile(store, id, { ...change, ...times, lastModifyingUser: normalAddress(user) });
}

/** Removes a record for good (Drive's delete, not the trash). */
export function removeFile(store: Store, id: string): void {
  filesOf(store).delete(id);
}

/** Files and folders directly inside a folder, in order of creation. */
export const childrenOf = (store: Store, folderId: string): DriveFile[] => allChildren(store)(folderId);

/** What lies directly inside each folder, found in one pass: whoever asks about many folders asks this. */
export function allChildren(store: Store): (folderId: string) => DriveFile[] {
  const inside = new Map<string, DriveFile[]>();
  for (const [, file] of filesOf(store).entries())
    for (const parent of new Set(file.parents)) {
      const known = inside.get(parent);
      if (known) known.push(file);
      else inside.set(parent, [file]);
    }
  return (folderId) => (inside.get(folderId) ?? []).sort((a, b) => a.createdTime - b.createdTime);
}

/** Size that Drive shows for a spreadsheet, whatever is in it. */
const SPREADSHEET_BYTES = 1024;

/** Bytes of a file as Drive counts them; folders have none. */
export function sizeOf({ content, mimeType }: DriveFile): number {
  if (content !== null) return Buffer.byteLength(content, "base64");
  return mimeType === MIME.spreadsheet ? SPREADSHEET_BYTES : 0;
}
