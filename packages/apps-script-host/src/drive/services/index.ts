// DriveApp on the host's side; it needs the full drive scope.
import type { DriveCalls, ItemCalls, SharingCalls } from "../../calls/drive";
import { type Context, ScriptError, type Service, type Services } from "../../kernel/types";
import { changeMetadata, fileById, filesOf, normalAddress } from "../files";
import { THUMBNAIL_PNG } from "../links";
import { find } from "./find";
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
import { begun, DRIVE_APP_MS, DRIVE_TEXT, editable, homeFolder, type OfKinds, seen } from "./open";

const item =
  (folder: boolean): Service<(id: string) => string> =>
  (context, id) => {
    const file = seen(context, id);
    if (isFolder(file) !== folder) throw new ScriptError(DRIVE_TEXT.missing);
    return file.id;
  };

/** addFile, addFolder, removeFile, removeFolder: the older way to move things. */
const place = (put: boolean) => (context: Context, folderId: string, childId: string) => {
  const folder = editable(context, folderId);
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

const targetType = ({ store }: Context, id: string | null): string | null =>
  id === null ? null : (fileById(store, id)?.mimeType ?? null);

type AppMethods = Exclude<keyof DriveCalls, `${"File" | "Folder"}.${keyof (ItemCalls & SharingCalls)}`>;

const methods = (
  contents: SpreadsheetContents,
): OfKinds<Omit<Pick<DriveCalls, AppMethods>, "Spreadsheet.getBlob">> => ({
  "DriveApp.getRootFolder": ["read", (context) => homeFolder(context).id],
  "DriveApp.getFileById": ["read", item(false)],
  "DriveApp.getFolderById": ["read", item(true)],
  "DriveApp.getStorageUsed": ["read", storageUsed],
  "DriveApp.getStorageLimit": ["read", () => STORAGE_LIMIT],
  "DriveApp.createFile": ["create", (context, ...content) => createFile(context, null, ...content)],
  "DriveApp.createFolder": ["create", (context, name) => createFolder(context, null, name)],
  "DriveApp.createShortcut": ["create", (context, target) => createShortcut(context, null, target)],
  "DriveApp.find": ["search", find],
  "Folder.createShortcut": ["create", createShortcut],
  "Folder.createFile": ["create", createFile],
  "Folder.createFolder": ["create", createFolder],
  "Folder.addItem": ["write", place(true)],
  "Folder.removeItem": ["write", place(false)],
  "File.getTargetId": ["read", (context, id) => seen(context, id).targetId],
  "File.getTargetMimeType": ["read", (context, id) => targetType(context, seen(context, id).targetId)],
  "File.setContent": ["write", setContent],
  "File.getThumbnail": [
    "read",
    (context, id) => ({
      $blob: { name: seen(context, id).name, contentType: "image/png", base64: THUMBNAIL_PNG },
    }),
  ],
  "File.getMimeType": ["read", (context, id) => seen(context, id).mimeType],
  "File.makeCopy": ["copy", (context, id, name, folder) => makeCopy(contents, context, id, name, folder)],
  "File.getBlob": ["read", (context, id) => blobOfFile(contents, context, id)],
});

/** The methods of DriveApp, File and Folder. */
export const driveServices = (contents: SpreadsheetContents): Services<DriveCalls> => {
  const ofSpreadsheets: Services<Pick<DriveCalls, "Spreadsheet.getBlob">> = {
    // A spreadsheet's own method: the spreadsheets scope is enough.
    "Spreadsheet.getBlob": (context, id) => {
      context.charge("Spreadsheet.getBlob", DRIVE_APP_MS.copy);
      return blobOfFile(contents, context, id);
    },
  };
  return {
    ...begun(methods(contents)),
    ...itemServices("File"),
    ...itemServices("Folder"),
    ...ofSpreadsheets,
  };
};
