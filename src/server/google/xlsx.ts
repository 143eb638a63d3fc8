// A workbook as an .xlsx file, as Drive makes it (files.export, at most 10 MB; scope drive.file: the account that made the file).
import { FILES } from "./drive";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What Drive answered when it was asked for a file. */
export type XlsxFile = { readonly blob: GoogleAppsScript.Base.Blob } | { readonly status: number };

/** Asks Drive for a workbook as a file with this name; a refusal comes back with its status. */
export function xlsxOf(workbookId: string, name: string): XlsxFile {
  const response = UrlFetchApp.fetch(`${FILES}/${workbookId}/export?mimeType=${encodeURIComponent(XLSX)}`, {
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    muteHttpExceptions: true,
  });
  const status = response.getResponseCode();
  return status === 200 ? { blob: response.getBlob().setName(`${name}.xlsx`) } : { status };
}

/** The bytes of a file as a page can be sent them. */
export function base64Of(blob: GoogleAppsScript.Base.Blob): string {
  return Utilities.base64Encode(blob.getBytes());
}
