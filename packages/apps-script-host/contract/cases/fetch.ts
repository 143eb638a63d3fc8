// Many requests at once, and what the script's own token reaches.
import type { Bench, Case, Observed } from "../case";

/** Public scripts cut their lists into fifties; a little more is still harmless. */
const FITS = 50;
const BURST = 60;

const headers = () => ({ Authorization: `Bearer ${ScriptApp.getOAuthToken()}` });

const status = (url: string): number =>
  UrlFetchApp.fetch(url, { headers: headers(), muteHttpExceptions: true }).getResponseCode();

/** How many of so many requests for next to nothing are answered. */
function together({ throws }: Bench, count: number): Observed {
  const url = "https://www.googleapis.com/drive/v3/about?fields=kind";
  const request = { url, headers: headers(), muteHttpExceptions: true };
  let answered = 0;
  const refused = throws(() => {
    answered = UrlFetchApp.fetchAll(new Array(count).fill(request)).length;
  });
  return refused ? "refused" : answered;
}

/** UrlFetchApp in bursts; APIs of the default Cloud project. */
export const fetchCases: Case[] = [
  {
    id: "fetch.default-project",
    title: "the script's token reaches the APIs whose advanced services the manifest switches on",
    observe: ({ spreadsheet }: Bench) => [
      status(`https://sheets.googleapis.com/v4/spreadsheets/${spreadsheet.getId()}?fields=spreadsheetId`),
      status("https://www.googleapis.com/drive/v3/about?fields=kind"),
    ],
    expected: [200, 200],
  },
  {
    id: "fetch.fifty",
    title: `${FITS} requests at once are all answered`,
    uncertain: true,
    observe: (bench) => together(bench, FITS),
    expected: FITS,
  },
  {
    id: "fetch.burst",
    title: `${BURST} requests at once are refused as a burst`,
    uncertain: true,
    observe: (bench) => together(bench, BURST),
    expected: "refused",
  },
];
