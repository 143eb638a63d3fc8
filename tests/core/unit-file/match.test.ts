import { describe, expect, it } from "@jest/globals";
import { matchSheets } from "../../../src/core/unit-file";

const HEADINGS = ["台账 2020年3月　职工诵读活动", "职工诵读活动　台账 2020年3月"];
const TABS = [{ sheetId: 7, title: "台账 2020-03", headings: HEADINGS, keys: [] }];

describe("a sheet that a person has renamed", () => {
  it.each(HEADINGS)("is known by its heading, as this program or one before wrote it: %s", (heading) => {
    const sheets = [
      { name: "封面", rows: [["台账"]] },
      { name: "三月", rows: [[heading]] },
    ];
    expect(matchSheets(sheets, TABS).get(7)?.name).toBe("三月");
  });
});
