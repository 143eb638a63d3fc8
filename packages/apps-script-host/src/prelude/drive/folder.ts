// Folders of DriveApp, and the iterators over files and folders.
import type { FindWish } from "../../calls/drive";
import type { Emulates } from "../base/emulates";
import type { Blob } from "../utilities/blob";
import { call } from "../wire";
import { File } from "./file";
import { connectFolders, Item, itemCalls } from "./item";
import { Iterator } from "./iterator";

/** Google's FileIterator. */
export class FileIterator extends Iterator<File> implements Emulates<GoogleAppsScript.Drive.FileIterator> {
  protected override make(id: string): File {
    return new File(id);
  }
  override toString(): string {
    return "FileIterator";
  }
}

/** Google's FolderIterator. */
export class FolderIterator
  extends Iterator<Folder>
  implements Emulates<GoogleAppsScript.Drive.FolderIterator>
{
  protected override make(id: string): Folder {
    return new Folder(id);
  }
  override toString(): string {
    return "FolderIterator";
  }
}

/** Iterators over what a wish finds; trashed things only where they are asked for. */
export const filesOf = (wish: Omit<FindWish, "kind">): FileIterator =>
  new FileIterator({ kind: "files", trashed: false, ...wish });
export const foldersOf = (wish: Omit<FindWish, "kind">): FolderIterator =>
  new FolderIterator({ kind: "folders", trashed: false, ...wish });

/** What createFile takes: a blob source, or a name with text and type. */
export type Content = [blob: { getBlob(): Blob }] | [name: string, content: string, mimeType?: string];

/** The arguments of createFile as they cross the border. */
export function contentArguments([first, text, type]: Content): [Blob] | [string, string?, string?] {
  return typeof first === "object" && first !== null ? [first.getBlob()] : [first, text, type];
}

const FOLDER = itemCalls("Folder");

/** Google's Folder. */
export class Folder
  extends Item
  implements
    Emulates<
      GoogleAppsScript.Drive.Folder,
      "createShortcutForTargetIdAndResourceKey" | "setSecurityUpdateEnabled"
    >
{
  protected override get calls() {
    return FOLDER;
  }
  createFile(...content: Content): File {
    return new File(call["Folder.createFile"](this.id, ...contentArguments(content)));
  }
  createFolder(name: string): Folder {
    return new Folder(call["Folder.createFolder"](this.id, name));
  }
  createShortcut(targetId: string): File {
    return new File(call["Folder.createShortcut"](this.id, targetId));
  }
  getFiles(): FileIterator {
    return filesOf({ parent: this.id });
  }
  getFilesByName(name: string): FileIterator {
    return filesOf({ parent: this.id, name });
  }
  getFilesByType(mimeType: string): FileIterator {
    return filesOf({ parent: this.id, mimeType });
  }
  searchFiles(params: string): FileIterator {
    return new FileIterator({ kind: "files", parent: this.id, query: params });
  }
  getFolders(): FolderIterator {
    return foldersOf({ parent: this.id });
  }
  getFoldersByName(name: string): FolderIterator {
    return foldersOf({ parent: this.id, name });
  }
  searchFolders(params: string): FolderIterator {
    return new FolderIterator({ kind: "folders", parent: this.id, query: params });
  }
  addFile(child: File): this {
    call["Folder.addItem"](this.id, child.getId());
    return this;
  }
  addFolder(child: Folder): this {
    call["Folder.addItem"](this.id, child.getId());
    return this;
  }
  removeFile(child: File): this {
    call["Folder.removeItem"](this.id, child.getId());
    return this;
  }
  removeFolder(child: Folder): this {
    call["Folder.removeItem"](this.id, child.getId());
    return this;
  }
}

connectFolders((ids) => new FolderIterator(null, 0, ids));
