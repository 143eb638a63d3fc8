// DriveApp.
import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { call } from "../wire";
import { File } from "./file";
import {
  type Content,
  contentArguments,
  FileIterator,
  Folder,
  FolderIterator,
  filesOf,
  foldersOf,
} from "./folder";
import { Access, Permission } from "./item";
import { readToken } from "./iterator";
import { User } from "./user";

/** Google's DriveApp. */
export class DriveApp
  implements Emulates<GoogleAppsScript.Drive.DriveApp, "createShortcutForTargetIdAndResourceKey">
{
  readonly Access = Access;
  readonly Permission = Permission;

  getFileById(id: string): File {
    return new File(call["DriveApp.getFileById"](id));
  }
  getFolderById(id: string): Folder {
    return new Folder(call["DriveApp.getFolderById"](id));
  }
  getFileByIdAndResourceKey(id: string, _resourceKey: string): File {
    return this.getFileById(id);
  }
  getFolderByIdAndResourceKey(id: string, _resourceKey: string): Folder {
    return this.getFolderById(id);
  }
  createShortcut(targetId: string): File {
    return new File(call["DriveApp.createShortcut"](targetId));
  }
  getRootFolder(): Folder {
    return new Folder(call["DriveApp.getRootFolder"]());
  }
  createFile(...content: Content): File {
    return new File(call["DriveApp.createFile"](...contentArguments(content)));
  }
  createFolder(name: string): Folder {
    return new Folder(call["DriveApp.createFolder"](name));
  }
  getFiles(): FileIterator {
    return filesOf({});
  }
  getFilesByName(name: string): FileIterator {
    return filesOf({ name });
  }
  getFilesByType(mimeType: string): FileIterator {
    return filesOf({ mimeType });
  }
  searchFiles(params: string): FileIterator {
    return new FileIterator({ kind: "files", query: params });
  }
  getTrashedFiles(): FileIterator {
    return filesOf({ trashed: true });
  }
  getFolders(): FolderIterator {
    return foldersOf({});
  }
  getFoldersByName(name: string): FolderIterator {
    return foldersOf({ name });
  }
  searchFolders(params: string): FolderIterator {
    return new FolderIterator({ kind: "folders", query: params });
  }
  getTrashedFolders(): FolderIterator {
    return foldersOf({ trashed: true });
  }
  continueFileIterator(continuationToken: string): FileIterator {
    return new FileIterator(...readToken(continuationToken));
  }
  continueFolderIterator(continuationToken: string): FolderIterator {
    return new FolderIterator(...readToken(continuationToken));
  }
  addFile(child: File): Folder {
    return this.getRootFolder().addFile(child);
  }
  addFolder(child: Folder): Folder {
    return this.getRootFolder().addFolder(child);
  }
  removeFile(child: File): Folder {
    return this.getRootFolder().removeFile(child);
  }
  removeFolder(child: Folder): Folder {
    return this.getRootFolder().removeFolder(child);
  }
  getStorageUsed(): number {
    return call["DriveApp.getStorageUsed"]();
  }
  getStorageLimit(): number {
    return call["DriveApp.getStorageLimit"]();
  }
  toString(): string {
    return "Drive";
  }
}

/** The service for files and folders. */
export const drivePart: PreludePart = {
  globals: { DriveApp: new DriveApp() },
  classes: {
    "Drive.DriveApp": DriveApp,
    "Drive.File": File,
    "Drive.Folder": Folder,
    "Drive.FileIterator": FileIterator,
    "Drive.FolderIterator": FolderIterator,
    "Drive.User": User,
  },
};
