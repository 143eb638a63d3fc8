// 自有总表: entries of registers that a county's own head workbook has accepted go up with its report, one by one, and count once.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { OWNER } from "../../rig";
import type { AtWork } from "../at-work";
import { COUNTY, FIRST, MARCH, OTHER, SECOND, send, typeQuantity } from "./office";
import { JIA, type TwoHeads, twoHeads } from "./two-heads";

const JOINT = {
  date: "2020-03-16",
  task: "1 开办“大学习”课堂",
  theme: "全市职工诵读会",
  people: 30,
  joint: "主办",
};

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
  await send(city, { [COUNTY]: 1 });
  sent = heads.host.snapshot();
});
beforeEach(() => heads.host.restore(sent));

const asked = (office: AtWork, unit: string, revision = 1) => ({
  unitId: office.unitId(unit),
  period: MARCH,
  revision,
});
const accept = (office: AtWork, units: readonly string[], reason = "") =>
  office.call("review.accept", { reports: units.map((unit) => asked(office, unit)), reason });
/** What the city's record of activities holds of the county: who held each, by how many people. */
const listed = () =>
  city
    .standing("活动汇总")
    .filter(({ unit }) => unit === COUNTY)
    .map(({ origin, below, people }) => [origin, below, people].join(" ").trim())
    .sort();
const ledger = () =>
  city.standing("台账汇总").find(({ unit, row }) => unit === COUNTY && row?.startsWith("1 "))!;
const revision = () => city.standing("报表记录").find(({ unit }) => unit === COUNTY)!.revision;
/** The town's clerk changes something, ticks, and the county accepts it anew. */
const correctFirst = async (change: () => Promise<void>) => {
  await county.call("review.return", { ...asked(county, FIRST), reason: "请补报三月下旬的活动" });
  await change();
  await county.tick(FIRST, "submit");
  await county.job("collect");
  await county.call("review.accept", { reports: [asked(county, FIRST, 2)] });
  await county.job("rollup");
  await city.job("collect");
};
const corrections = async () => {
  const { items } = await city.call("review.list", { filter: "corrections" });
  return items.find(({ unit }) => unit === COUNTY)?.corrections ?? [];
};

describe("activities of two towns that the county has accepted", () => {
  it("stand in the city's record with the county's own, each once and with its town's name", () => {
    expect(listed()).toEqual([`下级 ${FIRST} 40`, `下级 ${SECOND} 40`, "填报表  40"]);
    expect(ledger()).toMatchObject({ quantity: "6", sessions: "3", "sessions.auto": "3", people: "120" });
  });

  it("are named to the county in its receipt and to whoever reviews, with the town", async () => {
    expect(city.home(COUNTY).receipt).toContain("活动 3 条");
    const { forms } = await city.call("review.details", asked(city, COUNTY));
    const { rows } = forms.find(({ name }) => name === "活动")!;
    expect(rows.map(({ label }) => label).sort()).toEqual(["", FIRST, SECOND].sort());
  });

  it("stay as they are when everything is read and written again", async () => {
    await county.job("rollup");
    await city.tick(COUNTY, "submit");
    await city.job("collect");
    await city.job("collect");
    expect([revision(), listed().length]).toEqual(["1", 3]);
    expect(city.home(COUNTY).message).not.toContain("改");
  });

  it("count in the figures at the head of the city's page as in its ledgers", async () => {
    await accept(city, [COUNTY]);
    await city.job("rollup");
    const { sheets } = city.host.view(city.host.spreadsheetId, OWNER);
    const page = Object.values(sheets.find(({ name }) => name === "汇总")!.cells).map(({ d }) => d);
    expect(page.join("|")).toContain("|2020年3月（未截止）|3|120|");
    expect(page.join("|")).not.toContain("按台账更正后");
  });

  it("are not the county's to report when it has held nothing itself: a zero report is refused, 提交 takes them", async () => {
    heads.host.restore(begun);
    await send(county, { [FIRST]: 2 });
    await accept(county, [FIRST]);
    await county.job("rollup");
    await city.tick(COUNTY, "zero");
    await city.job("collect");
    expect([city.home(COUNTY).state, listed()]).toEqual(["有问题", []]);
    expect(city.home(COUNTY).message).toContain("勾选了零报告，但下级已接收的报表有内容，见“下级汇总”");
    await city.tick(COUNTY, "submit");
    await city.job("collect");
    expect(listed()).toEqual([`下级 ${FIRST} 40`]);
  });

  it("wait below until they are accepted there", async () => {
    heads.host.restore(begun);
    await send(county, { [FIRST]: 2, [SECOND]: 3 });
    await accept(county, [SECOND]);
    await county.job("rollup");
    await send(city, { [COUNTY]: 1 });
    expect(listed()).toEqual([`下级 ${SECOND} 40`, "填报表  40"]);
  });
});

