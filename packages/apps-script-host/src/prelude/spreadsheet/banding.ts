// Bandings: alternating colours.
import { call, fail } from "../wire";
import { Color } from "./color";
import { plainColor } from "./css-color";
import { rangeFrom, type WireRange, type WireSheet } from "./hub";
import { defineMethod } from "./methods";
import type { Range } from "./range";

interface State {
  range: WireRange;
  rowColors: Record<string, string | null> | null;
  columnColors: Record<string, string | null> | null;
}

/** Google's Banding. */
export class Banding {
  constructor(private readonly at: WireSheet & { id: number }) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): unknown {
    return this.at;
  }
  getRange(): Range {
    return rangeFrom(call<State>("Banding.get", this).range) as Range;
  }
  setRange(range: Range): this {
    call("Banding.set", this, { range });
    return this;
  }
  copyTo(range: Range): Banding {
    return new Banding(call("Banding.copyTo", this, range));
  }
  remove(): void {
    call("Banding.remove", this);
  }
  toString(): string {
    return "Banding";
  }
}

const BANDS: [word: string, field: string][] = [
  ["Header", "header"],
  ["First", "first"],
  ["Second", "second"],
  ["Footer", "footer"],
];
for (const kind of ["Row", "Column"] as const) {
  for (const [word, field] of BANDS) defineBand(kind, word, field);
}

function defineBand(kind: "Row" | "Column", word: string, field: string): void {
  // getFirstRowColor, getHeaderRowColor …; the setters take a colour or null.
  const name = `${word}${kind}Color`;
  const key = kind === "Row" ? "rowColors" : "columnColors";
  const read = (banding: Banding) => call<State>("Banding.get", banding)[key]?.[field] ?? null;
  defineMethod(Banding.prototype, `get${name}`, function (this: Banding) {
    return read(this);
  });
  defineMethod(Banding.prototype, `get${name}Object`, function (this: Banding) {
    const hex = read(this);
    return hex === null ? null : new Color(hex);
  });
  for (const setter of [`set${name}`, `set${name}Object`]) {
    defineMethod(Banding.prototype, setter, function (this: Banding, color: unknown) {
      const needed = field === "first" || field === "second";
      if (needed && (color === null || color === undefined))
        fail(`${word} ${kind.toLowerCase()} color should not be null`);
      call("Banding.set", this, {
        [key]: { [field]: typeof color === "string" ? plainColor(color) : color },
      });
      return this;
    });
  }
}
