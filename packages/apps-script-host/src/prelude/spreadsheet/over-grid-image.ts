// Images over the grid.

import type { ImageState } from "../../calls/spreadsheet/objects";
import type { ItemRef } from "../../calls/spreadsheet/refs";
import type { Emulates } from "../base/emulates";
import type { Received } from "../crossing";
import { type Blob, blobOf } from "../utilities/blob";
import { call } from "../wire";
import { rangeFrom, sheetFrom } from "./hub";
import type { Range } from "./range";
import type { Sheet } from "./sheet";

/** An address as it is, anything else as a blob. */
export const imageSource = (source: unknown): string | Blob =>
  typeof source === "string" ? source : blobOf(source);

/** Google's OverGridImage. */
export class OverGridImage implements Emulates<GoogleAppsScript.Spreadsheet.OverGridImage> {
  constructor(private readonly at: ItemRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): ItemRef {
    return this.at;
  }
  getSheet(): Sheet {
    return sheetFrom(this.at);
  }
  getUrl(): string | null {
    return this.state().url;
  }
  getAnchorCell(): Range {
    return rangeFrom(this.state().anchor);
  }
  setAnchorCell(cell: Range): this {
    call["OverGridImage.setAnchorCell"](this, cell);
    return this;
  }
  getAltTextTitle(): string {
    return this.state().title;
  }
  setAltTextTitle(title: string): this {
    return this.set({ title });
  }
  getAltTextDescription(): string {
    return this.state().description;
  }
  setAltTextDescription(description: string): this {
    return this.set({ description });
  }
  getScript(): string {
    return this.state().script;
  }
  assignScript(functionName: string): this {
    return this.set({ script: functionName });
  }
  getWidth(): number {
    return this.state().width;
  }
  setWidth(width: number): this {
    return this.set({ width });
  }
  getHeight(): number {
    return this.state().height;
  }
  setHeight(height: number): this {
    return this.set({ height });
  }
  getAnchorCellXOffset(): number {
    return this.state().offsetX;
  }
  setAnchorCellXOffset(offset: number): this {
    return this.set({ offsetX: offset });
  }
  getAnchorCellYOffset(): number {
    return this.state().offsetY;
  }
  setAnchorCellYOffset(offset: number): this {
    return this.set({ offsetY: offset });
  }
  getInherentHeight(): number {
    return this.state().inherentHeight;
  }
  getInherentWidth(): number {
    return this.state().inherentWidth;
  }
  resetSize(): this {
    const { inherentHeight, inherentWidth } = this.state();
    return this.set({ width: inherentWidth, height: inherentHeight });
  }
  replace(source: unknown): this {
    call["OverGridImage.replace"](this, imageSource(source));
    return this;
  }
  remove(): void {
    call["OverGridImage.remove"](this);
  }
  toString(): string {
    return "OverGridImage";
  }
  private set(change: Partial<ImageState>): this {
    call["OverGridImage.set"](this, change);
    return this;
  }
  /** Everything about it, read anew. */
  private state(): Received<ImageState> {
    return call["OverGridImage.get"](this);
  }
}
