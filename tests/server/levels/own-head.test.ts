// 自有总表: a county with a head workbook of its own takes the campaign over from the city's, and what is below goes up when the county ticks.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, STAFF } from "../../rig";
import type { AtWork } from "../at-work";
import { byHand } from "../by-hand";
import { linkTo } from "../side-by-side/offices";
import { COUNTY, FIRST, MARCH, OTHER, SECOND, send, typeQuantity } from "./office";
import { JIA, type TwoHeads, twoHeads } from "./two-heads";

let heads: TwoHeads;
let city: AtWork;
let county: AtWork;
let begun: Snapshot;
let sent: Snapshot;
beforeAll(async () => {
  heads = await twoHeads();
  ({ city, county } = heads);
  begun = heads.host.snapshot();
  await send(county, { [FIRST]: 2, [SECOND]: 3 });
  await accept(county, [FIRST, SECOND]);
  await county.job("rollup");
  sent = heads.host.snapshot();
});
beforeEach(() => heads.host.restore(sent));

const asked = (office: AtWork, unit: string, revision = 1) => ({
  unitId: office.unitId(unit),
  period: MARCH,
  revision,
});
const accept = (office: AtWork, units: readonly string[], reason?: string) =>
  office.call("review.accept", {
    reports: units.map((unit) => asked(office, unit)),
    ...(reason && { reason }),
  });
const report = (office: AtWork, unit: string) =>
  office.standing("报表记录").find((row) => row.unit === unit)!;
const lines = (office: AtWork, unit: string, user: string, tab = "下级汇总") => {
  const found = office.host.view(city.workbook(unit), user).sheets.find(({ name }) => name === tab);
  if (!found) return [];
  return Array.from({ length: found.rows }, (_, row) =>
    Array.from({ length: found.columns }, (_cell, column) => found.cells[`${row + 1},${column + 1}`]?.d ?? "")
      .join("|")
      .replace(/\|+$/, ""),
  ).filter(Boolean);
};
const quantity = () => lines(city, COUNTY, JIA).find((line) => line.includes("|数量|"));
const figure = (office: AtWork, unit: string) =>
  office.standing("台账汇总").find((row) => row.unit === unit && row.row?.startsWith("1 "))?.quantity;

/** The county types 1 of its own and ticks; the city collects. */
const sendCounty = () => send(city, { [COUNTY]: 1 });

describe("a county with a head workbook of its own", () => {
  it("has the city's campaign, its id of the city's rows, and nothing of the city's people", () => {
    expect(county.rows("任务清单").map(({ taskId }) => taskId)).toEqual(
      city.rows("任务清单").map(({ taskId }) => taskId),
    );
    const settings = Object.fromEntries(county.rows("活动设置").map(({ key, value }) => [key, value]));
    expect(settings).toMatchObject({ ownerAccount: JIA, upperWorkbook: heads.link(), upperVersion: "1" });
    expect(county.rows("单位名录").map(({ name }) => name)).toEqual([FIRST, SECOND]);
  });

  it("proposes what is accepted below in its workbook, and figures reach nobody by themselves", async () => {
    expect(quantity()).toMatch(/\|数量\|\|5\|5\|2\|3$/);
    await city.job("collect");
    expect(figure(city, COUNTY)).toBeUndefined();
  });

  it("is no obstacle to a colleague who takes the city's campaign over: the tab is the county's alone", async () => {
    city.host.share(city.host.spreadsheetId, STAFF, "writer");
    await city.job("distribute");
    expect(lines(city, COUNTY, JIA).length).toBeGreaterThan(0);
    await city.call("handover.offer", { to: STAFF });
    expect((await city.call("handover.check", { from: 0 }, STAFF)).problems).toEqual([]);
  });

  it("proposes 6 once its own 1 is typed; ticked, the city takes 6 of it and with 乙's 4 has 10", async () => {
    await sendCounty();
    await county.job("rollup");
    expect(quantity()).toMatch(/\|数量\|1\|5\|6\|2\|3$/);
    expect(figure(city, COUNTY)).toBe("6");
    await send(city, { [OTHER]: 4 });
    await accept(city, [COUNTY, OTHER]);
    await city.job("rollup");
    const { sheets } = city.host.view(city.host.spreadsheetId, OWNER);
    const page = Object.entries(sheets.find(({ name }) => name === "汇总")!.cells);
    const line = page.find(([, { d }]) => d?.startsWith("1 开办"))![0].split(",")[0]!;
    expect(page.filter(([at]) => at.startsWith(`${line},`)).map(([, { d }]) => d)).toContain("10");
  });

  it("says in the city's record what of a figure is below", async () => {
    await sendCounty();
    const row = city
      .standing("台账汇总")
      .find(({ unit, row: name }) => unit === COUNTY && name?.startsWith("1 "))!;
    expect(row.correctionReason).toMatch(/^其中下级：.*数量 5/);
  });
});

