// Session, Logger and HtmlService.

import type { Plain } from "../kernel/types";
import type { Text } from "./wire";

export interface SessionCalls {
  "Session.getActiveUser"(): string;
  "Session.getEffectiveUser"(): string;
  "Session.getActiveUserLocale"(): string;
  "Session.getScriptTimeZone"(): string;
  "Session.getTemporaryActiveUserKey"(): string;
}

export interface LoggerCalls {
  "console.write"(level: string, text: string): void;
  "Logger.log"(data: Plain, ...values: Plain[]): void;
  "Logger.clear"(): void;
  "Logger.getLog"(): string;
}

export interface HtmlCalls {
  "HtmlService.getFile"(name: Text): string;
}
