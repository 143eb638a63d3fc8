import { beforeEach, describe, expect, test } from "@jest/globals";
import { workbooks } from "../../src/spreadsheet/books";
import { cellAt } from "../../src/workbook/grid";
import { CLERK, OWNER, openWorld, typed, type World } from "./plain";

const ID = "ledger";
let world: World;

beforeEach(() => {
  world = openWorld();
  world.addSpreadsheet(ID, OWNER, { sheets: [{ name: "台账" }], editors: [CLERK], locale: "zh_CN" });
});

const batch = (...requests: object[]) => world.sheets("POST", `/${ID}:batchUpdate`, { requests });
const book = () => workbooks(world.store).get(ID)!;
const values = (range: string) =>
  world
    .sheets("GET", `/${ID}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`)
    .at("values");
const cells = (row: number, column: number, rows = 1, columns = 1, sheetId = 0) => ({
  sheetId,
  startRowIndex: row - 1,
  endRowIndex: row - 1 + rows,
  startColumnIndex: column - 1,
  endColumnIndex: column - 1 + columns,
});

describe("a batch", () => {
  test("does all requests or none", () => {
    const reply = batch(
      { addSheet: { properties: { title: "汇总" } } },
      { addSheet: { properties: { title: "台账" } } },
    );
    expect(reply.body).toEqual({
      error: {
        code: 400,
        message:
          'Invalid requests[1].addSheet: A sheet with the name "台账" already exists. Please enter another name.',
        status: "INVALID_ARGUMENT",
      },
    });
    expect(book().sheets.map(({ name }) => name)).toEqual(["台账"]);
  });

  test("refuses requests that Google does not know, and an empty list", () => {
    expect(batch({ addShet: {} }).at("error.message")).toBe(
      `Invalid JSON payload received. Unknown name "addShet" at 'requests[0]': Cannot find field.`,
    );
    expect(batch().at("error.message")).toBe("Must specify at least one request.");
  });

  test("answers with a reply for each request", () => {
    const reply = batch(
      {
        addSheet: {
          properties: {
            title: "汇总",
            sheetId: 7,
            index: 0,
            gridProperties: { rowCount: 20, columnCount: 5, frozenRowCount: 2 },
          },
        },
      },
      { updateSheetProperties: { properties: { sheetId: 7, hidden: true }, fields: "hidden" } },
    );
    expect(reply.at("replies")).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 7,
            title: "汇总",
            index: 0,
            sheetType: "GRID",
            gridProperties: { rowCount: 20, columnCount: 5, frozenRowCount: 2 },
          },
        },
      },
      {},
    ]);
    expect(book().sheets[0]).toMatchObject({ id: 7, hidden: true, rows: 20, frozenRows: 2 });
  });

  test("needs write rights", () => {
    const stranger = world.as({ effectiveUser: "else@else.example" });
    expect(stranger.sheets("POST", `/${ID}:batchUpdate`, { requests: [{ addSheet: {} }] }).status).toBe(403);
  });
});

