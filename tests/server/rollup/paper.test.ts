// The leaders' page on paper: nothing that is read there is smaller than nine points.
import { expect, it } from "@jest/globals";
import { definitionFromRows } from "../../../src/core/rows";
import { buildSummary } from "../../../src/core/summary";
import { STYLES } from "../../../src/server/summary/styles";
import { tabsOf, unit } from "../../core/campaign";
import { rollUpRows } from "../../core/rollup/by-rows";

/** A4 landscape between margins of 12 mm, in pixels of 96 to an inch. */
const PAPER = ((297 - 24) / 25.4) * 96;

it("has no words below nine points, at the size to which the page is made to fit A4", () => {
  const { definition } = definitionFromRows(tabsOf("qinhuangdao-2020"));
  const input = { definition, units: [unit()], reports: [] };
  const rollup = rollUpRows({
    ...input,
    ledgerRows: [],
    activities: [],
    today: "2020-07-01",
    asAt: "2020-07-01",
  });
  const { rows, columnWidths, hiddenFrom } = buildSummary({ ...input, rollup, tables: [] });
  const shown = (hiddenFrom ?? columnWidths.length + 1) - 1;
  const width = columnWidths.slice(0, shown).reduce((sum, pixels) => sum + pixels, 0);
  const sizes = rows.flatMap((cells) =>
    cells.slice(0, shown).map(({ style }) => (STYLES[style].size ?? 0) * Math.min(1, PAPER / width)),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
});
