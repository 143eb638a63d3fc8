// Pivot tables, slicers and images over the grid. Headings and totals are in the words of the account: figures are
// compared.
import type { Bench, Case } from "../case";

/** Four entries of two towns in A1:C5. */
function entries({ sheet }: Bench): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange("A1:C5").setValues([
    ["town", "game", "people"],
    ["east", "ball", 10],
    ["west", "rope", 5],
    ["east", "rope", 7],
    ["west", "ball", 12],
  ]);
}

const SUM = () => SpreadsheetApp.PivotTableSummarizeFunction.SUM;

/** A GIF of one pixel. */
const PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/** What the host computes and keeps of them. */
export const pivotCases: Case[] = [
  {
    id: "pivots.rows",
    title: "a pivot table sums by rows, with a grand total",
    observe: (bench) => {
      const pivot = bench.sheet.getRange("E1").createPivotTable(entries(bench));
      pivot.addRowGroup(1);
      pivot.addPivotValue(3, SUM());
      return bench.sheet.getRange("F2:F4").getValues();
    },
    expected: [[17], [17], [34]],
  },
  {
    id: "pivots.totals-of-two-groups",
    title: "the outer group's totals are the grand total, the inner one's those of each member",
    uncertain: true,
    observe: (bench) => {
      const pivot = bench.sheet.getRange("E1").createPivotTable(entries(bench));
      pivot.addRowGroup(1).showTotals(false);
      pivot.addRowGroup(2);
      pivot.addPivotValue(3, SUM());
      return bench.sheet.getRange("G2:G8").getValues();
    },
    expected: [[10], [7], [17], [12], [5], [17], [""]],
  },
  {
    id: "pivots.crossed",
    title: "rows and columns with two values: three rows of headings, totals at the end",
    uncertain: true,
    observe: (bench) => {
      const pivot = bench.sheet.getRange("E1").createPivotTable(entries(bench));
      pivot.addRowGroup(1);
      pivot.addColumnGroup(2);
      pivot.addPivotValue(3, SUM());
      pivot.addPivotValue(3, SpreadsheetApp.PivotTableSummarizeFunction.MAX);
      return bench.sheet.getRange("E4:K4").getValues();
    },
    expected: [["east", 10, 10, 7, 7, 17, 10]],
  },
  {
    id: "pivots.in-the-way",
    title: "a value in the way of a pivot table makes its corner an error",
    uncertain: true,
    observe: (bench) => {
      bench.sheet.getRange("F3").setValue("x");
      const pivot = bench.sheet.getRange("E1").createPivotTable(entries(bench));
      pivot.addRowGroup(1);
      pivot.addPivotValue(3, SUM());
      return bench.sheet.getRange("E1").getValue();
    },
    expected: "#REF!",
  },
  {
    id: "pivots.outside-source",
    title: "a column beside the source is refused",
    observe: (bench) => {
      const pivot = bench.sheet.getRange("E1").createPivotTable(entries(bench));
      const refused = bench.throws(() => pivot.addRowGroup(4));
      pivot.remove();
      return refused;
    },
    expected: true,
  },
  {
    id: "slicers.filtered-rows",
    title: "rows that a slicer leaves out are not hidden by a filter",
    uncertain: true,
    observe: (bench) => {
      const slicer = bench.sheet.insertSlicer(entries(bench), 1, 5);
      slicer.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["rope"]).build());
      const seen = [slicer.getColumnPosition(), bench.sheet.isRowHiddenByFilter(3)];
      slicer.remove();
      return seen;
    },
    expected: [2, false],
  },
  {
    id: "images.place",
    title: "an image of one pixel stands where it was put, in its own size",
    observe: ({ sheet }) => {
      const blob = Utilities.newBlob(Utilities.base64Decode(PIXEL), "image/gif", "pixel.gif");
      const image = sheet.insertImage(blob, 2, 3);
      const seen = [image.getAnchorCell().getA1Notation(), image.getInherentWidth(), image.getHeight()];
      image.remove();
      return [...seen, sheet.getImages().length];
    },
    expected: ["B3", 1, 1, 0],
  },
];
