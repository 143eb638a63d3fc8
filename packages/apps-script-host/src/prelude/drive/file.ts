// Files of DriveApp.
import type { Emulates } from "../base/emulates";
import type { Blob } from "../utilities/blob";
import { call, textOf } from "../wire";
import type { Folder } from "./folder";
import { Item, itemCalls } from "./item";
import { addressOf, type Person } from "./user";

const FILE = itemCalls("File");

/** Google's File. */
export class File extends Item implements Emulates<GoogleAppsScript.Drive.File, "setSecurityUpdateEnabled"> {
  protected override get calls() {
    return FILE;
  }
  /** Google does not look at the type: a blob's content becomes the word "Blob". */
  setContent(content: unknown): this {
    call["File.setContent"](this.id, textOf(content));
    return this;
  }
  getMimeType(): string {
    return call["File.getMimeType"](this.id);
  }
  getBlob(): Blob {
    return call["File.getBlob"](this.id);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getDownloadUrl(): string {
    return `https://drive.google.com/uc?id=${this.id}&export=download`;
  }
  getThumbnail(): Blob {
    return call["File.getThumbnail"](this.id);
  }
  /** Of a name, a folder, both, or neither. */
  makeCopy(first?: string | Folder, second?: Folder): File {
    const name = typeof first === "string" ? first : null;
    const folder = typeof first === "string" ? second : first;
    return new File(call["File.makeCopy"](this.id, name, folder ? folder.getId() : null));
  }
  addCommenter(user: Person): this {
    this.calls.addCommenter(this.id, addressOf(user));
    return this;
  }
  addCommenters(emailAddresses: string[]): this {
    this.calls.addCommenters(this.id, emailAddresses);
    return this;
  }
  removeCommenter(user: Person): this {
    this.calls.removeCommenter(this.id, addressOf(user));
    return this;
  }
  getTargetId(): string | null {
    return call["File.getTargetId"](this.id);
  }
  getTargetMimeType(): string | null {
    return call["File.getTargetMimeType"](this.id);
  }
  getTargetResourceKey(): string | null {
    return null;
  }
}
