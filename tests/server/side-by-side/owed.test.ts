// 全部应报: what both campaigns of an office ask of a unit stands in the unit's workbook of each.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { AtWork } from "../at-work";
import { byHand } from "../by-hand";
import { CULTURE, LAKE, LECTURES, linkTo, RAIL, type SideBySide, sideBySide } from "./offices";

const HU = "hu@units.example";
const NEWCOMER = "jiao@union.example";

let offices: SideBySide;
let handedOut: Snapshot;
let summed: Snapshot;
beforeAll(async () => {
  offices = await sideBySide();
  handedOut = offices.host.snapshot();
  await offices.culture.job("rollup");
  await offices.lectures.job("rollup");
  await offices.culture.job("rollup");
  summed = offices.host.snapshot();
});
beforeEach(() => offices.host.restore(summed));

const tabOf = (office: AtWork, unit = LAKE) =>
  office.host.view(office.workbook(unit), HU).sheets.find(({ name }) => name === "全部应报");
/** The lines of the tab as the unit's clerk sees them; empty cells are left out. */
const lines = (office: AtWork) => {
  const tab = tabOf(office)!;
  return Array.from({ length: tab.rows }, (_, row) =>
    Array.from({ length: tab.columns }, (_, column) => tab.cells[`${row + 1},${column + 1}`]?.d ?? "")
      .filter(Boolean)
      .join("|"),
  ).filter(Boolean);
};
const owedLines = (office: AtWork) =>
  lines(office).filter((line) => [CULTURE, LECTURES].some((title) => line.startsWith(title)));

describe("首页", () => {
  const brief = ({ text, workbook }: AtWork, unit = LAKE) => text(workbook(unit), "首页", 2, 7);

  it("says in each workbook what the other campaign asks for, what is overdue and due this week first", async () => {
    const { lectures, culture, host } = offices;
    expect(brief(lectures)).toBe("● 其他活动：已过截止 1 项，七天内截止 1 项，见“全部应报”");
    expect(brief(culture)).toBe("○ 其他活动：以后截止 1 项，见“全部应报”");
    await host.advance("2021-11-16T09:00:00+08:00");
    await culture.job("rollup");
    expect(brief(culture)).toBe("▲ 其他活动：七天内截止 1 项，见“全部应报”");
  });

  it("says nothing of a campaign that was sealed: its workbook opens to the unit no more", async () => {
    const { lectures, culture } = offices;
    await culture.job("seal");
    await lectures.job("rollup");
    expect(brief(lectures)).toBe("");
    expect(owedLines(lectures).filter((line) => line.startsWith(CULTURE))).toEqual([]);
  });

  it("says it no more once nothing is owed elsewhere, and again after a push of its own definition", async () => {
    const { lectures, culture } = offices;
    await byHand(lectures).retype("活动设置", ["key", "reportPhone"], "value", "0971-0000000");
    await lectures.job("push");
    await lectures.job("rollup");
    expect(brief(lectures)).toContain("其他活动：已过截止 1 项");
    for (const period of [0, 1]) await culture.tick(LAKE, "zero", period);
    await culture.job("collect");
    await culture.job("rollup");
    await lectures.job("rollup");
    expect(brief(lectures)).toBe("");
  });
});

