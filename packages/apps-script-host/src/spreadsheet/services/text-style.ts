// The style of a text as scripts read it.
import type { TextLook } from "../../workbook/types";

/** Text style of a cell as one object. */
export const textStyle = ({ bold, italic, underline, strike, color: font, size, family }: TextLook) => ({
  bold: bold ?? false,
  italic: italic ?? false,
  underline: underline ?? false,
  strike: strike ?? false,
  color: font ?? "#000000",
  size: size ?? 10,
  family: family ?? "arial,sans,sans-serif",
});
