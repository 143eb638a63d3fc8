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

it("names a return of which nothing is still to come, with the cell of its day", () => {
  const early = tabs.returns!.map(({ row, cells }) => ({
    row,
    cells: { ...cells, kind: "一次性", dueOn: "2020-04-20", dueDay: "" },
    letters: { dueOn: "K" },
  }));
  const own = definitionFromRows({ ...tabs, returns: early }).definition;
  const said = (today: string) =>
    checkPast(tabs.settings ?? [], [unit({ workbookId: "" })], own, today, early).map(({ code, place }) => [
      code,
      place,
    ]);
  expect(said("2020-05-06")).toEqual([
    ["definition.returnPast", expect.objectContaining({ tab: "报送事项", cell: "K3" })],
  ]);
  expect(said("2020-04-20")).toEqual([]);
});

it("is not while anything is still to come, and not once units have their workbooks", () => {
  expect(found("2020-10-25")).toEqual([]);
  expect(found("2026-01-05", [unit({ workbookId: "book" })])).toEqual([]);
});
