// 典型推荐 of the reading campaign: from the county to the province, each step with its reason, told to the unit.
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { OWNER, outcomeMails, type Rig, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { decide, EAST, listed, MINE, officeOf, RIVER } from "./offices";

const FORM = "典型推荐";
const TAB = "典型推荐记录";
const JUNE = "r3.once";
const REASON = "事迹扎实，可学可用";

const nominee = (rank: number, name: string) => ({
  rank,
  name,
  category: "企业",
  deeds: "坚持班前十分钟领读",
  inLibrary: "是",
});

let office: Rig;
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
});

const send = async (unit: string) => {
  await clerkOf(office, unit).tick(JUNE);
  await office.job("collect");
  return clerkOf(office, unit).home(JUNE);
};

it("places beyond the last rank are named before they are pushed, with the rank that is wanting", async () => {
  const before = office.host.snapshot();
  await byHand(office).retype("评选环节", ["stage", "推荐"], "over", 34);
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openPush");
  const { choices = [], explain } = startOf(window.pages().at(-1)!.html).data as PageData["job"];
  expect([...explain, ...choices.flatMap((each) => each.explain)].join("\n")).toContain(
    "最多可报 4 件，“排名”却最大只能填 3",
  );
  office.host.restore(before);
});

describe("nominations of a county", () => {
  it("four are refused, one is taken in and told that one is wanting", async () => {
    const river = clerkOf(office, RIVER);
    const four = ["示例机械厂", "例河医院", "例河学校", "例河书店"].map((name, at) => nominee(at + 1, name));
    await river.enterIn(TAB, ...four.slice(0, 3).map((row, at) => ({ ...row, rank: at + 1 })), {
      ...four[3]!,
      rank: 3,
      deeds: "",
    });
    const refused = await send(RIVER);
    expect(refused.problems).toContain("“主要事迹”");
    expect(refused.problems).toContain("“典型推荐”最多报 3 件，这次有 4 件");
    expect(refused.problems).toContain("“排名”3 与第 5 行相同");
    await clerkOf(office, EAST).enterIn(TAB, nominee(1, "示例 机械厂"));
    const one = await send(EAST);
    expect(one.state).toBe("已提交");
    expect(one.problems).toContain("“典型推荐”至少报 2 件，还差 1 件");
  });

  it("three are listed with their rank, and who nominates the same case is named", async () => {
    const river = clerkOf(office, RIVER);
    const sheetId = river.sheet(TAB).id;
    await office.host.edit(river.workbookId, river.mail, { kind: "deleteRows", sheetId, at: 6, count: 1 });
    expect((await send(RIVER)).state).toBe("已提交");
    const { cases, stages } = await listed(office, FORM);
    expect(stages.map(({ name, decider }) => [name, decider])).toEqual([
      ["选树", "本级"],
      ["择优推荐", "上级"],
    ]);
    const found = cases.map(({ unit, name, rank, same, next }) => [unit, name, rank, same.join(), next]);
    expect(found.sort()).toEqual([
      [EAST, "示例 机械厂", "1", RIVER, "选树"],
      [RIVER, "例河医院", "2", "", "选树"],
      [RIVER, "例河学校", "3", "", "选树"],
      [RIVER, "示例机械厂", "1", EAST, "选树"],
    ]);
  });
});

