// Requests that Google takes: after the samples of its guides, with our own tabs and words. What is wrong with a request
// is tried by changing these.
export const LEDGER = "ledger";
export const TAB = 7;

export const RANGE = {
  sheetId: TAB,
  startRowIndex: 2,
  endRowIndex: 5,
  startColumnIndex: 1,
  endColumnIndex: 4,
};
const ROWS = { sheetId: TAB, dimension: "ROWS", startIndex: 3, endIndex: 5 };
const SOURCE = { sourceRange: { sources: [RANGE] } };
const ANCHOR = {
  overlayPosition: { anchorCell: { sheetId: TAB, rowIndex: 1, columnIndex: 5 }, widthPixels: 300 },
};
const RED = { rgbColor: { red: 0.8, green: "0.1", blue: 0 } };
const BORDER = { style: "SOLID", colorStyle: RED };

/** Requests of batchUpdate by kind; several of one kind differ in what they set. */
export const REQUESTS: readonly Record<string, object>[] = [
  {
    addSheet: {
      properties: {
        title: "June",
        sheetId: 12,
        index: 1,
        hidden: false,
        tabColorStyle: RED,
        gridProperties: { rowCount: 20, columnCount: "12", frozenRowCount: 1, hideGridlines: true },
      },
    },
  },
  { duplicateSheet: { sourceSheetId: TAB, insertSheetIndex: 0, newSheetId: 30, newSheetName: "Copy" } },
  { deleteSheet: { sheetId: 9 } },
  {
    updateSheetProperties: {
      properties: { sheetId: TAB, title: "July", gridProperties: { frozenRowCount: 1 } },
      fields: "title,gridProperties.frozenRowCount",
    },
  },
  {
    updateSpreadsheetProperties: {
      properties: { title: "Plan", locale: "zh_CN", timeZone: "Asia/Shanghai", autoRecalc: "ON_CHANGE" },
      fields: "title,locale,timeZone,autoRecalc",
    },
  },
  {
    updateCells: {
      start: { sheetId: TAB, rowIndex: 0, columnIndex: 0 },
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: "Unit" },
              note: "as registered",
              textFormatRuns: [{ startIndex: 0, format: { bold: true } }],
            },
            { userEnteredValue: { numberValue: "12.5" } },
            { userEnteredValue: { boolValue: true } },
            { userEnteredValue: { formulaValue: "=A1" } },
          ],
        },
      ],
      fields: "userEnteredValue,note,textFormatRuns",
    },
  },
  {
    updateCells: {
      range: RANGE,
      rows: [
        {
          values: [
            {
              userEnteredFormat: {
                horizontalAlignment: "CENTER",
                padding: { top: 2, left: 3 },
                textRotation: { angle: 30 },
              },
            },
          ],
        },
      ],
      fields: "userEnteredFormat(horizontalAlignment,padding,textRotation)",
    },
  },
  {
    repeatCell: {
      range: RANGE,
      cell: {
        userEnteredFormat: {
          numberFormat: { type: "DATE", pattern: "yyyy-mm-dd" },
          backgroundColorStyle: RED,
          textFormat: {
            foregroundColorStyle: RED,
            fontSize: 12,
            bold: true,
            italic: false,
            fontFamily: "Arial",
          },
          wrapStrategy: "WRAP",
          verticalAlignment: "MIDDLE",
          borders: { top: BORDER },
        },
      },
      fields: "userEnteredFormat",
    },
  },
  {
    appendCells: {
      sheetId: TAB,
      rows: [{ values: [{ userEnteredValue: { stringValue: "East" } }] }],
      fields: "userEnteredValue",
    },
  },
  { updateBorders: { range: RANGE, top: BORDER, innerHorizontal: { style: "DASHED", color: { red: 1 } } } },
  { mergeCells: { range: RANGE, mergeType: "MERGE_ROWS" } },
  { unmergeCells: { range: RANGE } },
  {
    copyPaste: {
      source: RANGE,
      destination: { ...RANGE, startRowIndex: 8, endRowIndex: 11 },
      pasteType: "PASTE_VALUES",
      pasteOrientation: "NORMAL",
    },
  },
  {
    cutPaste: {
      source: RANGE,
      destination: { sheetId: TAB, rowIndex: 10, columnIndex: 1 },
      pasteType: "PASTE_NORMAL",
    },
  },
  {
    sortRange: {
      range: RANGE,
      sortSpecs: [
        { dimensionIndex: 1, sortOrder: "DESCENDING" },
        { dimensionIndex: 2, sortOrder: "ASCENDING" },
      ],
    },
  },
  {
    setDataValidation: {
      range: RANGE,
      rule: {
        condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "yes" }, { userEnteredValue: "no" }] },
        inputMessage: "one of them",
        strict: true,
        showCustomUi: true,
      },
    },
  },
  {
    setDataValidation: {
      range: RANGE,
      rule: {
        condition: {
          type: "DATE_BETWEEN",
          values: [{ userEnteredValue: "2020-03-01" }, { userEnteredValue: "2020-03-31" }],
        },
      },
    },
  },
  { setDataValidation: { range: RANGE } },
  { insertDimension: { range: ROWS, inheritFromBefore: true } },
  { deleteDimension: { range: ROWS } },
  { moveDimension: { source: ROWS, destinationIndex: 9 } },
  { appendDimension: { sheetId: TAB, dimension: "COLUMNS", length: 3 } },
  {
    updateDimensionProperties: {
      range: ROWS,
      properties: { pixelSize: 40, hiddenByUser: false },
      fields: "pixelSize,hiddenByUser",
    },
  },
  {
    autoResizeDimensions: { dimensions: { sheetId: TAB, dimension: "COLUMNS", startIndex: 0, endIndex: 3 } },
  },
  { addDimensionGroup: { range: ROWS } },
  { insertRange: { range: RANGE, shiftDimension: "ROWS" } },
  { deleteRange: { range: RANGE, shiftDimension: "COLUMNS" } },
  { addNamedRange: { namedRange: { name: "Units_2020", range: RANGE } } },
  {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 77,
        range: { sheetId: TAB },
        unprotectedRanges: [RANGE],
        description: "by the office",
        warningOnly: false,
        editors: { users: ["wang@office.example"], domainUsersCanEdit: false },
      },
    },
  },
  {
    updateProtectedRange: {
      protectedRange: { protectedRangeId: 70, description: "closed" },
      fields: "description",
    },
  },
  { deleteProtectedRange: { protectedRangeId: 70 } },
  {
    setBasicFilter: {
      filter: {
        range: RANGE,
        sortSpecs: [{ dimensionIndex: 1, sortOrder: "ASCENDING" }],
        filterSpecs: [
          {
            columnIndex: 1,
            filterCriteria: { condition: { type: "NUMBER_GREATER", values: [{ userEnteredValue: "3" }] } },
          },
        ],
      },
    },
  },
  { clearBasicFilter: { sheetId: TAB } },
  {
    addFilterView: {
      filter: { title: "East only", range: RANGE, criteria: { "1": { hiddenValues: ["West"] } } },
    },
  },
  {
    addConditionalFormatRule: {
      rule: {
        ranges: [RANGE],
        booleanRule: {
          condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: "=B3>0" }] },
          format: { backgroundColorStyle: RED },
        },
      },
      index: 0,
    },
  },
  {
    addConditionalFormatRule: {
      rule: {
        ranges: [RANGE],
        gradientRule: {
          minpoint: { type: "MIN", colorStyle: RED },
          midpoint: { type: "PERCENTILE", value: "50", color: { red: 1 } },
          maxpoint: { type: "MAX", color: { green: 1 } },
        },
      },
    },
  },
  {
    addBanding: {
      bandedRange: {
        range: RANGE,
        rowProperties: { headerColorStyle: RED, firstBandColorStyle: RED, secondBandColorStyle: RED },
      },
    },
  },
  {
    addChart: {
      chart: {
        spec: {
          title: "People",
          basicChart: {
            chartType: "COLUMN",
            legendPosition: "BOTTOM_LEGEND",
            axis: [{ position: "BOTTOM_AXIS", title: "Unit" }],
            domains: [{ domain: SOURCE }],
            series: [{ series: SOURCE, targetAxis: "LEFT_AXIS" }],
            headerCount: 1,
          },
        },
        position: ANCHOR,
      },
    },
  },
  {
    addChart: {
      chart: {
        spec: {
          pieChart: {
            domain: SOURCE,
            series: SOURCE,
            pieHole: 0.4,
            legendPosition: "RIGHT_LEGEND",
            threeDimensional: false,
          },
        },
        position: ANCHOR,
      },
    },
  },
  {
    findReplace: { find: "Wst", replacement: "West", matchCase: true, searchByRegex: false, allSheets: true },
  },
  { trimWhitespace: { range: RANGE } },
  {
    deleteDuplicates: {
      range: RANGE,
      comparisonColumns: [{ sheetId: TAB, dimension: "COLUMNS", startIndex: 1, endIndex: 2 }],
    },
  },
  {
    pasteData: {
      coordinate: { sheetId: TAB, rowIndex: 12, columnIndex: 0 },
      data: "a,b",
      delimiter: ",",
      type: "PASTE_NORMAL",
    },
  },
  { textToColumns: { source: RANGE, delimiter: "-", delimiterType: "CUSTOM" } },
  { randomizeRange: { range: RANGE } },
  { autoFill: { range: RANGE, useAlternateSeries: false } },
  {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: "unit",
        metadataValue: "East",
        location: { sheetId: TAB },
        visibility: "DOCUMENT",
      },
    },
  },
  {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataKey: "unit" } }],
      developerMetadata: { metadataValue: "West" },
      fields: "metadataValue",
    },
  },
  {
    deleteDeveloperMetadata: {
      dataFilter: { developerMetadataLookup: { metadataKey: "unit", visibility: "DOCUMENT" } },
    },
  },
  {
    add_sheet: {
      properties: { sheet_id: "31", title: "Snake", grid_properties: { row_count: 4, column_count: 4 } },
    },
  },
];

