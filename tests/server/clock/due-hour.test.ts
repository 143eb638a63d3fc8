// A report due at 17:00: from that minute on every screen of the office says the same, and the clock says it anew without anybody's doing.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { RunResult, Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { MONTHLY, MONTHLY_LEDGER, rig, startOf } from "../../rig";
import { type AtWork, OWNER, pasted, UNITS, working } from "../at-work";

const [EAST, GLASS, RIVER] = UNITS.map(([name]) => name) as [string, string, string];
const VILLAGE = "例北村卫生室工会";
const MARCH = "r1.2020-03";

let office: AtWork;
let afternoon: Snapshot;
beforeAll(async () => {
  office = working(rig({ now: "2020-03-24T09:00:00+08:00" }));
  await office.call("campaign.create", {
    template: MONTHLY_LEDGER,
    title: "职工诵读活动",
    documentNumber: "",
    issuer: "例海市总工会",
    reportMail: "",
    reportPhone: "",
    start: "2020-03-06",
    end: "2020-05-31",
    period: { ...MONTHLY, dueTime: "17:00" },
  });
  await office.call("units.import", { text: pasted(UNITS) });
  await office.call("units.import", {
    text: pasted([[VILLAGE, "直属基层工会", "bei@units.example"]], "代填"),
  });
  await office.job("distribute");
  await office.host.advance("2020-03-25T16:40:00+08:00");
  await office.tick(EAST, "zero");
  afternoon = office.host.snapshot();
});
beforeEach(() => office.host.restore(afternoon));

const words = () =>
  Object.values(
    office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "汇总")!.cells,
  )
    .map(({ d }) => d)
    .join("\n");
const status = () =>
  Object.fromEntries(office.rows("报送情况").map((row) => [row.unit, row["2020年3月"] ?? row[MARCH]]));
const ticks = (runs: RunResult[]) => runs.filter(({ functionName }) => functionName === "tick");

describe("on the due day", () => {
  it("nothing is overdue at 16:55", async () => {
    await office.host.advance("2020-03-25T16:55:00+08:00");
    expect((await office.job("collect")).summary).toContain("到期未报 0 个单位");
    await office.job("rollup");
    expect(status()).toEqual({
      [EAST]: expect.stringContaining("已提交"),
      [GLASS]: expect.stringContaining("待报"),
      [RIVER]: expect.stringContaining("待报"),
      [VILLAGE]: expect.stringContaining("待报"),
    });
    expect(words()).toContain("3月25日 17:00截止");
  });

  it("at 17:30 收取, 报送情况, 汇总, 审核 and 催报 all know the same three, 代填 among them", async () => {
    await office.host.advance("2020-03-25T17:30:00+08:00");
    expect((await office.job("collect")).summary).toContain("到期未报 3 个单位");
    await office.job("rollup");
    expect(status()).toEqual({
      [EAST]: expect.stringContaining("已提交"),
      [GLASS]: expect.stringContaining("缺报"),
      [RIVER]: expect.stringContaining("缺报"),
      [VILLAGE]: expect.stringContaining("缺报"),
    });
    expect(words()).toContain("已过截止时间");
    expect(words()).not.toContain("尚无到期的报送");
    const { items } = await office.call("review.list", { filter: "missing" });
    expect(items.map(({ dueAt, daysLate }) => [dueAt, daysLate])).toEqual(
      [GLASS, RIVER, VILLAGE].map(() => ["2020-03-25 17:00", 0]),
    );
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openChase");
    const { items: chased } = startOf(window.pages().at(-1)!.html).data as PageData["chase"];
    expect(chased.map(({ unit, overdueDays }) => [unit, overdueDays])).toEqual([
      [GLASS, 0],
      [RIVER, 0],
    ]);
  });

  it("the rest of that day is granted where a unit asks for it in the morning", async () => {
    await office.ask(GLASS, "延期：2020年3月 到3月25日，材料未齐");
    await office.job("collect");
    const [wish] = (await office.call("review.list", { filter: "extensions" })).extensions;
    const { exceptionId, until } = wish!;
    expect(until).toBe("2020-03-25");
    await office.call("review.extension", { exceptionId, grant: true, until, reason: "" });
    await office.host.advance("2020-03-25T17:30:00+08:00");
    expect((await office.job("collect")).summary).toContain("到期未报 2 个单位");
  });

  it("the clock rolls up once more after the hour, and its other ticks stay idle", async () => {
    await office.call("clock.start", {});
    await office.host.advance("2020-03-25T16:59:00+08:00");
    expect(status()[GLASS]).toContain("待报");
    await office.host.advance("2020-03-25T17:15:00+08:00");
    expect(status()[GLASS]).toContain("缺报");
    const later = ticks(await office.host.advance("2020-03-25T17:50:00+08:00"));
    expect(later.filter(({ meter }) => meter.totalCalls > 20)).toEqual([]);
  });
});
