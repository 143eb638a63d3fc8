// 评议投票: the office lists the nominations, units rank them, nobody their own; the dialog counts and shows who voted.
import { beforeAll, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { byHand } from "../by-hand";
import { decide, EAST, listed, MINE, officeOf, RIVER } from "./offices";

const FORM = "典型推荐";
const POLL = "评议投票";
const NOMINATIONS = "r3.once";
const MILL = `${RIVER}：示例机械厂`;
const HOSPITAL = `${EAST}：例东医院`;
const BOOKSHOP = `${EAST}：例东书店`;

let office: Rig;
let vote = "";

beforeAll(async () => {
  office = await officeOf(
    "qinhuangdao-2020",
    { start: "2020-03-06", end: "2020-10-31", now: "2020-06-22T09:00:00+08:00" },
    [
      [RIVER, "县（区）总工会", "zhang@units.example"],
      [EAST, "县（区）总工会", "wang@units.example"],
      [MINE, "直属基层工会", "feng@units.example"],
    ],
  );
  const nominee = (rank: number, name: string) => ({
    ...{ rank, name, category: "企业", deeds: "坚持班前十分钟领读", inLibrary: "是" },
  });
  await clerkOf(office, RIVER).enterIn("典型推荐记录", nominee(1, "示例机械厂"), nominee(2, "例河学校"));
  await clerkOf(office, EAST).enterIn("典型推荐记录", nominee(1, "例东医院"), nominee(2, "例东书店"));
  for (const unit of [RIVER, EAST]) await clerkOf(office, unit).tick(NOMINATIONS);
  await office.job("collect");
});

const cast = async (unit: string, ...votes: [number, string][]) => {
  await clerkOf(office, unit).enterIn(
    `${POLL}记录`,
    ...votes.map(([rank, candidate]) => ({ rank, candidate })),
  );
  await clerkOf(office, unit).tick(vote);
  await office.job("collect");
  return clerkOf(office, unit).home(vote);
};

it("what is to be decided on becomes a list of 选项, once, and older names stay on it", async () => {
  const { formId } = await listed(office, FORM);
  const first = await office.call("selection.candidates", { formId });
  expect(first).toEqual({ list: "典型推荐候选", added: 4, count: 4, gone: [] });
  await decide(office, FORM, [RIVER, "例河学校"], {
    stage: "选树",
    result: "notChosen",
    reason: "材料还不齐全",
  });
  const again = await office.call("selection.candidates", { formId });
  expect(again).toMatchObject({ added: 0, count: 3, gone: [`${RIVER}：例河学校`] });
  const options = office.rows("选项").filter(({ list }) => list === "典型推荐候选");
  expect(options.map(({ option }) => option)).toEqual([MILL, `${RIVER}：例河学校`, HOSPITAL, BOOKSHOP]);
  const lines = office.rows("操作日志").filter(({ record }) => record === "典型推荐候选");
  expect(lines.map(({ after }) => after)).toEqual(["4"]);
});

it("a ballot is a register of rows as any other, and reaches the units with a push", async () => {
  const staff = byHand(office);
  await staff.retype("选项", ["option", `${RIVER}：例河学校`], "inUse", "否");
  await staff.typeRow("表单", { name: POLL, kind: "登记表", inUse: "是" });
  const field = { form: POLL, inUse: "是", required: "是", origin: "手工填写" };
  await staff.typeRow("字段定义", {
    ...field,
    field: "rank",
    label: "名次",
    kind: "整数",
    role: "排名",
    min: 1,
    order: 901,
  });
  await staff.typeRow("字段定义", {
    ...{
      ...field,
      field: "candidate",
      label: "候选",
      kind: "单选",
      role: "投票",
      options: "典型推荐候选",
      order: 902,
    },
  });
  await staff.typeRow("报送事项", {
    name: POLL,
    forms: POLL,
    kind: "一次性",
    dueOn: "2020-06-30",
    inUse: "是",
  });
  await staff.typeRow("评选环节", { form: POLL, stage: "投票", decider: "单位", max: 2, ranked: "是" });
  const { findings } = await office.call("check.repair", {});
  expect(findings.filter(({ text }) => text.includes(POLL))).toEqual([]);
  await office.job("push");
  vote = `${office.rows("报送事项").find(({ name }) => name === POLL)!.returnId!}.once`;
  expect((await listed(office, FORM)).polls).toEqual([
    {
      ...{ name: POLL, voted: 0, asked: 3, silent: [RIVER, EAST, MINE] },
      ...{ isRanked: true, most: 2, unknown: [] },
    },
  ]);
});

it("a unit that votes for its own, or twice for one, is refused with the cell", async () => {
  const own = await cast(RIVER, [1, HOSPITAL], [2, MILL]);
  expect(own.problems).toContain(`“${MILL}”是本单位推荐的，不能投`);
  const twice = await cast(EAST, [1, MILL], [2, MILL]);
  expect(twice.problems).toContain(`“${MILL}”已在第 3 行投过`);
});

it("points are counted as by hand, places of two that are alike are shared, and who has not voted is named", async () => {
  const river = clerkOf(office, RIVER);
  const { id: sheetId } = river.sheet(`${POLL}记录`);
  const mended = await office.host.edit(river.workbookId, river.mail, {
    ...{ kind: "values", sheetId, row: 4 },
    column: 1 + keys(RIVER).indexOf("candidate"),
    values: [[BOOKSHOP]],
  });
  expect(mended.ok).toBe(true);
  await river.tick(vote);
  expect((await cast(MINE, [1, MILL], [2, HOSPITAL])).state).toBe("已提交");
  const { cases, polls } = await listed(office, FORM);
  expect(polls[0]).toMatchObject({ voted: 2, asked: 3, silent: [EAST] });
  const told = cases.flatMap(({ name, tallies }) =>
    tallies.map(({ points, eligible, average, place, isTied, votes, out }) => [
      ...[name, points, eligible, average, place, isTied],
      ...[votes.map(({ unit, rank }) => `${unit} ${rank}`).join(), out.join()],
    ]),
  );
  // Two places: the first gives 2, the second 1. 例河 may not vote on its own, so its mill has one voter.
  expect(told).toEqual([
    ["示例机械厂", 2, 1, 2, 1, false, `${MINE} 1`, RIVER],
    ["例东医院", 3, 2, 1.5, 2, false, `${RIVER} 1,${MINE} 2`, ""],
    ["例东书店", 1, 2, 0.5, 3, false, `${RIVER} 2`, ""],
  ]);
});

it("ballots are decided on by nobody, and no case is lost by a vote", async () => {
  const { forms } = await office.call("selection.list", {});
  expect(forms.map(({ name }) => name)).toEqual([FORM, "七个一批", "称号"]);
  expect(
    (await decide(office, FORM, [RIVER, "示例机械厂"], { stage: "选树", reason: "投票第一，材料齐全" }))
      .tallies,
  ).toHaveLength(1);
});

function keys(unit: string): string[] {
  const { cells, columns } = clerkOf(office, unit).sheet(`${POLL}记录`);
  return Array.from({ length: columns }, (_, at) => cells[`1,${at + 1}`]?.d ?? "");
}
