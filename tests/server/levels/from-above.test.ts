// 从上级取定义: an empty spreadsheet of a county becomes its head workbook, and later versions of the city's come down to it.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, Refused } from "../../rig";
import type { AtWork } from "../at-work";
import { byHand } from "../by-hand";
import { linkTo } from "../side-by-side/offices";
import { execution } from "../trials/office";
import { COUNTY, FIRST, OTHER } from "./office";
import { cityAlone, JIA, type TwoHeads, twoHeads } from "./two-heads";

const NEW_TASK = "举办读书分享会";
const COLLEAGUE = "chen.shili@units.example";

let heads: TwoHeads;
let city: AtWork;
let county: AtWork;

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return "";
};
const read = (link = heads.link(), user?: string) => county.call("above.read", { link }, user);
const tasks = (office: AtWork) => office.rows("任务清单").map(({ title }) => title);
const taken = () => county.rows("活动设置").find(({ key }) => key === "upperVersion")?.value;
const addTask = async () => {
  await byHand(city).typeRow("任务清单", { number: "4", title: NEW_TASK, inLedger: "是" });
  return city.pushFromThisPeriod();
};

describe("a spreadsheet with nothing in it", () => {
  let empty: Snapshot;
  beforeAll(async () => {
    heads = await cityAlone();
    ({ city, county } = heads);
    empty = heads.host.snapshot();
  });
  beforeEach(() => heads.host.restore(empty));

  it("is shown what it would hold, and for which unit, before anything is written", async () => {
    expect(await read()).toMatchObject({
      unit: COUNTY,
      title: "职工诵读活动",
      version: 1,
      isFresh: true,
      lines: expect.arrayContaining(["月度台账", "台账"]),
    });
    expect(county.host.view(county.host.spreadsheetId, JIA).sheets).toHaveLength(1);
  });

  it("refuses other links, and says which is wanted", async () => {
    expect(await refusal(read("甲县的表"))).toContain("不是填报表的链接");
    expect(await refusal(read(linkTo(city.workbook(OTHER))))).toContain("打不开上级给本单位的填报表");
    heads.host.share(city.workbook(OTHER), JIA, "writer");
    expect(await refusal(read(linkTo(city.workbook(OTHER))))).toContain(
      `把“${OTHER}”的填报方式改为“自有总表”`,
    );
    heads.host.share(city.host.spreadsheetId, JIA, "reader");
    expect(await refusal(read(linkTo(city.host.spreadsheetId)))).toContain("不是上级发的单位填报表");
  });

  it("becomes whole wherever the taking over ends, by the same press again", async () => {
    const act = () => execution(county, "above.take", { link: heads.link(), version: 1 }, JIA);
    const { crossings } = await act();
    for (let call = crossings; call >= 1; call -= 5) {
      heads.host.restore(empty);
      heads.host.faultNext({ at: call, what: "end" });
      await act();
      await county.call("above.take", { link: heads.link(), version: 1 });
      expect([call, tasks(county), taken()]).toEqual([call, tasks(city), "1"]);
    }
  });

  it("keeps the towns of the county out of the city's directory", async () => {
    const text = ["单位名称\t单位类型\t填报方式\t上级单位\t联系人\t联系邮箱"];
    text.push([FIRST, "县（区）总工会", "网络表格", COUNTY, "张示例", "jiayi@units.example"].join("\t"));
    const { rows } = await city.call("units.preview", { text: text.join("\n") });
    expect(rows[0]).toMatchObject({ effect: "refused" });
    expect(rows[0]!.problems.map(({ code }) => code)).toContain("unit.belowOwnHead");
    expect(rows[0]!.problems.map(({ text: words }) => words).join()).toContain("由“例甲县总工会”登记");
  });

  it("is told of towns that stand in the city's directory below a county that is to keep a head of its own", async () => {
    const head = "单位名称\t单位类型\t填报方式\t上级单位\t联系人\t联系邮箱";
    const other = (channel: string) => [
      "例丙县总工会",
      "县（区）总工会",
      channel,
      "",
      "张示例",
      "bing@units.example",
    ];
    const town = [
      "例丙一镇工会",
      "县（区）总工会",
      "网络表格",
      "例丙县总工会",
      "张示例",
      "bingyi@units.example",
    ];
    await city.call("units.import", {
      text: [head, other("网络表格").join("\t"), town.join("\t")].join("\n"),
    });
    const preview = async (...lines: string[][]) => {
      const text = [head, ...lines.map((line) => line.join("\t"))].join("\n");
      return (await city.call("units.preview", { text })).rows.map(({ effect, problems }) => ({
        effect,
        told: problems.map(({ text: words }) => words),
      }));
    };
    const [moved] = await preview(other("自有总表"));
    expect(moved!.effect).toBe("changed");
    expect(moved!.told.join()).toContain("改用自有总表以后，它的下级还登记在这里：例丙一镇工会，会报两遍");
    expect(await preview(other("网络表格"))).toEqual([{ effect: "same", told: [] }]);
    await byHand(city).retype("单位名录", ["name", "例丙一镇工会"], "closedOn", "2020-03-01");
    expect(await preview(other("自有总表"))).toEqual([{ effect: "changed", told: [] }]);
  });
});

