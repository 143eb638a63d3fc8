// Enums of SpreadsheetApp, with their values in Google's order.
import { enumOf } from "../base/enum";

export const AutoFillSeries = enumOf("AutoFillSeries", "DEFAULT_SERIES ALTERNATE_SERIES");
export const BandingTheme = enumOf(
  "BandingTheme",
  "LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK",
);
export const BooleanCriteria = enumOf(
  "BooleanCriteria",
  "CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_NOT_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA",
);
export const BorderStyle = enumOf("BorderStyle", "DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE");
export const ColorType = enumOf("ColorType", "UNSUPPORTED RGB THEME");
export const CopyPasteType = enumOf(
  "CopyPasteType",
  "PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS",
);
export const DataValidationCriteria = enumOf(
  "DataValidationCriteria",
  "DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE",
);
export const DateTimeGroupingRuleType = enumOf(
  "DateTimeGroupingRuleType",
  "UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY",
);
export const DeveloperMetadataLocationType = enumOf(
  "DeveloperMetadataLocationType",
  "SPREADSHEET SHEET ROW COLUMN",
);
export const DeveloperMetadataVisibility = enumOf("DeveloperMetadataVisibility", "DOCUMENT PROJECT");
export const Dimension = enumOf("Dimension", "COLUMNS ROWS");
export const Direction = enumOf("Direction", "UP DOWN PREVIOUS NEXT");
export const GroupControlTogglePosition = enumOf("GroupControlTogglePosition", "BEFORE AFTER");
export const InterpolationType = enumOf("InterpolationType", "NUMBER PERCENT PERCENTILE MIN MAX");
export const PivotTableSummarizeFunction = enumOf(
  "PivotTableSummarizeFunction",
  "CUSTOM SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP",
);
export const PivotValueDisplayType = enumOf(
  "PivotValueDisplayType",
  "DEFAULT PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL",
);
export const ProtectionType = enumOf("ProtectionType", "RANGE SHEET");
export const RecalculationInterval = enumOf("RecalculationInterval", "ON_CHANGE MINUTE HOUR");
export const RelativeDate = enumOf("RelativeDate", "TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR");
export const SheetType = enumOf("SheetType", "GRID OBJECT DATASOURCE");
export const SortOrder = enumOf("SortOrder", "ASCENDING DESCENDING");
export const TextDirection = enumOf("TextDirection", "LEFT_TO_RIGHT RIGHT_TO_LEFT");
export const TextToColumnsDelimiter = enumOf("TextToColumnsDelimiter", "COMMA SEMICOLON PERIOD SPACE");
export const ThemeColorType = enumOf(
  "ThemeColorType",
  "UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK",
);
export const ValueType = enumOf("ValueType", "IMAGE");
export const WrapStrategy = enumOf("WrapStrategy", "WRAP OVERFLOW CLIP");
