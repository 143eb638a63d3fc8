// Before anything is handed out: a campaign of which all days are past.
import { expect, it } from "@jest/globals";
import { checkPast } from "../../../src/core/check";
import { definitionFromRows } from "../../../src/core/rows";
import { monthlyLedger, tabsOf, unit } from "../campaign";

const tabs = monthlyLedger(tabsOf("qinhuangdao-2020"));
const { definition } = definitionFromRows(tabs);
const found = (today: string, units = [unit({ workbookId: "" })]) =>
  checkPast(tabs.settings ?? [], units, definition, today).map(({ code, values, place }) => [
    code,
    values,
    place?.tab,
  ]);

it("is asked about with its last day, in the cell of its end", () => {
  expect(found("2026-01-05")).toEqual([
    ["definition.allPast", { last: "2020-10-31", today: "2026-01-05" }, "活动设置"],
  ]);
});

it("is not while anything is still to come, and not once units have their workbooks", () => {
  expect(found("2020-10-31")).toEqual([]);
  expect(found("2026-01-05", [unit({ workbookId: "book" })])).toEqual([]);
});
