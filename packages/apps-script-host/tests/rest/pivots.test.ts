import { beforeEach, describe, expect, test } from "@jest/globals";
import { OWNER, openWorld, type World } from "./plain";

const ID = "ledger";
let world: World;

beforeEach(() => {
  world = openWorld();
  world.addSpreadsheet(ID, OWNER, {
    sheets: [
      { name: "报名", id: 0 },
      { name: "透视", id: 7 },
    ],
  });
  world.sheets("PUT", `/${ID}/values/${encodeURIComponent("报名!A1:C5")}?valueInputOption=RAW`, {
    values: [
      ["工会", "项目", "人数"],
      ["例镇", "篮球", 10],
      ["例河", "跳绳", 5],
      ["例镇", "跳绳", 7],
      ["例山", "篮球", 12],
    ],
  });
});

const batch = (...requests: object[]) => world.sheets("POST", `/${ID}:batchUpdate`, { requests });
const source = { sheetId: 0, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 3 };
const sum = { summarizeFunction: "SUM", sourceColumnOffset: 2 };
const pivot = {
  source,
  rows: [{ sourceColumnOffset: 0, showTotals: true, sortOrder: "ASCENDING" }],
  values: [sum],
};
const put = (pivotTable: object | null, start: object = { sheetId: 7 }) =>
  batch({
    updateCells: { rows: { values: pivotTable ? [{ pivotTable }] : [{}] }, start, fields: "pivotTable" },
  });
const shown = (range = "透视!A1:F9") =>
  world
    .sheets("GET", `/${ID}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`)
    .at("values");
const refusal = (pivotTable: object) => put(pivotTable).at<string>("error.message");

describe("a pivot table over REST", () => {
  test("fills the cells from where it is put, and is read back from there", () => {
    expect(put(pivot).status).toBe(200);
    expect(shown()).toEqual([
      ["工会", "SUM of 人数"],
      ["例山", 12],
      ["例河", 5],
      ["例镇", 17],
      ["Grand Total", 34],
    ]);
    const fields = "sheets.data.rowData.values.pivotTable";
    const read = world.sheets("GET", `/${ID}?ranges=${encodeURIComponent("透视!A1")}&fields=${fields}`);
    expect(read.at("sheets.0.data.0.rowData.0.values.0.pivotTable")).toEqual(pivot);
  });

  test("keeps rules, buckets, filters and layout as they were given", () => {
    const given = {
      source,
      rows: [
        {
          sourceColumnOffset: 0,
          sortOrder: "DESCENDING",
          label: "单位",
          repeatHeadings: true,
          valueBucket: { valuesIndex: 0, buckets: [{ stringValue: "篮球" }] },
          groupRule: {
            manualRule: {
              groups: [
                {
                  groupName: { stringValue: "沿江" },
                  items: [{ stringValue: "例河" }, { stringValue: "例山" }],
                },
              ],
            },
          },
          groupLimit: { countLimit: 5 },
        },
      ],
      columns: [{ sourceColumnOffset: 1, sortOrder: "ASCENDING" }],
      values: [sum, { summarizeFunction: "CUSTOM", formula: "=SUM('人数')", name: "合计" }],
      filterSpecs: [{ columnOffsetIndex: 1, filterCriteria: { visibleValues: ["篮球", "跳绳"] } }],
      valueLayout: "VERTICAL",
    };
    put(given);
    const read = world.sheets("GET", `/${ID}?ranges=${encodeURIComponent("透视!A1")}&includeGridData=true`);
    expect(read.at("sheets.0.data.0.rowData.0.values.0.pivotTable")).toEqual({
      ...given,
      criteria: { 1: { visibleValues: ["篮球", "跳绳"] } },
    });
    expect(shown()).toEqual([
      ["", "", "项目"],
      ["单位", "Values", "篮球", "跳绳"],
      ["沿江", "SUM of 人数", 12, 5],
      ["", "合计", 12, 5],
      ["例镇", "SUM of 人数", 10, 7],
      ["", "合计", 10, 7],
    ]);
  });

  test("shows only so many members, and folded ones by their total", () => {
    const group = { sourceColumnOffset: 0, sortOrder: "ASCENDING", showTotals: true };
    put({ ...pivot, rows: [{ ...group, groupLimit: { countLimit: 2 } }] });
    expect(shown()).toEqual([
      ["工会", "SUM of 人数"],
      ["例山", 12],
      ["例河", 5],
      ["Grand Total", 17],
    ]);
    const folded = { ...group, valueMetadata: [{ value: { stringValue: "例镇" }, collapsed: true }] };
    put({ ...pivot, rows: [folded, { ...group, sourceColumnOffset: 1 }] });
    expect(shown()).toEqual([
      ["工会", "项目", "SUM of 人数"],
      ["例山", "篮球", 12],
      ["例山 Total", "", 12],
      ["例河", "跳绳", 5],
      ["例河 Total", "", 5],
      ["例镇 Total", "", 17],
      ["Grand Total", "", 34],
    ]);
  });

  test("is taken away by a cell without one", () => {
    put(pivot);
    put(null);
    expect(shown()).toBeUndefined();
  });

  test("is filtered by the older criteria too", () => {
    put({ ...pivot, criteria: { 1: { visibleValues: ["跳绳"] } } });
    expect(shown()).toEqual([
      ["工会", "SUM of 人数"],
      ["例河", 5],
      ["例镇", 7],
      ["Grand Total", 12],
    ]);
  });

  test("is refused without a source, beside it, twice over a column, and without a summary", () => {
    const where = "Invalid requests[0].updateCells: ";
    expect(refusal({ ...pivot, source: undefined })).toBe(
      `${where}Must specify the source of the pivot table.`,
    );
    expect(refusal({ ...pivot, source: { sheetId: 99 } })).toBe(`${where}No grid with id: 99`);
    expect(refusal({ ...pivot, rows: [{ sourceColumnOffset: 3 }] })).toContain("not in the source range");
    expect(refusal({ ...pivot, columns: pivot.rows })).toContain("only once");
    expect(refusal({ ...pivot, values: [{ sourceColumnOffset: 2 }] })).toContain("summarizeFunction");
    expect(refusal({ ...pivot, values: [{ summarizeFunction: "SUM" }] })).toContain(
      "sourceColumnOffset or formula",
    );
    expect(refusal({ ...pivot, values: [{ ...sum, summarizeFunction: "CUSTOM" }] })).toContain(
      "calculated fields only",
    );
    const rule = { histogramRule: { interval: 0 } };
    expect(refusal({ ...pivot, rows: [{ sourceColumnOffset: 2, groupRule: rule }] })).toContain(
      "must be positive",
    );
    expect(shown()).toBeUndefined();
  });
});

