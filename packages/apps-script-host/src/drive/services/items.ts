// What files and folders have in common: names, times, trash, place.
import type { ItemCalls, SharingCalls } from "../../calls/drive";
import type { Text } from "../../calls/wire";
import { type Context, ScriptError, type Service } from "../../kernel/types";
import { changeMetadata, type DriveFile, MIME, normalAddress, sizeOf } from "../files";
import { viewLink } from "../links";
import { shownModifiedTime } from "../modified";
import { isInTrash } from "../trash";
import { begun, DRIVE_TEXT, editable, type OfKinds, owned, seen } from "./open";
import { SHARING } from "./sharing";

const read =
  <T>(give: (context: Context, file: DriveFile) => T): Service<(id: string) => T> =>
  (context, id) =>
    give(context, seen(context, id));

const change =
  <T>(
    open: typeof editable,
    make: (file: DriveFile, value: T, context: Context) => Partial<DriveFile>,
  ): Service<(id: string, value: T) => void> =>
  (context, id, value) => {
    const file = open(context, id);
    const user = context.execution.effectiveUser;
    changeMetadata(context.store, file.id, user, context.now(), make(file, value, context));
    context.emit({ type: "files" });
  };

/** Methods by name, with their kind. */
const COMMON: OfKinds<ItemCalls> = {
  getName: ["read", read((_, file) => file.name)],
  getDescription: ["read", read((_, file) => file.description || null)],
  getDateCreated: ["read", read((_, file) => ({ $date: file.createdTime }))],
  getLastUpdated: ["read", read((context, file) => ({ $date: shownModifiedTime(file, context.now()) }))],
  getUrl: ["read", read((_, file) => viewLink(file))],
  getSize: ["read", read((_, file) => sizeOf(file))],
  isTrashed: ["read", read(({ store }, file) => isInTrash(store, file))],
  isStarred: [
    "read",
    read((context, file) => file.starredBy.includes(normalAddress(context.execution.effectiveUser))),
  ],
  getParents: ["read", read((_, file) => [...file.parents])],
  setName: ["write", change(editable, (_, name: Text) => ({ name: String(name) }))],
  setDescription: [
    "write",
    change(editable, (_, description: Text) => ({ description: String(description) })),
  ],
  setTrashed: ["write", change(owned, (_, trashed: boolean) => ({ trashed }))],
  setStarred: [
    "write",
    change(notRoot, (file, starred: boolean, context) => ({ starredBy: starredBy(file, starred, context) })),
  ],
  moveTo: [
    "write",
    change(editable, (_, folder: string, context) => ({ parents: [editable(context, folder).id] })),
  ],
};

// My Drive itself stays as it is.
function notRoot(context: Context, id: string): DriveFile {
  const file = seen(context, id);
  if (file.parents.length === 0 && isFolder(file)) throw new ScriptError(DRIVE_TEXT.denied);
  return file;
}

function starredBy(file: DriveFile, starred: boolean, { execution }: Context): string[] {
  const user = normalAddress(execution.effectiveUser);
  const others = file.starredBy.filter((each) => each !== user);
  return starred ? [...others, user] : others;
}

/** The services of a class whose objects are files ("File") or folders ("Folder"). */
export const itemServices = <Type extends "File" | "Folder">(type: Type) =>
  begun<ItemCalls & SharingCalls, `${Type}.`>({ ...COMMON, ...SHARING }, `${type}.`);

/** Kind of an item, which decides its class in the realm. */
export const isFolder = ({ mimeType }: DriveFile): boolean => mimeType === MIME.folder;
