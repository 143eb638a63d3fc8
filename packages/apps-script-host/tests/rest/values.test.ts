import { beforeEach, describe, expect, test } from "@jest/globals";
import { CLERK, OWNER, openWorld, typed, type World } from "./plain";

const ID = "ledger";
let world: World;

beforeEach(() => {
  world = openWorld();
  world.addSpreadsheet(ID, OWNER, {
    sheets: [{ name: "台账" }, { name: "Notes" }],
    timeZone: "Asia/Shanghai",
    locale: "zh_CN",
  });
  world.change(
    ID,
    typed([
      ["日期", "人次", "合格"],
      ["2020-03-25", 120, true],
      ["", "", ""],
      ["2020-03-26", 1234.5, false],
    ]),
  );
});

describe("reading values", () => {
  test("leaves out trailing empty rows and cells, and keeps empty rows between", () => {
    world.change(ID, { op: "write", sheetId: 0, row: 2, column: 3, values: [[null]] });
    const reply = world.sheets(
      "GET",
      `/${ID}/values/${encodeURIComponent("台账!A1:Z10")}?valueRenderOption=UNFORMATTED_VALUE`,
    );
    expect(reply.body).toEqual({
      range: "'台账'!A1:Z10",
      majorDimension: "ROWS",
      values: [["日期", "人次", "合格"], [43915, 120], [], [43916, 1234.5, false]],
    });
  });

  test("gives display texts unless told otherwise", () => {
    const reply = world.sheets("GET", `/${ID}/values/A2:C2`);
    expect(reply.at("values")).toEqual([["2020-03-25", "120", "TRUE"]]);
  });

  test("gives days as texts beside plain numbers with FORMATTED_STRING", () => {
    const query = "valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING";
    expect(world.sheets("GET", `/${ID}/values/A4:B4?${query}`).at("values")).toEqual([
      ["2020-03-26", 1234.5],
    ]);
  });

  test("gives formulas on request", () => {
    world.change(ID, { op: "write", sheetId: 0, row: 5, column: 2, values: [["=SUM(B2:B4)"]] });
    expect(world.sheets("GET", `/${ID}/values/B5?valueRenderOption=FORMULA`).at("values")).toEqual([
      ["=SUM(B2:B4)"],
    ]);
    expect(world.sheets("GET", `/${ID}/values/B5?valueRenderOption=UNFORMATTED_VALUE`).at("values")).toEqual([
      [1354.5],
    ]);
  });

  test("has no values for an empty range", () => {
    expect(world.sheets("GET", `/${ID}/values/Notes`).body).toEqual({
      range: "Notes!A1:Z1000",
      majorDimension: "ROWS",
    });
  });

  test("turns columns into rows on request", () => {
    const reply = world.sheets(
      "GET",
      `/${ID}/values/A1:B2?majorDimension=COLUMNS&valueRenderOption=UNFORMATTED_VALUE`,
    );
    expect(reply.at("values")).toEqual([
      ["日期", 43915],
      ["人次", 120],
    ]);
  });

  test("reads several ranges at once, in their order", () => {
    const reply = world.sheets("GET", `/${ID}/values:batchGet?ranges=B1&ranges=A1`);
    expect(reply.at("valueRanges.0.values")).toEqual([["人次"]]);
    expect(reply.at("valueRanges.1.values")).toEqual([["日期"]]);
  });

  test("reads by data filters: A1 notation, grid range, developer metadata of a column", () => {
    const create = {
      developerMetadata: {
        metadataKey: "key",
        metadataValue: "people",
        visibility: "DOCUMENT",
        location: { dimensionRange: { sheetId: 0, dimension: "COLUMNS", startIndex: 1, endIndex: 2 } },
      },
    };
    world.sheets("POST", `/${ID}:batchUpdate`, { requests: [{ createDeveloperMetadata: create }] });
    const lookup = { developerMetadataLookup: { metadataKey: "key", metadataValue: "people" } };
    const grid = {
      gridRange: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 },
    };
    const reply = world.sheets("POST", `/${ID}/values:batchGetByDataFilter`, {
      dataFilters: [{ a1Range: "台账!A1" }, grid, lookup],
      valueRenderOption: "UNFORMATTED_VALUE",
    });
    expect(reply.at("valueRanges.0.valueRange.values")).toEqual([["日期"]]);
    expect(reply.at("valueRanges.1.valueRange.values")).toEqual([["合格"]]);
    expect(reply.at("valueRanges.2.valueRange.values")).toEqual([["人次"], [120], [], [1234.5]]);
    expect(reply.at("valueRanges.2.dataFilters")).toEqual([lookup]);
  });

  test.each([
    ["Missing!A1:F9", "Unable to parse range: Missing!A1:F9"],
    ["Notes!A1001", "Range (Notes!A1001) exceeds grid limits. Max rows: 1000, max columns: 26"],
  ])("refuses %s", (range, message) => {
    const reply = world.sheets("GET", `/${ID}/values/${encodeURIComponent(range)}`);
    expect(reply.body).toEqual({ error: { code: 400, message, status: "INVALID_ARGUMENT" } });
  });

  test("does not find a spreadsheet that is not there, and hides one that is not shared", () => {
    expect(world.sheets("GET", "/nowhere/values/A1").body).toEqual({
      error: { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" },
    });
    expect(world.as({ effectiveUser: CLERK }).sheets("GET", `/${ID}/values/A1`).body).toEqual({
      error: { code: 403, message: "The caller does not have permission", status: "PERMISSION_DENIED" },
    });
  });
});