describe("cells", () => {
  test("updateCells sets values, formulas, formats and rules under its mask", () => {
    const rows = [
      {
        values: [
          {
            userEnteredValue: { stringValue: "3/4" },
            userEnteredFormat: { textFormat: { bold: true }, backgroundColor: { red: 1 } },
          },
          { userEnteredValue: { numberValue: 12 }, note: "typed" },
          { userEnteredValue: { formulaValue: "=B1*2" } },
        ],
      },
    ];
    batch({
      updateCells: {
        rows,
        fields: "userEnteredValue,userEnteredFormat(backgroundColor,textFormat.bold)",
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
      },
    });
    const sheet = book().sheets[0]!;
    expect(cellAt(sheet, 1, 1)?.v).toBe("3/4");
    expect(sheet.styles[cellAt(sheet, 1, 1)?.s ?? 0]).toEqual({ bold: true, background: "#ff0000" });
    expect(cellAt(sheet, 1, 2)).toEqual({ v: 12 });
    expect(cellAt(sheet, 1, 3)?.f).toBe("=B1*2");
  });

  test("updateCells shows the text of a formula in a cell that it formats as text", () => {
    const numberFormat = { type: "TEXT", pattern: "@" };
    const values = [{ userEnteredValue: { formulaValue: "=1+1" }, userEnteredFormat: { numberFormat } }];
    batch({
      updateCells: {
        rows: [{ values }],
        fields: "userEnteredValue,userEnteredFormat.numberFormat",
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
      },
    });
    const cell = cellAt(book().sheets[0]!, 1, 1);
    expect([cell?.v, cell?.f]).toEqual(["=1+1", undefined]);
  });

  test("updateCells writes links inside a text", () => {
    const cell = {
      userEnteredValue: { stringValue: "见通知全文" },
      textFormatRuns: [
        {},
        { startIndex: 1, format: { bold: true, link: { uri: "https://notice.example" } } },
        { startIndex: 3 },
      ],
    };
    batch({
      updateCells: {
        rows: [{ values: [cell] }],
        fields: "userEnteredValue,textFormatRuns",
        range: cells(1, 1),
      },
    });
    expect(cellAt(book().sheets[0]!, 1, 1)).toMatchObject({
      v: "见通知全文",
      r: [
        { start: 0, end: 1 },
        { start: 1, end: 3, link: "https://notice.example", style: { bold: true } },
        { start: 3, end: 5 },
      ],
    });
  });

  test("one message alone stands for a list of one", () => {
    batch({
      updateCells: {
        rows: { values: { userEnteredValue: { numberValue: 7 } } },
        fields: "userEnteredValue",
        range: cells(1, 1),
      },
    });
    expect(values("A1")).toEqual([[7]]);
  });

  test("parts of cells that the host does not write are refused by name", () => {
    expect(() => batch({ updateCells: { range: cells(1, 1), rows: [], fields: "chipRuns" } })).toThrow(
      "NotEmulated: sheets.spreadsheets.batchUpdate writing chipRuns",
    );
  });

  test("updateCells clears what its range holds and its rows do not name", () => {
    world.change(
      ID,
      typed([
        ["a", "b"],
        ["c", "d"],
      ]),
    );
    batch({
      updateCells: {
        range: cells(1, 1, 2, 2),
        rows: [{ values: [{ userEnteredValue: { stringValue: "A" } }] }],
        fields: "userEnteredValue",
      },
    });
    expect(values("A1:B2")).toEqual([["A"]]);
  });

  test("repeatCell styles a range and leaves its values", () => {
    world.change(ID, typed([[1, 2]]));
    batch({
      repeatCell: {
        range: cells(1, 1, 1, 2),
        cell: { userEnteredFormat: { numberFormat: { type: "PERCENT", pattern: "0%" } } },
        fields: "userEnteredFormat.numberFormat",
      },
    });
    expect(world.sheets("GET", `/${ID}/values/A1:B1`).at("values")).toEqual([["100%", "200%"]]);
  });

  test("a mask must be given", () => {
    expect(batch({ repeatCell: { range: cells(1, 1), cell: {} } }).at("error.message")).toBe(
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  });

  test("merges, borders, sort, copy, find and replace", () => {
    world.change(
      ID,
      typed([
        ["丙", 3],
        ["甲", 1],
        ["乙", 2],
      ]),
    );
    const reply = batch(
      {
        sortRange: { range: cells(1, 1, 3, 2), sortSpecs: [{ dimensionIndex: 1, sortOrder: "DESCENDING" }] },
      },
      { copyPaste: { source: cells(1, 1, 1, 2), destination: cells(5, 1, 1, 2), pasteType: "PASTE_VALUES" } },
      { mergeCells: { range: cells(7, 1, 1, 3), mergeType: "MERGE_ALL" } },
      { updateBorders: { range: cells(1, 1, 3, 2), bottom: { style: "SOLID", color: {} } } },
      { findReplace: { find: "甲", replacement: "戊", allSheets: true } },
    );
    expect(values("A1:B5")).toEqual([["丙", 3], ["乙", 2], ["戊", 1], [], ["丙", 3]]);
    expect(reply.at("replies.4.findReplace")).toEqual({
      valuesChanged: 1,
      rowsChanged: 1,
      sheetsChanged: 1,
      occurrencesChanged: 1,
    });
    expect(book().sheets[0]!.merges).toEqual([{ row: 7, column: 1, rows: 1, columns: 3 }]);
    const bottom = cellAt(book().sheets[0]!, 3, 1);
    expect(book().sheets[0]!.styles[bottom?.s ?? 0]?.border).toEqual({
      bottom: { style: "SOLID", color: "#000000" },
    });
  });
});

describe("rows and columns", () => {
  test("come, go, move, grow at the edge and change their size", () => {
    world.change(ID, typed([["a"], ["b"], ["c"]]));
    batch(
      { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 2 } } },
      {
        moveDimension: {
          source: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 },
          destinationIndex: 4,
        },
      },
      { appendDimension: { sheetId: 0, dimension: "ROWS", length: 5 } },
      { deleteDimension: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 25, endIndex: 26 } } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 240, hiddenByUser: true },
          fields: "pixelSize,hiddenByUser",
        },
      },
    );
    expect(values("A1:A4")).toEqual([[], ["b"], ["c"], ["a"]]);
    expect(book().sheets[0]).toMatchObject({
      rows: 1006,
      columns: 25,
      columnWidths: { 1: 240 },
      hiddenColumns: [1],
    });
  });

  test("cannot all be deleted", () => {
    const reply = batch({ deleteDimension: { range: { sheetId: 0, dimension: "ROWS" } } });
    expect(reply.at("error.message")).toBe(
      "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
    );
  });
});

