// Stories of several people at once, told under one interleaving. The normal tests tell them a few hundred times, the
// long sweep thousands of times.

import { expect } from "@jest/globals";
import type { RunResult, UserEdit, World } from "apps-script-host";
import type { Reply } from "../../../src/core/wire/procedures";
import { HOME_COLUMNS } from "../../../src/server/unit-workbook/layout";
import { clerkOf, keysOf } from "../../clerk";
import { OWNER, type Rig, STAFF } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { EAST, HILL, RIVER, requestOf } from "./office";
import { expectCollected, expectReceiptsTrue, expectTold, lines, tickThree } from "./states";

/** One story: how it is prepared once, and what is played and looked at under each interleaving. */
export interface Story {
  name: string;
  prepare(office: Rig): Promise<void>;
  tell(office: Rig, world: World): Promise<void>;
}

const rpc = { cause: "rpc" as const };
/** Lets each of these people send the same request, all at once. */
export const runs = (world: World, request: [string], ...users: string[]) => {
  for (const user of users) world.run("rpc", request, { ...rpc, user });
};

/** Two people of the office save the same task: one is told that it changed meanwhile, and no save is lost. */
export const sameTask: Story = {
  name: "two people saving the same task",
  prepare: async (office) => office.host.share(office.host.spreadsheetId, STAFF, "writer"),
  tell: async (office, world) => {
    const { tasks } = await office.call("tasks.list", {});
    const { light: _light, ...task } = tasks[1]!;
    const words = { [OWNER]: "已召开动员会", [STAFF]: "读书小组已建立" };
    for (const [user, progressNote] of Object.entries(words))
      world.run("rpc", requestOf("tasks.save", { task: { ...task, progressNote }, was: task }), {
        ...rpc,
        user,
      });
    const replies = (await world.play()).results.map(replyOf);
    const saved = replies.findIndex(({ ok }) => ok);
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(textOf(replies[1 - saved]!)).toMatch(/改过|正在写入/);
    const row = office.rows("任务清单").find(({ taskId }) => taskId === task.taskId)!;
    expect(row).toMatchObject({
      revision: String(task.revision + 1),
      progressNote: Object.values(words)[saved],
    });
    expect(office.rows("任务清单")).toHaveLength(tasks.length);
    expect(lines(office, "task.change", `${task.number} ${task.title}`.trim())).toHaveLength(1);
  },
};

/** Two people press 收取: every report is recorded and receipted once. */
export const twoCollections: Story = {
  name: "two people collecting",
  prepare: async (office) => {
    await staffOfAll(office);
    await tickThree(office);
  },
  tell: async (office, world) => {
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER, STAFF);
    const replies = (await world.play()).results.map(replyOf);
    expect(replies.some(({ ok }) => ok)).toBe(true);
    for (const reply of replies) if (!reply.ok) expect(textOf(reply)).toContain("正在写入");
    expectCollected(office);
  },
};

/** A clerk sorts and deletes rows while the office collects: what was collected is what stood there at some moment. */
export const clerkAtWork: Story = {
  name: "a clerk sorting and deleting rows during a collection",
  prepare: async (office) => {
    const east = clerkOf(office, EAST);
    const days = ["2020-03-18", "2020-03-10", "2020-03-16", "2020-03-12"];
    await east.enter(...days.map((date, index) => activity(date, `第${"一二三四"[index]}讲`, 10 + index)));
    await east.tick("r1.2020-03");
  },
  tell: async (office, world) => {
    const east = clerkOf(office, EAST);
    const rows = { sheetId: ACTIVITIES, row: 3, column: 1, rows: 4, columns: 7 };
    const sort: UserEdit = { kind: "sort", ...rows, by: [{ column: 1, ascending: true }] };
    const remove: UserEdit = { kind: "deleteRows", sheetId: ACTIVITIES, at: 4, count: 1 };
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER);
    world.edit(east.workbookId, east.mail, sort, remove);
    const { results, edits } = await world.play();
    expect(edits.map(({ ok }) => ok)).toEqual([true, true]);
    expect(results.map(({ ok }) => ok)).toEqual([true]);
    const people = office.standing("活动汇总").map((row) => Number(row.people));
    expect([4, 3]).toContain(people.length);
    expect(new Set(people).size).toBe(people.length);
    const total = people.reduce((sum, each) => sum + each, 0);
    expect(office.standing("台账汇总").map((row) => Number(row.people))).toEqual([total, 0, 0]);
    expect(east.home("r1.2020-03")).toMatchObject({ state: "已提交", submit: "FALSE" });
    expect(east.home("r1.2020-03").receipt).toContain(`活动 ${people.length} 条`);
  },
};

