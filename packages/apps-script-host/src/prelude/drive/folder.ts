// Folders of DriveApp, and the iterators over files and folders.
import type { Blob } from "../utilities/blob";
import { call } from "../wire";
import { File } from "./file";
import { connectFolders, Item } from "./item";
import { Iterator, type Wish } from "./iterator";

/** Google's FileIterator. */
export class FileIterator extends Iterator<File> {
  protected override make(id: string): File {
    return new File(id);
  }
  override toString(): string {
    return "FileIterator";
  }
}

/** Google's FolderIterator. */
export class FolderIterator extends Iterator<Folder> {
  protected override make(id: string): Folder {
    return new Folder(id);
  }
  override toString(): string {
    return "FolderIterator";
  }
}

/** Iterators over what a wish finds; trashed things only where they are asked for. */
export const filesOf = (wish: Omit<Wish, "kind">): FileIterator =>
  new FileIterator({ kind: "files", trashed: false, ...wish });
export const foldersOf = (wish: Omit<Wish, "kind">): FolderIterator =>
  new FolderIterator({ kind: "folders", trashed: false, ...wish });

/** What createFile takes: a blob source, or a name with text and type. */
export type Content = [blob: { getBlob(): Blob }] | [name: string, content: string, mimeType?: unknown];

/** The arguments of createFile as they cross the border. */
export function contentArguments([first, ...rest]: Content): unknown[] {
  return typeof first === "object" && first !== null ? [first.getBlob()] : [first, ...rest];
}

/** Google's Folder. */
export class Folder extends Item {
  protected get type(): "Folder" {
    return "Folder";
  }
  createFile(...content: Content): File {
    return new File(this.ask("createFile", ...contentArguments(content)));
  }
  createFolder(name: string): Folder {
    return new Folder(this.ask("createFolder", name));
  }
  createShortcut(targetId: string): File {
    return new File(this.ask("createShortcut", targetId));
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
    return this.tell("addItem", child.getId());
  }
  addFolder(child: Folder): this {
    return this.tell("addItem", child.getId());
  }
  removeFile(child: File): this {
    return this.tell("removeItem", child.getId());
  }
  removeFolder(child: Folder): this {
    return this.tell("removeItem", child.getId());
  }
}

connectFolders((ids) => new FolderIterator(null, 0, ids));

/** A folder by what DriveApp answers. */
export const folderFrom = (method: string, ...args: unknown[]): Folder => new Folder(call(method, ...args));
