// Session, Logger and HtmlService.

import type { Plain } from "../kernel/types";
import type { Text } from "./wire";

/** Session: who is acting, in which language and zone. */
export interface SessionCalls {
  "Session.getActiveUser"(): string;
  "Session.getEffectiveUser"(): string;
  "Session.getActiveUserLocale"(): string;
  "Session.getScriptTimeZone"(): string;
  "Session.getTemporaryActiveUserKey"(): string;
}

/** Logger and console; they are free of charge. */
export interface LoggerCalls {
  "console.write"(level: string, text: string): void;
  "Logger.log"(data: Plain, ...values: Plain[]): void;
  "Logger.clear"(): void;
  "Logger.getLog"(): string;
}

/** HtmlService: the project's HTML files. */
export interface HtmlCalls {
  "HtmlService.getFile"(name: Text): string;
}
