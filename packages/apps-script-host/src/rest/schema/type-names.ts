// Full names of messages and enums, as messages of errors show them.
import { camelCase } from "./names";
import type { Kind } from "./table";

const PACKAGE = "type.googleapis.com/google.apps.sheets.v4.";

/** Enums whose names do not follow from their field (seen in public error texts and in the reference). */
const ENUMS: Readonly<Record<string, string>> = {
  "BasicChartSpec.legendPosition": "BasicChartSpec.BasicChartLegendPosition",
  "BooleanCondition.type": "ConditionType",
  "Border.style": "Style",
  "ErrorValue.type": "ErrorType",
  "InterpolationPoint.type": "InterpolationPointType",
  "NumberFormat.type": "NumberFormatType",
  "PieChartSpec.legendPosition": "PieChartSpec.PieChartLegendPosition",
  responseDateTimeRenderOption: "DateTimeRenderOption",
  responseValueRenderOption: "ValueRenderOption",
  shiftDimension: "Dimension",
  majorDimension: "Dimension",
};

/** "type.googleapis.com/google.apps.sheets.v4.MergeType"; an enum without a known name is called after its field. */
export function typeName(kind: Kind, message: string, field: string): string {
  if (kind.is === "message") return `${PACKAGE}${kind.name}`;
  const camel = camelCase(field);
  const known = ENUMS[`${message}.${camel}`] ?? ENUMS[camel];
  return `${PACKAGE}${known ?? camel.charAt(0).toUpperCase() + camel.slice(1)}`;
}
