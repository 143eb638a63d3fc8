// Wide tabs of the head workbook: the unit of a row stays in sight, and an address never makes a row tall.
import { beforeAll, expect, it } from "@jest/globals";
import { createCampaign, OWNER, type Rig, rig } from "../../rig";

/** Pixels of a small screen, without the grid's own row numbers. */
const SCREEN = 1_280;
const FIRST_ROW = 3;

let office: Rig;
beforeAll(async () => {
  office = rig();
  await createCampaign(office);
});

const tabs = () =>
  office.host
    .view(office.host.spreadsheetId, OWNER)
    .sheets.filter(({ hidden }) => !hidden)
    .map((sheet) => {
      const numbers = Array.from({ length: sheet.columns }, (_, index) => index + 1);
      const shown = numbers.filter((column) => !sheet.hiddenColumns.includes(column));
      const widthOf = (columns: readonly number[]) =>
        columns.reduce((sum, column) => sum + (sheet.columnWidths[column] ?? 100), 0);
      const keys = numbers.map((column) => sheet.cells[`1,${column}`]?.d ?? "");
      return { ...sheet, keys, shown, widthOf };
    });

it("a tab of units that is wider than a small screen keeps the unit's column in sight, and leaves room beside it", () => {
  const wide = tabs().filter(
    ({ keys, shown, widthOf }) =>
      (keys.includes("unitId") || keys.includes("exceptionId")) && widthOf(shown) > SCREEN,
  );
  expect(wide.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["单位名录", "报表记录", "台账汇总", "活动汇总", "例外"]),
  );
  for (const { name, keys, shown, frozenColumns, widthOf } of wide) {
    const unit = 1 + keys.indexOf(keys.includes("unit") ? "unit" : "name");
    expect([name, frozenColumns]).toEqual([name, unit]);
    const frozen = widthOf(shown.filter((column) => column <= frozenColumns));
    expect([name, frozen <= SCREEN / 3]).toEqual([name, true]);
  }
});

it("columns of addresses stay on one line", () => {
  const addressed = ["contactMail", "to", "by", "updatedBy", "reviewedBy", "enteredBy"];
  for (const { name, keys, cells } of tabs())
    for (const key of addressed.filter((each) => keys.includes(each))) {
      const at = `${FIRST_ROW},${keys.indexOf(key) + 1}`;
      expect([name, key, cells[at]?.s?.wrap === "WRAP"]).toEqual([name, key, false]);
    }
});

it("the sign of a filter covers no short header: it has room beside it, and the header stands on the left", () => {
  const headed = tabs().filter(({ filter }) => filter !== null);
  expect(headed.length).toBeGreaterThan(10);
  for (const { name, shown, cells, columnWidths } of headed)
    for (const column of shown) {
      const header = cells[`2,${column}`];
      const words = header?.d ?? "";
      if (words.length > 4) continue;
      const pixels = [...words].reduce((sum, each) => sum + (each > "\u2e7f" ? 14 : 7), 24);
      expect([name, words, (columnWidths[column] ?? 100) >= pixels]).toEqual([name, words, true]);
      expect([name, words, header?.s?.align ?? "left"]).toEqual([name, words, "left"]);
    }
});
