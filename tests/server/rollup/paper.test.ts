// The leaders' page on paper: nothing that is read there is smaller than nine points.
import { expect, it } from "@jest/globals";
import { definitionFromRows } from "../../../src/core/rows";
import { buildSummary } from "../../../src/core/summary";
import { STYLES } from "../../../src/server/summary/styles";
import { tabsOf, unit } from "../../core/campaign";
import { rollUpRows } from "../../core/rollup/by-rows";

/** A4 landscape between margins of 12 mm, in pixels of 96 to an inch. */
const PAPER = ((297 - 24) / 25.4) * 96;

function page(asAt = "2020-07-01", today = "2020-07-01") {
  const { definition } = definitionFromRows(tabsOf("qinhuangdao-2020"));
  const input = { definition, units: [unit()], reports: [] };
  const rollup = rollUpRows({ ...input, ledgerRows: [], activities: [], today, asAt });
  return buildSummary({ ...input, rollup, tables: [] });
}

it("breaks words that have two lines, in the corner that says as at when as well", () => {
  const { rows } = page("2020-07-12 02:09:00", "2020-07-14");
  const broken = rows.flat().filter(({ value }) => String(value).includes("\n"));
  expect(broken.map(({ value }) => value)).toContain("截至 2020-07-12 02:09\n收取，逾期按7月14日计");
  expect(broken.filter(({ style }) => !STYLES[style].wrap)).toEqual([]);
});

it("has no words below nine points, at the size to which the page is made to fit A4", () => {
  const { rows, columnWidths, hiddenFrom } = page();
  const shown = (hiddenFrom ?? columnWidths.length + 1) - 1;
  const width = columnWidths.slice(0, shown).reduce((sum, pixels) => sum + pixels, 0);
  const sizes = rows.flatMap((cells) =>
    cells.slice(0, shown).map(({ style }) => (STYLES[style].size ?? 0) * Math.min(1, PAPER / width)),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
});
