// Articles of the lecture campaign: 报送 → 选送 → 采用, ranked, and who sent none is named.
import { beforeAll, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { OWNER, outcomeMails, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { decide, EAST, listed, officeOf, RIVER } from "./offices";

const FORM = "理论文章";
const TAB = "理论文章记录";
const NOVEMBER = "r1.once";
const TITLE = "把课堂搬到班组";

let office: Rig;
beforeAll(async () => {
  office = await officeOf(
    "qinghai-2021-73",
    { start: "2021-10-20", end: "2021-12-31", now: "2021-11-19T09:00:00+08:00" },
    [
      [RIVER, "市州总工会", "zhang@units.example"],
      [EAST, "市州总工会", "wang@units.example"],
    ],
  );
  // The notice gives no points: the office gives them.
  for (const [level, points] of [
    ["《工人日报》", 10],
    ["《青海工运》", 3],
  ] as const)
    await byHand(office).retype("评选环节", ["level", level], "points", points);
  await clerkOf(office, RIVER).enterIn(
    TAB,
    { title: TITLE, author: "张示例", role: "工会负责人", link: "https://units.example/1" },
    { title: "一堂好课从哪里来", author: "李示例", role: "职工", link: "https://units.example/2" },
  );
  await clerkOf(office, RIVER).tick(NOVEMBER);
  await clerkOf(office, EAST).tick(NOVEMBER, "zero");
  await office.job("collect");
});

const home = () => clerkOf(office, RIVER).home(NOVEMBER).problems;

it("is printed only after it was sent on, in an outlet of a level that the stage names", async () => {
  const printed = { stage: "采用", outlet: "《工人日报》", level: "《工人日报》", date: "2021-11-19" };
  await expect(decide(office, FORM, [RIVER, TITLE], printed)).rejects.toThrow("在“选送”环节还没有入选");
  await decide(office, FORM, [RIVER, TITLE], { stage: "选送", reason: "有案例有数据" });
  await expect(decide(office, FORM, [RIVER, TITLE], { ...printed, level: "国家级" })).rejects.toThrow(
    "媒体层级“国家级”不在",
  );
  const link = "https://paper.example/7";
  expect((await decide(office, FORM, [RIVER, TITLE], { ...printed, link })).next).toBe("采用");
  expect(home()).toContain(`“${TITLE}”采用：已刊用，《工人日报》 2021-11-19`);
});

it("is told to the author's unit by mail as well, and to no other", async () => {
  await office.host.advance("1 d");
  const told = outcomeMails(office.host).filter(({ body }) => body.includes(`“${TITLE}”采用：已刊用`));
  expect(told.flatMap(({ to }) => to)).toEqual(["zhang@units.example"]);
});

it("counts once though two outlets printed it; the league names who sent none", async () => {
  const again = { stage: "采用", outlet: "《青海工运》", level: "《青海工运》", date: "2021-11-20" };
  await decide(office, FORM, [RIVER, TITLE], again);
  await office.job("rollup");
  const league = office
    .rows("采用情况")
    .map(({ unit, sent, forwarded, printed, points, rank, note }) => [
      unit,
      sent,
      forwarded,
      printed,
      points,
      rank,
      note,
    ]);
  expect(league).toEqual([
    [RIVER, "2", "1", "1", "10", "1", ""],
    [EAST, "0", "0", "0", "0", "2", "未报送"],
  ]);
  expect(
    home()
      .split("\n")
      .filter((line) => line.includes("采用：已刊用")),
  ).toHaveLength(2);
});

it("stands on 汇总 and in the mail to leaders as one, beside what was sent and passed on", async () => {
  const { host } = office;
  const page = host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "汇总")!;
  const words = Object.values(page.cells).map(({ d }) => d);
  expect(words).toContain("理论文章采用（篇）");
  expect(words).toContain("报送 2，选送 1\n1 个单位未报送");
  const { text } = await office.call("digest.preview", {});
  expect(text).toContain("· 理论文章采用（篇）：1，报送 2，选送 1；1 个单位未报送");
  expect(text).toContain("· 缺材料单位：1，理论文章 1");
});

it("that was noted by mistake is taken back: the unit reads it, and the points go", async () => {
  const back = {
    stage: "采用",
    outlet: "《工人日报》",
    result: "withdrawn",
    reason: "登记错了，不是这一篇",
  } as const;
  const { decisions } = await decide(office, FORM, [RIVER, TITLE], back);
  expect(decisions.map(({ outlet }) => outlet)).toEqual(["", "《青海工运》"]);
  expect(home()).toContain("采用：撤销");
  await office.job("rollup");
  expect(office.rows("采用情况")[0]).toMatchObject({ unit: RIVER, points: "3" });
  expect((await listed(office, FORM)).stages.map(({ chosen }) => chosen)).toEqual([1, 1]);
  // Nothing of the record is lost: what was taken back stands in it.
  expect(office.rows("评选记录")).toHaveLength(4);
});
