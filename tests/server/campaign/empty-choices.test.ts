// A list with nothing to choose from is no rule: Google refuses it, so none is sent.
import { expect, it } from "@jest/globals";
import { createCampaign, OWNER, rig } from "../../rig";
import { pasted, UNITS } from "../at-work";

it("hands out workbooks while no task is to be reported yet", async () => {
  const office = rig();
  await createCampaign(office);
  await office.call("units.import", { text: pasted(UNITS) });
  const tasks = office.host
    .view(office.host.spreadsheetId, OWNER)
    .sheets.find(({ name }) => name === "任务清单")!;
  const column = Object.keys(tasks.cells).find(
    (key) => key.startsWith("1,") && tasks.cells[key]?.d === "inLedger",
  )!;
  const rows = office.rows("任务清单").map(() => ["否"]);
  const at = { row: 3, column: Number(column.split(",")[1]) };
  const edit = { kind: "values" as const, sheetId: tasks.id, ...at, values: rows };
  expect((await office.host.edit(office.host.spreadsheetId, OWNER, edit)).ok).toBe(true);
  expect((await office.job("distribute")).problems).toEqual([]);
});
