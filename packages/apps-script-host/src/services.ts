// The services that the core knows: one table per emulated service. Together they answer every call that a realm can make.
// What a service needs of a floor above its own is handed in here.
import { cacheServices } from "./cache";
import type { Calls } from "./calls";
import type { LockCalls } from "./calls/state";
import type { UiCalls } from "./calls/ui";
import { driveServices } from "./drive/services";
import { htmlToPdf, spreadsheetToPdf } from "./export";
import { htmlServices } from "./html";
import type { Services } from "./kernel/types";
import { loggerServices } from "./logger";
import { mailServices } from "./mail";
import { gmailServices } from "./mail/gmail";
import { propertiesServices } from "./properties";
import { advancedServices } from "./rest/advanced";
import { issueToken } from "./rest/caller";
import { scriptServices } from "./script";
import { sessionServices } from "./session";
import { spreadsheetServices } from "./spreadsheet";
import { copySpreadsheetFile } from "./spreadsheet/files";
import { exchange } from "./urlfetch/exchange";
import { urlFetchServices } from "./urlfetch/services";
import { utilitiesServices } from "./utilities";

/** All services that belong to no single host. */
export const SERVICES: Services<Omit<Calls, keyof (LockCalls & UiCalls)>> = {
  ...loggerServices,
  ...sessionServices,
  ...utilitiesServices(htmlToPdf),
  ...propertiesServices,
  ...cacheServices,
  ...scriptServices(issueToken),
  ...htmlServices,
  ...mailServices,
  ...gmailServices,
  ...spreadsheetServices(exchange),
  ...driveServices({ copy: copySpreadsheetFile, pdf: spreadsheetToPdf }),
  ...urlFetchServices,
  ...advancedServices,
};
