// Images over the grid.

import { blobOf } from "../utilities/blob";
import { call } from "../wire";
import { rangeFrom, sheetFrom, type WireRange, type WireSheet } from "./hub";
import { defineMethod } from "./methods";
import type { Range } from "./range";
import type { Sheet } from "./sheet";

interface State {
  anchor: WireRange;
  url: string | null;
  inherentWidth: number;
  inherentHeight: number;
}

/** An address as it is, anything else as a blob. */
export const imageSource = (source: unknown): unknown =>
  typeof source === "string" ? source : blobOf(source);

/** Google's OverGridImage. */
export class OverGridImage {
  constructor(private readonly at: WireSheet & { id: number }) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): unknown {
    return this.at;
  }
  getSheet(): Sheet {
    return sheetFrom(this.at) as Sheet;
  }
  getUrl(): string | null {
    return this.state().url;
  }
  getAnchorCell(): Range {
    return rangeFrom(this.state().anchor) as Range;
  }
  setAnchorCell(cell: Range): this {
    call("OverGridImage.setAnchorCell", this, cell);
    return this;
  }
  getInherentHeight(): number {
    return this.state().inherentHeight;
  }
  getInherentWidth(): number {
    return this.state().inherentWidth;
  }
  resetSize(): this {
    const { inherentHeight, inherentWidth } = this.state();
    call("OverGridImage.set", this, { width: inherentWidth, height: inherentHeight });
    return this;
  }
  replace(source: unknown): this {
    call("OverGridImage.replace", this, imageSource(source));
    return this;
  }
  remove(): void {
    call("OverGridImage.remove", this);
  }
  toString(): string {
    return "OverGridImage";
  }
  /** Everything about it, read anew. */
  state(): State {
    return call("OverGridImage.get", this);
  }
}

/** Getter and setter of one property each. */
const PROPERTIES: [getter: string, setter: string, key: string][] = [
  ["getAltTextTitle", "setAltTextTitle", "title"],
  ["getAltTextDescription", "setAltTextDescription", "description"],
  ["getScript", "assignScript", "script"],
  ["getWidth", "setWidth", "width"],
  ["getHeight", "setHeight", "height"],
  ["getAnchorCellXOffset", "setAnchorCellXOffset", "offsetX"],
  ["getAnchorCellYOffset", "setAnchorCellYOffset", "offsetY"],
];
for (const [getter, setter, key] of PROPERTIES) {
  defineMethod(OverGridImage.prototype, getter, function (this: OverGridImage) {
    return (this.state() as unknown as Record<string, unknown>)[key];
  });
  defineMethod(OverGridImage.prototype, setter, function (this: OverGridImage, value: unknown) {
    call("OverGridImage.set", this, { [key]: value });
    return this;
  });
}
