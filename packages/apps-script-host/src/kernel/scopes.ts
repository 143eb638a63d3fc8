// Which OAuth scopes an execution holds: those of the manifest or of the script's text, cut down by its AuthMode.
import { type AuthMode, type Execution, ScriptError } from "./types";

/** Prefix of every scope below. */
const BASE = "https://www.googleapis.com/auth/";

/** The scopes that the host knows, by short name. */
export const SCOPE = {
  spreadsheets: `${BASE}spreadsheets`,
  spreadsheetsReadonly: `${BASE}spreadsheets.readonly`,
  currentSpreadsheet: `${BASE}spreadsheets.currentonly`,
  drive: `${BASE}drive`,
  driveReadonly: `${BASE}drive.readonly`,
  driveFile: `${BASE}drive.file`,
  containerUi: `${BASE}script.container.ui`,
  triggers: `${BASE}script.scriptapp`,
  sendMail: `${BASE}script.send_mail`,
  gmail: "https://mail.google.com/",
  fetch: `${BASE}script.external_request`,
  email: `${BASE}userinfo.email`,
  documents: `${BASE}documents`,
  calendar: "https://www.google.com/calendar/feeds",
  forms: `${BASE}forms`,
  presentations: `${BASE}presentations`,
} as const;

/** What a word in a script's text asks for, as Google's own scan of the text does; comments count too. */
const ASKED_BY: [RegExp, string][] = [
  [/\bSpreadsheetApp\b|\bSheets\s*\./, SCOPE.spreadsheets],
  [/\bDriveApp\b|\bDrive\s*\./, SCOPE.drive],
  [/\bUrlFetchApp\b/, SCOPE.fetch],
  [/\bMailApp\b/, SCOPE.sendMail],
  [/\bGmailApp\b/, SCOPE.gmail],
  [/\bnewTrigger\b|\bgetProjectTriggers\b|\bgetUserTriggers\b|\bdeleteTrigger\b/, SCOPE.triggers],
  [/\bHtmlService\b|\bshowSidebar\b|\bshowModalDialog\b|\bshowModelessDialog\b/, SCOPE.containerUi],
  [/\bgetActiveUser\b|\bgetEffectiveUser\b/, SCOPE.email],
  [/\bDocumentApp\b/, SCOPE.documents],
  [/\bCalendarApp\b/, SCOPE.calendar],
  [/\bFormApp\b/, SCOPE.forms],
  [/\bSlidesApp\b/, SCOPE.presentations],
];

/** All scopes that the host knows; held by live globals unless fewer are asked for. */
export const ALL_SCOPES: readonly string[] = Object.values(SCOPE);

/**
 * The scopes that a project without `oauthScopes` is granted.
 *
 * `@OnlyCurrentDoc` in a comment keeps it to the file it is bound to
 * (https://developers.google.com/apps-script/guides/services/authorization).
 */
export function inferScopes(text: string): string[] {
  const own = /@OnlyCurrentDoc\b/.test(text) && !/@NotOnlyCurrentDoc\b/.test(text);
  const scopes = ASKED_BY.filter(([word]) => word.test(text)).map(([, scope]) => scope);
  return own
    ? scopes.map((scope) => (scope === SCOPE.spreadsheets ? SCOPE.currentSpreadsheet : scope))
    : scopes;
}

/**
 * The scopes held under an AuthMode.
 *
 * LIMITED may use the file it is bound to and nothing else; a custom function may also fetch URLs
 * (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */
export function heldScopes(mode: AuthMode, scopes: readonly string[]): readonly string[] {
  if (mode === "FULL") return scopes;
  if (mode === "LIMITED") return [SCOPE.currentSpreadsheet];
  return mode === "CUSTOM_FUNCTION" ? [SCOPE.currentSpreadsheet, SCOPE.fetch] : [];
}

/** Throws Google's refusal unless the execution holds one of the scopes. */
export function requireScope(execution: Execution, method: string, anyOf: readonly string[]): void {
  const held = heldScopes(execution.authMode, execution.scopes);
  if (anyOf.some((scope) => held.includes(scope))) return;
  throw new ScriptError(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${anyOf.join(" || ")}`,
  );
}