describe("protections", () => {
  const onlyOwner = { users: [OWNER], domainUsersCanEdit: false };
  const protect = (protectedRange: object) => batch({ addProtectedRange: { protectedRange } });

  test("are added, changed and taken away by id", () => {
    const reply = protect({ range: cells(1, 1, 1, 26), description: "header", editors: onlyOwner });
    const id = reply.at<number>("replies.0.addProtectedRange.protectedRange.protectedRangeId");
    expect(book().sheets[0]!.protections).toMatchObject([
      { id, kind: "RANGE", description: "header", editors: [] },
    ]);
    batch({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: id, editors: { users: [OWNER, CLERK] } },
        fields: "editors",
      },
    });
    expect(book().sheets[0]!.protections).toMatchObject([{ id, description: "header", editors: [CLERK] }]);
    batch({ deleteProtectedRange: { protectedRangeId: id } });
    expect(book().sheets[0]!.protections).toEqual([]);
  });

  test("of a tab leave holes, and hold others back from the rest", () => {
    protect({ range: { sheetId: 0 }, unprotectedRanges: [cells(2, 1, 10, 3)], editors: onlyOwner });
    const clerk = world.as({ effectiveUser: CLERK });
    const write = (range: string) =>
      clerk.sheets("PUT", `/${ID}/values/${range}?valueInputOption=RAW`, { values: [["x"]] }).status;
    expect(write("B3")).toBe(200);
    expect(write("B1")).toBe(400);
    const refused = clerk.sheets("POST", `/${ID}:batchUpdate`, {
      requests: [{ deleteSheet: { sheetId: 0 } }],
    });
    expect(refused.status).toBe(400);
  });

  test("hold nobody back who may edit the file unless editors are named and the domain is shut out", () => {
    const clerk = world.as({ effectiveUser: CLERK });
    const write = () =>
      clerk.sheets("PUT", `/${ID}/values/A1?valueInputOption=RAW`, { values: [["x"]] }).status;
    protect({ protectedRangeId: 7, range: cells(1, 1) });
    expect(write()).toBe(200);
    const change = (editors: object) =>
      batch({
        updateProtectedRange: { protectedRange: { protectedRangeId: 7, editors }, fields: "editors" },
      });
    change({ users: [OWNER] });
    expect(write()).toBe(200);
    change(onlyOwner);
    expect(write()).toBe(400);
  });

  test("cannot name editors who may not edit the spreadsheet", () => {
    const reply = protect({ range: cells(1, 1), editors: { users: ["else@else.example"] } });
    expect(reply.at("error.message")).toContain("does not have edit access");
  });

  test("are not changed by those whom they hold back", () => {
    const id = protect({ range: cells(1, 1), editors: onlyOwner }).at(
      "replies.0.addProtectedRange.protectedRange.protectedRangeId",
    );
    const clerk = world.as({ effectiveUser: CLERK });
    expect(
      clerk.sheets("POST", `/${ID}:batchUpdate`, {
        requests: [{ deleteProtectedRange: { protectedRangeId: id } }],
      }).status,
    ).toBe(400);
  });
});

