// The line of 首页 that says who asks and whom to call: contacts of the office change without a push, and mails name the new one at once.
import type { Definition, Language } from "../../core/model";
import { fill, inLanguage } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { cells } from "../google/sheet-requests";
import type { ApiCell, SheetRequest } from "../google/sheets";
import type { HomeHeader } from "./home-places";
import { linesOf, rowOfLines, WIDE } from "./home-sizes";
import { HOME } from "./layout";

/** Where the line stands on 首页 (from 0), and what it says. */
export interface FoundIssuer {
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

/** The line as it should be. */
export function issuerWords({ campaign }: Definition, language: Language): string {
  const issuer = [campaign.issuer, campaign.documentNumber].filter(Boolean).join("　");
  const { reportTo, reportContact, reportMail, reportPhone } = campaign;
  const contact = [reportTo, reportContact, reportMail, reportPhone].filter(Boolean).join("　");
  return contact === "" ? issuer : fill(inLanguage(layoutText.contactLine, language), { issuer, contact });
}

/** Finds the line above the periods by its label; null where there is none, as in a workbook of an earlier program. */
export function issuerIn(
  rows: readonly (readonly ApiCell[])[],
  { row: header, places }: HomeHeader,
  language: Language,
): FoundIssuer | null {
  const label = inLanguage(layoutText.issuer, language);
  const row = rows.slice(0, Math.max(0, header)).findIndex(([first]) => first === label);
  if (row < 0 || places.status < 0) return null;
  return { row, column: places.status, words: String(rows[row]?.[places.status] ?? "") };
}

/** Requests that make the line say what it should; none where it does. */
export function issuerRequests(found: FoundIssuer | null, own: Definition): SheetRequest[] {
  const words = issuerWords(own, own.campaign.language);
  if (!found || found.words === words) return [];
  const { row, column } = found;
  const cell = { value: words, look: { wrap: true } };
  return [cells(HOME, row, column, [[cell]]), rowOfLines(row, linesOf(words, WIDE))];
}
