// DriveApp on the host's side; it needs the full drive scope.
import { type Context, type Plain, ScriptError, type Service, type ServiceTable } from "../../kernel/types";
import { changeMetadata, fileById, filesOf, normalAddress } from "../files";
import { THUMBNAIL_PNG } from "../links";
import { findItems } from "./find";
import { isFolder, itemServices } from "./items";
import {
  blobOfFile,
  createFile,
  createFolder,
  createShortcut,
  makeCopy,
  type SpreadsheetContents,
  setContent,
} from "./make";
import { begin, type CallKind, DRIVE_APP_MS, DRIVE_TEXT, editable, homeFolder, seen } from "./open";

const service =
  (name: string, kind: CallKind, work: Service): Service =>
  (context, ...args) => {
    begin(context, name, kind);
    return work(context, ...args);
  };

const item = (folder: boolean) => (context: Context, id: Plain) => {
  const file = seen(context, id);
  if (isFolder(file) !== folder) throw new ScriptError(DRIVE_TEXT.missing);
  return file.id;
};

/** addFile, addFolder, removeFile, removeFolder: the older way to move things. */
const place = (put: boolean) => (context: Context, folderId: Plain, childId: Plain) => {
  const folder = folderId === null ? homeFolder(context) : editable(context, folderId);
  const child = editable(context, childId);
  const others = child.parents.filter((id) => id !== folder.id);
  const parents = put ? [folder.id] : others;
  changeMetadata(context.store, child.id, context.execution.effectiveUser, context.now(), { parents });
  context.emit({ type: "files" });
};

/** Bytes of all blobs that the user owns. */
function storageUsed({ execution, store }: Context): number {
  const owner = normalAddress(execution.effectiveUser);
  let bytes = 0;
  for (const [, file] of filesOf(store).entries()) {
    if (file.owner === owner && file.content) bytes += Buffer.byteLength(file.content, "base64");
  }
  return bytes;
}

/** 15 GB: what every account has (support.google.com/drive/answer/9312312). */
const STORAGE_LIMIT = 15 * 1024 ** 3;

type Named = readonly [name: string, kind: CallKind, work: Service];

const names: readonly Named[] = [
  ["DriveApp.getRootFolder", "read", (context) => homeFolder(context).id],
  ["DriveApp.getFileById", "read", item(false)],
  ["DriveApp.getFolderById", "read", item(true)],
  ["DriveApp.getStorageUsed", "read", storageUsed],
  ["DriveApp.getStorageLimit", "read", () => STORAGE_LIMIT],
  ["DriveApp.createFile", "create", (context, ...args) => createFile(context, null, ...(args as [Plain]))],
  ["DriveApp.createFolder", "create", (context, name = null) => createFolder(context, null, name)],
  ["DriveApp.createShortcut", "create", (context, target = null) => createShortcut(context, null, target)],
  [
    "Folder.createShortcut",
    "create",
    (context, id = null, target = null) => createShortcut(context, id, target),
  ],
  ["File.getTargetId", "read", (context, id = null) => seen(context, id).targetId],
  ["File.getTargetMimeType", "read", (context, id = null) => targetType(context, seen(context, id).targetId)],
  ["Folder.createFile", "create", (context, ...args) => createFile(context, ...(args as [Plain, Plain]))],
  ["Folder.createFolder", "create", (context, id = null, name = null) => createFolder(context, id, name)],
  ["Folder.addItem", "write", (context, id = null, child = null) => place(true)(context, id, child)],
  ["Folder.removeItem", "write", (context, id = null, child = null) => place(false)(context, id, child)],
  ["File.setContent", "write", (context, id = null, text = null) => setContent(context, id, text)],
  [
    "File.getThumbnail",
    "read",
    (context, id = null) => ({
      $blob: { name: seen(context, id).name, contentType: "image/png", base64: THUMBNAIL_PNG },
    }),
  ],
  ["File.getMimeType", "read", (context, id = null) => seen(context, id).mimeType],
  ["DriveApp.find", "search", (context, wish = null) => findItems(context, wish)],
];

const targetType = ({ store }: Context, id: string | null): string | null =>
  id === null ? null : (fileById(store, id)?.mimeType ?? null);

const ofContents = (contents: SpreadsheetContents): readonly Named[] => [
  [
    "File.makeCopy",
    "copy",
    (context, id = null, name = null, folder = null) => makeCopy(contents, context, id, name, folder),
  ],
  ["File.getBlob", "read", (context, id = null) => blobOfFile(contents, context, id)],
];

/** The methods of DriveApp, File and Folder. */
export const driveServices = (contents: SpreadsheetContents): ServiceTable => ({
  ...Object.fromEntries(
    [...names, ...ofContents(contents)].map(([name, kind, work]) => [name, service(name, kind, work)]),
  ),
  ...itemServices("File"),
  ...itemServices("Folder"),
  // A spreadsheet's own method: the spreadsheets scope is enough.
  "Spreadsheet.getBlob": (context, id = null) => {
    context.charge("Spreadsheet.getBlob", DRIVE_APP_MS.copy);
    return blobOfFile(contents, context, id);
  },
});
