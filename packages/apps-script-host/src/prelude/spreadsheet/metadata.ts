// Developer metadata.

import type { Calls } from "../../calls";
import type {
  MetadataLocation,
  MetadataPlace,
  MetadataQuery,
  MetadataState,
} from "../../calls/spreadsheet/metadata";
import type { Emulates } from "../base/emulates";
import { EnumValue, enumValue, type ValueOf } from "../base/enum";
import type { Sendable } from "../crossing";
import { call } from "../wire";
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from "./enums";
import { rangeFrom, sheetFrom, spreadsheetFrom } from "./hub";
import type { Range } from "./range";
import type { Sheet } from "./sheet";
import type { Spreadsheet } from "./spreadsheet";

/** Google's DeveloperMetadataLocation. */
export class DeveloperMetadataLocation
  implements Emulates<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>
{
  constructor(private readonly at: MetadataLocation) {}
  getLocationType(): EnumValue {
    return enumValue(DeveloperMetadataLocationType, this.at.type);
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.at.type === "SPREADSHEET" ? spreadsheetFrom(this.at.spreadsheetId) : null;
  }
  getSheet(): Sheet | null {
    const { type, spreadsheetId, sheetId } = this.at;
    return type === "SHEET" && sheetId !== null ? sheetFrom({ spreadsheetId, sheetId }) : null;
  }
  getRow(): Range | null {
    return this.at.type === "ROW" && this.at.range ? rangeFrom(this.at.range) : null;
  }
  getColumn(): Range | null {
    return this.at.type === "COLUMN" && this.at.range ? rangeFrom(this.at.range) : null;
  }
  toString(): string {
    return "DeveloperMetadataLocation";
  }
}

type Visibility = ValueOf<typeof DeveloperMetadataVisibility>;
type MetadataFields = Parameters<Calls["DeveloperMetadata.set"]>[2];

/** Google's DeveloperMetadata. */
export class DeveloperMetadata implements Emulates<GoogleAppsScript.Spreadsheet.DeveloperMetadata> {
  constructor(private readonly state: MetadataState) {
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
    return enumValue(DeveloperMetadataVisibility, this.now().visibility);
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
  setVisibility(visibility: Visibility): this {
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
    call["DeveloperMetadata.remove"](this.place(), this.state.id);
  }
  toString(): string {
    return "DeveloperMetadata";
  }
  private place(): MetadataPlace {
    return { spreadsheetId: this.state.spreadsheetId };
  }
  private now(): MetadataState {
    return call["DeveloperMetadata.get"](this.place(), this.state.id);
  }
  private change(fields: Sendable<MetadataFields>): this {
    call["DeveloperMetadata.set"](this.place(), this.state.id, fields);
    return this;
  }
  private move(to: MetadataPlace): this {
    call["DeveloperMetadata.set"](this.place(), this.state.id, {}, to);
    return this;
  }
}

/** Google's DeveloperMetadataFinder. */
export class DeveloperMetadataFinder
  implements Emulates<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>
{
  private query: MetadataQuery;
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
    return call["DeveloperMetadataFinder.find"](this.query).map((state) => new DeveloperMetadata(state));
  }
  onIntersectingLocations(): this {
    return this.with({ intersecting: true });
  }
  withId(id: number): this {
    return this.with({ id });
  }
  withKey(key: string): this {
    return this.with({ key });
  }
  withValue(value: string): this {
    return this.with({ value });
  }
  withVisibility(visibility: EnumValue): this {
    return this.with({ visibility: visibility.name() });
  }
  withLocationType(locationType: EnumValue): this {
    return this.with({ type: locationType.name() });
  }
  toString(): string {
    return "DeveloperMetadataFinder";
  }
  private with(condition: Partial<MetadataQuery>): this {
    this.query = { ...this.query, ...condition };
    return this;
  }
}

/** The part of a spreadsheet, tab or range that keeps metadata. */
export abstract class MetadataHolder {
  /** With a value, a visibility, both or neither. */
  addDeveloperMetadata(key: string, value?: string | Visibility | null, visibility?: Visibility): this {
    const [text, seen] = value instanceof EnumValue ? [null, value] : [value ?? null, visibility ?? null];
    call["DeveloperMetadata.add"](this.metadataPlace(), key, text, seen);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return call["DeveloperMetadata.list"](this.metadataPlace()).map((state) => new DeveloperMetadata(state));
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.metadataPlace());
  }
  /** Where it is kept. */
  protected abstract metadataPlace(): MetadataPlace;
}