describe("writing values", () => {
  const read = (range: string) =>
    world.sheets("GET", `/${ID}/values/${range}?valueRenderOption=UNFORMATTED_VALUE`).at("values");

  test("reads texts as typed with USER_ENTERED and keeps them with RAW", () => {
    const values = [["007", "10%", "=1+1"]];
    world.sheets("PUT", `/${ID}/values/Notes!A1?valueInputOption=USER_ENTERED`, { values });
    world.sheets("PUT", `/${ID}/values/Notes!A2?valueInputOption=RAW`, { values });
    expect(read("Notes!A1:C2")).toEqual([
      [7, 0.1, 2],
      ["007", "10%", "=1+1"],
    ]);
  });

  test("leaves cells alone for null and empties them for ''", () => {
    world.sheets("PUT", `/${ID}/values/A2:C2?valueInputOption=RAW`, { values: [[null, "", "x"]] });
    expect(read("A2:C2")).toEqual([[43915, "", "x"]]);
  });

  test("tells what was written", () => {
    const reply = world.sheets("PUT", `/${ID}/values/Notes!B2?valueInputOption=RAW`, {
      values: [["a", "b"], ["c"]],
    });
    expect(reply.body).toEqual({
      spreadsheetId: ID,
      updatedRange: "Notes!B2:C3",
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 3,
    });
  });

  test("asks for the input option", () => {
    const reply = world.sheets("PUT", `/${ID}/values/A1`, { values: [["x"]] });
    expect(reply.at("error.message")).toBe("'valueInputOption' is required but not specified");
  });

  test("refuses values that do not fit into the range", () => {
    const reply = world.sheets("PUT", `/${ID}/values/Notes!A1:B1?valueInputOption=RAW`, {
      values: [["a", "b", "c"]],
    });
    expect(reply.at("error.message")).toBe(
      "Requested writing within range [Notes!A1:B1], but tried writing to column [C]",
    );
  });

  test("never grows the grid", () => {
    const reply = world.sheets("PUT", `/${ID}/values/Notes!A1000?valueInputOption=RAW`, {
      values: [["a"], ["b"]],
    });
    expect(reply.status).toBe(400);
    expect(reply.at("error.message")).toContain("exceeds grid limits");
  });

  test("writes several ranges together or not at all", () => {
    const data = [
      { range: "Notes!A1", values: [["first"]] },
      { range: "Missing!A1", values: [["second"]] },
    ];
    const reply = world.sheets("POST", `/${ID}/values:batchUpdate`, { valueInputOption: "RAW", data });
    expect(reply.at("error.message")).toBe("Invalid data[1]: Unable to parse range: Missing!A1");
    expect(read("Notes!A1")).toBeUndefined();
  });

  test("finds cells to write by developer metadata", () => {
    const location = { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 } };
    const metadata = { metadataKey: "row", metadataValue: "header", visibility: "DOCUMENT", location };
    world.sheets("POST", `/${ID}:batchUpdate`, {
      requests: [{ createDeveloperMetadata: { developerMetadata: metadata } }],
    });
    const dataFilter = { developerMetadataLookup: { metadataKey: "row" } };
    const reply = world.sheets("POST", `/${ID}/values:batchUpdateByDataFilter`, {
      valueInputOption: "RAW",
      data: [{ dataFilter, majorDimension: "ROWS", values: [["Date"]] }],
    });
    expect(reply.body).toMatchObject({
      totalUpdatedCells: 1,
      responses: [{ updatedRange: "'台账'!A1", dataFilter }],
    });
    expect(read("A1:B1")).toEqual([["Date", "人次"]]);
  });

  test("appends below the table and lets the grid grow", () => {
    const full = { values: Array.from({ length: 999 }, (_, index) => [index]) };
    world.sheets("PUT", `/${ID}/values/Notes!A2?valueInputOption=RAW`, full);
    world.sheets("PUT", `/${ID}/values/Notes!A1?valueInputOption=RAW`, { values: [["n"]] });
    const reply = world.sheets("POST", `/${ID}/values/Notes!A1:append?valueInputOption=RAW`, {
      values: [["last"]],
    });
    expect(reply.body).toMatchObject({
      tableRange: "Notes!A1:A1000",
      updates: { updatedRange: "Notes!A1001" },
    });
  });

  test("clears contents and leaves formats", () => {
    world.change(ID, {
      op: "style",
      box: { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 },
      patch: { bold: true },
    });
    const reply = world.sheets("POST", `/${ID}/values/A1:clear`, {});
    expect(reply.body).toEqual({ spreadsheetId: ID, clearedRange: "'台账'!A1" });
    const seen = world.sheets("GET", `/${ID}?ranges=A1&includeGridData=true`);
    expect(seen.at("sheets.0.data.0.rowData.0.values.0")).toEqual({
      userEnteredFormat: { textFormat: { bold: true } },
      effectiveFormat: { textFormat: { bold: true } },
    });
  });

  test("holds protections against those who are not their editors", () => {
    const clerk = world.as({ effectiveUser: CLERK });
    world.drive("POST", `/files/${ID}/permissions`, { type: "user", role: "writer", emailAddress: CLERK });
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
    const editors = { users: [OWNER], domainUsersCanEdit: false };
    world.sheets("POST", `/${ID}:batchUpdate`, {
      requests: [{ addProtectedRange: { protectedRange: { range, editors } } }],
    });
    const refused = clerk.sheets("PUT", `/${ID}/values/A1?valueInputOption=RAW`, { values: [["mine"]] });
    expect(refused.at("error.message")).toContain("You are trying to edit a protected cell or object.");
    expect(clerk.sheets("PUT", `/${ID}/values/A2?valueInputOption=RAW`, { values: [["mine"]] }).status).toBe(
      200,
    );
  });

  test("holds validation rules, the strict reading", () => {
    const rule = {
      condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "场" }, { userEnteredValue: "个" }] },
      strict: true,
    };
    const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 };
    world.sheets("POST", `/${ID}:batchUpdate`, { requests: [{ setDataValidation: { range, rule } }] });
    expect(
      world.sheets("PUT", `/${ID}/values/Notes!A1?valueInputOption=RAW`, { values: [["场"]] }).status,
    ).toBe(200);
    const refused = world.sheets("PUT", `/${ID}/values/Notes!A2?valueInputOption=RAW`, { values: [["袋"]] });
    expect(refused.at("error.message")).toBe(
      "The data you entered in cell A2 violates the data validation rules set on this cell.",
    );
  });
});
