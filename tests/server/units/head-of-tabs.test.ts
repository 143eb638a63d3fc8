// The lines above what a unit fills in: whom it may call, and how many entries a table is made of.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type AtWork, atWork, unitTab } from "../at-work";
import { byHand } from "../by-hand";

const EAST = "例东区总工会";
const HILL = "例河县总工会";

let office: AtWork;
let handedOut: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-20T09:00:00+08:00");
  handedOut = office.host.snapshot();
});
beforeEach(() => office.host.restore(handedOut));

const shown = (unit: string, tab: string, words: string) =>
  Object.values(unitTab(office, unit, tab).cells)
    .map(({ d }) => d ?? "")
    .filter((text) => text.includes(words));
const contact = (name: string) => byHand(office).retype("活动设置", ["key", "reportContact"], "value", name);

describe("the line of 首页 that names the office", () => {
  it("names another contact from the next 收取 on, without a push", async () => {
    await contact("赵示例");
    await office.job("collect");
    for (const unit of [EAST, HILL])
      expect(shown(unit, "首页", "赵示例")).toEqual([expect.stringContaining("例海市总工会")]);
    await contact("");
    await office.job("collect");
    expect(shown(EAST, "首页", "赵示例")).toEqual([]);
  });

  it("is written only where it says something else", async () => {
    await contact("赵示例");
    await office.job("collect");
    const before = office.host.files().find(({ id }) => id === office.workbook(EAST));
    await office.host.advance("30 min");
    await office.job("collect");
    expect(office.host.files().find(({ id }) => id === office.workbook(EAST))).toEqual(before);
  });
});

describe("the line of a table that counts the entries of its period", () => {
  it("counts what the office typed for the unit as the rows below do, and says so", async () => {
    await office.enter(EAST, "2020-03-10", 40);
    expect(shown(EAST, "台账 2020-03", "本期活动")).toEqual(["本期活动：1"]);
    const values = { date: "2020-03-18", task: "1 开办“大学习”课堂", theme: "代填一场", people: "8" };
    await office.call("activity.save", {
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: office.unitId(EAST),
      values,
      explanation: "",
    });
    await office.job("collect");
    expect(shown(EAST, "台账 2020-03", "本期活动")).toEqual(["本期活动：2（含上级代填 1）"]);
  });
});