/** Staff sort the record and delete a line of it while the office collects: no other report is lost or doubled. */
export const sortedRecord: Story = {
  name: "staff sorting the record during a collection",
  prepare: async (office) => {
    await clerkOf(office, EAST).enter(activity("2020-03-10", "第一讲", 40));
    await clerkOf(office, EAST).tick("r1.2020-03");
    await clerkOf(office, RIVER).tick("r1.2020-03", "zero");
    await office.job("collect");
    await clerkOf(office, EAST).enter(activity("2020-03-11", "第二讲", 2));
    await clerkOf(office, EAST).tick("r1.2020-03");
    await clerkOf(office, HILL).tick("r1.2020-03", "zero");
  },
  tell: async (office, world) => {
    const sheetId = tabOf(office, "报表记录");
    const columns = Object.keys(office.standing("报表记录")[0]!).length;
    const area = { sheetId, row: 3, column: 1, rows: 3, columns };
    const sort = (ascending: boolean): UserEdit => ({
      kind: "sort",
      ...area,
      by: [{ column: 1, ascending }],
    });
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER);
    world.edit(office.host.spreadsheetId, OWNER, sort(true), sort(false));
    await world.play();
    const reports = office.standing("报表记录").map(({ unit, revision }) => `${unit} ${revision}`);
    expect(reports.sort()).toEqual([`${EAST} 2`, `${RIVER} 1`, `${HILL} 1`].sort());
    expect(office.standing("活动汇总").map(({ theme }) => theme)).toEqual(["第一讲", "第二讲"]);
    expectReceiptsTrue(office);
  },
};

/** One of the office accepts a report while its unit sends it anew and another collects: record and workbook agree. */
export const reviewDuringCollection: Story = {
  name: "a reviewer accepting during a collection",
  prepare: async (office) => {
    await staffOfAll(office);
    await spendMinute(office);
    await clerkOf(office, EAST).enter(activity("2020-03-10", "第一讲", 40));
    await clerkOf(office, EAST).tick("r1.2020-03");
    await office.job("collect");
    await office.call("clock.start", {});
    await clerkOf(office, EAST).enter(activity("2020-03-11", "第二讲", 2));
    await clerkOf(office, EAST).tick("r1.2020-03");
  },
  tell: async (office, world) => {
    const [{ unitId } = { unitId: "" }] = office.standing("报表记录");
    const reports = [{ unitId: unitId!, period: "r1.2020-03", revision: 1 }];
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER);
    runs(world, requestOf("review.accept", { reports }), STAFF);
    const [, review] = (await world.play()).results.map(replyOf);
    await office.host.run("tick", [], { user: OWNER });
    const rows = office.standing("报表记录");
    expect(rows).toHaveLength(1);
    const home = clerkOf(office, EAST).home("r1.2020-03");
    // Either the first version was accepted, and the second is refused with the reason; or the reviewer is told.
    if (review!.ok) {
      expect(rows[0]).toMatchObject({ state: "已接收", revision: "1" });
      expect(office.standing("活动汇总")).toHaveLength(1);
    } else {
      expect(textOf(review!)).toMatch(/改过|正在写入|已提交/);
      expect(rows[0]).toMatchObject({ state: "已提交", revision: "2" });
      expect(office.standing("活动汇总")).toHaveLength(2);
    }
    expect(home).toMatchObject({ state: rows[0]!.state, submit: "FALSE" });
  },
};

/** One of the office returns a report while a collection answers its tick anew: the reason reaches the unit. */
export const returnDuringCollection: Story = {
  name: "a reviewer returning during a collection",
  prepare: async (office) => {
    await staffOfAll(office);
    await spendMinute(office);
    await clerkOf(office, EAST).enter(activity("2020-03-10", "第一讲", 40));
    await clerkOf(office, EAST).tick(MARCH);
    await office.job("collect");
    await office.call("clock.start", {});
    await clerkOf(office, EAST).tick(MARCH);
  },
  tell: async (office, world) => {
    const returning = { ...asked(office), reason: "数字与附件不一致，请核对" };
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER);
    runs(world, requestOf("review.return", returning), STAFF);
    await world.play();
    await clockComesTwice(office);
    expectTold(office, EAST, MARCH);
  },
};

