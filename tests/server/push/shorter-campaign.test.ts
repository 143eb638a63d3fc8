// The campaign is drawn in when months behind its new end were reported already: they stay as they were taken in.
import { expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
const APRIL = "r1.2020-04";

it("judges no row of an accepted month anew, and counts it as before", async () => {
  const office = await smallOffice();
  const east = clerkOf(office, EAST);
  await office.host.advance("2020-04-10T10:00:00+08:00");
  await east.enter(
    { date: "2020-03-10", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 },
    { date: "2020-04-02", task: "1 开办“大学习”课堂", theme: "大学习课堂第二讲", people: 9 },
  );
  await east.tick(MARCH);
  await east.tick(APRIL);
  await office.job("collect");
  const unitId = office.standing("报表记录")[0]!.unitId!;
  const reports = [MARCH, APRIL].map((period) => ({ unitId, period, revision: 1 }));
  await office.call("review.accept", { reports });
  const before = [east.home(MARCH), east.home(APRIL)];
  await byHand(office).retype("活动设置", ["key", "end"], "value", "2020-03-31");
  expect(await pushPage(office)).toContain("2020年4月已经开始，不因活动期间缩短而取消");
  await office.job("push");
  await office.job("collect");
  expect([east.home(MARCH), east.home(APRIL)]).toEqual(before);
  await office.job("rollup");
  expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({
    activities: "2",
    people: "49",
  });
});

it("lets a month that had begun be filled in to its last day: the cells take its days", async () => {
  const office = await smallOffice();
  const east = clerkOf(office, EAST);
  await office.host.advance("2020-04-10T10:00:00+08:00");
  await byHand(office).retype("活动设置", ["key", "end"], "value", "2020-03-31");
  await office.job("push");
  const late = { date: "2020-04-20", task: "1 开办“大学习”课堂", theme: "大学习课堂第三讲", people: 12 };
  await east.enter(late);
  await expect(east.enter({ ...late, date: "2020-05-02" })).rejects.toThrow("2020-04-30");
});

async function pushPage({ host }: Rig): Promise<string> {
  const window = await host.openWindow(host.spreadsheetId, OWNER);
  await window.click("openPush");
  return window.pages().at(-1)!.html;
}
