// What comes too early, too late or twice: it is said so, and nothing is lost.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot, UserEdit } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { EAST, RIVER, smallOffice } from "./office";
import { lines } from "./states";

const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };

let office: Rig;
let start: Snapshot;
let east: Clerk;
beforeAll(async () => {
  office = await smallOffice();
  start = office.host.snapshot();
  east = clerkOf(office, EAST);
});
beforeEach(() => office.host.restore(start));

const head = (change: UserEdit) => office.host.edit(office.host.spreadsheetId, OWNER, change);
const headTab = (name: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!;
const headColumn = (tab: string, key: string) => {
  const { cells, columns } = headTab(tab);
  for (let column = 1; column <= columns; column++) if (cells[`1,${column}`]?.v === key) return column;
  throw new Error(`${tab} has no ${key}`);
};
const submitLecture = async () => {
  await east.enter(LECTURE);
  await east.tick(MARCH);
};
const themes = () => office.standing("活动汇总").map(({ theme }) => theme);
const problems = () => east.home(MARCH).problems;

describe("a report", () => {
  it("that was accepted is not taken a second time: 首页 says what becomes of the change, and the record stays", async () => {
    await submitLecture();
    await office.job("collect");
    const { unitId } = office.standing("报表记录")[0]!;
    await office.call("review.accept", { reports: [{ unitId: unitId!, period: MARCH, revision: 1 }] });
    await east.enter({ ...LECTURE, theme: "补报一场" });
    await east.tick(MARCH);
    await office.job("collect");
    expect(problems()).toMatch(/^已接收；此后的改动已作为更正建议/);
    expect(east.home(MARCH)).toMatchObject({ state: "已接收", submit: "FALSE" });
    expect(themes()).toEqual([LECTURE.theme]);
  });

  it("that the office types into an accepted period is told at once, not by the next collection", async () => {
    await submitLecture();
    await office.job("collect");
    const { unitId } = office.standing("报表记录")[0]!;
    const type = (date: string, theme: string) =>
      office.call("activity.save", {
        formId: "activity",
        entryId: null,
        revision: 0,
        unitId: unitId!,
        values: { ...LECTURE, people: "12", date, theme },
        explanation: "",
      });
    await office.host.advance("2020-04-02T10:00:00+08:00");
    expect((await type("2020-03-12", "三月的一讲")).notes).toEqual([]);
    await office.call("review.accept", { reports: [{ unitId: unitId!, period: MARCH, revision: 1 }] });
    const { notes } = await type("2020-03-13", "三月的又一讲");
    expect(notes.map(({ text }) => text)).toEqual([expect.stringMatching(/2020年3月已经接收.*退回/)]);
    expect((await type("2020-04-01", "四月的一讲")).notes).toEqual([]);
  });

  it("of the next period proposes what was entered for an accepted one, to unit and staff alike", async () => {
    await submitLecture();
    await office.job("collect");
    const { unitId } = office.standing("报表记录")[0]!;
    await office.call("review.accept", { reports: [{ unitId: unitId!, period: MARCH, revision: 1 }] });
    await office.host.advance("2020-04-20T10:00:00+08:00");
    await east.enter(
      { ...LECTURE, date: "2020-03-19", theme: "漏报的一讲" },
      { ...LECTURE, date: "2020-04-08", theme: "四月第一讲" },
    );
    await east.tick("r1.2020-04");
    await office.job("collect");
    expect(themes()).toEqual([LECTURE.theme, "四月第一讲"]);
    expect(lines(office, "proposal", `${EAST} ${MARCH}`).map(({ after }) => after)).toEqual(["1 处"]);
    expect(east.home("r1.2020-04").problems).toMatch(/2020-03-19.*已作为更正建议/);
    const { items } = await office.call("review.queue", {});
    expect(items[0]!.problems.map(({ text }) => text).join()).toMatch(/2020-03-19.*更正建议/);
  });
});

describe("the roll-up", () => {
  it("before any report shows what is expected and says that nothing has come in", async () => {
    const { problems: told, summary } = await office.job("rollup");
    expect(told.map(({ text }) => text).join()).toContain("还没有单位报送");
    expect(summary).toContain("0");
    expect(office.rows("报送情况").map(({ unit }) => unit)).toContain(EAST);
    expect(office.rows("报送情况").map(({ unit }) => unit)).toContain(RIVER);
  });

  it("with an empty quota shows a blank, not a zero, and goes on", async () => {
    const { id } = headTab("指标与配额");
    const column = headColumn("指标与配额", "min");
    const blanks = office.rows("指标与配额").map(() => [""]);
    await head({ kind: "values", sheetId: id, row: 3, column, values: blanks });
    await office.job("push");
    await submitLecture();
    await office.job("collect");
    const { finished } = await office.job("rollup");
    expect(finished).toBe(true);
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({
      gap: "",
      activities: "1",
    });
  });
});

describe("a clock that is late", () => {
  it("is named with the time since when and by whom it is mended, and its next run catches up", async () => {
    await office.call("clock.start", {});
    await office.host.advance("20 min");
    await submitLecture();
    for (let run = 0; run < 6; run++) {
      office.host.faultNext({ at: 1, what: "end" });
      await office.host.advance("10 min");
    }
    expect(office.standing("报表记录")).toEqual([]);
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openClock");
    const { html } = window.pages()[0] as unknown as { html: string };
    expect(/window\.START=(.*);<\/script>/.exec(html)?.[1]).toMatch(
      new RegExp(`时钟自 2020-03-20 10:\\d\\d 起没有运行.*${OWNER}`),
    );
    await office.host.advance("10 min");
    expect(themes()).toEqual([LECTURE.theme]);
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
  });
});
