// Finding developer metadata.
import type { Metadata, Sheet, Workbook } from "../../workbook/types";
import { type Json, objectOf } from "../api";
import { type Place, whole } from "./place";

/** An entry of developer metadata and the cells that it stands for (a whole tab for tab and spreadsheet). */
export interface MetadataMatch {
  readonly metadata: Metadata;
  readonly sheet: Sheet | null;
  readonly place: Place;
}

/** Entries that a lookup finds; PROJECT entries only of the caller's own script. */
export function metadataMatches(workbook: Workbook, lookup: Json, project: string): MetadataMatch[] {
  const first = workbook.sheets[0];
  const top = first
    ? workbook.metadata.map((metadata) => ({ metadata, sheet: null, place: whole(first) }))
    : [];
  const below = workbook.sheets.flatMap((sheet) =>
    sheet.metadata.map((metadata) => ({ metadata, sheet, place: metadataPlace(sheet, metadata) })),
  );
  return [...top, ...below].filter(
    ({ metadata, sheet }) =>
      (metadata.visibility === "DOCUMENT" || metadata.project === project) && fits(metadata, sheet, lookup),
  );
}

function fits(metadata: Metadata, sheet: Sheet | null, lookup: Json): boolean {
  const { metadataId, metadataKey, metadataValue, visibility, locationType, metadataLocation } = lookup;
  if (metadataId !== undefined && metadata.id !== metadataId) return false;
  if (metadataKey !== undefined && metadata.key !== metadataKey) return false;
  if (metadataValue !== undefined && metadata.value !== metadataValue) return false;
  if (visibility !== undefined && metadata.visibility !== visibility) return false;
  if (locationType !== undefined && locationTypeOf(metadata, sheet) !== locationType) return false;
  return metadataLocation === undefined || liesAt(metadata, sheet, lookup);
}

// Intersecting, the default: a tab's place takes in its rows and columns, the spreadsheet's takes in everything.
function liesAt(metadata: Metadata, sheet: Sheet | null, lookup: Json): boolean {
  const { dimensionRange, sheetId, spreadsheet } = objectOf(lookup.metadataLocation);
  const exact = lookup.locationMatchingStrategy === "EXACT_LOCATION";
  if (spreadsheet === true) return !exact || sheet === null;
  if (sheetId !== undefined) return sheet?.id === sheetId && (!exact || !metadata.dimension);
  const { dimension, endIndex, sheetId: tab = 0, startIndex } = objectOf(dimensionRange);
  const { start = 1, end = start } = metadata;
  if (sheet?.id !== tab || metadata.dimension !== dimension) return false;
  const [first, last] = [Number(startIndex ?? 0) + 1, Number(endIndex ?? Number.MAX_SAFE_INTEGER)];
  return exact ? start === first && end === last : start <= last && end >= first;
}

/** SPREADSHEET, SHEET, ROW or COLUMN. */
export function locationTypeOf(metadata: Metadata, sheet: Sheet | null): string {
  if (!sheet) return "SPREADSHEET";
  if (!metadata.dimension) return "SHEET";
  return metadata.dimension === "ROWS" ? "ROW" : "COLUMN";
}

function metadataPlace(sheet: Sheet, { dimension, start = 1, end = start }: Metadata): Place {
  if (!dimension) return whole(sheet);
  const count = end - start + 1;
  const box =
    dimension === "ROWS"
      ? { row: start, column: 1, rows: count, columns: sheet.columns }
      : { row: 1, column: start, rows: sheet.rows, columns: count };
  return { sheet, box };
}
