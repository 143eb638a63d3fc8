// A row of 报表记录 that somebody deleted: 首页 says so and does not fall back.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";

let office: Rig;
let east: Clerk;
let collected: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  await east.tick(MARCH, "zero");
  await office.job("collect");
  collected = office.host.snapshot();
});
beforeEach(() => office.host.restore(collected));

const ofEast = () => office.standing("报表记录").find(({ unit }) => unit === EAST);

describe("a deleted row of 报表记录", () => {
  it("that was a unit's only one is told to the unit, whose next tick brings it back", async () => {
    await byHand(office).deleteRow("报表记录", "unit", EAST);
    await office.job("collect");
    expect(east.home(MARCH)).toMatchObject({
      state: "已提交",
      problems: "总表里这一期的记录被删除了；请再次勾选“提交”，或请上级找回",
    });
    await east.tick(MARCH, "zero");
    await office.job("collect");
    expect(ofEast()).toMatchObject({ state: "已提交" });
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", problems: "" });
  });

  it("that accepted a report leaves 首页 at 已接收, with words, until it is accepted again", async () => {
    const report = { unitId: ofEast()!.unitId!, period: MARCH, revision: 1 };
    await office.call("review.accept", { reports: [report] });
    await office.call("review.notify", {});
    await byHand(office).deleteRow("报表记录", "version", ofEast()!.version!);
    await office.job("collect");
    expect(east.home(MARCH)).toMatchObject({
      state: "已接收",
      problems: "总表里这一期的接收记录被删除了，请告知上级",
    });
    await office.call("review.accept", { reports: [report] });
    await office.call("review.notify", {});
    expect(east.home(MARCH)).toMatchObject({ state: "已接收", problems: "" });
  });
});
