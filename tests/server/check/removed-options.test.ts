// An option that is taken out of its list while reports use it: 检查 counts them, and what is in stays.
import { beforeAll, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, RIVER, smallOffice } from "../trials/office";

const EVENT = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "第一讲", people: 4, result: "朗诵" };

let office: Rig;
beforeAll(async () => {
  office = await smallOffice();
  for (const unit of [EAST, RIVER]) {
    const clerk = clerkOf(office, unit);
    await clerk.enter(EVENT, { ...EVENT, date: "2020-03-17", theme: "第二讲" });
    await clerk.tick("r1.2020-03");
  }
  await office.job("collect");
  const { options } = office
    .rows("字段定义")
    .find(({ form, field }) => form === "活动" && field === "result")!;
  expect(options).toContain("朗诵");
  const left = options!.split("、").filter((option) => option !== "朗诵");
  await byHand(office).retype("字段定义", ["field", "result"], "options", left.join("、"));
});

it("is named once with its cell and how many reports and rows use it, and stops nothing", async () => {
  const { findings } = await office.call("check.repair", {});
  expect(findings.filter(({ text }) => text.includes("朗诵"))).toEqual([
    {
      text: expect.stringContaining(
        "“活动”的“成果形式”已没有选项“朗诵”，2 份报告、4 行记录还在用。已收的数据照旧保留和汇总",
      ),
      tab: "字段定义",
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
      repair: null,
      note: true,
    },
  ]);
  await office.job("push");
});

it("stays readable in the record and in what the reviewer sees, and counts", async () => {
  expect(office.standing("活动汇总").map(({ result }) => result)).toEqual(["朗诵", "朗诵", "朗诵", "朗诵"]);
  const { unitId, revision } = office.standing("报表记录").find(({ unit }) => unit === EAST)!;
  const report = { unitId: unitId!, period: "r1.2020-03", revision: Number(revision) };
  expect(JSON.stringify(await office.call("review.details", report))).toContain("朗诵");
  await office.call("review.accept", { reports: [report] });
  await office.job("rollup");
  expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({ people: "8" });
});
