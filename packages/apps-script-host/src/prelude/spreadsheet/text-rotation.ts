// TextRotation.
import type { Emulates } from "../base/emulates";

/** Google's TextRotation. */
export class TextRotation implements Emulates<GoogleAppsScript.Spreadsheet.TextRotation> {
  constructor(
    private readonly degrees: number,
    private readonly vertical: boolean,
  ) {}
  getDegrees(): number {
    return this.degrees;
  }
  isVertical(): boolean {
    return this.vertical;
  }
  toString(): string {
    return "TextRotation";
  }
}
