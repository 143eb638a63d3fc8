// The services that the core knows: one table per emulated service, merged in order.
import { cacheServices } from "./cache";
import { driveServices } from "./drive/services";
import { htmlServices } from "./html";
import type { ServiceTable } from "./kernel/types";
import { loggerServices } from "./logger";
import { mailServices } from "./mail";
import { gmailServices } from "./mail/gmail";
import { propertiesServices } from "./properties";
import { advancedServices } from "./rest/advanced";
import { scriptServices } from "./script";
import { sessionServices } from "./session";
import { spreadsheetServices } from "./spreadsheet";
import { urlFetchServices } from "./urlfetch/services";
import { utilitiesServices } from "./utilities";

/** All service tables that belong to no single host. */
export const SERVICES: readonly ServiceTable[] = [
  loggerServices,
  sessionServices,
  utilitiesServices,
  propertiesServices,
  cacheServices,
  scriptServices,
  htmlServices,
  mailServices,
  gmailServices,
  spreadsheetServices,
  driveServices,
  urlFetchServices,
  advancedServices,
];