describe("the rest of a spreadsheet", () => {
  test("locale, zone and title are set together", () => {
    batch({
      updateSpreadsheetProperties: {
        properties: { title: "例镇工会", locale: "en_GB", timeZone: "Asia/Shanghai" },
        fields: "title,locale,timeZone",
      },
    });
    expect(world.sheets("GET", `/${ID}?fields=properties(title,locale,timeZone)`).body).toEqual({
      properties: { title: "例镇工会", locale: "en_GB", timeZone: "Asia/Shanghai" },
    });
  });

  test("data validation, conditional formats, filters, names and bands", () => {
    const rule = {
      condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "是" }, { userEnteredValue: "否" }] },
      strict: true,
      showCustomUi: true,
    };
    const red = {
      booleanRule: {
        condition: { type: "NUMBER_LESS", values: [{ userEnteredValue: "0" }] },
        format: { textFormat: { foregroundColor: { red: 1 } } },
      },
    };
    const reply = batch(
      { setDataValidation: { range: cells(2, 1, 3), rule } },
      { addConditionalFormatRule: { rule: { ranges: [cells(1, 2, 5)], ...red }, index: 0 } },
      { setBasicFilter: { filter: { range: cells(1, 1, 5, 3) } } },
      { addNamedRange: { namedRange: { name: "人次", range: cells(2, 2, 3) } } },
    );
    expect(reply.status).toBe(200);
    const seen = world.sheets("GET", `/${ID}?ranges=A2&includeGridData=true`);
    expect(seen.at("sheets.0.data.0.rowData")).toBeUndefined();
    expect(seen.at("sheets.0.basicFilter.range.endColumnIndex")).toBe(3);
    expect(book().sheets[0]!.conditionalFormats[0]).toMatchObject({
      condition: { criteria: "NUMBER_LESS_THAN", values: [0] },
      style: { color: "#ff0000" },
    });
    world.change(ID, { op: "write", sheetId: 0, row: 2, column: 1, values: [["是"]] });
    expect(
      world
        .sheets("GET", `/${ID}?ranges=A2&includeGridData=true`)
        .at("sheets.0.data.0.rowData.0.values.0.dataValidation"),
    ).toEqual(rule);
    expect(world.sheets("GET", `/${ID}/values/${encodeURIComponent("人次")}`).at("range")).toBe(
      "'台账'!B2:B4",
    );
  });

  test("developer metadata is found, changed and deleted", () => {
    const location = { sheetId: 0 };
    const made = batch({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: "period",
          metadataValue: "2020-03",
          visibility: "PROJECT",
          location,
        },
      },
    });
    expect(made.at("replies.0.createDeveloperMetadata.developerMetadata.location")).toEqual({
      locationType: "SHEET",
      sheetId: 0,
    });
    const filter = { developerMetadataLookup: { metadataKey: "period" } };
    const search = (from: World) =>
      from
        .sheets("POST", `/${ID}/developerMetadata:search`, { dataFilters: [filter] })
        .at("matchedDeveloperMetadata");
    expect(search(world)).toHaveLength(1);
    expect(search(world.as({ scriptId: "script-2" }))).toBeUndefined();
    batch({ deleteDeveloperMetadata: { dataFilter: filter } });
    expect(search(world)).toBeUndefined();
  });

  test("developer metadata is found by where it lies", () => {
    const make = (metadataKey: string, location: object) => ({
      createDeveloperMetadata: { developerMetadata: { metadataKey, visibility: "DOCUMENT", location } },
    });
    const column = { dimensionRange: { sheetId: 0, dimension: "COLUMNS", startIndex: 2, endIndex: 3 } };
    batch(make("book", { spreadsheet: true }), make("tab", { sheetId: 0 }), make("column", column));
    const keys = (metadataLocation: object, locationMatchingStrategy?: string) =>
      world
        .sheets("POST", `/${ID}/developerMetadata:search`, {
          dataFilters: [{ developerMetadataLookup: { metadataLocation, locationMatchingStrategy } }],
        })
        .at<{ developerMetadata: { metadataKey: string } }[]>("matchedDeveloperMetadata")
        .map(({ developerMetadata }) => developerMetadata.metadataKey);
    expect(keys({ spreadsheet: true })).toEqual(["book", "tab", "column"]);
    expect(keys({ spreadsheet: true }, "EXACT_LOCATION")).toEqual(["book"]);
    expect(keys({ sheetId: 0 }, "EXACT_LOCATION")).toEqual(["tab"]);
    expect(
      keys({ dimensionRange: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 9 } }),
    ).toEqual(["column"]);
  });

  test("a tab is copied inside and into another spreadsheet", () => {
    world.change(ID, typed([["表头"]]));
    const id = batch({ duplicateSheet: { sourceSheetId: 0, newSheetName: "台账 2020-04" } }).at(
      "replies.0.duplicateSheet.properties.sheetId",
    );
    expect(values("台账 2020-04!A1")).toEqual([["表头"]]);
    world.addSpreadsheet("other", OWNER);
    const copied = world.sheets("POST", `/${ID}/sheets/${id}:copyTo`, { destinationSpreadsheetId: "other" });
    expect(copied.body).toMatchObject({ title: "Copy of 台账 2020-04", index: 1 });
  });

  test("spreadsheets are created with tabs, locale and zone", () => {
    const made = world.sheets("POST", "", {
      properties: { title: "新", locale: "zh_CN", timeZone: "Asia/Shanghai" },
      sheets: [{ properties: { title: "首页" } }],
    });
    expect(made.body).toMatchObject({
      properties: { title: "新", locale: "zh_CN" },
      sheets: [{ properties: { title: "首页", sheetId: 0 } }],
    });
    expect(
      world.drive("GET", `/files/${made.at("spreadsheetId")}?fields=ownedByMe,isAppAuthorized`).body,
    ).toEqual({ ownedByMe: true, isAppAuthorized: true });
  });
});

