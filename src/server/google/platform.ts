// How Google is set for this script and this person: permissions, services, zones. Each reading may throw on its own.

/** Scopes of a list that this person has not granted, and where they can be. */
export function missingScopes(scopes: readonly string[]): { missing: string[]; link: string } {
  const { getAuthorizationInfo } = ScriptApp as unknown as {
    // The types know neither the list nor what was granted of it.
    getAuthorizationInfo(mode: unknown, scopes: string[]): Authorization;
  };
  const info = getAuthorizationInfo.call(ScriptApp, ScriptApp.AuthMode.FULL, [...scopes]);
  const granted = info.getAuthorizedScopes() ?? [];
  return {
    missing: scopes.filter((scope) => !granted.includes(scope)),
    link: info.getAuthorizationUrl() ?? "",
  };
}

interface Authorization {
  getAuthorizedScopes(): string[] | null;
  getAuthorizationUrl(): string | null;
}

/** An answer of one of Google's APIs: "off" when its service is not switched on in the manifest. */
export type ServiceState = "on" | "off" | { status: number };

/** Asks the Sheets and the Drive API for next to nothing, both in one call. */
export function serviceStates(): { sheets: ServiceState; drive: ServiceState } {
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const [sheets, drive] = UrlFetchApp.fetchAll(
    [
      `https://sheets.googleapis.com/v4/spreadsheets/${id}?fields=spreadsheetId`,
      "https://www.googleapis.com/drive/v3/files?pageSize=1&fields=files(id)",
    ].map((url) => ({ url, headers, muteHttpExceptions: true })),
  );
  return { sheets: stateOf(sheets!), drive: stateOf(drive!) };
}

// Drive calls it accessNotConfigured, the newer APIs SERVICE_DISABLED; Drive may say both.
function stateOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): ServiceState {
  const status = response.getResponseCode();
  if (status === 200) return "on";
  const isOff = status === 403 && /accessNotConfigured|SERVICE_DISABLED/.test(response.getContentText());
  return isOff ? "off" : { status };
}

/** The locale in which the bound spreadsheet reads days and numbers. */
export function spreadsheetLocale(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
}

/** Who owns the bound spreadsheet; "" in a shared drive, where nobody does. */
export function spreadsheetOwner(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail() ?? "";
}

/** The manifest's zone. */
export function scriptZone(): string {
  return Session.getScriptTimeZone();
}