describe("a slicer over REST", () => {
  const spec = {
    dataRange: source,
    columnIndex: 1,
    title: "项目",
    filterCriteria: { hiddenValues: ["跳绳"] },
  };
  const position = {
    overlayPosition: { anchorCell: { sheetId: 7, rowIndex: 1, columnIndex: 4 }, offsetXPixels: 3 },
  };
  const slicers = () => world.sheets("GET", `/${ID}?fields=sheets.slicers`).at<unknown[]>("sheets.1.slicers");

  test("is added, filters pivot tables of its range on its tab, and is listed", () => {
    put(pivot);
    const reply = batch({ addSlicer: { slicer: { slicerId: 5, spec, position } } });
    expect(reply.at("replies.0.addSlicer.slicer.slicerId")).toBe(5);
    expect(slicers()).toEqual([
      {
        slicerId: 5,
        spec: { ...spec, applyToPivotTables: true },
        position: { overlayPosition: { ...position.overlayPosition, widthPixels: 200, heightPixels: 31 } },
      },
    ]);
    expect(shown()).toEqual([
      ["工会", "SUM of 人数"],
      ["例山", 12],
      ["例镇", 10],
      ["Grand Total", 22],
    ]);
  });

  test("is changed by mask, moved, and deleted as an embedded object", () => {
    put(pivot);
    batch({ addSlicer: { slicer: { slicerId: 5, spec, position } } });
    batch({
      updateSlicerSpec: {
        slicerId: 5,
        spec: { title: "比赛", applyToPivotTables: false },
        fields: "title,applyToPivotTables",
      },
    });
    expect(slicers()).toMatchObject([
      { spec: { title: "比赛", applyToPivotTables: false, filterCriteria: spec.filterCriteria } },
    ]);
    expect(shown("透视!B5")).toEqual([[34]]);
    const newPosition = { overlayPosition: { anchorCell: { sheetId: 7, rowIndex: 9 }, widthPixels: 90 } };
    batch({ updateEmbeddedObjectPosition: { objectId: 5, newPosition, fields: "*" } });
    expect(slicers()).toMatchObject([
      { position: { overlayPosition: { anchorCell: { rowIndex: 9 }, widthPixels: 90 } } },
    ]);
    batch({ deleteEmbeddedObject: { objectId: 5 } });
    expect(slicers()).toBeUndefined();
    expect(batch({ deleteEmbeddedObject: { objectId: 5 } }).status).toBe(400);
  });

  test("is refused without a range, with an id that is taken, and on a column beside its range", () => {
    const add = (slicer: object) => batch({ addSlicer: { slicer } }).at<string>("error.message");
    expect(add({ spec: { columnIndex: 0 }, position })).toBe(
      "Invalid requests[0].addSlicer: Must specify dataRange.",
    );
    expect(add({ spec: { ...spec, columnIndex: 3 }, position })).toContain("Invalid columnIndex: 3");
    expect(add({ spec: { ...spec, columnIndex: undefined }, position })).toContain(
      "Must specify columnIndex",
    );
    batch({ addSlicer: { slicer: { slicerId: 5, spec, position } } });
    expect(add({ slicerId: 5, spec, position })).toContain("is already in use");
    const missing = batch({ updateSlicerSpec: { slicerId: 6, spec: {}, fields: "*" } });
    expect(missing.at("error.message")).toBe("Invalid requests[0].updateSlicerSpec: No slicer with ID: 6");
  });
});
