// A return whose entries come at any time: what is accepted goes on with the next tick.
import { expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { MONTHLY, MONTHLY_LEDGER, rig } from "../../rig";
import { EAST } from "../trials/office";

it("what a unit adds after its stream was accepted waits for a tick, and 首页 says so", async () => {
  const office = rig({ now: "2020-03-12T09:00:00+08:00" });
  await office.call("campaign.create", {
    template: MONTHLY_LEDGER,
    title: "职工诵读活动",
    documentNumber: "",
    issuer: "例海市总工会",
    reportMail: "",
    reportPhone: "",
    start: "2020-03-06",
    end: "2020-10-31",
    period: { ...MONTHLY, kind: "anytime", dueDay: null },
  });
  await office.call("units.import", {
    text: `单位名称\t单位类型\t填报方式\t联系邮箱\n${EAST}\t县（区）总工会\t网络表格\twang@units.example`,
  });
  await office.job("distribute");
  const east = clerkOf(office, EAST);
  const period = east.periods()[0]!;
  const lecture = { date: "2020-03-10", task: "1 开办“大学习”课堂", theme: "第一讲", people: 10 };
  await east.enter(lecture);
  await east.tick(period);
  await office.job("collect");
  const { unitId } = office.rows("单位名录")[0]!;
  await office.call("review.accept", { reports: [{ unitId: unitId!, period, revision: 1 }] });
  expect(east.home(period)).toMatchObject({ state: "已接收", problems: "" });
  await east.enter({ ...lecture, date: "2020-03-11", theme: "第二讲", people: 300 });
  await office.job("collect");
  expect(east.home(period).problems).toMatch(/^收取后有改动，第 1 稿没有包含/);
  await east.tick(period);
  await office.job("collect");
  expect(east.home(period)).toMatchObject({ state: "已提交", problems: "" });
});
