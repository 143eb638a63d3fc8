// A tab as a PDF: page setup is stored by no API, so it travels with the address.

const PAGE: Readonly<Record<string, string>> = {
  format: "pdf",
  size: "A4",
  portrait: "false",
  // 1 as it is, 2 fit to width, 3 fit to height, 4 fit to one page.
  scale: "2",
  gridlines: "false",
  printtitle: "false",
  sheetnames: "false",
  pagenum: "UNDEFINED",
  fzr: "false",
  horizontal_alignment: "CENTER",
  vertical_alignment: "TOP",
  // Inches: 12 mm all round.
  top_margin: "0.47",
  bottom_margin: "0.47",
  left_margin: "0.47",
  right_margin: "0.47",
};
const PDF = "application/pdf";

/** The address at which Google gives a tab as a PDF, A4 landscape. */
export function pdfAddress(workbookId: string, sheetId: number): string {
  const query: Record<string, string> = { ...PAGE, gid: String(sheetId) };
  const parts = Object.keys(query).map((key) => `${key}=${encodeURIComponent(query[key]!)}`);
  return `https://docs.google.com/spreadsheets/d/${workbookId}/export?${parts.join("&")}`;
}

/**
 * The PDF of a tab of a workbook that the script made, asked for with its token; undefined where Google gives none. No reference says which
 * scopes this address takes (drive.file serves the files of the script alone), so a refusal is no failure.
 */
export function pdfOf(
  workbookId: string,
  sheetId: number,
  name: string,
): GoogleAppsScript.Base.Blob | undefined {
  const response = UrlFetchApp.fetch(pdfAddress(workbookId, sheetId), {
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    muteHttpExceptions: true,
  });
  const isPdf = response.getResponseCode() === 200 && response.getBlob().getContentType() === PDF;
  return isPdf ? response.getBlob().setName(`${name}.pdf`) : undefined;
}
