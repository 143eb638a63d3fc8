// A task that was typed by hand into 任务清单: whether units can report it is never left unsaid.
import { expect, it } from "@jest/globals";
import { createCampaign, rig } from "../../rig";
import { byHand } from "../by-hand";

it("a task with 列入台账 left empty is named, with its cell and what to fill in", async () => {
  const office = rig();
  await createCampaign(office);
  const row = await byHand(office).typeRow("任务清单", { number: 12, title: "开展读书演讲" });
  const { findings } = await office.call("check.repair", {});
  const found = findings.filter(({ text }) => text.includes("开展读书演讲"));
  expect(found).toEqual([
    expect.objectContaining({ cell: expect.stringMatching(new RegExp(`^[A-Z]+${row}$`)), note: false }),
  ]);
  expect(found[0]!.text).toContain("“列入台账”没有填，单位不能选这项任务。要单位报的填“是”");
  await byHand(office).retype("任务清单", ["title", "开展读书演讲"], "inLedger", "否");
  const again = await office.call("check.repair", {});
  expect(again.findings.filter(({ text }) => text.includes("开展读书演讲"))).toEqual([]);
});
