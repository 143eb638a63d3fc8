// Images in cells, as values that are built; writing one into a cell is not emulated.
import type { Emulates } from "../base/emulates";
import { fail } from "../wire";
import { ValueType } from "./enums";

interface Image {
  url: string | null;
  title: string;
  description: string;
}

const NOT_HOSTED =
  "Unexpected error while getting the method or property getContentUrl on object SpreadsheetApp.CellImage.";

/** Google's CellImage. */
export class CellImage implements Emulates<GoogleAppsScript.Spreadsheet.CellImage> {
  readonly valueType = ValueType.IMAGE;
  constructor(protected image: Image) {
    Object.defineProperty(this, "image", { enumerable: false, writable: true });
  }
  getAltTextTitle(): string {
    return this.image.title;
  }
  getAltTextDescription(): string {
    return this.image.description;
  }
  /** Google has an address only for images that it hosts already. */
  getContentUrl(): string {
    return fail(NOT_HOSTED);
  }
  getUrl(): string | null {
    return this.image.url;
  }
  toBuilder(): CellImageBuilder {
    return new CellImageBuilder({ ...this.image });
  }
  toString(): string {
    return "CellImage";
  }
}

/** Google's CellImageBuilder. */
export class CellImageBuilder
  extends CellImage
  implements Emulates<GoogleAppsScript.Spreadsheet.CellImageBuilder>
{
  constructor(image: Image = { url: null, title: "", description: "" }) {
    super(image);
  }
  setSourceUrl(url: string): this {
    this.image.url = String(url);
    return this;
  }
  setAltTextTitle(title: string): this {
    this.image.title = String(title);
    return this;
  }
  setAltTextDescription(description: string): this {
    this.image.description = String(description);
    return this;
  }
  build(): CellImage {
    return new CellImage({ ...this.image });
  }
  override toString(): string {
    return "CellImageBuilder";
  }
}