describe("charts", () => {
  const source = (column: number) => ({ sourceRange: { sources: [cells(1, column, 4)] } });
  const anchor = (rowIndex: number) => ({
    overlayPosition: { anchorCell: { sheetId: 0, rowIndex, columnIndex: 3 }, widthPixels: 480 },
  });
  const spec = {
    title: "场次",
    basicChart: {
      chartType: "BAR",
      headerCount: 1,
      domains: [{ domain: source(1) }],
      series: [{ series: source(2) }],
      legendPosition: "NO_LEGEND",
    },
  };

  test("are added over cells, moved, redrawn and deleted", () => {
    const id = batch({ addChart: { chart: { spec, position: anchor(5) } } }).at<number>(
      "replies.0.addChart.chart.chartId",
    );
    expect(book().sheets[0]!.charts).toMatchObject([
      {
        id,
        type: "BAR",
        headers: 1,
        row: 6,
        column: 4,
        boxes: [{ column: 1, rows: 4 }, { column: 2 }],
        options: { title: "场次", width: 480, legend: { position: "none" } },
      },
    ]);
    batch(
      { updateEmbeddedObjectPosition: { objectId: id, newPosition: anchor(9), fields: "*" } },
      {
        updateChartSpec: {
          chartId: id,
          spec: { title: "形式", pieChart: { domain: source(1), series: source(2) } },
        },
      },
    );
    expect(book().sheets[0]!.charts).toMatchObject([
      { id, type: "PIE", row: 10, options: { title: "形式", width: 480 } },
    ]);
    batch({ deleteEmbeddedObject: { objectId: id } });
    expect(book().sheets[0]!.charts).toEqual([]);
  });
});

describe("tidying", () => {
  test("white space, duplicates, pasted text", () => {
    world.change(ID, {
      ...typed([
        ["  甲   乙 ", 1],
        ["甲 乙", 1],
        ["丙", 2],
      ]),
      raw: true,
    } as never);
    const reply = batch(
      { trimWhitespace: { range: cells(1, 1, 3, 2) } },
      { deleteDuplicates: { range: cells(1, 1, 3, 2) } },
      {
        pasteData: {
          coordinate: { sheetId: 0, rowIndex: 4, columnIndex: 0 },
          data: "丁,10%\n戊",
          delimiter: ",",
          type: "PASTE_NORMAL",
        },
      },
    );
    expect(reply.at("replies")).toEqual([
      { trimWhitespace: { cellsChangedCount: 1 } },
      { deleteDuplicates: { duplicatesRemovedCount: 1 } },
      {},
    ]);
    expect(values("A1:B6")).toEqual([["甲 乙", 1], ["丙", 2], [], [], ["丁", 0.1], ["戊"]]);
  });
});

test("a request that the host does not make says so by name", () => {
  expect(() => batch({ addFilterView: { filter: { title: "Units" } } })).toThrow(
    "NotEmulated: sheets.spreadsheets.batchUpdate addFilterView",
  );
});
