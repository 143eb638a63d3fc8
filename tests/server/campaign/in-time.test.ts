// What was ticked on its due evening is in time, whatever the office writes into the workbook before it is collected.
import { beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";

let office: Rig;
let east: Clerk;
let ticked: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  await office.host.advance("2020-03-25T20:00:00+08:00");
  await east.enter({
    date: "2020-03-10",
    task: "1 开办“大学习”课堂",
    theme: "大学习课堂第一讲",
    people: 40,
  });
  await east.tick(MARCH);
  await office.host.advance("2020-03-26T09:00:00+08:00");
  ticked = office.host.snapshot();
});
beforeEach(() => office.host.restore(ticked));

it("when a field is added and pushed the next morning", async () => {
  await addField();
  await office.job("push");
  await expectOnTime("是");
});

it("when its contact is changed and handed out the next morning", async () => {
  await changeContact();
  await office.job("distribute");
  await expectOnTime("是");
});

it("when one follows the other, and it is collected in the afternoon", async () => {
  await addField();
  await office.job("push");
  await office.host.advance("20 min");
  await changeContact();
  await office.job("distribute");
  await office.host.advance("2020-03-26T15:00:00+08:00");
  await expectOnTime("是");
});

it("but not when the unit goes on writing after the push", async () => {
  await addField();
  await office.job("push");
  await office.host.advance("1 h");
  await east.paste(3, "people", 41);
  await office.host.advance("1 h");
  await expectOnTime("否");
});

const addField = async () =>
  byHand(office).typeRow("字段定义", {
    form: "活动",
    field: "guests",
    label: "嘉宾人数",
    kind: "整数",
    order: 45,
    inUse: "是",
  });
const changeContact = async () =>
  byHand(office).retype("单位名录", ["name", EAST], "contactMail", "clerk9@units.example");

async function expectOnTime(onTime: "是" | "否"): Promise<void> {
  await office.job("collect");
  const report = office.standing("报表记录").find(({ unit }) => unit === EAST)!;
  expect(report).toMatchObject({ state: "已提交", onTime });
}
