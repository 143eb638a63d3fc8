// What files and folders have in common: names, times, trash, place.
import { type Context, type Plain, ScriptError, type Service } from "../../kernel/types";
import { changeMetadata, type DriveFile, MIME, normalAddress, sizeOf } from "../files";
import { viewLink } from "../links";
import { shownModifiedTime } from "../modified";
import { begin, type CallKind, DRIVE_TEXT, editable, owned, seen } from "./open";
import { SHARING } from "./sharing";

const read =
  (give: (context: Context, file: DriveFile) => Plain): Service =>
  (context, id) =>
    give(context, seen(context, id));

const change =
  (
    open: typeof editable,
    make: (file: DriveFile, value: Plain, context: Context) => Partial<DriveFile>,
  ): Service =>
  (context, id, value = null) => {
    const file = open(context, id);
    const user = context.execution.effectiveUser;
    changeMetadata(context.store, file.id, user, context.now(), make(file, value, context));
    context.emit({ type: "files" });
  };

/** Methods by name, with their kind. */
const COMMON: Record<string, [CallKind, Service]> = {
  getName: ["read", read((_, file) => file.name)],
  getDescription: ["read", read((_, file) => file.description || null)],
  getDateCreated: ["read", read((_, file) => ({ $date: file.createdTime }))],
  getLastUpdated: ["read", read((context, file) => ({ $date: shownModifiedTime(file, context.now()) }))],
  getUrl: ["read", read((_, file) => viewLink(file))],
  getSize: ["read", read((_, file) => sizeOf(file))],
  isTrashed: ["read", read((_, file) => file.trashed)],
  isStarred: [
    "read",
    read((context, file) => file.starredBy.includes(normalAddress(context.execution.effectiveUser))),
  ],
  getParents: ["read", read((_, file) => [...file.parents])],
  setName: ["write", change(editable, (_, name) => ({ name: String(name) }))],
  setDescription: ["write", change(editable, (_, description) => ({ description: String(description) }))],
  setTrashed: ["write", change(owned, (_, trashed) => ({ trashed: trashed === true }))],
  setStarred: [
    "write",
    change(notRoot, (file, starred, context) => ({ starredBy: starredBy(file, starred, context) })),
  ],
  moveTo: ["write", change(editable, (_, folder, context) => ({ parents: [editable(context, folder).id] }))],
};

// My Drive itself stays as it is.
function notRoot(context: Context, id: unknown): DriveFile {
  const file = seen(context, id);
  if (file.parents.length === 0 && isFolder(file)) throw new ScriptError(DRIVE_TEXT.denied);
  return file;
}

function starredBy(file: DriveFile, starred: Plain, { execution }: Context): string[] {
  const user = normalAddress(execution.effectiveUser);
  const others = file.starredBy.filter((each) => each !== user);
  return starred === true ? [...others, user] : others;
}

/** The table of a class whose objects are files ("File") or folders ("Folder"). */
export function itemServices(type: "File" | "Folder"): Record<string, Service> {
  const table: Record<string, Service> = {};
  for (const [name, [kind, method]] of Object.entries({ ...COMMON, ...SHARING })) {
    table[`${type}.${name}`] = (context, id, ...args) => {
      begin(context, `${type}.${name}`, kind);
      return method(context, id ?? null, ...args);
    };
  }
  return table;
}

/** Kind of an item, which decides its class in the realm. */
export const isFolder = ({ mimeType }: DriveFile): boolean => mimeType === MIME.folder;
