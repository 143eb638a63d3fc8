// What Google refuses although every name and type is right.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { OWNER, openWorld, type World } from "../plain";

const LEDGER = "ledger";
const RANGE = { sheetId: 7, startRowIndex: 2, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 };
let world: World;

beforeEach(() => {
  world = openWorld();
  world.addSpreadsheet(LEDGER, OWNER, {
    sheets: [{ id: 7, name: "Units", rows: 20, columns: 8, frozenRows: 2, frozenColumns: 1 }],
  });
});

const batch = (...requests: unknown[]) => world.sheets("POST", `/${LEDGER}:batchUpdate`, { requests });
/** The refusal without "Invalid requests[0].kind: ", or "" where there is none. */
const refusal = (...requests: unknown[]): string =>
  ((batch(...requests).at("error.message") as string | undefined) ?? "").replace(
    /^Invalid requests\[\d\]\.\w+: /,
    "",
  );

const condition = (type: string, values: readonly string[]) => ({
  type,
  values: values.map((userEnteredValue) => ({ userEnteredValue })),
});

describe("the values of a condition", () => {
  const rule = (type: string, ...values: string[]) =>
    refusal({
      setDataValidation: { range: RANGE, rule: { condition: condition(type, values), strict: true } },
    });

  test.each([
    ["DATE_BETWEEN", ["2020-03-01", "2020-03-31"]],
    ["DATE_AFTER", ["=TODAY()"]],
    ["NUMBER_BETWEEN", ["1", "10"]],
    ["ONE_OF_LIST", ["yes", "no"]],
    ["ONE_OF_RANGE", ["=Units!$A$1:$A$3"]],
    ["BOOLEAN", []],
    ["BOOLEAN", ["yes", ""]],
    ["CUSTOM_FORMULA", ["=A3>0"]],
    ["DATE_IS_VALID", []],
  ])("%s %j is a rule", (type, values) => {
    expect(rule(type, ...values)).toBe("");
  });

  test.each([
    ["DATE_BETWEEN", ["", ""]],
    ["DATE_BETWEEN", ["2020-03-01"]],
    ["DATE_BEFORE", ["soon"]],
    ["NUMBER_GREATER", []],
    ["NUMBER_GREATER", ["many"]],
    ["NUMBER_EQ", ["1", "2"]],
    ["ONE_OF_LIST", []],
    ["ONE_OF_RANGE", ["Units!A1:A3"]],
    ["BOOLEAN", ["a", "b", "c"]],
    ["CUSTOM_FORMULA", ["A3>0"]],
    ["TEXT_IS_EMAIL", ["wang@units.example"]],
    ["BLANK", []],
    ["CONDITION_TYPE_UNSPECIFIED", []],
  ])("%s %j is none", (type, values) => {
    expect(rule(type, ...values)).not.toBe("");
  });

  test("formats and filters take other conditions than rules", () => {
    const format = (type: string, values: string[]) =>
      refusal({
        addConditionalFormatRule: {
          rule: {
            ranges: [RANGE],
            booleanRule: { condition: condition(type, values), format: { textFormat: { bold: true } } },
          },
        },
      });
    expect(format("NOT_BLANK", [])).toBe("");
    expect(format("ONE_OF_LIST", ["yes"])).toBe(
      "ConditionType 'ONE_OF_LIST' is not supported in conditional formatting.",
    );
    const filter = {
      range: RANGE,
      filterSpecs: [{ columnIndex: 0, filterCriteria: { condition: condition("ONE_OF_LIST", ["East"]) } }],
    };
    expect(refusal({ setBasicFilter: { filter } })).toBe(
      "ConditionType 'ONE_OF_LIST' is not supported in filters.",
    );
  });

  test("a relative date is for formats only", () => {
    const relative = { type: "DATE_BEFORE", values: [{ relativeDate: "TODAY" }] };
    expect(refusal({ setDataValidation: { range: RANGE, rule: { condition: relative } } })).toContain(
      "relativeDate",
    );
    const booleanRule = { condition: relative, format: { textFormat: { bold: true } } };
    expect(refusal({ addConditionalFormatRule: { rule: { ranges: [RANGE], booleanRule } } })).toBe("");
  });

  test("the points of a colour scale", () => {
    const color = { red: 1 };
    const scale = (minpoint: unknown, maxpoint: unknown) =>
      refusal({
        addConditionalFormatRule: { rule: { ranges: [RANGE], gradientRule: { minpoint, maxpoint } } },
      });
    expect(scale({ type: "MIN", color }, { type: "MAX", color })).toBe("");
    expect(scale({ type: "MIN", color }, undefined)).toBe("No interpolationPointType specified.");
    expect(scale({ type: "NUMBER", color }, { type: "MAX", color })).toBe(
      "InterpolationPoint.value is required.",
    );
  });
});

