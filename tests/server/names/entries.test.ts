// 代填活动 typed by hand: a row with the unit's name alone is that unit's, a row of no unit is named.
import { beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

it("a row with the unit's name alone is shown to the unit and counts in its report", async () => {
  await byHand(office).typeRow("代填活动", { ...LECTURE, unit: EAST });
  await office.job("collect");
  await clerkOf(office, EAST).tick("r1.2020-03");
  await office.job("collect");
  expect(office.standing("活动汇总")).toEqual([expect.objectContaining({ unit: EAST, people: "40" })]);
  await office.job("rollup");
  expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({ people: "40" });
  const { findings } = await office.call("check.repair", {});
  expect(findings.filter(({ tab }) => tab === "代填活动")).toEqual([]);
});

it("a row whose unit is in no directory is named with its cell", async () => {
  await byHand(office).typeRow("代填活动", { ...LECTURE, unit: "例无工会" });
  await office.job("collect");
  const { findings } = await office.call("check.repair", {});
  expect(findings).toContainEqual(
    expect.objectContaining({ tab: "代填活动", text: expect.stringMatching(/例无工会.*不计入任何单位/) }),
  );
});
