// Villages below a town below a county: figures, gate and later corrections go through all levels, in one head workbook and through three of them.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCampaign, OWNER, rig } from "../../rig";
import { type AtWork, working } from "../at-work";
import { byHand } from "../by-hand";
import { typing } from "../departments/leshan";
import { linkTo } from "../side-by-side/offices";
import { COUNTY, MARCH, OTHER, FIRST as TOWN, typeQuantity } from "./office";
import { cityAlone } from "./two-heads";

const [ONE, TWO] = ["例甲一镇一村工会", "例甲一镇二村工会"];
const TYPE = "县（区）总工会";
const TOWN_MAIL = "jiayi@units.example";

type Listed = readonly [name: string, channel: string, above: string, mail: string];
const list = (units: readonly Listed[]) =>
  [
    "单位名称\t单位类型\t填报方式\t上级单位\t联系人\t联系邮箱",
    ...units.map(([name, channel, above, mail]) =>
      [name, TYPE, channel, above, "张示例", `${mail}@units.example`].join("\t"),
    ),
  ].join("\n");

const asked = (office: AtWork, unit: string, revision = 1) => ({
  unitId: office.unitId(unit),
  period: MARCH,
  revision,
});
const accept = (office: AtWork, ...units: readonly string[]) =>
  office.call("review.accept", { reports: units.map((unit) => asked(office, unit)) });
const report = (office: AtWork, unit: string) =>
  office.standing("报表记录").find((row) => row.unit === unit)!;
/** A line of figures in a tab of a workbook. */
const quantityIn = (office: AtWork, workbook: string, tab: string, user = OWNER) => {
  const found = office.host.view(workbook, user).sheets.find(({ name }) => name === tab)!;
  const rows = Array.from({ length: found.rows }, (_, row) =>
    Array.from(
      { length: found.columns },
      (_cell, column) => found.cells[`${row + 1},${column + 1}`]?.d ?? "",
    ),
  );
  return rows.find((row) => row.includes("数量"))!;
};
const send = async (office: AtWork, quantities: Readonly<Record<string, number>>) => {
  for (const [unit, value] of Object.entries(quantities)) {
    await office.enter(unit, "2020-03-10", 40);
    await typeQuantity(office, unit, value);
    await office.tick(unit, "submit");
  }
  await office.job("collect");
};

