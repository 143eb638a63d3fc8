// Enums of the Charts service.
import { enumOf } from "../base/enum";

export const ChartType = enumOf(
  "ChartType",
  "TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL",
);
export const ChartHiddenDimensionStrategy = enumOf(
  "ChartHiddenDimensionStrategy",
  "IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH",
);
export const ChartMergeStrategy = enumOf("ChartMergeStrategy", "MERGE_COLUMNS MERGE_ROWS");
export const CurveStyle = enumOf("CurveStyle", "NORMAL SMOOTH");
export const PointStyle = enumOf("PointStyle", "NONE TINY MEDIUM LARGE HUGE");
export const Position = enumOf("Position", "TOP RIGHT BOTTOM NONE");
export const ColumnType = enumOf("ColumnType", "DATE NUMBER STRING");
