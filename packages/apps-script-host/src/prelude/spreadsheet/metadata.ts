// Developer metadata.
import { EnumValue, enumValue } from "../base/enum";
import { call } from "../wire";
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from "./enums";
import { rangeFrom, sheetFrom, spreadsheetFrom, type WireRange } from "./hub";
import { defineMethod } from "./methods";
import type { Range } from "./range";
import type { Sheet } from "./sheet";
import type { Spreadsheet } from "./spreadsheet";

/** Where metadata is or is looked for: a spreadsheet, one of its tabs, or a range of that. */
export interface MetadataPlace {
  spreadsheetId: string;
  sheetId?: number;
  range?: WireRange;
}

interface WireMetadata {
  spreadsheetId: string;
  id: number;
  key: string;
  value: string | null;
  visibility: string;
  location: { type: string; spreadsheetId: string; sheetId: number | null; range: WireRange | null };
}

/** Google's DeveloperMetadataLocation. */
export class DeveloperMetadataLocation {
  constructor(private readonly at: WireMetadata["location"]) {}
  getLocationType(): EnumValue {
    return enumValue(DeveloperMetadataLocationType, this.at.type) as EnumValue;
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.at.type === "SPREADSHEET" ? (spreadsheetFrom(this.at.spreadsheetId) as Spreadsheet) : null;
  }
  getSheet(): Sheet | null {
    const { type, spreadsheetId, sheetId } = this.at;
    return type === "SHEET" && sheetId !== null ? (sheetFrom({ spreadsheetId, sheetId }) as Sheet) : null;
  }
  getRow(): Range | null {
    return this.at.type === "ROW" && this.at.range ? (rangeFrom(this.at.range) as Range) : null;
  }
  getColumn(): Range | null {
    return this.at.type === "COLUMN" && this.at.range ? (rangeFrom(this.at.range) as Range) : null;
  }
  toString(): string {
    return "DeveloperMetadataLocation";
  }
}

/** Google's DeveloperMetadata. */
export class DeveloperMetadata {
  constructor(private readonly state: WireMetadata) {
    Object.defineProperty(this, "state", { enumerable: false, writable: true });
  }
  getId(): number {
    return this.state.id;
  }
  getKey(): string {
    return this.now().key;
  }
  getValue(): string | null {
    return this.now().value;
  }
  getVisibility(): EnumValue {
    return enumValue(DeveloperMetadataVisibility, this.now().visibility) as EnumValue;
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.now().location);
  }
  setKey(key: string): this {
    return this.change({ key: String(key) });
  }
  setValue(value: string): this {
    return this.change({ value: String(value) });
  }
  setVisibility(visibility: EnumValue): this {
    return this.change({ visibility });
  }
  moveToSpreadsheet(): this {
    return this.move({ spreadsheetId: this.state.spreadsheetId });
  }
  moveToSheet(sheet: Sheet): this {
    return this.move({ spreadsheetId: this.state.spreadsheetId, sheetId: sheet.getSheetId() });
  }
  moveToRow(row: Range): this {
    return this.move({ spreadsheetId: this.state.spreadsheetId, range: row.toWire() });
  }
  moveToColumn(column: Range): this {
    return this.move({ spreadsheetId: this.state.spreadsheetId, range: column.toWire() });
  }
  remove(): void {
    call("DeveloperMetadata.remove", this.place(), this.state.id);
  }
  toString(): string {
    return "DeveloperMetadata";
  }
  private place(): MetadataPlace {
    return { spreadsheetId: this.state.spreadsheetId };
  }
  private now(): WireMetadata {
    return call("DeveloperMetadata.get", this.place(), this.state.id);
  }
  private change(fields: Record<string, unknown>): this {
    call("DeveloperMetadata.set", this.place(), this.state.id, fields);
    return this;
  }
  private move(to: MetadataPlace): this {
    call("DeveloperMetadata.set", this.place(), this.state.id, {}, to);
    return this;
  }
}

/** Google's DeveloperMetadataFinder. */
export class DeveloperMetadataFinder {
  private query: Record<string, unknown>;
  constructor(place: MetadataPlace) {
    this.query = {
      place,
      intersecting: false,
      id: null,
      key: null,
      value: null,
      visibility: null,
      type: null,
    };
  }
  find(): DeveloperMetadata[] {
    return call<WireMetadata[]>("DeveloperMetadataFinder.find", this.query).map(
      (state) => new DeveloperMetadata(state),
    );
  }
  onIntersectingLocations(): this {
    return this.with("intersecting", true);
  }
  withId(id: number): this {
    return this.with("id", id);
  }
  withKey(key: string): this {
    return this.with("key", key);
  }
  withValue(value: string): this {
    return this.with("value", value);
  }
  withVisibility(visibility: EnumValue): this {
    return this.with("visibility", visibility);
  }
  withLocationType(locationType: EnumValue): this {
    return this.with("type", locationType);
  }
  toString(): string {
    return "DeveloperMetadataFinder";
  }
  private with(key: string, value: unknown): this {
    this.query = { ...this.query, [key]: value };
    return this;
  }
}

/** Gives a class addDeveloperMetadata, getDeveloperMetadata and createDeveloperMetadataFinder. */
export function giveMetadata<T extends object>(
  type: { prototype: T; name: string },
  placeOf: (target: T) => MetadataPlace,
): void {
  defineMethod(type.prototype, "addDeveloperMetadata", function (this: T, key: string, ...rest: unknown[]) {
    const visibility = rest.find((arg) => arg instanceof EnumValue);
    const value = rest.length > 0 && !(rest[0] instanceof EnumValue) ? rest[0] : null;
    call("DeveloperMetadata.add", placeOf(this), key, value, visibility);
    return this;
  });
  defineMethod(type.prototype, "getDeveloperMetadata", function (this: T) {
    return call<WireMetadata[]>("DeveloperMetadata.list", placeOf(this)).map(
      (state) => new DeveloperMetadata(state),
    );
  });
  defineMethod(type.prototype, "createDeveloperMetadataFinder", function (this: T) {
    return new DeveloperMetadataFinder(placeOf(this));
  });
}