/** 甲一镇 corrects 2 to 4, and the county accepts it anew. */
const correctFirst = async () => {
  await county.call("review.return", { ...asked(county, FIRST), reason: "数量与佐证材料对不上" });
  await typeQuantity(county, FIRST, 4);
  await county.tick(FIRST, "submit");
  await county.job("collect");
  await county.call("review.accept", { reports: [asked(county, FIRST, 2)] });
  await county.job("rollup");
};

describe("a later correction below", () => {
  it("shows at the county, and at the city as changed since it was sent, until the county ticks again", async () => {
    await sendCounty();
    await correctFirst();
    expect(quantity()).toMatch(/\|数量\|1\|7\|8\|4\|3$/);
    await city.job("collect");
    expect([figure(city, COUNTY), report(city, COUNTY).revision]).toEqual(["6", "1"]);
    expect(city.home(COUNTY).message).toContain("改");
    await city.tick(COUNTY, "submit");
    await city.job("collect");
    expect([figure(city, COUNTY), report(city, COUNTY).revision]).toEqual(["8", "2"]);
  });

  it("is proposed to the city where the county's report was accepted, and counts when somebody takes it", async () => {
    await sendCounty();
    await accept(city, [COUNTY]);
    await correctFirst();
    await city.job("collect");
    expect(figure(city, COUNTY)).toBe("6");
    const { items } = await city.call("review.list", { filter: "corrections" });
    const { corrections } = items.find(({ unit }) => unit === COUNTY)!;
    expect(corrections).toMatchObject([{ label: expect.stringContaining("数量"), before: "6", after: "8" }]);
    const taken = {
      ...asked(city, COUNTY),
      accept: corrections.map(({ id }) => id),
      decline: [],
      reason: "",
    };
    await city.call("review.correct", taken);
    expect(figure(city, COUNTY)).toBe("8");
    await city.job("collect");
    const after = await city.call("review.list", { filter: "corrections" });
    expect(after.items.filter(({ unit }) => unit === COUNTY)).toEqual([]);
    expect(city.standing("台账汇总").find(({ unit }) => unit === COUNTY)!.correctionReason).toContain(
      "数量 7",
    );
  });
});

describe("下级已更改 at the city, once the county's report was accepted", () => {
  const waiting = async () =>
    (await city.call("review.list", { filter: "corrections" })).items.find(({ unit }) => unit === COUNTY);

  it("says which town, when the county accepted it and what it makes of the report, in 审核, on 首页, in the log and the report's history", async () => {
    await sendCounty();
    await accept(city, [COUNTY]);
    await heads.host.advance("2020-03-21T10:30:00+08:00");
    await correctFirst();
    await heads.host.advance("2020-03-21T11:00:00+08:00");
    await city.job("collect");
    const told = `2020-03-21 10:30 下级已更改：${FIRST}；连同下级合计 1 开办“大学习”课堂 数量 6 → 8`;
    expect((await waiting())!.below).toEqual([told]);
    expect(city.home(COUNTY).message).toContain(told);
    expect(city.rows("操作日志").map(({ after }) => after)).toContain(told);
    const unitId = city.unitId(COUNTY);
    const { steps } = await city.call("history.report", { unitId, period: MARCH });
    expect(steps.find(({ words }) => words.includes(told))).toMatchObject({ kind: "proposed" });
    await city.job("collect");
    expect((await waiting())!.below).toEqual([told]);
  });

  it("says which town where the county accepted it before the city collected and summed up after that", async () => {
    await heads.host.advance("2020-03-21T10:20:00+08:00");
    await county.call("review.return", { ...asked(county, FIRST), reason: "数量与佐证材料对不上" });
    await typeQuantity(county, FIRST, 4);
    await county.tick(FIRST, "submit");
    await county.job("collect");
    await heads.host.advance("2020-03-21T10:30:00+08:00");
    await county.call("review.accept", { reports: [asked(county, FIRST, 2)] });
    await heads.host.advance("2020-03-21T10:40:00+08:00");
    await sendCounty();
    await accept(city, [COUNTY]);
    await heads.host.advance("2020-03-21T10:45:00+08:00");
    await county.job("rollup");
    await heads.host.advance("2020-03-21T11:00:00+08:00");
    await city.job("collect");
    expect((await waiting())!.below).toEqual([
      `2020-03-21 10:30 下级已更改：${FIRST}；连同下级合计 1 开办“大学习”课堂 数量 6 → 8`,
    ]);
  });

  it("is not said of what the county changed of its own", async () => {
    await sendCounty();
    await accept(city, [COUNTY]);
    await heads.host.advance("1 h");
    await city.enter(COUNTY, "2020-03-13", 5, "职工书屋开放日");
    await city.job("collect");
    const { below, corrections } = (await waiting())!;
    expect([below, corrections.map(({ label }) => label)]).toEqual([
      [],
      ["活动 · 2020-03-13 · 职工书屋开放日"],
    ]);
  });
});