describe("an activity that a town adds after the city has accepted the county", () => {
  beforeEach(async () => {
    await accept(city, [COUNTY]);
    await correctFirst(async () => {
      await county.enter(FIRST, "2020-03-12", 25, "职工书屋开放日");
      await typeQuantity(county, FIRST, 4);
    });
  });

  it("is proposed to the city with the figure that changed, and changes nothing before somebody takes it", async () => {
    expect(listed()).toHaveLength(3);
    const found = (await corrections()).map(({ before, after }) => [before, after].join("→"));
    expect(found).toHaveLength(2);
    expect(found.join()).toMatch(/职工书屋开放日/);
    expect(found.join()).toMatch(/6→8/);
  });

  it("is listed and counted once when it is taken, and is proposed no more", async () => {
    const ids = (await corrections()).map(({ id }) => id);
    await city.call("review.correct", { ...asked(city, COUNTY), accept: ids, decline: [], reason: "" });
    expect(listed()).toEqual([`下级 ${FIRST} 25`, `下级 ${FIRST} 40`, `下级 ${SECOND} 40`, "填报表  40"]);
    expect(ledger()).toMatchObject({ quantity: "8", sessions: "4", people: "145" });
    await city.job("collect");
    expect(await corrections()).toEqual([]);
  });
});

describe("a ledger below that says otherwise than its entries", () => {
  it("counts above as it says, not as the entries come to", async () => {
    const clerk = clerkOf(county, FIRST);
    await correctFirst(async () => {
      await clerk.ledger("2020-03", 0, "sessions.correction", 0);
      await clerk.ledger("2020-03", 0, "reason", "这一场由县里统一组织");
    });
    await city.tick(COUNTY, "submit");
    await city.job("collect");
    expect(ledger()).toMatchObject({ sessions: "2", "sessions.auto": "3" });
  });
});

describe("a joint event", () => {
  it("that towns of two offices both say they hosted is named to the city, their lowest common office, and not to the county", async () => {
    heads.host.restore(begun);
    await clerkOf(county, FIRST).enter(JOINT);
    await county.tick(FIRST, "submit");
    await county.job("collect");
    await accept(county, [FIRST]);
    expect((await county.job("rollup")).problems.map(({ text }) => text).join()).not.toContain(JOINT.theme);
    await clerkOf(city, OTHER).enter(JOINT);
    for (const unit of [COUNTY, OTHER]) await city.tick(unit, "submit");
    await city.job("collect");
    const { problems } = await city.job("rollup");
    expect(problems.map(({ text }) => text).join()).toMatch(
      new RegExp(`${JOINT.theme}”，.*都登记为主办或各报了一次`),
    );
  });

  it("counts once where one hosts and another takes part", async () => {
    heads.host.restore(begun);
    await clerkOf(county, FIRST).enter(JOINT);
    await clerkOf(county, SECOND).enter({ ...JOINT, joint: "协办" });
    for (const unit of [FIRST, SECOND]) await county.tick(unit, "submit");
    await county.job("collect");
    await accept(county, [FIRST, SECOND]);
    await county.job("rollup");
    await city.tick(COUNTY, "submit");
    await city.job("collect");
    expect([listed().length, ledger().sessions]).toEqual([2, "1"]);
  });
});

describe("the tab 下级汇总", () => {
  it("shows people the entries below the figures of their period, what the program knows them by hidden", () => {
    const { cells, rows } = city.host
      .view(city.workbook(COUNTY), JIA)
      .sheets.find(({ name }) => name === "下级汇总")!;
    const words = Array.from({ length: rows }, (_, row) => cells[`${row + 1},2`]?.d ?? "");
    expect(words).toContain("活动（下级 2 条）");
    expect(words.filter((name) => name === FIRST)).toHaveLength(1);
  });
});