/** One reviewer accepts while another returns: state, reason and ledger of the workbook are those of the record. */
export const twoReviewers: Story = {
  name: "two reviewers deciding on one report",
  prepare: async (office) => {
    await staffOfAll(office);
    await clerkOf(office, EAST).enter(activity("2020-03-10", "第一讲", 40));
    await clerkOf(office, EAST).tick(MARCH);
    await office.job("collect");
    await office.call("clock.start", {});
    await clockComesTwice(office);
  },
  tell: async (office, world) => {
    const returning = { ...asked(office), reason: "数字与附件不一致，请核对" };
    runs(world, requestOf("review.accept", { reports: [asked(office)] }), STAFF);
    runs(world, requestOf("review.return", returning), OWNER);
    await world.play();
    await clockComesTwice(office);
    expectTold(office, EAST, MARCH);
  },
};

/**
 * Two of the staff take in what a unit proposes to correct, while its clerk changes it once more and ticks, and the office collects: it is
 * taken in once as it was read, or not at all, and the clerk's change waits for a decision.
 */
export const correctedMeanwhile: Story = {
  name: "two people deciding a correction while the clerk goes on typing",
  prepare: async (office) => {
    await staffOfAll(office);
    const east = clerkOf(office, EAST);
    await east.enter(activity("2020-03-10", "第一讲", 40));
    await east.tick(MARCH);
    await office.job("collect");
    await office.call("review.accept", { reports: [asked(office)] });
    await east.enter(activity("2020-03-12", "第二讲", 12));
    await office.job("collect");
    await office.call("clock.start", {});
  },
  tell: async (office, world) => {
    const east = clerkOf(office, EAST);
    const { items } = await office.call("review.list", { filter: "corrections" });
    const accept = items.flatMap(({ corrections }) => corrections.map(({ id }) => id));
    expect(accept).toHaveLength(1);
    const decision = { ...asked(office), accept, decline: [], reason: "" };
    const people = keysOf(east.sheet("活动记录"), 1).indexOf("people") + 1;
    const tick = east.sheet("首页").cells;
    const row = Number(
      Object.keys(tick)
        .find((at) => tick[at]!.d === MARCH)!
        .split(",")[0],
    );
    const put = (sheetId: number, line: number, column: number, value: number | boolean): UserEdit => ({
      kind: "values",
      sheetId,
      row: line,
      column,
      values: [[value]],
    });
    runs(world, requestOf("review.correct", decision), STAFF, OWNER);
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER);
    world.edit(
      east.workbookId,
      east.mail,
      put(ACTIVITIES, 4, people, 13),
      put(1, row, HOME_COLUMNS.indexOf("submit") + 1, true),
    );
    await world.play();
    await clockComesTwice(office);
    const [report] = office.standing("报表记录");
    const counted = office.standing("活动汇总").map((found) => Number(found.people));
    const times = office.rows("操作日志").filter(({ action }) => action === "采纳更正").length;
    expect([
      { state: "已接收", revision: "1", counted: [40], times: 0 },
      { state: "已接收", revision: "2", counted: [40, 12], times: 1 },
    ]).toContainEqual({ state: report!.state, revision: report!.revision, counted, times });
    const { items: left } = await office.call("review.list", { filter: "corrections" });
    expect(left.flatMap(({ corrections }) => corrections.map(({ after }) => after))).toEqual([
      expect.stringContaining("参与人次 13"),
    ]);
    expect(east.home(MARCH)).toMatchObject({ state: "已接收", submit: "FALSE" });
    expect(east.home(MARCH).problems).toContain("共 1 处");
  },
};

/**
 * One of the staff grants a later day and another refuses it, while the clerk ticks and the office collects: one decision stands, the other
 * person is told, and 例外, 签收和答复 and 首页 say the same.
 */
