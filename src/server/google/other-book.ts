// A spreadsheet of somebody else, read with the rights of whoever is at work: the scope of spreadsheets reaches all that this
// person may open, which drive.file does not.
import type { LinkedTab } from "../../core/units";
import { settled } from "../not-now";
import { sendOne } from "./rest";
import { readBlocks, readRequest, tabsRequest } from "./sheets";

/** What was found: the tab's cells as they are shown, or what is lacking. */
export type OtherTab =
  | { readonly name: string; readonly lines: string[][] }
  | { readonly lacks: "book" }
  | { readonly lacks: "tab"; readonly name: string };

/** Reads one tab: the one that the link names, else the one with the id that is `usual`, else the first. Throws NotNow. */
export function readOtherTab({ spreadsheetId, sheetId }: LinkedTab, usual: number): OtherTab {
  const found = settled(sendOne(tabsRequest(spreadsheetId)));
  if (found.status !== 200) return { lacks: "book" };
  const book = found.body as {
    properties?: { title?: string };
    sheets?: { properties?: { sheetId?: number } }[];
  };
  const name = book.properties?.title ?? "";
  // The API leaves out an id of 0.
  const ids = (book.sheets ?? []).map(({ properties }) => properties?.sheetId ?? 0);
  const wanted = sheetId ?? (ids.includes(usual) ? usual : ids[0]);
  if (wanted === undefined || !ids.includes(wanted)) return { lacks: "tab", name };
  const range = { sheetId: wanted };
  const reply = settled(sendOne(readRequest(spreadsheetId, [range], "FORMATTED_STRING")));
  if (reply.status !== 200) return { lacks: "book" };
  const [values = []] = readBlocks(reply, [range]);
  return { name, lines: values.map((cells) => cells.map((cell) => String(cell).trim())) };
}

/** Addresses of those who may edit a spreadsheet, its folder's people included. */
export function editorsOf(spreadsheetId: string): string[] {
  return SpreadsheetApp.openById(spreadsheetId)
    .getEditors()
    .map((user) => user.getEmail());
}