describe("the city's gate", () => {
  beforeEach(async () => {
    heads.host.restore(begun);
    await send(county, { [FIRST]: 2 });
    await accept(county, [FIRST]);
    await county.job("rollup");
    await sendCounty();
  });

  it("names who is missing below the county, and asks for a reason", async () => {
    expect(figure(city, COUNTY)).toBe("3");
    const { items } = await city.call("review.queue", {});
    expect(items.find(({ unit }) => unit === COUNTY)!.belowMissing).toContain(`${SECOND}（未报）`);
    const { accepted, leftOut } = await accept(city, [COUNTY]);
    expect(accepted).toBe(0);
    expect(leftOut[0]!.text).toContain(SECOND);
    expect((await accept(city, [COUNTY], "二镇因暴雨停办，下月补报")).accepted).toBe(1);
    expect(report(city, COUNTY).below).toContain("下级未齐时接收：");
  });

  it("opens when the town has reported and the county ticks again", async () => {
    await send(county, { [SECOND]: 3 });
    await accept(county, [SECOND]);
    await county.job("rollup");
    await city.tick(COUNTY, "submit");
    await city.job("collect");
    expect(figure(city, COUNTY)).toBe("6");
    const { accepted } = await city.call("review.accept", { reports: [asked(city, COUNTY, 2)] });
    expect(accepted).toBe(1);
    expect(report(city, COUNTY).below).toBe("");
  });
});

describe("a push of the city", () => {
  it("reaches the forms of a county with a head workbook of its own, beside the definition for its head", async () => {
    await byHand(city).typeRow("任务清单", { number: "4", title: "“职工夜校”", inLedger: "是" });
    expect((await city.pushFromThisPeriod()).problems).toEqual([]);
    expect(lines(city, COUNTY, JIA, "台账 2020-03")).toContainEqual(expect.stringContaining("4 “职工夜校”"));
    expect((await county.call("above.read", { link: heads.link() })).version).toBe(2);
  });
});

describe("wherever the writing upwards ended", () => {
  it("the proposal is whole after the next roll-up", async () => {
    heads.host.restore(begun);
    await send(county, { [FIRST]: 2, [SECOND]: 3 });
    await accept(county, [FIRST, SECOND]);
    const ready = heads.host.snapshot();
    const request = JSON.stringify({ name: "job.step", input: { job: "rollup", restart: true } });
    const act = () => county.host.run("rpc", [request], { cause: "rpc" });
    const { crossings } = await act();
    for (let call = crossings; call > crossings - 12; call -= 2) {
      heads.host.restore(ready);
      heads.host.faultNext({ at: call, what: "end" });
      await act();
      await county.job("rollup");
      expect([call, quantity()]).toEqual([call, expect.stringMatching(/\|数量\|\|5\|5\|2\|3$/)]);
    }
  });

  it("is written again only where it says something else, and read each time", async () => {
    await county.job("rollup");
    const before = lines(city, COUNTY, JIA);
    await heads.host.advance("2 h");
    await county.job("rollup");
    expect(lines(city, COUNTY, JIA)).toEqual(before);
  });
});

