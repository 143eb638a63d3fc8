// The shell's language: the one chosen in the bar, the browser's, or Chinese; ?lang=en and ?lang=zh ask for one.
import { languageHere } from "./choice";
import { en } from "./en";
import { zh } from "./zh";

/** Whether the page shows English. */
export const english = languageHere() === "en";

/** The words of the chosen language. */
export const text = english ? en : zh;

/** BCP 47 tag for dates and for the document. */
export const languageTag = english ? "en" : "zh-CN";