/** Other calls: method, path below /v4/spreadsheets, body. */
export const CALLS: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  [
    "GET",
    `/${LEDGER}?fields=properties.title,sheets(properties(sheetId,title),data.rowData.values(formattedValue,note))`,
  ],
  ["GET", `/${LEDGER}?ranges=Units!A1:B2&includeGridData=true&prettyPrint=false&alt=json`],
  ["GET", `/${LEDGER}?fields=*`],
  [
    "GET",
    `/${LEDGER}/values/Units!A1:B2?majorDimension=COLUMNS&valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER`,
  ],
  ["GET", `/${LEDGER}/values:batchGet?ranges=A1&ranges=B2&fields=valueRanges(range,values)`],
  [
    "PUT",
    `/${LEDGER}/values/A1?valueInputOption=RAW&includeValuesInResponse=true`,
    { range: "A1", majorDimension: "ROWS", values: [["a", 1, true, null, ""]] },
  ],
  [
    "POST",
    `/${LEDGER}/values/A1:append?valueInputOption=USER_ENTERED&insertDataOption=INSERT_ROWS`,
    { values: [["=1+1"]] },
  ],
  [
    "POST",
    `/${LEDGER}/values:batchUpdate`,
    {
      valueInputOption: "RAW",
      data: [{ range: "A1:B1", values: [["a", "b"]] }],
      includeValuesInResponse: false,
    },
  ],
  ["POST", `/${LEDGER}/values:batchClear`, { ranges: ["A1:B2"] }],
  ["POST", `/${LEDGER}/values/A1:clear`, {}],
  [
    "POST",
    `/${LEDGER}/values:batchGetByDataFilter`,
    { dataFilters: [{ gridRange: RANGE }, { a1Range: "A1" }], majorDimension: "ROWS" },
  ],
  [
    "POST",
    `/${LEDGER}/developerMetadata:search`,
    { dataFilters: [{ developerMetadataLookup: { metadataKey: "unit" } }] },
  ],
  [
    "POST",
    `/${LEDGER}:batchUpdate?fields=replies,spreadsheetId`,
    { requests: [{ addSheet: {} }], includeSpreadsheetInResponse: true, responseIncludeGridData: false },
  ],
  [
    "POST",
    "",
    {
      properties: { title: "New", locale: "en_GB", timeZone: "Europe/London" },
      sheets: [{ properties: { title: "One", gridProperties: { rowCount: 5, columnCount: 5 } } }],
    },
  ],
];

