// Turns traditional characters into simplified ones. Large, so a page loads it only when a notice holds some.
import { Converter } from "opencc-js/t2cn";

/** Converts a text of any traditional variety. */
export const simplify = Converter({ from: "t", to: "cn" });
