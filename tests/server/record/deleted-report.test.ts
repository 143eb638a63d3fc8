// A row of 报表记录 that somebody deleted: 首页 says so and does not fall back.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
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

describe("a deleted row of 报表记录 that nothing stands for any more", () => {
  // What its rows tell of is named by them.
  const MISSING = /“例东区总工会”2020年3月的记录(被删除了|不完整（“报表记录”里的行被删除了）)/;
  const UNACCEPTED = /“例东区总工会”2020年3月的接收记录被删除了/;
  const report = () => ({ unitId: ofEast()!.unitId!, period: MARCH, revision: 1 });
  const deleteLast = () => byHand(office).deleteRow("报表记录", "version", ofEast()!.version!);
  const accept = () => office.call("review.accept", { reports: [report()] });
  const nightly = async () => {
    await office.call("clock.start", {});
    expect((await office.host.run("tick", [], { user: OWNER })).ok).toBe(true);
    return office.rows("活动设置").find(({ key }) => key === "clockProblem")!.value!;
  };
  const checked = async () =>
    (await office.call("check.repair", {})).findings.map(({ text }) => text).join("\n");
  const reviewed = async () =>
    (await office.call("review.list", { filter: "waiting" })).gone.map(({ text }) => text).join("\n");

  it.each([
    ["an acceptance", UNACCEPTED, accept],
    ["a return", MISSING, () => office.call("review.return", { ...report(), reason: "请核对参与人数" })],
    ["the only one, of a zero report", MISSING, async () => undefined],
  ])("(%s) is named by 检查, 审核, 报送情况 and the clock", async (_what, words, decide) => {
    await decide();
    await deleteLast();
    expect(await checked()).toMatch(words);
    expect(await reviewed()).toMatch(words);
    expect((await office.job("rollup")).problems.map(({ text }) => text).join()).toMatch(words);
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)![MARCH]).toContain("（记录被删）");
    expect(await nightly()).toMatch(words);
  });

  it("is named no more once it was accepted again", async () => {
    await accept();
    await deleteLast();
    await accept();
    expect([await checked(), await reviewed(), await nightly()].join()).not.toContain("被删除");
    expect(ofEast()!.state).toBe("已接收");
  });

  it("is missed again from the next night on where 记录事件 had been deleted too", async () => {
    await accept();
    const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
    const { id: sheetId } = sheets.find(({ name }) => name === "记录事件")!;
    await office.host.edit(office.host.spreadsheetId, OWNER, { kind: "deleteSheet", sheetId });
    await office.call("check.repair", {});
    expect(await nightly()).toBe("");
    await deleteLast();
    expect(await checked()).toMatch(UNACCEPTED);
  });
});