describe("全部应报", () => {
  it("says in the workbook of either campaign what both ask for, what is overdue first, with the link of the other's workbook", () => {
    const { lectures, culture } = offices;
    const linked = (office: AtWork) => expect.stringContaining(linkTo(office.workbook(LAKE)));
    for (const office of [lectures, culture]) {
      const found = lines(office);
      expect(found[0]).toBe(`${LAKE}：全部应报`);
      expect(found).toContain("● 已过截止日期（1）");
      expect(owedLines(office)).toEqual([
        expect.stringMatching(/^职工文化建设\|2021年9月\|● 缺报 30 天\|2021-09-25\|/),
        expect.stringMatching(/^职工文化建设\|2021年10月\|待报\|2021-10-25\|/),
        expect.stringMatching(/^重要论述系列活动\|全期\|待报\|2021-11-20\|/),
      ]);
      expect(owedLines(office)).toEqual([linked(culture), linked(culture), linked(lectures)]);
    }
  });

  it("says to nobody what others owe", () => {
    expect(lines(offices.lectures).join("\n")).not.toContain(RAIL);
  });

  it("is without a line that was reported, once both have summed up", async () => {
    const { lectures, culture } = offices;
    await culture.tick(LAKE, "zero");
    await culture.job("collect");
    await culture.job("rollup");
    await lectures.job("rollup");
    for (const office of [lectures, culture])
      expect(owedLines(office).map((line) => line.split("|").slice(0, 2))).toEqual([
        [CULTURE, "2021年10月"],
        [LECTURES, "全期"],
      ]);
  });

  it("is written only where it says something else", async () => {
    const { lectures } = offices;
    await lectures.job("rollup");
    const before = lines(lectures);
    const calls = lectures.last().meter.quota["URL Fetch calls"]!;
    await lectures.host.advance("1 d");
    await lectures.job("rollup");
    expect(lines(lectures)).not.toEqual(before);
    // A question to Drive and a change for each of the two workbooks.
    expect(lectures.last().meter.quota["URL Fetch calls"]! - calls).toBe(4);
  });

  it("tells the unit that a campaign could not be read, and leaves out none of its own", async () => {
    const { lectures, culture, host } = offices;
    host.share(culture.host.spreadsheetId, lectures.owner, null);
    await lectures.job("rollup");
    expect(lines(lectures)).toContainEqual(expect.stringContaining("还有 1 项活动这次没有读到"));
    expect(owedLines(lectures)).toEqual([expect.stringMatching(/^重要论述系列活动\|/)]);
  });

  it("is closed to the unit's typing and no report: collecting goes on as before", async () => {
    const { culture } = offices;
    const edit = {
      kind: "values" as const,
      sheetId: tabOf(culture)!.id,
      row: 5,
      column: 1,
      values: [["改"]],
    };
    expect((await culture.host.edit(culture.workbook(LAKE), HU, edit)).ok).toBe(false);
    await culture.tick(LAKE, "zero");
    expect((await culture.job("collect")).problems).toEqual([]);
  });

  it("is whole after the next roll-up, wherever the writing of it ended", async () => {
    const { culture, host } = offices;
    await host.advance("1 d");
    const ready = host.snapshot();
    const request = JSON.stringify({ name: "job.step", input: { job: "rollup", restart: true } });
    const act = () => culture.host.run("rpc", [request], { cause: "rpc" });
    const { crossings } = await act();
    const whole = owedLines(culture);
    expect(whole[1]).toContain("缺报 1 天");
    for (let call = crossings - 8; call <= crossings; call++) {
      host.restore(ready);
      host.faultNext({ at: call, what: "end" });
      await act();
      await culture.job("rollup");
      expect([call, owedLines(culture)]).toEqual([call, whole]);
    }
  });

  it("is open to a colleague whom 分发 lets in, who takes over and goes on writing it", async () => {
    const { lectures, culture, host } = offices;
    host.share(lectures.host.spreadsheetId, NEWCOMER, "writer");
    await lectures.job("distribute");
    const check = await lectures.call("handover.check", { from: 0 }, NEWCOMER);
    expect(check.problems).toEqual([]);
    await lectures.call("handover.offer", { to: NEWCOMER });
    await lectures.call("handover.take", { reason: "", unopened: 0 }, NEWCOMER);
    for (const period of [0, 1]) await culture.tick(LAKE, "zero", period);
    await culture.job("collect");
    await culture.job("rollup");
    const { problems } = await lectures.job("rollup", NEWCOMER);
    expect(problems.map(({ code }) => code)).toEqual(["rollup.noReports"]);
    expect(owedLines(lectures).join()).not.toContain(CULTURE);
  });

  it("is open to a colleague who was let in before it was made", async () => {
    const { lectures, culture, host } = offices;
    host.restore(handedOut);
    host.share(lectures.host.spreadsheetId, NEWCOMER, "writer");
    await lectures.job("distribute");
    await culture.job("rollup");
    await lectures.job("rollup");
    expect(tabOf(lectures)).toBeDefined();
    expect((await lectures.call("handover.check", { from: 0 }, NEWCOMER)).problems).toEqual([]);
  });
});