describe("a head workbook that runs", () => {
  let running: Snapshot;
  beforeAll(async () => {
    heads = await twoHeads();
    ({ city, county } = heads);
    running = heads.host.snapshot();
  });
  beforeEach(() => heads.host.restore(running));

  it("hears of a new version, sees what differs, takes it over and issues it to its towns", async () => {
    await addTask();
    const { problems } = await county.job("rollup");
    expect(problems.map(({ text }) => text)).toContainEqual(
      expect.stringContaining("上级已发第 2 版定义，本总表用的是第 1 版"),
    );
    const found = await read();
    expect(found).toMatchObject({ version: 2, taken: 1, isFresh: false });
    expect(found.lines.join("\n")).toContain(NEW_TASK);
    await county.call("above.take", { link: heads.link(), version: 2 });
    expect([tasks(county), taken()]).toEqual([tasks(city), "2"]);
    expect((await county.job("rollup")).problems.map(({ code }) => code)).not.toContain("above.newVersion");
    await county.pushFromThisPeriod();
    const { sheets } = heads.host.view(county.workbook(FIRST), JIA);
    const ledger = sheets.find(({ name }) => name === "台账 2020-03")!;
    expect(Object.values(ledger.cells).map(({ d }) => d)).toContain(`4 ${NEW_TASK}`);
    expect((await read()).lines).toEqual([]);
  });

  it("is told from which period on the city asks for it: April, as March stays as it was", async () => {
    await byHand(city).retype("报送事项", ["returnId", "r1"], "dueDay", 28);
    await city.job("push");
    const { from, lines } = await read();
    expect(from).toBe("2020-04-01");
    expect(lines.join("\n")).toContain("2020-04-28");
    expect(lines.join("\n")).not.toContain("2020-03-28");
  });

  it("speaks to its towns in its own name", async () => {
    expect(county.text(county.workbook(FIRST), "首页", 5, 4)).toContain(COUNTY);
    const settings = Object.fromEntries(county.rows("活动设置").map(({ key, value }) => [key, value]));
    expect(settings.issuer).toBe(COUNTY);
  });

  it("keeps its own people and what it told of its tasks", async () => {
    await byHand(county).retype("任务清单", ["taskId", "t1"], "progress", 40);
    await byHand(county).retype("报送事项", ["returnId", "r1"], "reviewer", JIA);
    await byHand(city).retype("报送事项", ["returnId", "r1"], "reviewer", OWNER);
    await addTask();
    await county.call("above.take", { link: heads.link(), version: 2 });
    expect(county.rows("任务清单").find(({ taskId }) => taskId === "t1")!.progress).toBe("40");
    expect(county.rows("报送事项")[0]!.reviewer).toBe(JIA);
    expect(county.rows("单位名录")).toHaveLength(2);
  });

  it("gets nothing of what the city has typed and not pushed", async () => {
    await byHand(city).typeRow("任务清单", { number: "4", title: NEW_TASK, inLedger: "是" });
    await city.job("rollup");
    expect(await read()).toMatchObject({ version: 1, lines: [] });
  });

  it("is as the city has it once the city has pushed again, wherever its push ended", async () => {
    await byHand(city).typeRow("任务清单", { number: "4", title: NEW_TASK, inLedger: "是" });
    const ready = heads.host.snapshot();
    const act = () => execution(city, "job.step", { job: "push", restart: true, binding: "open" });
    const { crossings } = await act();
    for (let call = crossings; call > crossings - 16; call -= 3) {
      heads.host.restore(ready);
      heads.host.faultNext({ at: call, what: "end" });
      await act();
      await city.pushFromThisPeriod();
      const { version, lines } = await read();
      expect([call, version, lines.join("\n").includes(NEW_TASK)]).toEqual([call, 2, true]);
    }
  });

  it("is whole after the same press again, wherever taking a version over ended", async () => {
    await addTask();
    const ready = heads.host.snapshot();
    const act = () => execution(county, "above.take", { link: heads.link(), version: 2 }, JIA);
    const { crossings } = await act();
    for (let call = crossings; call >= 1; call -= 3) {
      heads.host.restore(ready);
      heads.host.faultNext({ at: call, what: "end" });
      await act();
      await county.call("above.take", { link: heads.link(), version: 2 });
      expect([call, tasks(county), taken()]).toEqual([call, tasks(city), "2"]);
    }
  });

  it("is taken over by its owner alone, of the version that was looked at, from the same campaign", async () => {
    heads.host.share(county.host.spreadsheetId, COLLEAGUE, "writer");
    heads.host.share(city.workbook(COUNTY), COLLEAGUE, "reader");
    expect(await refusal(read(heads.link(), COLLEAGUE))).toContain(
      `本总表归 ${JIA}，取定义和写“下级汇总”要用这个账号`,
    );
    expect(await refusal(county.call("above.take", { link: heads.link(), version: 9 }))).toContain(
      "上级的定义刚刚又变了",
    );
    const meta = heads.host.view(city.workbook(COUNTY), OWNER).sheets.find(({ id }) => id === 9)!;
    const other = { kind: "values" as const, sheetId: meta.id, row: 1, column: 2, values: [["c0ther"]] };
    await heads.host.edit(city.workbook(COUNTY), OWNER, other);
    expect(await refusal(read())).toContain("属于上级的另一项活动");
    expect(await refusal(city.call("above.read", { link: heads.link() }))).toContain("不是从上级取来的");
  });

  it("says where the definition was changed by hand, and the city's next push writes it whole", async () => {
    const { id } = heads.host
      .view(city.workbook(COUNTY), OWNER)
      .sheets.find(({ name }) => name === "上级定义")!;
    await heads.host.edit(city.workbook(COUNTY), OWNER, {
      kind: "values",
      sheetId: id,
      row: 12,
      column: 2,
      values: [["改"]],
    });
    expect(await refusal(read())).toContain("上级发来的定义不完整");
    await city.job("push");
    expect(await read()).toMatchObject({ version: 1, lines: [] });
  });
});