describe("the ladder to the province", () => {
  const FACTORY = [RIVER, "示例机械厂"] as const;
  const lines = () => office.rows("操作日志").filter(({ action }) => action === "评选");

  it("needs the stage before and a reason, and each step is logged with it", async () => {
    await expect(decide(office, FORM, FACTORY, { stage: "择优推荐", reason: REASON })).rejects.toThrow(
      "在“选树”环节还没有入选",
    );
    await expect(decide(office, FORM, FACTORY, { stage: "选树", reason: "好" })).rejects.toThrow("理由太短");
    expect((await decide(office, FORM, FACTORY, { stage: "选树", reason: REASON })).next).toBe("择优推荐");
    const top = await decide(office, FORM, FACTORY, { stage: "择优推荐", reason: "全省推开，材料齐全" });
    expect([top.next, top.decisions.map(({ stage }) => stage)]).toEqual(["", ["选树", "择优推荐"]]);
    expect(lines().map(({ record, after, reason }) => [record, after, reason])).toEqual([
      [`${RIVER} “示例机械厂” 选树`, "入选", REASON],
      [`${RIVER} “示例机械厂” 择优推荐`, "入选", "全省推开，材料齐全"],
    ]);
  });

  it("is told on 首页 at once and by the next digest, and stays there when the unit sends anew", async () => {
    const told = "“示例机械厂”择优推荐：入选，全省推开，材料齐全";
    expect(clerkOf(office, RIVER).home(JUNE).problems).toContain(told);
    await office.host.advance("1 d");
    const [mail] = outcomeMails(office.host).filter(({ to }) => to.includes("zhang@units.example"));
    expect(mail!.subject).toContain("有评选结果");
    expect(mail!.body).toContain(told);
    const river = clerkOf(office, RIVER);
    const sheetId = river.sheet(TAB).id;
    const values = [["示例机械总厂"]];
    const at = { sheetId, row: 3, column: 2 };
    const renamed = await office.host.edit(river.workbookId, river.mail, { kind: "values", ...at, values });
    expect(renamed.ok).toBe(true);
    expect((await send(RIVER)).problems).toContain(told);
  });

  it("knows a case whose title was corrected, and keeps one that was taken back with what was decided", async () => {
    const named = await listed(office, FORM);
    const renamed = named.cases.find(({ name }) => name === "示例机械总厂")!;
    expect(renamed.decisions).toHaveLength(2);
    expect(renamed.decisions[0]!.words).toContain("“示例机械厂”入选");
    expect([renamed.renamedFrom, renamed.edited, renamed.next]).toEqual(["示例机械厂", [], "选树"]);
    await decide(office, FORM, [RIVER, "例河学校"], { stage: "选树", reason: REASON });
    const river = clerkOf(office, RIVER);
    const sheetId = river.sheet(TAB).id;
    await office.host.edit(river.workbookId, river.mail, { kind: "deleteRows", sheetId, at: 5, count: 1 });
    await send(RIVER);
    const gone = (await listed(office, FORM)).cases.find(({ name }) => name === "例河学校")!;
    expect([gone.isGone, gone.next, gone.decisions.length]).toEqual([true, "", 1]);
    const again = decide(office, FORM, [RIVER, "例河学校"], { stage: "择优推荐", reason: REASON });
    await expect(again).rejects.toThrow(`已不在“${RIVER}”报的内容里`);
  });

  it("knows the one that was taken back when its unit sends it again, with a blank more", async () => {
    await clerkOf(office, RIVER).enterIn(TAB, nominee(3, "例河 学校"));
    await send(RIVER);
    const schools = (await listed(office, FORM)).cases.filter(({ name }) => /例河 ?学校/.test(name));
    expect(schools.map(({ isGone, next, decisions }) => [isGone, next, decisions[0]!.stage])).toEqual([
      [false, "择优推荐", "选树"],
    ]);
    const top = await decide(office, FORM, [RIVER, "例河 学校"], { stage: "择优推荐", reason: REASON });
    expect(top.decisions).toHaveLength(2);
    await decide(office, FORM, [RIVER, "例河 学校"], {
      stage: "择优推荐",
      result: "withdrawn",
      reason: REASON,
    });
  });

  it("is refused where a colleague decided meanwhile", async () => {
    const { formId, cases } = await listed(office, FORM);
    const { entryId } = cases.find(({ name }) => name === "示例机械总厂")!;
    const stale = {
      sure: false,
      rank: null,
      outlet: "",
      level: "",
      date: "",
      link: "",
      result: "notChosen" as const,
    };
    await expect(
      office.call("selection.decide", { formId, entryId, stage: "选树", reason: REASON, seen: 0, ...stale }),
    ).rejects.toThrow("示例机械总厂");
  });
});

it("units that send none are chosen by the office itself, from what it typed; the library holds them all by kind", async () => {
  const unitId = office.rows("单位名录").find(({ name }) => name === MINE)!.unitId!;
  await office.call("activity.save", {
    formId: "nominees",
    entryId: null,
    revision: 0,
    unitId,
    values: { rank: "1", name: "例明玻璃二车间", category: "机关", deeds: "读书角十年不断", inLibrary: "是" },
    explanation: "",
  });
  const typed = (await listed(office, FORM)).cases.find(({ unit }) => unit === MINE)!;
  expect([typed.isTyped, typed.next]).toEqual([true, "选树"]);
  await decide(office, FORM, [MINE, "例明玻璃二车间"], { stage: "选树", reason: "市总直接选定" });
  await office.job("rollup");
  const library = office
    .rows("典型库")
    .map(({ kind, caseName, unit, stages }) => [kind, caseName, unit, stages]);
  expect(library).toEqual([
    ["企业", "示例机械厂", RIVER, "选树、择优推荐"],
    ["企业", "例河学校", RIVER, "选树"],
    ["机关", "例明玻璃二车间", MINE, "选树"],
  ]);
});

it("a unit withdraws all it nominated by clearing the rows and submitting: it reads so, and nothing waits to be decided", async () => {
  const east = clerkOf(office, EAST);
  const sheetId = east.sheet(TAB).id;
  await office.host.edit(east.workbookId, east.mail, { kind: "deleteRows", sheetId, at: 3, count: 1 });
  const home = await send(EAST);
  expect([home.state, home.problems]).toEqual(["已提交", expect.stringContaining("原来报的 1 件已全部撤回")]);
  expect((await listed(office, FORM)).cases.filter(({ unit }) => unit === EAST)).toEqual([]);
  await clerkOf(office, EAST).enterIn(TAB, nominee(1, "例东图书馆"));
  expect((await send(EAST)).state).toBe("已提交");
});

it("检查 adds both tabs to a head of an earlier version, and nothing is asked of a campaign without stages", async () => {
  const staff = byHand(office);
  for (const tab of ["评选环节", "评选记录"]) {
    const { id } = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === tab)!;
    await office.host.edit(office.host.spreadsheetId, OWNER, { kind: "deleteSheet", sheetId: id });
  }
  expect((await office.call("selection.list", {})).forms).toEqual([]);
  expect((await office.call("check.repair", {})).repaired.join()).toContain("评选环节");
  await staff.typeRow("评选环节", { form: FORM, stage: "选树", decider: "本级" });
  expect((await listed(office, FORM)).cases.length).toBeGreaterThan(0);
});
