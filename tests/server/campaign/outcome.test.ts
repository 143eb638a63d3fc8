// What the office reads at the end of 分发 and 收取: how many units, which of them are left open, and what to correct.
import { describe, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { createCampaign, distributed, type Rig, rig, THREE_UNITS } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, HILL, smallCampaign } from "../trials/office";

const WEST = "例西区总工会";
const BAY = "例湾区总工会";
const line = (name: string, mail: string) => `${name}\t县（区）总工会\t网络表格\t席示例\t${mail}`;

async function office(...mails: [string, string][]): Promise<Rig> {
  const made = rig();
  await createCampaign(made, "2020-04-30");
  const lines = mails.map(([name, mail]) => line(name, mail));
  const good = lines.filter((text) => /@\S+\.example$/.test(text));
  await made.call("units.import", { text: [THREE_UNITS, ...good].join("\n") });
  for (const [name, mail] of mails.filter(([name, mail]) => !good.includes(line(name, mail))))
    await byHand(made).typeRow("单位名录", {
      name,
      unitType: "县（区）总工会",
      channel: "网络表格",
      contactMail: mail,
    });
  return made;
}

describe("the end of 分发", () => {
  it("counts apart what is shared, what could not be and what waits, and is not all done while a unit is open", async () => {
    const made = await office([WEST, "xi.shili@163.com"], [BAY, ""]);
    const { summary, open, problems } = await made.job("distribute");
    expect(summary).toBe("分发完毕，共 5 个单位：已共享 3 个，未能共享 2 个");
    expect(open).toBe(2);
    expect(problems.map(({ text }) => text).join()).toContain(`“${BAY}”用网络表格填报，但没有联系邮箱`);
  });

  it("does not call shared what goes out as a file or is filled in on a page", async () => {
    const made = await office();
    await made.call("units.import", {
      text: [
        THREE_UNITS.split("\n")[0]!,
        line(WEST, "xi@units.example").replace("网络表格", "表格邮件"),
      ].join("\n"),
    });
    expect(await made.job("distribute")).toMatchObject({
      summary: "分发完毕，共 4 个单位：已共享 3 个，不用共享 1 个",
      open: 0,
    });
  });

  it("counts tabs in this spreadsheet, also where nobody gets a workbook, and says that it has to be shared", async () => {
    const made = await office();
    const tabs = (name: string) => line(name, "xi@units.example").replace("网络表格", "本簿单位页");
    await made.call("units.import", { text: [THREE_UNITS.split("\n")[0]!, tabs(WEST)].join("\n") });
    const told = "本表格里的单位页、部门页 1 页，填报的人要由您共享本表格才能打开";
    expect((await made.job("distribute")).summary).toBe(`分发完毕，共 3 个单位：已共享 3 个，${told}`);
    const alone = rig();
    await createCampaign(alone);
    await alone.call("units.import", { text: [THREE_UNITS.split("\n")[0]!, tabs(WEST)].join("\n") });
    expect(await alone.job("distribute")).toMatchObject({ summary: told, open: 0 });
  });

  it("is all done when every unit may open its workbook", async () => {
    const made = await office();
    expect(await made.job("distribute")).toMatchObject({
      summary: "分发完毕，共 3 个单位：已共享 3 个",
      open: 0,
    });
  });

  it("calls a mistyped address mistyped, not missing", async () => {
    const made = await office([WEST, "xi#u.example"]);
    const { problems } = await made.job("distribute");
    expect(problems.map(({ text }) => text)).toEqual([
      `${WEST} “单位名录” “联系邮箱”列：“xi#u.example”不是完整的邮箱地址。请写成 name@example.com 这样的地址，几个地址用分号隔开。`,
    ]);
  });

  it("names the unit once, and the whole address that staff are to correct", async () => {
    const made = await office([WEST, "xi.shili@163.com"]);
    const [told] = (await made.job("distribute")).problems;
    expect(told!.text).toMatch(/不能与 xi\.shili@163\.com 共享/);
    expect(told!.text.split(WEST)).toHaveLength(2);
    expect(JSON.stringify(made.rows("操作日志"))).not.toContain("xi.shili@163.com");
  });

  it("says that the access of a closed unit was taken back, as a note", async () => {
    const made = await smallCampaign();
    await made.job("distribute");
    await byHand(made).retype("单位名录", ["name", HILL], "closedOn", "2020-03-11");
    const { problems, open, summary } = await made.job("distribute");
    expect(problems).toEqual([
      expect.objectContaining({
        grade: "D",
        text: expect.stringContaining(`“${HILL}”的联系人已不能打开填报表`),
      }),
    ]);
    expect({ open, summary }).toEqual({ open: 0, summary: "分发完毕，共 2 个单位：已共享 2 个" });
  });
});

