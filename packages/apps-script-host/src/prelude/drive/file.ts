// Files of DriveApp.
import type { Blob } from "../utilities/blob";
import { textOf } from "../wire";
import type { Folder } from "./folder";
import { Item } from "./item";
import { addressOf } from "./user";

/** What Google takes without a look at its type: a blob's content becomes the word "Blob". */
abstract class Writable extends Item {
  setContent(content: unknown): this {
    return this.tell("setContent", textOf(content));
  }
}

/** Google's File. */
export class File extends Writable {
  protected get type(): "File" {
    return "File";
  }
  getMimeType(): string {
    return this.ask("getMimeType");
  }
  getBlob(): Blob {
    return this.ask("getBlob");
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getDownloadUrl(): string {
    return `https://drive.google.com/uc?id=${this.id}&export=download`;
  }
  getThumbnail(): Blob {
    return this.ask("getThumbnail");
  }
  /** Of a name, a folder, both, or neither. */
  makeCopy(first?: string | Folder, second?: Folder): File {
    const name = typeof first === "string" ? first : null;
    const folder = typeof first === "string" ? second : first;
    return new File(this.ask("makeCopy", name, folder ? folder.getId() : null));
  }
  addCommenter(user: unknown): this {
    return this.tell("addCommenter", addressOf(user));
  }
  addCommenters(emailAddresses: string[]): this {
    return this.tell("addCommenters", emailAddresses);
  }
  removeCommenter(user: unknown): this {
    return this.tell("removeCommenter", addressOf(user));
  }
  getTargetId(): string | null {
    return this.ask("getTargetId");
  }
  getTargetMimeType(): string | null {
    return this.ask("getTargetMimeType");
  }
  getTargetResourceKey(): string | null {
    return null;
  }
}
