import { describe, expect, test } from "@jest/globals";
import type { Host } from "../../src";
import { hostOf, manifest } from "../execution/hosts";

const SCOPES = ["spreadsheets", "drive.file", "script.external_request"].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);
const services = [
  { userSymbol: "Sheets", serviceId: "sheets", version: "v4" },
  { userSymbol: "Drive", serviceId: "drive", version: "v3" },
];
const both = manifest({ oauthScopes: SCOPES, dependencies: { enabledAdvancedServices: services } });

const HELP = `
function ask(method, url, body) {
  return UrlFetchApp.fetch(url, {
    method: method,
    headers: { Authorization: "Bearer " + ScriptApp.getOAuthToken() },
    contentType: "application/json",
    payload: body === undefined ? undefined : JSON.stringify(body),
    muteHttpExceptions: true,
  });
}
const SHEETS = "https://sheets.googleapis.com/v4/spreadsheets/";
`;

const resultOf = async (host: Host, name = "main") => {
  const result = await host.run(name);
  if (!result.ok) throw new Error(result.error?.message);
  return result.value;
};

describe("a script that calls REST", () => {
  test("reads and writes its own spreadsheet, with what it keeps back unseen until flush", async () => {
    const host = hostOf(
      `${HELP}
      function main() {
        const file = SpreadsheetApp.getActiveSpreadsheet();
        file.getSheets()[0].getRange("A1").setValue("草稿");
        const read = () => JSON.parse(ask("get", SHEETS + file.getId() + "/values/A1").getContentText()).values;
        const before = read();
        SpreadsheetApp.flush();
        return [before || null, read()];
      }`,
      {},
      [both],
    );
    expect(await resultOf(host)).toEqual([null, [["草稿"]]]);
  });

  test("sees through SpreadsheetApp what it wrote by REST", async () => {
    const host = hostOf(
      `${HELP}
      function main() {
        const file = SpreadsheetApp.getActiveSpreadsheet();
        ask("put", SHEETS + file.getId() + "/values/A1?valueInputOption=USER_ENTERED", { values: [["=1+2"]] });
        return file.getSheets()[0].getRange("A1").getValue();
      }`,
      {},
      [both],
    );
    expect(await resultOf(host)).toBe(3);
  });

  test("keeps the old size of a tab that REST made larger until it flushes", async () => {
    const host = hostOf(
      `${HELP}
      function main() {
        const book = SpreadsheetApp.getActiveSpreadsheet();
        const sheet = book.getSheets()[0];
        const before = sheet.getMaxRows();
        const range = { sheetId: sheet.getSheetId(), gridProperties: { rowCount: before + 5 } };
        const update = { updateSheetProperties: { properties: range, fields: "gridProperties.rowCount" } };
        ask("post", SHEETS + book.getId() + ":batchUpdate", { requests: [update] });
        const seen = () => {
          try { return [sheet.getMaxRows() - before, sheet.getRange(before + 5, 1).getValue()]; } catch (error) { return error.message; }
        };
        const stale = seen();
        SpreadsheetApp.flush();
        return [stale, seen()];
      }
      function later() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getMaxRows(); }`,
      {},
      [both],
    );
    expect(await resultOf(host)).toEqual([
      "The coordinates of the range are outside the dimensions of the sheet.",
      [5, ""],
    ]);
    expect(await resultOf(host, "later")).toBe(1005);
  });

  test("is refused where the advanced service is not switched on", async () => {
    const host = hostOf(
      `${HELP} function main() { return ask("get", SHEETS + SpreadsheetApp.getActive().getId()).getResponseCode(); }`,
      {},
      [manifest({ oauthScopes: SCOPES })],
    );
    expect(await resultOf(host)).toBe(403);
  });

  test("gets bytes of an answer as signed numbers and blobs", async () => {
    const host = hostOf(
      `${HELP}
      function main() {
        const id = Drive.Files.create({ name: "a.bin" }, Utilities.newBlob([1, -2, 3], "application/octet-stream")).id;
        const answer = ask("get", "https://www.googleapis.com/drive/v3/files/" + id + "?alt=media");
        return [answer.getContent(), answer.getBlob().getContentType(), answer.getResponseCode()];
      }`,
      {},
      [both],
    );
    expect(await resultOf(host)).toEqual([[1, -2, 3], "application/octet-stream", 200]);
  });
});

