import { expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { type Live, openWorld } from "./specimens";
import { fault, OF_THE_MACHINE } from "./verdict";

const SHEETS = "https://sheets.googleapis.com/v4/spreadsheets";
const DRIVE = "https://www.googleapis.com/drive/v3/files";
const UPLOAD = "https://www.googleapis.com/upload/drive/v3/files";

const KINDS = [
  ...[
    "updateCells",
    "repeatCell",
    "addSheet",
    "findReplace",
    "addProtectedRange",
    "setDataValidation",
    "addChart",
  ],
  ...[
    "mergeCells",
    "sortRange",
    "updateSheetProperties",
    "appendDimension",
    "addConditionalFormatRule",
    "nothing",
  ],
];
const NAMES = [
  "range",
  "sheetId",
  "fields",
  "cell",
  "rows",
  "find",
  "searchByRegex",
  "replacement",
  "properties",
  "rule",
];
const json = fc.jsonValue({ maxDepth: 3 });
const part = fc.oneof(
  json,
  fc.constantFrom<fc.JsonValue>(
    "*",
    0,
    -1,
    1e300,
    "([",
    true,
    { sheetId: 0 },
    { userEnteredValue: { numberValue: "x" } },
  ),
  fc.dictionary(fc.constantFrom(...NAMES), json, { maxKeys: 4 }),
);
const request = fc
  .tuple(
    fc.constantFrom(...KINDS),
    fc.oneof(part, fc.dictionary(fc.constantFrom(...NAMES), part, { maxKeys: 5 })),
  )
  .map(([kind, body]) => ({ [kind]: body }));
const text = (value: unknown): string => JSON.stringify(value);
const broken = fc.oneof(
  fc.string(),
  json.map((value) => text(value).slice(0, -1)),
  fc.constantFrom("{", "[]", "null", "7"),
);
const query = fc.oneof(
  fc.constant(""),
  fc.string().map((value) => `?fields=${encodeURIComponent(value)}`),
);
const type = fc.constantFrom(
  "application/json",
  "multipart/related",
  "multipart/related; boundary=b",
  "text/plain",
  "",
);
const multipart = fc
  .array(fc.oneof(fc.string(), json.map(text)), { maxLength: 3 })
  .map((parts) => parts.map((each) => `--b\r\nContent-Type: application/json\r\n\r\n${each}\r\n`).join(""));

interface Sent {
  url: (id: string) => string;
  method: string;
  contentType: string;
  payload: string;
}

const to = (url: (id: string) => string, method: string, payload: fc.Arbitrary<string>): fc.Arbitrary<Sent> =>
  fc.record({ query, contentType: type, payload }).map(({ query: asked, ...rest }) => ({
    ...rest,
    method,
    url: (id) => url(id) + (url(id).includes("?") ? "" : asked),
  }));
const body = fc.oneof(part.map(text), broken);
const sent = fc.oneof(
  to(
    (id) => `${SHEETS}/${id}:batchUpdate`,
    "post",
    fc.oneof(
      fc.array(request, { maxLength: 3 }).map((requests) => text({ requests })),
      body,
    ),
  ),
  to((id) => `${SHEETS}/${id}/values/A1:B2?valueInputOption=RAW`, "put", body),
  to((id) => `${SHEETS}/${id}/values:batchGetByDataFilter`, "post", body),
  to(() => SHEETS, "post", body),
  to(() => DRIVE, "post", body),
  to((id) => `${DRIVE}/${id}`, "patch", body),
  to(() => `${UPLOAD}?uploadType=multipart`, "post", fc.oneof(multipart, broken)),
);

test("whatever is sent to the REST twins, the answer is one of Google's", () => {
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  fc.assert(
    fc.property(fc.array(sent, { maxLength: 15 }), (all) => {
      const { UrlFetchApp, SpreadsheetApp, ScriptApp } = openWorld().services;
      const id = SpreadsheetApp.create("花名册").getId();
      const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
      for (const { url, ...options } of all) {
        let answer: Live = null;
        const found = fault(() => {
          answer = UrlFetchApp.fetch(url(id), { ...options, headers, muteHttpExceptions: true });
        });
        expect([options.payload, found]).toEqual([options.payload, null]);
        if (answer === null) continue;
        expect(answer.getResponseCode()).toBeLessThan(500);
        expect(answer.getResponseCode() >= 400 && OF_THE_MACHINE.test(answer.getContentText())).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
  told.mockRestore();
});