export const extensionMeanwhile: Story = {
  name: "two people deciding a wish for a later day while the clerk ticks",
  prepare: async (office) => {
    await staffOfAll(office);
    const east = clerkOf(office, EAST);
    await east.enter(activity("2020-03-10", "第一讲", 40));
    const { row } = askCell(office);
    const column = HOME_COLUMNS.indexOf("status") + 1;
    const words = [["延期：2020年3月 到3月29日，材料未齐"]];
    const wish: UserEdit = { kind: "values", sheetId: 1, row, column, values: words };
    await office.host.edit(east.workbookId, east.mail, wish);
    await office.job("collect");
    await office.call("clock.start", {});
  },
  tell: async (office, world) => {
    const east = clerkOf(office, EAST);
    const [wish] = office.rows("例外");
    const decide = (grant: boolean) =>
      requestOf("review.extension", {
        exceptionId: wish!.exceptionId!,
        grant,
        until: grant ? "2020-03-28" : "",
        reason: grant ? "" : "全市汇总在3月26日上报",
      });
    runs(world, decide(true), STAFF);
    runs(world, decide(false), OWNER);
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER);
    world.edit(east.workbookId, east.mail, {
      kind: "values",
      sheetId: 1,
      row: 8,
      column: HOME_COLUMNS.indexOf("submit") + 1,
      values: [[true]],
    });
    const replies = (await world.play()).results.slice(0, 2).map(replyOf);
    for (const reply of replies) if (!reply.ok) expect(textOf(reply)).toMatch(/已经不在“申请中”|正在写入/);
    await clockComesTwice(office);
    const [{ state, until }] = office.rows("例外") as [Record<string, string>];
    const answers = office.rows("签收和答复").map(({ answer }) => answer);
    const decided = replies.filter(({ ok }) => ok).length;
    expect(decided).toBe(state === "申请中" ? 0 : 1);
    const wanted = {
      同意: ["2020-03-28", "同意延期到 2020-03-28"],
      不同意: ["2020-03-29", "不同意延期：全市汇总在3月26日上报。请按原截止日报送"],
      申请中: ["2020-03-29", ""],
    }[state!]!;
    expect([until, ...answers]).toEqual(wanted);
    const { shown } = askCell(office);
    expect(shown).toBe(wanted[1] || "延期申请已收到，等待答复");
    expect(office.rows("操作日志").filter(({ action }) => /延期/.test(action!))).toHaveLength(decided);
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
    expect(office.standing("报表记录")).toHaveLength(1);
  },
};

/** The row of 首页 in which East writes its first difficulty, and what is answered beside it. */
function askCell(office: Rig): { row: number; shown: string } {
  const { cells } = clerkOf(office, EAST).sheet("首页");
  const key = HOME_COLUMNS.indexOf("periodId") + 1;
  const at = Object.keys(cells).find((where) => where.endsWith(`,${key}`) && cells[where]!.d === "#ask1")!;
  const row = Number(at.split(",")[0]);
  return { row, shown: cells[`${row},${HOME_COLUMNS.indexOf("receipt") + 1}`]?.d ?? "" };
}

/** A clerk corrects a figure and ticks again while the office collects: it is in the record, or 首页 says that it is not. */
export const tickedAgain: Story = {
  name: "a clerk correcting and ticking again during a collection",
  prepare: async (office) => {
    await clerkOf(office, EAST).enter(activity("2020-03-10", "第一讲", 40));
    await clerkOf(office, EAST).tick(MARCH);
    await office.call("clock.start", {});
  },
  tell: async (office, world) => {
    const east = clerkOf(office, EAST);
    const put = (sheetId: number, row: number, column: number, value: number | boolean): UserEdit => ({
      kind: "values",
      sheetId,
      row,
      column,
      values: [[value]],
    });
    const people = keysOf(east.sheet("活动记录"), 1).indexOf("people") + 1;
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER);
    world.edit(
      east.workbookId,
      east.mail,
      put(ACTIVITIES, 3, people, 41),
      put(1, 8, 5, false),
      put(1, 8, 5, true),
    );
    await world.play();
    await clockComesTwice(office);
    const [report] = office.standing("报表记录");
    const { problems, receipt, submit } = east.home(MARCH);
    expect(submit).toBe("FALSE");
    expect(receipt).toContain(`第 ${report!.revision} 稿`);
    const isContained = office.standing("活动汇总").some(({ people: shown }) => shown === "41");
    expect(problems.includes("收取后有改动")).toBe(!isContained);
    if (isContained) return;
    await east.tick(MARCH);
    await clockComesTwice(office);
    expect(office.standing("活动汇总").map((row) => row.people)).toEqual(["41"]);
    expect(east.home(MARCH).problems).not.toContain("收取后有改动");
  },
};

