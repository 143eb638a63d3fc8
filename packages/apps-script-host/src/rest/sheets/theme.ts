// The look of a spreadsheet whose theme was never changed, as spreadsheets.get gives it.
import type { Json } from "../api";
import { apiColor } from "./format";

const white = apiColor("#ffffff");

/** `properties.defaultFormat`: what a cell looks like that says nothing itself. */
export const DEFAULT_FORMAT: Json = {
  backgroundColor: white,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: "BOTTOM",
  wrapStrategy: "OVERFLOW_CELL",
  textFormat: {
    foregroundColor: {},
    fontFamily: "arial,sans,sans-serif",
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: white },
};

// The API calls LINK what Apps Script calls HYPERLINK.
const COLOR_TYPES = [
  "TEXT",
  "BACKGROUND",
  "ACCENT1",
  "ACCENT2",
  "ACCENT3",
  "ACCENT4",
  "ACCENT5",
  "ACCENT6",
  "LINK",
];

/** `properties.spreadsheetTheme`: the standard theme. */
export const STANDARD_THEME: Json = {
  primaryFontFamily: "Arial",
  themeColors: COLOR_TYPES.map((colorType) => ({
    colorType,
    color: { rgbColor: apiColor(`theme:${colorType === "LINK" ? "HYPERLINK" : colorType}`) },
  })),
};
