// What single fields of a message may hold, where the schema's type alone does not say it.
import type { Plain } from "../../../kernel/types";
import { TEXT } from "../../../spreadsheet/model/guard";
import { type Json, objectOf } from "../../api";
import { invalidArgument } from "../../errors";

type Check = (value: Json, where: string) => void;

/** Message → what it must be like. */
const CHECKS: Readonly<Record<string, Check>> = {
  // "Must be non-negative" (reference of SheetProperties.sheetId).
  SheetProperties: ({ index, sheetId }, where) => {
    atLeast(0, { sheetId, index }, where);
  },
  DuplicateSheetRequest: ({ insertSheetIndex, newSheetId }, where) => {
    atLeast(0, { newSheetId, insertSheetIndex }, where);
  },
  // A tab has at least one cell.
  GridProperties: ({ columnCount, frozenColumnCount, frozenRowCount, rowCount }, where) => {
    if (rowCount !== undefined && Number(rowCount) < 1) throw invalidArgument(`${where}${TEXT.allRows}`);
    if (columnCount !== undefined && Number(columnCount) < 1)
      throw invalidArgument(`${where}${TEXT.allColumns}`);
    atLeast(0, { frozenRowCount, frozenColumnCount }, where);
    if (rowCount !== undefined && Number(frozenRowCount ?? 0) >= Number(rowCount))
      throw invalidArgument(`${where}${TEXT.freezeAllRows}`);
    if (columnCount !== undefined && Number(frozenColumnCount ?? 0) >= Number(columnCount))
      throw invalidArgument(`${where}${TEXT.freezeAllColumns}`);
  },
  GridCoordinate: ({ columnIndex, rowIndex }, where) => {
    atLeast(0, { rowIndex, columnIndex }, where);
  },
  DimensionProperties: ({ pixelSize }, where) => {
    atLeast(0, { pixelSize }, where);
  },
  TextFormat: ({ fontSize }, where) => {
    atLeast(1, { fontSize }, where);
  },
  TextFormatRun: ({ startIndex }, where) => {
    atLeast(0, { startIndex }, where);
  },
  // "Must be positive" (reference of DeveloperMetadata.metadataId).
  DeveloperMetadata: ({ metadataId }, where) => {
    atLeast(1, { metadataId }, where);
  },
  // "If this field is specified, a metadataLocation must also be specified" (reference of DeveloperMetadataLookup).
  DeveloperMetadataLookup: ({ locationMatchingStrategy, metadataLocation }, where) => {
    if (locationMatchingStrategy && !metadataLocation)
      throw invalidArgument(`${where}locationMatchingStrategy requires a metadataLocation.`);
  },
  AddBandingRequest: checkBands,
  // "Valid values are between -90 and 90" (reference of TextRotation).
  TextRotation: ({ angle }, where) => {
    if (angle !== undefined && Math.abs(Number(angle)) > 90)
      throw invalidArgument(`${where}Invalid TextRotation.angle: ${angle}`);
  },
  GradientRule: ({ maxpoint, minpoint }, where) => {
    if (!minpoint || !maxpoint) throw invalidArgument(`${where}${NO_POINT_TYPE}`);
  },
  InterpolationPoint: checkPoint,
  // "A value in the interval [0, 1]" (reference of Color).
  Color: ({ alpha, blue, green, red }, where) => {
    within(0, 1, { red, green, blue, alpha }, where);
  },
  OverlayPosition: ({ heightPixels, widthPixels }, where) => {
    atLeast(0, { widthPixels, heightPixels }, where);
  },
  PieChartSpec: ({ pieHole }, where) => {
    within(0, 1, { pieHole }, where);
  },
  SortSpec: ({ dimensionIndex }, where) => {
    atLeast(0, { dimensionIndex }, where);
  },
  BooleanRule: checkRuleFormat,
  ProtectedRange: checkProtection,
};

const NO_POINT_TYPE = "No interpolationPointType specified.";

function checkPoint({ type, value }: Json, where: string): void {
  if (type === undefined || type === "INTERPOLATION_POINT_TYPE_UNSPECIFIED")
    throw invalidArgument(`${where}${NO_POINT_TYPE}`);
  if (type !== "MIN" && type !== "MAX" && !value)
    throw invalidArgument(`${where}InterpolationPoint.value is required.`);
}

// The first and second colours are called required (reference of BandingProperties).
function checkBands({ bandedRange }: Json, where: string): void {
  const { columnProperties, rowProperties } = objectOf(bandedRange);
  for (const bands of [rowProperties, columnProperties] as (Json | undefined)[]) {
    if (!bands) continue;
    for (const name of ["firstBandColor", "secondBandColor"]) {
      if (!bands[name] && !bands[`${name}Style`]) throw invalidArgument(`${where}Must specify ${name}.`);
    }
  }
}

// The words are Google's.
function checkProtection({ editors, warningOnly }: Json, where: string): void {
  if (warningOnly === true && editors)
    throw invalidArgument(`${where}ProtectedRange is warningOnly. Editors cannot be set on it.`);
}

/** "Only a subset": bold, italic, strikethrough and the two colours (reference of BooleanRule); underlining is seen too. */
const RULE_FORMAT =
  /^(backgroundColor|textFormat\.foregroundColor)(Style)?$|^textFormat\.(bold|italic|strikethrough|underline)$/;

function checkRuleFormat({ format }: Json, where: string): void {
  const { textFormat, ...other } = objectOf(format);
  const names = [
    ...Object.keys(other),
    ...Object.keys(objectOf(textFormat)).map((name) => `textFormat.${name}`),
  ];
  const wrong = names.find((name) => !RULE_FORMAT.test(name));
  if (wrong) throw invalidArgument(`${where}Conditional formatting cannot set ${wrong}.`);
}

function within(least: number, most: number, values: Record<string, Plain | undefined>, where: string): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && !(Number(value) >= least && Number(value) <= most))
      throw invalidArgument(`${where}Invalid ${name}: ${value}. ${name} must be from ${least} to ${most}.`);
  }
}

function atLeast(least: number, values: Record<string, Plain | undefined>, where: string): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && Number(value) < least) {
      throw invalidArgument(`${where}Invalid ${name}: ${value}. ${name} must be at least ${least}.`);
    }
  }
}

/** Throws where a message holds what Google refuses; `where` begins the text. */
export function checkLimits(message: string, value: Json, where: string): void {
  CHECKS[message]?.(value, where);
}