describe("a county whose account changes", () => {
  const NEW = "jianew@units.example";
  const asNew = (name: Parameters<AtWork["call"]>[0], input: unknown) =>
    county.call(name, input as never, NEW) as Promise<unknown>;

  /** The city shares the workbook with the new account alone, which takes the county's head over; the town corrects 2 to 4 and is accepted anew. */
  const changed = async () => {
    heads.host.share(county.host.spreadsheetId, NEW, "writer");
    await county.job("distribute");
    await county.call("handover.offer", { to: NEW });
    await asNew("handover.take", { reason: "", unopened: 0 });
    await asNew("review.return", { ...asked(county, FIRST), reason: "数量与佐证材料对不上" });
    await typeQuantity(county, FIRST, 4);
    await county.tick(FIRST, "submit");
    await county.job("collect", NEW);
    await asNew("review.accept", { reports: [asked(county, FIRST, 2)] });
  };
  const problems = async () => (await county.job("rollup", NEW)).problems.map(({ text }) => text);

  it("says who has to do what where the tab is the old account's, and writes it once the city has handed out", async () => {
    await byHand(city).retype("单位名录", ["name", COUNTY], "contactMail", NEW);
    heads.host.share(city.workbook(COUNTY), JIA, null);
    heads.host.share(city.workbook(COUNTY), NEW, "writer");
    await changed();
    const [problem] = await problems();
    expect(problem).toContain(`“下级汇总”这一页不归 ${NEW}`);
    expect(problem).toContain("分发填报表");
    expect(problem).not.toContain("系统会自动再试");
    await heads.host.advance("2 h");
    await city.job("distribute");
    expect(await problems()).toEqual([]);
    expect(lines(city, COUNTY, NEW).find((line) => line.includes("|数量|"))).toMatch(/\|7\|7\|4\|3$/);
  });

  it.each([
    ["分发", () => city.job("distribute")],
    [
      "clock's daily round",
      async () => {
        await heads.host.advance("2020-03-21T06:30:00+08:00");
        await city.call("clock.start", {});
        await heads.host.advance("40 min");
      },
    ],
  ])("writes on at once where the city's %s came before", async (_name, letIn) => {
    await byHand(city).retype("单位名录", ["name", COUNTY], "contactMail", NEW);
    await letIn();
    await changed();
    expect(await problems()).toEqual([]);
    expect(lines(city, COUNTY, NEW).find((line) => line.includes("|数量|"))).toMatch(/\|7\|7\|4\|3$/);
  });
});

describe("what cannot be read", () => {
  const problemsOf = async (office: AtWork) => (await office.job("rollup")).problems.map(({ text }) => text);

  it("takes nothing back: without the tab an accepted report stays as it was, and a later tick says what is missing", async () => {
    await sendCounty();
    await accept(city, [COUNTY]);
    const { id } = city.host
      .view(city.workbook(COUNTY), OWNER)
      .sheets.find(({ name }) => name === "下级汇总")!;
    await city.host.edit(city.workbook(COUNTY), OWNER, { kind: "deleteSheet", sheetId: id });
    await city.job("collect");
    const { items } = await city.call("review.list", { filter: "corrections" });
    expect(items.filter(({ unit }) => unit === COUNTY)).toEqual([]);
    await city.call("review.return", { ...asked(city, COUNTY), reason: "下级汇总被删，请重新汇总" });
    await city.tick(COUNTY, "submit");
    await city.job("collect");
    expect(report(city, COUNTY).below).toBe("下级未齐：没有读到它的总表写的“下级汇总”");
    await county.job("rollup");
    expect(quantity()).toMatch(/\|数量\|1\|5\|6\|2\|3$/);
  });

  it("is named where the city's workbook is no longer shared with the county, and written once it is again", async () => {
    heads.host.share(city.workbook(COUNTY), JIA, null);
    const [problem] = await problemsOf(county);
    expect(problem).toContain("打不开上级给本单位的填报表");
    heads.host.share(city.workbook(COUNTY), JIA, "reader");
    await county.call("review.return", { ...asked(county, FIRST), reason: "数量与佐证材料对不上" });
    await typeQuantity(county, FIRST, 4);
    await county.tick(FIRST, "submit");
    await county.job("collect");
    await county.call("review.accept", { reports: [asked(county, FIRST, 2)] });
    expect((await problemsOf(county)).join()).toContain("“下级汇总”没有写进");
    heads.host.share(city.workbook(COUNTY), JIA, "writer");
    expect(await problemsOf(county)).toEqual([]);
    expect(quantity()).toMatch(/\|7\|7\|4\|3$/);
  });

  it("is never written into another unit's workbook", async () => {
    heads.host.share(city.workbook(OTHER), JIA, "writer");
    await byHand(county).retype("活动设置", ["key", "upperWorkbook"], "value", linkTo(city.workbook(OTHER)));
    expect((await problemsOf(county)).join()).toContain("这是“例乙县总工会”的填报表");
    expect(lines(city, OTHER, OWNER)).toEqual([]);
  });
});