/** The clock is set up in two windows of its owner and by somebody else: one trigger, the other is told whose it is. */
export const twoClocks: Story = {
  name: "the clock set up by two people",
  prepare: async (office) => office.host.share(office.host.spreadsheetId, STAFF, "writer"),
  tell: async (office, world) => {
    runs(world, requestOf("clock.start", {}), OWNER, OWNER, STAFF);
    const replies = (await world.play()).results.map(replyOf);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(textOf(replies[2]!)).toContain(OWNER);
    expect(office.host.triggers().map(({ user }) => user)).toEqual([OWNER]);
  },
};

/** A clerk ticks another unit's report while staff type activities for it and the office collects. */
export const staffTyping: Story = {
  name: "staff typing for a unit during its collection",
  prepare: async (office) => {
    await staffOfAll(office);
    await clerkOf(office, EAST).enter(activity("2020-03-10", "第一讲", 40));
    await clerkOf(office, EAST).tick("r1.2020-03");
  },
  tell: async (office, world) => {
    const { unitId } = office.rows("单位名录").find(({ name }) => name === EAST)!;
    const entry = (theme: string) => ({
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: unitId!,
      values: { date: "2020-03-12", task: "2 建立职工读书小组", theme, people: "5" },
      explanation: "",
    });
    runs(world, requestOf("job.step", { job: "collect", restart: true }), OWNER);
    runs(world, requestOf("activity.save", entry("代填一")), STAFF);
    runs(world, requestOf("activity.save", entry("代填二")), OWNER);
    const replies = (await world.play()).results.map(replyOf);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(
      office
        .rows("代填活动")
        .map(({ theme }) => theme)
        .sort(),
    ).toEqual(["代填一", "代填二"]);
    expect(office.standing("报表记录")).toHaveLength(1);
    await office.job("collect");
    const shown = clerkOf(office, EAST).sheet("上级代填").cells;
    expect(Object.values(shown).filter(({ d }) => /^代填/.test(d))).toHaveLength(2);
  },
};

/** Every story of an office at work. */
export const STORIES = [
  sameTask,
  twoCollections,
  clerkAtWork,
  sortedRecord,
  reviewDuringCollection,
  returnDuringCollection,
  twoReviewers,
  tickedAgain,
  correctedMeanwhile,
  extensionMeanwhile,
  twoClocks,
  staffTyping,
];

const MARCH = "r1.2020-03";

/** A colleague whose minute is spent reads tab by tab, and is at work for as long as a collection. */
async function spendMinute(office: Rig): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await office.call("tasks.list", {}, STAFF);
}

const asked = (office: Rig) => ({
  unitId: office.standing("报表记录")[0]!.unitId!,
  period: MARCH,
  revision: 1,
});

/** Drive tells of changes minutes late: the second time it has told of all. */
async function clockComesTwice(office: Rig): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await office.host.advance("11 min");
    await office.host.run("tick", [], { user: OWNER });
  }
}

function activity(date: string, theme: string, people: number) {
  return { date, task: "1 开办“大学习”课堂", theme, people };
}

/** A colleague whom the next distribution lets in: into the folder, and into what is protected. */
async function staffOfAll(office: Rig): Promise<void> {
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  await office.job("distribute");
}

function tabOf({ host }: Rig, name: string): number {
  return host.view(host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!.id;
}

/** What a page was answered; throws what was no expected refusal. */
export function replyOf(result: RunResult): Reply<unknown> {
  if (!result.ok) throw new Error(`${result.error?.message}\n${result.error?.stack}`);
  const reply = JSON.parse(String(result.value)) as Reply<unknown>;
  if (!reply.ok && reply.reference) throw new Error(result.log.map(({ text }) => text).join("\n"));
  return reply;
}

/** The words of a refusal, "" for a success. */
export function textOf(reply: Reply<unknown>): string {
  return reply.ok ? "" : reply.problems.map(({ text }) => text).join("\n");
}
