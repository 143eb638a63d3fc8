// A unit keeps its own name: what is stored for it is found by an id that no row of the directory can take over.

import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { Rig } from "../../rig";
import { openedActivityForm } from "../../rig";
import { type ByHand, byHand } from "../by-hand";
import { EAST, HILL, RIVER, smallCampaign } from "../trials/office";

const ISLE = "例岛工会";
const LAKE = "例湖工会";
const TYPED = { unitType: "县（区）总工会", channel: "代填", contactName: "张示例" };

let office: Rig;
let start: Snapshot;
let staff: ByHand;
beforeAll(async () => {
  office = await smallCampaign();
  await office.host.advance("2020-03-20T10:00:00+08:00");
  start = office.host.snapshot();
  staff = byHand(office);
});
beforeEach(() => office.host.restore(start));

const listed = async (name: string) =>
  (await openedActivityForm(office)).form.units.find((unit) => unit.name === name)!.unitId;
const enter = (unitId: string, people = "30") =>
  office.call("activity.save", {
    formId: "activity",
    entryId: null,
    revision: 0,
    unitId,
    values: { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people },
    explanation: "",
  });
const submit = (unitId: string) =>
  office.call("report.submitFor", { unitId, period: "r1.2020-03", zero: false, rows: [] });
const idOf = (name: string) => office.rows("单位名录").find((row) => row.name === name)!.unitId;

describe("a unit typed by hand into 单位名录", () => {
  it("has its own id before the sidebar lists it, and keeps it when a row above is deleted", async () => {
    await staff.typeRow("单位名录", { name: LAKE, ...TYPED });
    await staff.typeRow("单位名录", { name: ISLE, ...TYPED });
    const unitId = await listed(ISLE);
    expect(unitId).toBe(idOf(ISLE));
    await enter(unitId);
    await staff.deleteRow("单位名录", "name", RIVER);
    await staff.deleteRow("单位名录", "name", HILL);
    await submit(unitId);
    await office.job("rollup");
    const people = Object.fromEntries(office.rows("报送情况").map((row) => [row.unit, row.people]));
    expect(people).toMatchObject({ [ISLE]: "30", [LAKE]: "0", [EAST]: "0" });
  });

  it("stands under no row's number in 报送情况", async () => {
    await staff.typeRow("单位名录", { name: ISLE, ...TYPED });
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === ISLE)!.unitId).toBe(idOf(ISLE));
    expect(idOf(ISLE)).not.toBe("");
  });

  it("costs nothing more once it has its id", async () => {
    await staff.typeRow("单位名录", { name: ISLE, ...TYPED });
    await openedActivityForm(office);
    const { meter } = await openedActivityForm(office);
    expect(meter.calls["Range.setValues"] ?? 0).toBe(0);
    expect(meter.calls["Lock.tryLock"] ?? 0).toBe(0);
  });
});

describe("a unit's row that was copied with its hidden id", () => {
  it("becomes a unit of its own, without the first one's workbook, and the first one keeps its reports", async () => {
    await staff.typeRow("单位名录", { name: ISLE, ...TYPED });
    const first = await listed(ISLE);
    await enter(first);
    await submit(first);
    await staff.copyRow("单位名录", ["name", ISLE], { name: LAKE });
    const second = await listed(LAKE);
    expect(second).not.toBe(first);
    expect(idOf(ISLE)).toBe(first);
    await office.job("rollup");
    const people = Object.fromEntries(office.rows("报送情况").map((row) => [row.unit, row.people]));
    expect(people).toMatchObject({ [ISLE]: "30", [LAKE]: "0" });
  });

  it("is the copy even where it stands above the first one: the record tells which name it knows", async () => {
    await staff.typeRow("单位名录", { name: ISLE, ...TYPED });
    const first = await listed(ISLE);
    await enter(first);
    await submit(first);
    await staff.copyRow("单位名录", ["name", ISLE], {});
    await staff.retype("单位名录", ["name", ISLE], "name", LAKE);
    expect(await listed(ISLE)).toBe(first);
    expect(await listed(LAKE)).not.toBe(first);
  });
});
