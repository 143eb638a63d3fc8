// NamedRange.
import type { Emulates } from "../base/emulates";
import { call } from "../wire";
import type { Range } from "./range";

/** Google's NamedRange. */
export class NamedRange implements Emulates<GoogleAppsScript.Spreadsheet.NamedRange> {
  constructor(
    private readonly spreadsheetId: string,
    private name: string,
    private range: Range,
  ) {}
  getName(): string {
    return this.name;
  }
  getRange(): Range {
    return this.range;
  }
  remove(): void {
    call["Spreadsheet.removeNamedRange"](this.spreadsheetId, this.name);
  }
  setName(name: string): this {
    call["NamedRange.setName"](this.spreadsheetId, this.name, name);
    this.name = name;
    return this;
  }
  setRange(range: Range): this {
    call["Spreadsheet.setNamedRange"](this.spreadsheetId, this.name, range);
    this.range = range;
    return this;
  }
  toString(): string {
    return "NamedRange";
  }
}