/** Calls to Drive that are taken: method, path below /drive/v3, body. */
export const DRIVE_CALLS: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  [
    "GET",
    "/files?q=name+contains+'plan'&orderBy=folder,modifiedTime desc,name&pageSize=50&fields=nextPageToken, files(id, name, owners(displayName))",
  ],
  ["GET", "/files?corpora=user&spaces=drive&includeItemsFromAllDrives=true&supportsAllDrives=true"],
  ["GET", "/files?fields=*"],
  ["GET", "/files?q=modifiedTime > '2020-03-01T00:00:00'"],
  ["GET", `/files/${LEDGER}?fields=id,name,capabilities/canEdit,permissions(id,role)&supportsAllDrives=true`],
  [
    "POST",
    "/files?fields=id",
    {
      name: "June",
      mimeType: "application/vnd.google-apps.folder",
      appProperties: { campaign: "c1" },
      writersCanShare: false,
    },
  ],
  ["POST", `/files/${LEDGER}/copy`, { name: "Copy", appProperties: { unit: null, role: "unit" } }],
  ["PATCH", `/files/${LEDGER}?fields=id`, { name: "Plan", description: "of units", starred: true }],
  ["PATCH", `/files/${LEDGER}?addParents=root`, {}],
  [
    "POST",
    `/files/${LEDGER}/permissions?sendNotificationEmail=false&fields=id`,
    { type: "user", role: "writer", emailAddress: "li@union.example" },
  ],
  ["GET", `/files/${LEDGER}/permissions?fields=permissions(id,emailAddress,role)&pageSize=20`],
  ["GET", "/about?fields=user(displayName,emailAddress)"],
];
