// A time of day that was pasted is a date cell without a day: it stands in 1899, when every town kept a time of its own.
import { expect, it } from "@jest/globals";
import { createCampaign, OWNER, rig } from "../../rig";

it.each(["Asia/Shanghai", "Asia/Urumqi"])(
  "reads a pasted 17:00 in 报送事项 as 17:00 in %s",
  async (timeZone) => {
    const office = rig({ timeZone });
    await createCampaign(office);
    const tab = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "报送事项")!;
    const column = Array.from({ length: tab.columns }, (_, at) => at + 1).find(
      (at) => tab.cells[`1,${at}`]?.v === "dueTime",
    )!;
    const pasted = {
      kind: "values" as const,
      sheetId: tab.id,
      row: 3,
      column,
      values: [["17:00"]],
      paste: true,
    };
    expect((await office.host.edit(office.host.spreadsheetId, OWNER, pasted)).ok).toBe(true);
    expect((await office.call("check.repair", {})).findings.filter(({ note }) => !note)).toEqual([]);
  },
);
