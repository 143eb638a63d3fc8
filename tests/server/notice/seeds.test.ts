// The five notices as they were published: what is read of each and what one short form asks make a campaign that runs.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { type Answers, NO_ANSWERS, questionsOf, withAnswers } from "../../../src/client/notice/answers";
import { decisionOfPlan } from "../../../src/client/notice/decision";
import { itemsOf } from "../../../src/client/notice/items";
import { addDays } from "../../../src/core/day";
import { readNotice } from "../../../src/core/notice";
import { clerkOf } from "../../clerk";
import { type Rig, rig } from "../../rig";

const KINDS = "宣讲\n竞赛";
const YEAR_2021 = { start: "2021-10-19", end: "2021-12-31" };

/** What the office answers where a notice says nothing. */
const answered: Record<string, Partial<Answers>> = {
  "000": { kinds: KINDS },
  "001": { ...YEAR_2021, rhythm: "once", dueOn: "2021-11-20", kinds: KINDS },
  "002": { start: "2020-04-01", end: "2020-12-31", rhythm: "anytime" },
  "003": {
    unitTypes: "县（市、区）总工会\n产业工会",
    start: "2020-12-01",
    end: "2020-12-31",
    rhythm: "week",
    dueDay: "5",
  },
  "004": { ...YEAR_2021, rhythm: "calendarMonth", dueDay: "31", kinds: KINDS },
};

async function imported(seed: string, day = "2020-03-12"): Promise<Rig> {
  const office = rig({ now: `${day}T09:00:00+08:00` });
  await office.call("notice.apply", decisionOf(seed));
  return office;
}

function decisionOf(seed: string) {
  const plan = readNotice(readFileSync(`tests/fixtures/notices/dev/seed-${seed}.txt`, "utf8"));
  const answers = { ...NO_ANSWERS, ...answered[seed] };
  const asked = questionsOf(itemsOf(plan), answers);
  expect(Object.keys(answered[seed]!).filter((key) => !asked.some((question) => question === key))).toEqual(
    [],
  );
  return withAnswers(decisionOfPlan(plan, "replace"), asked, answers);
}

describe.each(Object.keys(answered))("seed %s", (seed) => {
  it("has nothing that 检查 stops at, no column twice, and workbooks that ask for its reports", async () => {
    const office = await imported(seed);
    const { findings } = await office.call("check.repair", {});
    expect(findings.filter(({ note }) => !note).map(({ text }) => text)).toEqual([]);

    const labels = office.rows("字段定义").map(({ form, label }) => `${form} ${label}`);
    expect(new Set(labels).size).toBe(labels.length);

    const [type] = office.rows("单位类型").map(({ name }) => name!);
    await office.call("units.import", {
      text: `单位名称\t单位类型\t填报方式\t联系邮箱\n例山单位\t${type}\t网络表格\tclerk@units.example`,
    });
    expect((await office.job("distribute")).problems).toEqual([]);
    expect(clerkOf(office, "例山单位").periods().length).toBeGreaterThan(0);
  });

  it("takes in what a unit types for one of its tasks, and adds it up", async () => {
    const { start = "2020-03-06" } = answered[seed]!;
    const office = await imported(seed, start);
    const [type] = office.rows("单位类型").map(({ name }) => name!);
    await office.call("units.import", {
      text: `单位名称\t单位类型\t填报方式\t联系邮箱\n例山单位\t${type}\t网络表格\tclerk@units.example`,
    });
    await office.job("distribute");
    const date = addDays(start, 3);
    await office.host.advance(`${date}T17:00:00+08:00`);
    const clerk = clerkOf(office, "例山单位");
    const { number, title } = office.rows("任务清单").find(({ inLedger }) => inLedger === "是")!;
    await clerk.enter({ date, task: `${number} ${title}`.trim(), theme: "第一讲", people: 40 });
    const [period] = clerk.periods();
    await clerk.tick(period!);
    await office.job("collect");
    expect(clerk.home(period!)).toMatchObject({
      state: "已提交",
      receipt: expect.stringContaining("活动 1 条，参与人次 40"),
      problems: "",
    });
  });
});

describe("a notice taken over into the campaign that it made", () => {
  it("doubles no column and no unit type", async () => {
    const office = await imported("000");
    const words = () => ({
      columns: office.rows("字段定义").map(({ form, label }) => `${form} ${label}`),
      types: office.rows("单位类型").map(({ name }) => name),
    });
    const before = words();
    await office.call("notice.apply", { ...decisionOf("000"), mode: "append" });
    expect(words()).toEqual(before);
  });
});
