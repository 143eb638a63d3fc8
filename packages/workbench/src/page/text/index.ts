// The shell's language: Chinese, or English with ?lang=en.
import { en } from "./en";
import { zh } from "./zh";

/** Whether the page shows English. */
export const english = new URLSearchParams(location.search).get("lang") === "en";

/** The words of the chosen language. */
export const text = english ? en : zh;

/** BCP 47 tag for dates and for the document. */
export const languageTag = english ? "en" : "zh-CN";
