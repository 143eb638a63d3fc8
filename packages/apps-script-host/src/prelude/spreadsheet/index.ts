// The spreadsheet service inside a realm.
import type { RangeRef } from "../../calls/spreadsheet/refs";
import type { PreludePart } from "../base/class";
import { registerReviver } from "../wire";
import { SpreadsheetApp } from "./app";
import { Banding } from "./banding";
import { CellImage, CellImageBuilder } from "./cell-image";
import * as builders from "./chart-builders";
import * as data from "./chart-data";
import { ChartOptions, ContainerInfo, EmbeddedChart, EmbeddedChartBuilder } from "./charts";
import { Charts } from "./charts-service";
import { Color, ColorBuilder, RgbColor, ThemeColor } from "./color";
import {
  BooleanCondition,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  GradientCondition,
} from "./conditional-format";
import { Filter, FilterCriteria, FilterCriteriaBuilder, SortSpec } from "./filter";
import { Group } from "./group";
import { connectClasses } from "./hub";
import { DeveloperMetadata, DeveloperMetadataFinder, DeveloperMetadataLocation } from "./metadata";
import { NamedRange } from "./named-range";
import { OverGridImage } from "./over-grid-image";
import { PivotFilter } from "./pivot-filter";
import { DateTimeGroupingRule, PivotGroup } from "./pivot-group";
import { PivotTable } from "./pivot-table";
import { PivotValue } from "./pivot-value";
import { Protection } from "./protection";
import { Range } from "./range";
import { RangeList } from "./range-list";
import { RichTextValue, RichTextValueBuilder } from "./rich-text";
import { Selection } from "./selection";
import { Sheet } from "./sheet";
import { Slicer } from "./slicer";
import { Spreadsheet } from "./spreadsheet";
import { TextFinder } from "./text-finder";
import { TextRotation } from "./text-rotation";
import { TextStyle, TextStyleBuilder } from "./text-style";
import * as typedBuilders from "./typed-charts";
import { DataValidation, DataValidationBuilder } from "./validation";

connectClasses({
  range: (wire) => new Range(wire),
  sheet: (wire) => new Sheet(wire),
  spreadsheet: (id) => new Spreadsheet(id),
  isRange: (value): value is Range => value instanceof Range,
});
declare module "../crossing" {
  interface Tags {
    $spreadsheet: [id: string, live: Spreadsheet];
    $eventRange: [plain: RangeRef, live: Range];
  }
}
registerReviver("$spreadsheet", (id: string) => new Spreadsheet(id));
registerReviver("$eventRange", (wire: RangeRef) => eventRange(wire));

/** The range of an event carries its bounds as plain properties, so that reading them costs no call. */
function eventRange(wire: RangeRef): Range {
  return Object.assign(new Range(wire), {
    rowStart: wire.row,
    rowEnd: wire.row + wire.rows - 1,
    columnStart: wire.column,
    columnEnd: wire.column + wire.columns - 1,
  });
}

const CLASSES = {
  SpreadsheetApp,
  Spreadsheet,
  Sheet,
  Range,
  RangeList,
  Selection,
  NamedRange,
  TextRotation,
  TextStyle,
  TextStyleBuilder,
  RichTextValue,
  RichTextValueBuilder,
  DataValidation,
  Protection,
  Banding,
  BooleanCondition,
  CellImage,
  CellImageBuilder,
  GradientCondition,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  ContainerInfo,
  DeveloperMetadata,
  DeveloperMetadataFinder,
  DeveloperMetadataLocation,
  EmbeddedChart,
  EmbeddedChartBuilder,
  Filter,
  FilterCriteria,
  FilterCriteriaBuilder,
  Group,
  DateTimeGroupingRule,
  OverGridImage,
  PivotFilter,
  PivotGroup,
  PivotTable,
  PivotValue,
  Slicer,
  ...typedBuilders,
  TextFinder,
  DataValidationBuilder,
  ColorBuilder,
};

const { ChartTextStyle, ChartTextStyleBuilder, ...tables } = data;
const { ChartBuilder: _, ...chartBuilders } = builders;
const CHARTS = {
  ...tables,
  ...chartBuilders,
  TextStyle: ChartTextStyle,
  TextStyleBuilder: ChartTextStyleBuilder,
};

/** SpreadsheetApp with all its classes. */
export const spreadsheetPart: PreludePart = {
  globals: { SpreadsheetApp: new SpreadsheetApp(), Charts: new Charts() },
  classes: {
    ...Object.fromEntries(Object.entries(CLASSES).map(([name, type]) => [`Spreadsheet.${name}`, type])),
    "Spreadsheet.Color": Color,
    "Base.RgbColor": RgbColor,
    "Spreadsheet.ThemeColor": ThemeColor,
    "Spreadsheet.SortSpec": SortSpec,
    "Charts.Charts": Charts,
    ...Object.fromEntries(Object.entries(CHARTS).map(([name, type]) => [`Charts.${name}`, type])),
    "Charts.ChartOptions": ChartOptions,
  },
};
