// Many requests at once, and what the script's own token reaches.
import type { Bench, Case } from "../case";

/** Far below the day's quota of 20,000, and as many as the product ever sends at once. */
const BURST = 30;

const headers = () => ({ Authorization: `Bearer ${ScriptApp.getOAuthToken()}` });

const status = (url: string): number =>
  UrlFetchApp.fetch(url, { headers: headers(), muteHttpExceptions: true }).getResponseCode();

/** UrlFetchApp in bursts; APIs of the default Cloud project. */
export const fetchCases: Case[] = [
  {
    id: "fetch.burst",
    title: `${BURST} requests at once are all answered`,
    uncertain: true,
    observe: ({ thrown }) => {
      const request = {
        url: "https://www.googleapis.com/drive/v3/about?fields=kind",
        headers: headers(),
        muteHttpExceptions: true,
      };
      let answered = 0;
      const refused = thrown(() => {
        answered = UrlFetchApp.fetchAll(new Array(BURST).fill(request)).length;
      });
      return [answered, refused === ""];
    },
    expected: [BURST, true],
  },
  {
    id: "fetch.default-project",
    title: "the script's token reaches the APIs whose advanced services the manifest switches on",
    observe: ({ spreadsheet }: Bench) => [
      status(`https://sheets.googleapis.com/v4/spreadsheets/${spreadsheet.getId()}?fields=spreadsheetId`),
      status("https://www.googleapis.com/drive/v3/about?fields=kind"),
    ],
    expected: [200, 200],
  },
];
