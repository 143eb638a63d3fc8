// Developer metadata.

import type { Metadata } from "../../workbook/types";
import type { Text } from "../wire";
import type { RangeRef } from "./refs";

/** Where metadata is or is looked for: a spreadsheet, one of its tabs, or a range of that. */
export interface MetadataPlace {
  readonly spreadsheetId: string;
  readonly sheetId?: number | null;
  readonly range?: RangeRef | null;
}

/** Where an entry lies. */
export interface MetadataLocation {
  readonly type: "SPREADSHEET" | "SHEET" | "ROW" | "COLUMN";
  readonly spreadsheetId: string;
  readonly sheetId: number | null;
  readonly range: RangeRef | null;
}

/** An entry. */
export interface MetadataState extends Pick<Metadata, "id" | "key" | "value" | "visibility"> {
  readonly spreadsheetId: string;
  readonly location: MetadataLocation;
}

/** What is looked for; null leaves a condition out. */
export interface MetadataQuery {
  readonly place: MetadataPlace;
  readonly intersecting: boolean;
  readonly id: number | null;
  readonly key: string | null;
  readonly value: string | null;
  readonly visibility: string | null;
  readonly type: string | null;
}

/** Developer metadata. */
export interface MetadataCalls {
  "DeveloperMetadata.add"(
    place: MetadataPlace,
    key: Text,
    value: string | null,
    visibility: Metadata["visibility"] | null,
  ): void;
  "DeveloperMetadata.list"(place: MetadataPlace): readonly MetadataState[];
  "DeveloperMetadata.get"(place: MetadataPlace, id: number): MetadataState;
  "DeveloperMetadata.set"(
    place: MetadataPlace,
    id: number,
    change: Partial<Pick<Metadata, "key" | "value" | "visibility">>,
    to?: MetadataPlace | null,
  ): void;
  "DeveloperMetadata.remove"(place: MetadataPlace, id: number): void;
  "DeveloperMetadataFinder.find"(query: MetadataQuery): readonly MetadataState[];
}