describe("three levels below the city in its head workbook, one village in a tab of it", () => {
  let office: AtWork;
  beforeAll(async () => {
    const city = rig({ now: "2020-03-20T09:00:00+08:00" });
    await createCampaign(city);
    const text = list([
      [COUNTY, "网络表格", "", "jia"],
      [OTHER, "网络表格", "", "yi"],
      [TOWN, "网络表格", COUNTY, "jiayi"],
      [ONE, "本簿单位页", TOWN, "yicun"],
      [TWO, "网络表格", TOWN, "ercun"],
    ]);
    await city.call("units.import", { text });
    await city.job("distribute");
    office = working(city);
    const tab = `单位页 ${ONE}`;
    const [task] = office.rows(tab).filter(({ kind }) => kind === "任务");
    const key = Object.keys(task!).find((column) => column.endsWith(".quantity"))!;
    await typing(city)(tab, ["item", task!.item!], key, 2);
    await typing(city)(tab, ["item", "2020年3月"], "tick", "提交");
    await send(office, { [TWO]: 3, [TOWN]: 1, [COUNTY]: 1, [OTHER]: 4 });
  });
  const quantity = (unit: string) => quantityIn(office, office.workbook(unit), "下级报送").slice(2);

  it("lets nobody be accepted before all below: the town waits for its villages, the county for the town and them", async () => {
    const { items } = await office.call("review.queue", {});
    const missing = Object.fromEntries(items.map(({ unit, belowMissing }) => [unit, belowMissing]));
    expect(missing[TOWN]).toBe(`${ONE}（已提交）、${TWO}（已提交）`);
    expect(missing[COUNTY]).toBe(`${TOWN}（已提交）、${ONE}（已提交）、${TWO}（已提交）`);
    expect((await accept(office, COUNTY, TOWN, ONE)).accepted).toBe(1);
    expect((await accept(office, COUNTY, TOWN, TWO, OTHER)).leftOut).toEqual([]);
  });

  it("proposes 2 + 3 + 1 = 6 at the town, these and its own 1 = 7 at the county, and counts 11 in the city", async () => {
    await office.job("rollup");
    expect(quantity(TOWN).slice(0, 5)).toEqual(["1", "2", "3", "6", "6"]);
    expect(quantity(COUNTY).slice(0, 4)).toEqual(["1", "6", "7", "7"]);
    const all = office.standing("台账汇总").filter(({ row }) => row!.startsWith("1 "));
    expect(all.reduce((sum, row) => sum + Number(row.quantity), 0)).toBe(11);
    const rate = office
      .rows("报送率")
      .find((row) => row.scope === "单位及下级" && row.name === COUNTY && row.period === "2020年3月")!;
    expect([rate.expected, rate.actual]).toEqual(["4", "4"]);
  });

  it("tells the town and the county alike what a village corrected", async () => {
    await office.call("review.return", { ...asked(office, TWO), reason: "数量与佐证材料对不上" });
    await typeQuantity(office, TWO, 5);
    await office.tick(TWO, "submit");
    await office.job("collect");
    await office.call("review.accept", { reports: [asked(office, TWO, 2)] });
    for (const unit of [TOWN, COUNTY])
      expect([unit, report(office, unit).below]).toEqual([
        unit,
        expect.stringMatching(new RegExp(`下级已更改：${TWO}，.*数量 3 → 5$`)),
      ]);
    await office.job("rollup");
    expect([quantity(TOWN)[3], quantity(COUNTY).slice(0, 3)]).toEqual(["8", ["1", "8", "9"]]);
  });
});

describe("three head workbooks, one below the other", () => {
  it("hand the definition down and the figures up: 2 + 3 of the villages, the town's 1, the county's 1", async () => {
    const { city, county, empty, link } = await cityAlone({}, [TOWN_MAIL]);
    const town = empty[0]!;
    const take = async (office: AtWork, from: string, version = 1) => {
      expect((await office.call("above.read", { link: from })).version).toBe(version);
      await office.call("above.take", { link: from, version });
    };
    await take(county, link());
    await county.call("units.import", { text: list([[TOWN, "自有总表", "", "jiayi"]]) });
    await county.job("distribute");
    const down = linkTo(county.workbook(TOWN));
    await take(town, down);
    const villages = [
      [ONE, "网络表格", "", "yicun"],
      [TWO, "网络表格", "", "ercun"],
    ] as const;
    await town.call("units.import", { text: list(villages) });
    await town.job("distribute");

    await send(town, { [ONE]: 2, [TWO]: 3 });
    await accept(town, ONE, TWO);
    await town.job("rollup");
    await send(county, { [TOWN]: 1 });
    await accept(county, TOWN);
    await county.job("rollup");
    const proposed = quantityIn(city, city.workbook(COUNTY), "下级汇总");
    expect(proposed.slice(3, 7)).toEqual(["", "6", "6", "6"]);
    await send(city, { [COUNTY]: 1 });
    const figure = () =>
      city.standing("台账汇总").find(({ unit, row }) => unit === COUNTY && row!.startsWith("1 "))!.quantity;
    expect(figure()).toBe("7");

    await byHand(city).typeRow("任务清单", { number: "4", title: "“职工夜校”", inLedger: "是" });
    await city.job("push");
    await take(county, link(), 2);
    await county.job("push");
    await take(town, down, 2);
    expect(town.rows("任务清单").map(({ title }) => title)).toEqual(
      city.rows("任务清单").map(({ title }) => title),
    );
  });
});