describe("ids", () => {
  const twice = (request: unknown) => [refusal(request), refusal(request)];
  const chart = {
    chartId: 5,
    spec: {
      pieChart: {
        domain: { sourceRange: { sources: [RANGE] } },
        series: { sourceRange: { sources: [RANGE] } },
      },
    },
    position: { overlayPosition: { anchorCell: { sheetId: 7 } } },
  };

  test.each([
    ["addSheet", { properties: { sheetId: 9 } }],
    ["duplicateSheet", { sourceSheetId: 7, newSheetId: 9 }],
    ["addProtectedRange", { protectedRange: { protectedRangeId: 5, range: RANGE } }],
    [
      "addBanding",
      {
        bandedRange: {
          bandedRangeId: 5,
          range: RANGE,
          rowProperties: { firstBandColor: { red: 1 }, secondBandColor: { green: 1 } },
        },
      },
    ],
    ["addChart", { chart }],
    [
      "createDeveloperMetadata",
      {
        developerMetadata: {
          metadataId: 5,
          metadataKey: "unit",
          location: { sheetId: 7 },
          visibility: "DOCUMENT",
        },
      },
    ],
  ])("%s: the same id a second time is refused", (kind, body) => {
    const [first, second] = twice({ [kind]: body });
    expect(first).toBe("");
    expect(second).not.toBe("");
  });

  test("no tab has a number below 0", () => {
    expect(refusal({ addSheet: { properties: { sheetId: -1 } } })).not.toBe("");
  });
});

describe("the grid", () => {
  const properties = (gridProperties: unknown, fields: string) =>
    refusal({ updateSheetProperties: { properties: { sheetId: 7, gridProperties }, fields } });

  test("has a row and a column at least", () => {
    expect(refusal({ addSheet: { properties: { gridProperties: { rowCount: 0, columnCount: 3 } } } })).toBe(
      "You can't delete all the rows on the sheet.",
    );
    // A mask over all of the grid's properties sets what is not given to nothing.
    expect(properties({ frozenRowCount: 0 }, "gridProperties")).toBe(
      "You can't delete all the rows on the sheet.",
    );
  });

  test("is not frozen as a whole, now or when it is made", () => {
    expect(properties({ frozenRowCount: 20 }, "gridProperties.frozenRowCount")).toBe(
      "You can't freeze all visible rows on the sheet.",
    );
    expect(
      refusal({ addSheet: { properties: { gridProperties: { rowCount: 3, frozenRowCount: 3 } } } }),
    ).toBe("You can't freeze all visible rows on the sheet.");
    expect(
      properties(
        { rowCount: 40, frozenRowCount: 30 },
        "gridProperties.rowCount,gridProperties.frozenRowCount",
      ),
    ).toBe("");
  });

  test("has no merged cell across the frozen edge", () => {
    const merge = (
      startRowIndex: number,
      endRowIndex: number,
      startColumnIndex: number,
      endColumnIndex: number,
    ) =>
      refusal({
        mergeCells: {
          range: { sheetId: 7, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex },
          mergeType: "MERGE_ALL",
        },
      });
    expect(merge(1, 3, 1, 2)).toBe("You can't merge frozen and non-frozen rows.");
    expect(merge(2, 3, 0, 2)).toBe("You can't merge frozen and non-frozen columns.");
    expect(merge(4, 6, 1, 2)).toBe("");
    expect(properties({ frozenRowCount: 5 }, "gridProperties.frozenRowCount")).toBe(
      "You can't freeze rows which contain only part of a merged cell.",
    );
  });
});

describe("protections", () => {
  const protect = (protectedRange: unknown) => refusal({ addProtectedRange: { protectedRange } });

  test("leave holes only in whole tabs", () => {
    expect(protect({ range: { sheetId: 7 }, unprotectedRanges: [RANGE] })).toBe("");
    expect(protect({ range: RANGE, unprotectedRanges: [RANGE] })).toBe(
      "Unprotected ranges are only supported on protected sheets.",
    );
  });

  test("are of one kind, and name nobody where they only warn", () => {
    expect(protect({ range: RANGE, namedRangeId: "units" })).not.toBe("");
    expect(protect({})).not.toBe("");
    expect(protect({ range: RANGE, warningOnly: true, editors: { users: [OWNER] } })).toBe(
      "ProtectedRange is warningOnly. Editors cannot be set on it.",
    );
  });
});

test("a number format says of which type it is", () => {
  const paint = (numberFormat: unknown) =>
    refusal({
      repeatCell: {
        range: RANGE,
        cell: { userEnteredFormat: { numberFormat } },
        fields: "userEnteredFormat.numberFormat",
      },
    });
  expect(paint({ type: "DATE", pattern: "yyyy-mm-dd" })).toBe("");
  expect(paint({ pattern: "yyyy-mm-dd" })).toBe("Must specify type.");
});
