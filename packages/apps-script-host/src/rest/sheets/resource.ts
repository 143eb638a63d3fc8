// The Spreadsheet resource: spreadsheets.get and the answers of create and batchUpdate.

import type { Group, Metadata, NamedRange, Protection, Sheet, Workbook } from "../../workbook/types";
import type { ApiCall, ApiResult, Json } from "../api";
import { invalidArgument } from "../errors";
import { selects } from "../fields";
import { METADATA_MS, readValuesMs } from "../latency";
import { apiColor } from "./format";
import { gridData } from "./grid-data";
import { locationTypeOf } from "./metadata";
import { type Opened, openSpreadsheet } from "./open";
import type { Place } from "./place";
import { placeOf, toGridRange } from "./ranges";
import { slicerResource } from "./slicers";
import { DEFAULT_FORMAT, STANDARD_THEME } from "./theme";

/** spreadsheets.get */
export function getSpreadsheet(call: ApiCall): ApiResult {
  const opened = openSpreadsheet(call, "read");
  const places = call.query.getAll("ranges").map((range) => placeOf(opened.workbook, range));
  const withData = call.mask
    ? selects(call.mask, "sheets.data")
    : call.query.get("includeGridData") === "true";
  const json = spreadsheetResource(call, opened, { places, withData });
  const cells = withData ? places.reduce((sum, { box }) => sum + box.rows * box.columns, 0) : 0;
  return { json, milliseconds: METADATA_MS + readValuesMs(cells) - readValuesMs(0) };
}

/** What of the grids to show; no places = all of every tab. */
export interface GridWish {
  readonly places: readonly Place[];
  readonly withData: boolean;
}

/** The resource as the caller sees it. */
export function spreadsheetResource(call: ApiCall, { file, workbook }: Opened, wish: GridWish): Json {
  const tabs = workbook.sheets.filter(
    (sheet) => wish.places.length === 0 || wish.places.some((place) => place.sheet.id === sheet.id),
  );
  return {
    spreadsheetId: workbook.id,
    properties: {
      title: file.name,
      locale: workbook.locale,
      autoRecalc: workbook.recalculation,
      timeZone: workbook.timeZone,
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: STANDARD_THEME,
    },
    sheets: tabs.map((sheet) => sheetResource(call, workbook, sheet, file.owner, wish)),
    ...some(
      "namedRanges",
      workbook.names.map((named) => namedRangeResource(workbook, named.name)),
    ),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    ...some(
      "developerMetadata",
      visibleMetadata(call, workbook.metadata).map((each) => metadataResource(each, null)),
    ),
  };
}

const some = (key: string, list: Json[]): Json => (list.length > 0 ? { [key]: list } : {});

/** The named range that has an id; one without an id of its own goes by its name. */
export const namedRangeById = ({ names }: Workbook, id: unknown): NamedRange | undefined =>
  names.find((each) => (each.id ?? each.name) === id);

/** The named range resource. */
export function namedRangeResource(workbook: Workbook, name: string): Json {
  const named = workbook.names.find((each) => each.name === name);
  const sheet = workbook.sheets.find(({ id }) => id === named?.box.sheetId);
  if (!named || !sheet) throw invalidArgument(`No named range: ${name}`);
  return {
    namedRangeId: named.id ?? named.name,
    name: named.name,
    range: toGridRange({ sheet, box: named.box }),
  };
}

