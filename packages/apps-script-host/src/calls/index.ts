// Every call that a realm can make of the core: the prelude sends them, the services answer them.
import type { DriveCalls } from "./drive";
import type { AdvancedCalls, UrlFetchCalls } from "./fetch";
import type { GmailCalls, MailCalls } from "./mail";
import type { ScriptCalls } from "./script";
import type { HtmlCalls, LoggerCalls, SessionCalls } from "./session";
import type { SpreadsheetCalls } from "./spreadsheet";
import type { CacheCalls, LockCalls, PropertiesCalls } from "./state";
import type { UiCalls } from "./ui";
import type { UtilitiesCalls } from "./utilities";

/** `Class.method` → the arguments and the result as they cross. From a member, "go to implementations" leads to its service. */
export interface Calls
  extends SessionCalls,
    LoggerCalls,
    HtmlCalls,
    UtilitiesCalls,
    PropertiesCalls,
    CacheCalls,
    LockCalls,
    ScriptCalls,
    UiCalls,
    MailCalls,
    GmailCalls,
    SpreadsheetCalls,
    DriveCalls,
    UrlFetchCalls,
    AdvancedCalls {}