describe("hosts outside Google", () => {
  test("are those that the host was given a handler for", async () => {
    const host = hostOf(
      `function main() {
        const answer = UrlFetchApp.fetch("https://hook.example/pictures/logo.png");
        let missing;
        try { UrlFetchApp.fetch("https://elsewhere.example/"); } catch (error) { missing = error.message; }
        return [answer.getResponseCode(), answer.getBlob().getName(), answer.getBlob().getBytes(), missing];
      }`,
      {
        network: ({ url }) =>
          url.startsWith("https://hook.example/")
            ? { status: 200, headers: { "Content-Type": "image/png" }, body: Uint8Array.of(1, 255) }
            : null,
      },
    );
    expect(await resultOf(host)).toEqual([200, "logo.png", [1, -1], "DNS error: https://elsewhere.example"]);
  });
});

describe("advanced services", () => {
  test("make, read and write a spreadsheet", async () => {
    const host = hostOf(
      `function main() {
        const made = Sheets.Spreadsheets.create({ properties: { title: "新表" } });
        Sheets.Spreadsheets.Values.update({ values: [["甲", 1]] }, made.spreadsheetId, "A1", { valueInputOption: "RAW" });
        const range = Sheets.newValueRange();
        range.values = [["乙", 2]];
        Sheets.Spreadsheets.Values.append(range, made.spreadsheetId, "A1", { valueInputOption: "RAW" });
        const listed = Drive.Files.list({ q: "name = '新表'", fields: "files(id)" }).files;
        return [Sheets.Spreadsheets.Values.get(made.spreadsheetId, "A1:B2").values, listed[0].id === made.spreadsheetId];
      }`,
      {},
      [both],
    );
    expect(await resultOf(host)).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
      true,
    ]);
  });

  test("throw Google's words", async () => {
    const host = hostOf(
      `function main() {
        const told = [];
        try { Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), "Nowhere!A1"); } catch (error) { told.push(error.message); }
        try { Drive.Files.get("missing"); } catch (error) { told.push(error.message); }
        return told;
      }`,
      {},
      [both],
    );
    expect(await resultOf(host)).toEqual([
      "API call to sheets.spreadsheets.values.get failed with error: Unable to parse range: Nowhere!A1",
      "API call to drive.files.get failed with error: File not found: missing.",
    ]);
  });

  test("name themselves and their version, and ask for what is missing", async () => {
    const host = hostOf(
      `function main() {
        const refusal = (call) => { try { call(); } catch (error) { return error.message; } };
        const sheet = SpreadsheetApp.getActive().getId();
        return [refusal(() => Drive.Files.export(sheet, "text/csv")),
          String(Drive), String(Drive.About) === String(Drive.Files), Drive.getVersion(), Sheets.getVersion(),
          refusal(() => Drive.Files.copy(null, null)), refusal(() => Drive.Files.create({ name: "a" }, "text")),
          refusal(() => Drive.Operations.list())];
      }`,
      {},
      [both],
    );
    expect(await resultOf(host)).toEqual([
      "API call to drive.files.export failed with error: Export requires alt=media to download the exported content.",
      "AdvancedServiceIdentifier{name=drive, version=v3}",
      true,
      "v3",
      "v4",
      "API call to drive.files.copy failed with error: Required",
      "The mediaData parameter only supports Blob types for upload.",
      "Drive.Operations.list is not a function",
    ]);
  });

  test("throw under their own name", async () => {
    const host = hostOf(`function main() { Drive.Files.get("missing"); }`, {}, [both]);
    expect((await host.run("main")).error?.name).toBe("GoogleJsonResponseException");
  });

  test("give a download as an operation whose bytes the token fetches", async () => {
    const host = hostOf(
      `${HELP}
      function main() {
        const id = Drive.Files.create({ name: "a.txt", mimeType: "text/plain" }, Utilities.newBlob("内容")).id;
        const { response } = Drive.Files.download(id);
        return ask("get", response.downloadUri).getContentText();
      }`,
      {},
      [both],
    );
    expect(await resultOf(host)).toBe("内容");
  });

  test("are not there unless the manifest names them", async () => {
    const host = hostOf("function main() { return typeof Sheets; }", {}, [manifest({ oauthScopes: SCOPES })]);
    expect(await resultOf(host)).toBe("undefined");
  });
});