function sheetResource(call: ApiCall, workbook: Workbook, sheet: Sheet, owner: string, wish: GridWish): Json {
  const range = (box: Place["box"]) => toGridRange({ sheet, box });
  const metadata = visibleMetadata(call, sheet.metadata).map((each) => metadataResource(each, sheet));
  return {
    properties: sheetProperties(workbook, sheet),
    ...(wish.withData ? { data: gridData(workbook, sheet, wish.places) } : {}),
    ...some("merges", sheet.merges.map(range)),
    ...some(
      "protectedRanges",
      sheet.protections.map((each) => protectedRange(sheet, each, call.caller.user, owner)),
    ),
    ...(sheet.filter ? { basicFilter: { range: range(sheet.filter.box) } } : {}),
    ...some(
      "bandedRanges",
      sheet.bandings.map(({ id, box }) => ({ bandedRangeId: id, range: range(box) })),
    ),
    ...some(
      "charts",
      sheet.charts.map((chart) => ({ chartId: chart.id, spec: { title: chart.options.title ?? "" } })),
    ),
    ...some(
      "slicers",
      sheet.slicers.map((slicer) => slicerResource(workbook, sheet, slicer)),
    ),
    ...some("developerMetadata", metadata),
    ...some("rowGroups", groupsOf(sheet, "ROWS")),
    ...some("columnGroups", groupsOf(sheet, "COLUMNS")),
  };
}

const groupsOf = (sheet: Sheet, dimension: Group["dimension"]): Json[] =>
  sheet.groups
    .filter((group) => group.dimension === dimension)
    .map(({ start, end, depth, collapsed }) => ({
      range: { sheetId: sheet.id, dimension, startIndex: start - 1, endIndex: end },
      depth,
      ...(collapsed ? { collapsed } : {}),
    }));

/** SheetProperties of a tab; what is false or zero is left out, as Google does. */
export function sheetProperties(workbook: Workbook, sheet: Sheet): Json {
  const { frozenRows, frozenColumns, gridlinesHidden, hidden, tabColor, rightToLeft } = sheet;
  return {
    sheetId: sheet.id,
    title: sheet.name,
    index: workbook.sheets.indexOf(sheet),
    sheetType: "GRID",
    gridProperties: {
      rowCount: sheet.rows,
      columnCount: sheet.columns,
      ...(frozenRows ? { frozenRowCount: frozenRows } : {}),
      ...(frozenColumns ? { frozenColumnCount: frozenColumns } : {}),
      ...(gridlinesHidden ? { hideGridlines: true } : {}),
    },
    ...(hidden ? { hidden: true } : {}),
    ...(tabColor ? { tabColor: apiColor(tabColor), tabColorStyle: { rgbColor: apiColor(tabColor) } } : {}),
    ...(rightToLeft ? { rightToLeft: true } : {}),
  };
}

/** ProtectedRange of a protection; its editors are seen only by those who may edit it. */
export function protectedRange(sheet: Sheet, protection: Protection, user: string, owner: string): Json {
  const { box, description, editors, id, unprotected, warningOnly, domainEdit } = protection;
  const canEdit = user === owner || warningOnly || editors === null || editors.includes(user);
  const users = [owner, ...(editors ?? []).filter((each) => each !== owner)];
  return {
    protectedRangeId: id,
    range: box ? toGridRange({ sheet, box }) : { sheetId: sheet.id },
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly } : {}),
    requestingUserCanEdit: canEdit,
    ...some(
      "unprotectedRanges",
      unprotected.map((each) => toGridRange({ sheet, box: each })),
    ),
    ...(canEdit && !warningOnly
      ? { editors: { users, ...(domainEdit ? { domainUsersCanEdit: true } : {}) } }
      : {}),
  };
}

const visibleMetadata = ({ caller }: ApiCall, list: readonly Metadata[]): Metadata[] =>
  list.filter(({ visibility, project }) => visibility === "DOCUMENT" || project === caller.scriptId);

/** DeveloperMetadata resource of an entry on a spreadsheet (null) or a tab. */
export function metadataResource(metadata: Metadata, sheet: Sheet | null): Json {
  const { dimension, start = 1, end = start } = metadata;
  const locationType = locationTypeOf(metadata, sheet);
  const location: Json = { locationType };
  if (locationType === "SPREADSHEET") location.spreadsheet = true;
  else if (!dimension) location.sheetId = sheet?.id ?? 0;
  else location.dimensionRange = { sheetId: sheet?.id ?? 0, dimension, startIndex: start - 1, endIndex: end };
  return {
    metadataId: metadata.id,
    metadataKey: metadata.key,
    ...(metadata.value === null ? {} : { metadataValue: metadata.value }),
    location,
    visibility: metadata.visibility,
  };
}
