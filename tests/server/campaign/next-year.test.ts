// The end of a year: the campaign is put away as it stands, and the next one starts from it in a spreadsheet of its own.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCampaign, MONTHLY, OWNER, rig } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { type AtWork, pasted, UNITS, working } from "../at-work";
import { byHand } from "../by-hand";
import { BLANK, emptyHead } from "../levels/two-heads";
import { linkTo } from "../side-by-side/offices";
import { withFunction } from "../trials/office";

const [[EAST], [GLASS], [RIVER]] = UNITS;
const WANG = "wang@units.example";

let last: AtWork;
let next: AtWork;
beforeAll(async () => {
  const office = rig({
    now: "2020-03-20T09:00:00+08:00",
    project: withFunction(BLANK),
    readsAmidWrites: true,
  });
  next = await emptyHead(office.host, OWNER);
  await createCampaign(office, "2020-04-30");
  await office.call("units.import", { text: pasted(UNITS) });
  await office.job("distribute");
  last = working(office);
  await byHand(last).typeRow("考核办法", { item: "及时", measure: "按时率", weight: 100 });
  // Two of three report March, one of them April as well.
  await last.enter(EAST, "2020-03-10", 40);
  await last.tick(EAST, "submit");
  await last.tick(GLASS, "zero");
  await last.job("collect");
  await last.host.advance("2020-04-20T09:00:00+08:00");
  await last.job("collect");
  await last.enter(EAST, "2020-04-10", 25);
  await last.tick(EAST, "submit", 1);
  await last.job("collect");
  const reports = last
    .standing("报表记录")
    .map(({ unitId, period }) => ({ unitId: unitId!, period: period!, revision: 1 }));
  await last.call("review.accept", { reports });
  await last.host.advance("2020-12-28T09:00:00+08:00");
  await last.job("rollup");
});

const record = () => last.standing("报表记录").map(({ unit, period, state }) => [unit, period, state]);
const scores = (office: AtWork) => {
  const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
  const page = sheets.find(({ name }) => name === "考核得分")!;
  return Array.from({ length: page.rows }, (_, row) =>
    Array.from({ length: page.columns }, (_cell, column) => page.cells[`${row + 1},${column + 1}`]?.d ?? ""),
  );
};
const totalOf = (office: AtWork, unit: string) =>
  Number(
    scores(office)
      .find((row) => row.includes(unit))!
      .filter(Boolean)
      .at(-1),
  );

const mayType = async (office: AtWork) => {
  const edit = { kind: "values" as const, sheetId: ACTIVITIES, row: 9, column: 6, values: [[1]] };
  return (await office.host.edit(office.workbook(EAST), WANG, edit)).ok;
};

describe("the next year", () => {
  it("starts from the saved campaign and the directory of the last, with the days of its own year and workbooks of its own", async () => {
    const { file } = await last.call("template.save", {});
    await last.host.advance("2021-02-01T09:00:00+08:00");
    const { template } = await next.call("template.read", { file });
    expect(template).toMatchObject({ start: "2021-03-06", end: "2021-04-30" });
    await next.call("campaign.create", {
      template: file,
      title: "职工诵读活动（2021）",
      documentNumber: "",
      issuer: "例海市总工会",
      reportMail: "",
      reportPhone: "",
      start: template.start,
      end: template.end,
      period: MONTHLY,
    });
    const drawn = await next.call("units.directory", { link: linkTo(last.host.spreadsheetId) });
    expect(drawn.count).toBe(3);
    await next.call("units.import", { text: drawn.text });
    const people = (office: AtWork) =>
      office.rows("单位名录").map(({ name, contactName, contactMail }) => [name, contactName, contactMail]);
    expect(people(next)).toEqual(people(last));
    await next.host.advance("2021-03-20T09:00:00+08:00");
    const kept = record();
    await next.job("distribute");
    expect(next.workbook(EAST)).not.toBe(last.workbook(EAST));
    await next.tick(RIVER, "zero");
    await next.job("collect");
    expect(next.standing("报表记录").map(({ unit, period }) => [unit, period])).toEqual([
      [RIVER, "r1.2021-03"],
    ]);
    expect(record()).toEqual(kept);
  });

  it("may count what the last one gave: 2 of 2, 1 of 2 and none in time are 100, 50 and 0", async () => {
    await last.job("rollup");
    expect([EAST, GLASS, RIVER].map((unit) => totalOf(last, unit))).toEqual([100, 50, 0]);
    const hand = byHand(next);
    await hand.retype("活动设置", ["key", "otherHeads"], "value", linkTo(last.host.spreadsheetId));
    const measure = { measure: "其他活动得分", campaign: linkTo(last.host.spreadsheetId), full: 100 };
    // The rules of points came with the campaign.
    await hand.retype("考核办法", ["item", "及时"], "weight", 60);
    await hand.typeRow("考核办法", { item: "上年得分", weight: 40, ...measure });
    await next.host.advance("2021-03-27T09:00:00+08:00");
    await next.job("rollup");
    // March 2021: the river county alone in time.
    expect([EAST, GLASS, RIVER].map((unit) => totalOf(next, unit))).toEqual([40, 20, 60]);
  });
});

describe("the year that is put away", () => {
  it("is closed to its units once all have a closing day, and reads as it stood", async () => {
    const kept = record();
    const hand = byHand(last);
    expect(await mayType(last)).toBe(true);
    for (const { unit, period } of [
      { unit: GLASS, period: "r1.2020-04" },
      { unit: RIVER, period: "r1.2020-03" },
      { unit: RIVER, period: "r1.2020-04" },
    ])
      await hand.typeRow("例外", { unit, period, kind: "免报", reason: "活动已经结束" });
    for (const [unit] of UNITS) await hand.retype("单位名录", ["name", unit], "closedOn", "2020-12-31");
    await last.job("distribute");
    expect(last.rows("单位名录").map(({ workbookState }) => workbookState)).toEqual([
      "已收回",
      "已收回",
      "已收回",
    ]);
    expect(await mayType(last)).toBe(false);
    expect(record().slice(0, kept.length)).toEqual(kept);
    // Nobody sums up any more: the points stand, and the next year goes on drawing them.
    expect([EAST, GLASS, RIVER].map((unit) => totalOf(last, unit))).toEqual([100, 50, 0]);
    await next.job("rollup");
    expect([EAST, GLASS, RIVER].map((unit) => totalOf(next, unit))).toEqual([40, 20, 60]);
    expect(await mayType(next)).toBe(true);
  });
});