describe("the end of 收取", () => {
  it("counts units, and names those with problems", async () => {
    const made = await distributed();
    await made.host.advance("2020-03-20T10:00:00+08:00");
    const east = clerkOf(made, EAST);
    await east.enter({
      date: "2020-03-16",
      task: "1 开办“大学习”课堂",
      theme: "第一讲",
      place: "书屋",
      people: 40,
    });
    await east.tick("r1.2020-03");
    const school = clerkOf(made, "市例教育系统工会");
    await school.pasteRows({
      date: "2020-03-16",
      task: "没有的任务",
      theme: "读书",
      place: "书屋",
      people: 4,
    });
    await school.tick("r1.2020-03");
    const { summary, open } = await made.job("collect");
    expect(summary).toMatch(
      /^收取完毕：收下 1 个单位，有问题 1 个单位（市例教育系统工会：.*“没有的任务”.*），到期未报 0 个单位$/,
    );
    expect(open).toBe(1);
  });

  it("says that all is well where nobody has a problem", async () => {
    const made = await distributed();
    expect(await made.job("collect")).toMatchObject({
      summary: "收取完毕：收下 0 个单位，有问题 0 个单位，到期未报 0 个单位",
      open: 0,
    });
  });

  it("counts as not sent what is past its day, and nothing that is not due yet", async () => {
    const made = await distributed();
    await made.host.advance("2020-03-26T10:00:00+08:00");
    const { summary } = await made.job("collect");
    expect(summary).toBe("收取完毕：收下 0 个单位，有问题 0 个单位，到期未报 3 个单位");
  });

  it("counts a unit with one good report and one bad among either; whoever is told of problems is not among those that owe", async () => {
    const made = await distributed();
    const school = clerkOf(made, "市例教育系统工会");
    await school.tick("r1.2020-03", "zero");
    await made.host.advance("2020-04-26T10:00:00+08:00");
    await school.pasteRows({
      date: "2020-04-16",
      task: "没有的任务",
      theme: "读书",
      place: "书屋",
      people: 4,
    });
    await school.tick("r1.2020-04");
    const { summary } = await made.job("collect");
    expect(summary).toMatch(/^收取完毕：收下 1 个单位，有问题 1 个单位（.*），到期未报 2 个单位$/);
  });

  it("counts what units propose to correct, once, and leads to 审核", async () => {
    const made = await distributed();
    await made.host.advance("2020-03-20T10:00:00+08:00");
    const east = clerkOf(made, EAST);
    const reading = { task: "1 开办“大学习”课堂", place: "书屋", people: 40 };
    await east.enter({ ...reading, date: "2020-03-16", theme: "第一讲" });
    await east.tick("r1.2020-03");
    await made.job("collect");
    const { items } = await made.call("review.queue", {});
    await made.call("review.accept", {
      reports: items.map(({ unitId, period, revision }) => ({ unitId, period, revision })),
    });
    await east.enter({ ...reading, date: "2020-03-17", theme: "第二讲" });
    const { summary, next } = await made.job("collect");
    expect(summary).toContain("收下 0 个单位，更正建议 1 处，有问题 0 个单位");
    expect(next).toContain("审核");
    expect((await made.job("collect")).summary).not.toContain("更正建议");
  });

  it("says where nothing was taken in that units are to mend it, and nothing of accepting", async () => {
    const made = await distributed();
    const school = clerkOf(made, "市例教育系统工会");
    await school.pasteRows({
      date: "2020-03-10",
      task: "没有的任务",
      theme: "读书",
      place: "书屋",
      people: 4,
    });
    await school.tick("r1.2020-03");
    const { summary, next } = await made.job("collect");
    expect(summary).toContain("收下 0 个单位，有问题 1 个单位");
    expect(next).toContain("请这些单位改好");
    expect(next).not.toContain("接收");
  });

  it("says what there is to do where nothing came in, and nothing of reviewing", async () => {
    const made = await distributed();
    const { next } = await made.job("collect");
    expect(next).toContain("没有收到新的报表");
    expect(next).not.toContain("审核");
    expect((await made.job("rollup")).next).toContain("收取");
  });
});
