// A campaign whose title is longer than its tables are wide: the title is to be read as a whole.
import { describe, expect, it } from "@jest/globals";
import type { SheetView } from "apps-script-host";
import { heightOf, linesIn } from "../../../src/core/cells/fit";
import { MONTHLY, OWNER, rig } from "../../rig";
import { byHand } from "../by-hand";

const LONG =
  "Notice on carrying out the campaign “Reading together, building together” in all counties, industries and enterprises of Example Province";
const TITLES = [
  "Reading 2020",
  "A reading campaign of all counties and industries of Example Province in 2020",
  LONG,
];

/** The first row of a table in the workbook of a unit. */
async function titleOf(title: string): Promise<SheetView> {
  const office = rig({ locale: "en_GB" });
  const { host } = office;
  const own = { documentNumber: "", issuer: "", reportMail: "", reportPhone: "" };
  await office.call("campaign.create", {
    ...{ ...own, template: "blank-en", title, start: "2020-03-01", end: "2020-08-31", period: MONTHLY },
  });
  await byHand(office).typeRow("Unit types", { name: "District", reports: "Yes" });
  await byHand(office).typeRow("Tasks", { number: "1", title: "Reading circles", inLedger: "Yes" });
  const unit = "Example District\tDistrict\tOnline workbook\tAnn Example\teast@units.example";
  await office.call("units.import", { text: `Name\tType\tChannel\tContact\tMail\n${unit}` });
  await office.job("distribute");
  const book = host.files().find(({ name }) => name.startsWith("Example District –"))!;
  return host.view(book.id, OWNER).sheets.find(({ name }) => name === "Ledger 2020-03")!;
}

describe("the title of a table", () => {
  it.each(TITLES)("stands within the columns that are seen: %s", async (title) => {
    const { cells, merges, columns, columnWidths, hiddenColumns, rowHeights } = await titleOf(title);
    const cell = cells["1,1"]!;
    expect(cell.d).toContain(title);
    const seen = Array.from({ length: columns }, (_, index) => index + 1).filter(
      (column) => !hiddenColumns.includes(column),
    );
    const width = seen.reduce((sum, column) => sum + (columnWidths[column] ?? 100), 0);
    const size = cell.s?.size ?? 10;
    const lines = linesIn(cell.d, width, size);
    if (lines === 1) return expect(size).toBeGreaterThanOrEqual(11);
    expect(cell.s?.wrap).toBe("WRAP");
    expect(merges).toContainEqual({ row: 1, column: 1, rows: 1, columns });
    expect(rowHeights[1]).toBeGreaterThanOrEqual(heightOf(lines, size));
  });
});
