// 逐级推荐 in an office: a works union nominates, its county names the case among its own, the city decides, and both read it.
import { beforeAll, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { outcomeMails, Refused, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { decide, listed, officeOf, RIVER } from "./offices";

const FORM = "典型推荐";
const JUNE = "r3.once";
const MILL = "例河机械厂工会";
const SCHOOL = "例河学校工会";
const CASE = [MILL, "职工书屋"] as const;
const REASON = "事迹扎实，可学可用";
const nominee = (rank: number, name: string) => ({
  rank,
  name,
  category: "企业",
  deeds: "坚持班前十分钟领读",
  inLibrary: "是",
});

let office: Rig;
const send = async (unit: string, ...rows: ReturnType<typeof nominee>[]) => {
  await clerkOf(office, unit).enterIn("典型推荐记录", ...rows);
  await clerkOf(office, unit).tick(JUNE);
  await office.job("collect");
};
const home = (unit: string) => clerkOf(office, unit).home(JUNE).problems;

beforeAll(async () => {
  office = await officeOf(
    "qinhuangdao-2020",
    { start: "2020-03-06", end: "2020-10-31", now: "2020-06-22T09:00:00+08:00" },
    [
      [RIVER, "县（区）总工会", "zhang@units.example"],
      [MILL, "市属系统、产业工会", "wang@units.example"],
      [SCHOOL, "市属系统、产业工会", "zhao@units.example"],
    ],
  );
  for (const unit of [MILL, SCHOOL]) await byHand(office).retype("单位名录", ["name", unit], "parent", RIVER);
  await byHand(office).typeRow("评选环节", { form: FORM, stage: "县推荐", decider: "单位的上级" });
  await send(MILL, nominee(1, "职工书屋"), nominee(2, "班组读书角"));
});

it("a case waits for its county, and the city cannot choose it before", async () => {
  await office.job("rollup");
  const { cases, stages } = await listed(office, FORM);
  expect(cases.map(({ name, awaits, next }) => [name, awaits, next])).toEqual([
    ["职工书屋", RIVER, ""],
    ["班组读书角", RIVER, ""],
  ]);
  expect(stages.map(({ name }) => name)).toEqual(["选树", "择优推荐"]);
  const early = decide(office, FORM, CASE, { stage: "选树", reason: REASON });
  await expect(early).rejects.toThrow(`“${RIVER}”还没有推荐“职工书屋”`);
  await expect(early).rejects.toBeInstanceOf(Refused);
});

it("named by the county among its own it is passed on with the county's rank: noted once, logged, and told to the works union", async () => {
  await send(RIVER, nominee(1, "县总工会阅览室"), nominee(2, "职工 书屋"));
  for (let times = 0; times < 2; times++) await office.job("rollup");
  const { cases } = await listed(office, FORM);
  expect(
    cases.map(({ unit, name, passedBy }) => [unit, name, passedBy.map(({ rank }) => rank).join()]),
  ).toEqual(
    expect.arrayContaining([
      [MILL, "职工书屋", "2"],
      [RIVER, "县总工会阅览室", ""],
    ]),
  );
  expect(cases).toHaveLength(3);
  expect(
    office.rows("评选记录").map(({ unit, stage, result, rank, by }) => [unit, stage, result, rank, by]),
  ).toEqual([[MILL, "县推荐", "转报", "2", RIVER]]);
  const lines = office.rows("操作日志").filter(({ action }) => action === "评选");
  expect(lines.map(({ record, reason }) => [record, reason])).toEqual([
    [`${MILL} “职工书屋” 县推荐`, `${RIVER}推荐`],
  ]);
  await office.host.advance("30 min");
  expect(home(MILL)).toContain(`“职工书屋”县推荐：转报，第 2 名，${RIVER}推荐`);
  expect(home(RIVER)).not.toContain("职工书屋");
});

it("what the city decides is told down to the works union and to the county that passed it on, on 首页 and by mail", async () => {
  await decide(office, FORM, CASE, { stage: "选树", reason: REASON });
  for (const unit of [MILL, RIVER]) expect(home(unit)).toContain(`“职工书屋”选树：入选，${REASON}`);
  await office.host.advance("1 d");
  const told = outcomeMails(office.host).filter(({ body }) => body.includes("选树：入选"));
  expect(told.flatMap(({ to }) => to).sort()).toEqual(["wang@units.example", "zhang@units.example"]);
});

it("a county that names what several below it have is told once, on 首页 and by mail, and no more once it says which", async () => {
  await send(SCHOOL, nominee(1, "班组读书角"));
  await send(RIVER, nominee(3, "班组读书角"));
  for (let times = 0; times < 2; times++) await office.job("rollup");
  await office.host.advance("1 d");
  const words = `“班组读书角”：${MILL}、${SCHOOL}都报了同名的，分不出推荐的是哪一件`;
  expect(home(RIVER)).toContain(words);
  for (const unit of [MILL, SCHOOL]) expect(home(unit)).not.toContain("分不出");
  const told = () => outcomeMails(office.host).filter(({ body }) => body.includes(words));
  expect(told().map(({ to }) => to.join())).toEqual(["zhang@units.example"]);
  const clerk = clerkOf(office, RIVER);
  await clerk.paste(5, "name", `${SCHOOL} 班组读书角`, "典型推荐记录");
  await clerk.tick(JUNE);
  await office.job("collect");
  await office.job("rollup");
  await office.host.advance("1 d");
  expect(home(RIVER)).not.toContain("分不出");
  expect(home(SCHOOL)).toContain("“班组读书角”县推荐：转报，第 3 名");
  expect(told()).toHaveLength(1);
});

it("a chosen case that its unit withdraws stays told to the union and to the county, and so does that the city took its choice back", async () => {
  const clerk = clerkOf(office, MILL);
  const { id: sheetId } = clerk.sheet("典型推荐记录");
  await office.host.edit(clerk.workbookId, clerk.mail, { kind: "deleteRows", sheetId, at: 3, count: 1 });
  await clerk.tick(JUNE);
  await office.job("collect");
  const gone = (await listed(office, FORM)).cases.find(
    ({ unit, name }) => unit === MILL && name === "职工书屋",
  );
  expect(gone?.isGone).toBe(true);
  for (let times = 0; times < 2; times++) await office.job("rollup");
  const noted = office.rows("评选记录").filter(({ reason }) => reason === "单位自己撤下了");
  expect(noted.map(({ caseName, result }) => [caseName, result])).toEqual([["职工书屋", "撤销"]]);
  await decide(office, FORM, [RIVER, "县总工会阅览室"], { stage: "选树", reason: REASON });
  for (const unit of [MILL, RIVER]) expect(home(unit)).toContain(`“职工书屋”选树：入选，${REASON}`);
  const why = "单位撤回，不再宣传推广";
  await decide(office, FORM, CASE, { stage: "选树", result: "withdrawn", reason: why });
  for (const unit of [MILL, RIVER]) expect(home(unit)).toContain(`“职工书屋”选树：撤销，${why}`);
  expect(home(SCHOOL)).not.toContain("职工书屋");
});
