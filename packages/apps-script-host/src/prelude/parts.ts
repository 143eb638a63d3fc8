// The services of the prelude, in the order in which they are installed.

import { advancedPart } from "./advanced";
import type { PreludePart } from "./base/class";
import { mimePart } from "./base/mime";
import { cachePart } from "./cache";
import { contentPart } from "./content";
import { drivePart } from "./drive";
import { htmlPart } from "./html";
import { lockPart } from "./lock";
import { loggerPart } from "./logger";
import { mailPart } from "./mail";
import { propertiesPart } from "./properties";
import { scriptPart } from "./script";
import { sessionPart } from "./session";
import { spreadsheetPart } from "./spreadsheet";
import { uiPart } from "./ui";
import { urlFetchPart } from "./urlfetch";
import { utilitiesPart } from "./utilities";

/** Every service inside a realm. */
export const PARTS: readonly PreludePart[] = [
  loggerPart,
  mimePart,
  sessionPart,
  utilitiesPart,
  propertiesPart,
  cachePart,
  lockPart,
  scriptPart,
  htmlPart,
  contentPart,
  mailPart,
  uiPart,
  spreadsheetPart,
  drivePart,
  urlFetchPart,
  advancedPart,
];
