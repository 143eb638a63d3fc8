// Images over the grid.

import { blobOf } from "../utilities/blob";
import { call } from "../wire";
import { accept } from "./args";
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
    accept("OverGridImage.setAnchorCell", arguments, "Range");
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

/** Getters and setters of one property: of texts and of pixels. */
const TEXTS: [getter: string, setter: string, key: string][] = [
  ["getAltTextTitle", "setAltTextTitle", "title"],
  ["getAltTextDescription", "setAltTextDescription", "description"],
  ["getScript", "assignScript", "script"],
];
const PIXELS: [getter: string, setter: string, key: string][] = [
  ["getWidth", "setWidth", "width"],
  ["getHeight", "setHeight", "height"],
  ["getAnchorCellXOffset", "setAnchorCellXOffset", "offsetX"],
  ["getAnchorCellYOffset", "setAnchorCellYOffset", "offsetY"],
];
for (const each of TEXTS) defineProperty(each, "String", String);
for (const each of PIXELS) defineProperty(each, "number", (value) => Math.trunc(Number(value)));

function defineProperty(
  [getter, setter, key]: [string, string, string],
  kind: string,
  read: (value: unknown) => unknown,
): void {
  defineMethod(OverGridImage.prototype, getter, function (this: OverGridImage) {
    return (this.state() as unknown as Record<string, unknown>)[key];
  });
  defineMethod(OverGridImage.prototype, setter, function (this: OverGridImage, ...args: unknown[]) {
    accept(`OverGridImage.${setter}`, args, kind);
    call("OverGridImage.set", this, { [key]: read(args[0]) });
    return this;
  });
}
