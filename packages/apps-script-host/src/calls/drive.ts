// DriveApp.
import type { BlobTag, Text, WireDate } from "./wire";

/** A person as DriveApp tells of one. */
export interface DriveUser {
  readonly email: string;
  readonly name: string;
}

/** What an iterator runs over; all conditions hold together. */
export interface FindWish {
  readonly kind: "files" | "folders";
  /** Id of the folder that they lie in. */
  readonly parent?: string;
  readonly name?: string;
  readonly mimeType?: string;
  /** A search in DriveApp's language: Drive v2's, with `title` for the name. */
  readonly query?: string;
  readonly trashed?: boolean;
}

/** What files and folders have in common; each is named by its id. */
export interface ItemCalls {
  getName(id: string): string;
  getDescription(id: string): string | null;
  getDateCreated(id: string): WireDate;
  getLastUpdated(id: string): WireDate;
  getUrl(id: string): string;
  getSize(id: string): number;
  isTrashed(id: string): boolean;
  isStarred(id: string): boolean;
  getParents(id: string): string[];
  setName(id: string, name: Text): void;
  setDescription(id: string, description: Text): void;
  setTrashed(id: string, trashed: boolean): void;
  setStarred(id: string, starred: boolean): void;
  moveTo(id: string, folderId: string): void;
}

/** One address or several. */
export type Who = Text | readonly Text[];

/** Who may do what with a file or folder. */
export interface SharingCalls {
  addEditor(id: string, who: Who): void;
  addEditors(id: string, who: Who): void;
  addCommenter(id: string, who: Who): void;
  addCommenters(id: string, who: Who): void;
  addViewer(id: string, who: Who): void;
  addViewers(id: string, who: Who): void;
  removeEditor(id: string, who: Who): void;
  removeCommenter(id: string, who: Who): void;
  removeViewer(id: string, who: Who): void;
  revokePermissions(id: string, who: Who): void;
  getEditors(id: string): DriveUser[];
  getViewers(id: string): DriveUser[];
  getOwner(id: string): DriveUser;
  setOwner(id: string, who: Text): void;
  getAccess(id: string, who: Text): string;
  getSharingAccess(id: string): string;
  getSharingPermission(id: string): string;
  setSharing(id: string, access: string, permission: string): void;
  isShareableByEditors(id: string): boolean;
  setShareableByEditors(id: string, shareable: boolean): void;
}

type Of<Type extends string, Methods> = {
  [M in keyof Methods as `${Type}.${M & string}`]: Methods[M];
};

/** The arguments of createFile: a blob, or a name with text and type. */
export type Content = [content: BlobTag] | [name: string | null, text?: string | null, type?: string | null];

/** DriveApp, File and Folder; what makes or finds something gives its id. */
export interface DriveCalls
  extends Of<"File", ItemCalls & SharingCalls>,
    Of<"Folder", ItemCalls & SharingCalls> {
  "DriveApp.getRootFolder"(): string;
  "DriveApp.getFileById"(id: string): string;
  "DriveApp.getFolderById"(id: string): string;
  "DriveApp.getStorageUsed"(): number;
  "DriveApp.getStorageLimit"(): number;
  "DriveApp.createFile"(...content: Content): string;
  "DriveApp.createFolder"(name: string): string;
  "DriveApp.createShortcut"(targetId: string): string;
  "DriveApp.find"(wish: FindWish): string[];
  "Folder.createFile"(folderId: string, ...content: Content): string;
  "Folder.createFolder"(folderId: string, name: string): string;
  "Folder.createShortcut"(folderId: string, targetId: string): string;
  "Folder.addItem"(folderId: string, childId: string): void;
  "Folder.removeItem"(folderId: string, childId: string): void;
  "File.getTargetId"(id: string): string | null;
  "File.getTargetMimeType"(id: string): string | null;
  "File.setContent"(id: string, text: string): void;
  "File.getThumbnail"(id: string): BlobTag;
  "File.getMimeType"(id: string): string;
  "File.makeCopy"(id: string, name: string | null, folderId: string | null): string;
  "File.getBlob"(id: string): BlobTag;
  "Spreadsheet.getBlob"(id: string): BlobTag;
}
