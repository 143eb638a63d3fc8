// Stories of people who sort, insert, delete and type in a tab of the head workbook while the program writes into it.
import { isDeepStrictEqual } from "node:util";
import { expect } from "@jest/globals";
import type { RunOptions, World } from "apps-script-host";
import { OWNER, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { cellOf, expectRowsKept, type HandTab, typesBelow, workByHand } from "./hands";
import { EAST, HILL, RIVER, requestOf } from "./office";
import { lines } from "./states";
import { replyOf, type Story, textOf } from "./stories";

const TASKS: HandTab = { tab: "任务清单", id: "taskId", by: "title", typed: { title: "5 手写的任务" } };
const UNITS: HandTab = { tab: "单位名录", id: "unitId", by: "name" };
const ENTRIES: HandTab = {
  tab: "代填活动",
  id: "entryId",
  by: "theme",
  typed: { unit: HILL, date: "2020-03-15", task: "1 开办“大学习”课堂", theme: "手写", people: "9" },
};
const SETTINGS: HandTab = { tab: "活动设置", id: "key", by: "item" };
const SENDS: HandTab = { tab: "提醒日志", id: "sendId", by: "unit" };

/** The calls of a saving among which it reads anew, writes and looks. */
const FIRST_WRITE = 10;
const WRITING = 16;

const runs = (world: World, request: [string], faults: RunOptions["faults"] = []) =>
  world.run("rpc", request, { cause: "rpc", user: OWNER, faults });

async function played(world: World) {
  return (await world.play()).results.map(replyOf);
}

/** Somebody works in 任务清单 while a task is saved: it is saved in its own row, or refused because it was deleted. */
export const taskSaved: Story = {
  name: "hands in 任务清单 while a task is saved",
  prepare: async () => {},
  tell: async (office, world) => {
    const { tasks } = await office.call("tasks.list", {});
    const { light: _light, ...task } = tasks[1]!;
    runs(world, requestOf("tasks.save", { task: { ...task, progressNote: "读书小组已建立" }, was: task }));
    const hands = workByHand(world, office, TASKS, task.taskId);
    const [reply] = await played(world);
    const written = ["progress", "progressNote", "updatedAt", "updatedBy", "revision"];
    expectRowsKept(office, TASKS, hands, [task.taskId], written);
    if (!reply!.ok) expect(textOf(reply!)).toContain("找不到");
    if (!reply!.ok) return expect(hands.deleted).toEqual([task.taskId]);
    const row = office.rows(TASKS.tab).find(({ taskId }) => taskId === task.taskId);
    if (row) expect(row).toMatchObject({ progressNote: "读书小组已建立", revision: `${task.revision + 1}` });
    expect(lines(office, "task.change", `${task.number} ${task.title}`.trim())).toHaveLength(1);
  },
};

/**
 * Somebody types another cell of the same row while a task is saved from its card: what was typed always stands, and the card is
 * saved beside it or refused.
 */
export const typedBesideCard: Story = {
  name: "a hand in the row of a task while its card is saved",
  prepare: async () => {},
  tell: async (office, world) => {
    const task = await secondTask(office);
    const at = cellOf(office, TASKS, task.taskId, "leadDepartment");
    const saved = { ...task, progressNote: "读书小组已建立" };
    runs(world, requestOf("tasks.save", { task: saved, was: task }));
    world.edit(office.host.spreadsheetId, OWNER, { kind: "values", ...at, values: [["女职工部"]] });
    const [reply] = await played(world);
    const row = office.rows(TASKS.tab).find(({ taskId }) => taskId === task.taskId)!;
    expect(row.leadDepartment).toBe("女职工部");
    if (!reply!.ok) expect(textOf(reply!)).toContain("有人在“任务清单”表里改过");
    expect(row.progressNote).toBe(reply!.ok ? saved.progressNote : task.progressNote);
  },
};

/** Somebody types the very cell before the card that is open is saved: the card is refused. */
export const typedBefore: Story = {
  name: "a hand in the cell of a task before its card is saved",
  prepare: async () => {},
  tell: async (office, world) => {
    const task = await secondTask(office);
    const note = { kind: "values" as const, ...cellOf(office, TASKS, task.taskId, "progressNote") };
    await office.host.edit(office.host.spreadsheetId, OWNER, { ...note, values: [["表里写的进展"]] });
    runs(world, requestOf("tasks.save", { task: { ...task, progressNote: "卡片里写的" }, was: task }));
    const [reply] = await played(world);
    expect(textOf(reply!)).toContain("有人在“任务清单”表里改过");
    const row = office.rows(TASKS.tab).find(({ taskId }) => taskId === task.taskId)!;
    expect(row.progressNote).toBe("表里写的进展");
  },
};

/** The same, and the saving ends at one of its calls: no id is lost or doubled, and 检查 names a row that was saved over. */
const taskSaveEnded: Story = {
  name: "hands in 任务清单 while the saving of a task is ended",
  prepare: async () => {},
  tell: async (office, world) => {
    const task = await secondTask(office);
    const request = requestOf("tasks.save", { task: { ...task, progressNote: "读书小组已建立" }, was: task });
    runs(world, request, [{ at: FIRST_WRITE + (world.seed % WRITING), what: "end" }]);
    const hands = workByHand(world, office, TASKS, task.taskId);
    await world.play();
    const after = office.rows(TASKS.tab);
    const ids = hands.before.map(({ taskId }) => taskId!).filter((id) => !hands.deleted.includes(id));
    const known = hands.before.map(({ taskId }) => taskId);
    const others = after.filter(({ taskId, title }) => known.includes(taskId) || title === task.title);
    expect(others.map(({ taskId }) => taskId).sort()).toEqual(ids.sort());
    const isAsBefore = (row: Record<string, string>) =>
      row.taskId === task.taskId || hands.before.some((known) => isDeepStrictEqual(known, row));
    if (others.every(isAsBefore) || hands.deleted.includes(task.taskId)) return;
    const { findings } = await office.call("check.repair", {});
    expect(findings.map(({ text }) => text).join("\n")).toMatch(/与第 \d+ 行内容相同/);
  },
};

/** Somebody works in 代填活动 while an entry is corrected there. */
const entrySaved: Story = {
  name: "hands in 代填活动 while an entry is corrected",
  prepare: threeEntries,
  tell: async (office, world) => {
    const entry = office.rows(ENTRIES.tab)[1]!;
    runs(world, saved(entry.unitId!, { entryId: entry.entryId!, revision: 1, theme: "第二讲（改）" }));
    const hands = workByHand(world, office, ENTRIES, entry.entryId!);
    const [reply] = await played(world);
    expectRowsKept(office, ENTRIES, hands, [entry.entryId!], ["theme", "enteredAt", "revision"]);
    expectTypedKept(office, world);
    if (!reply!.ok) expect(textOf(reply!)).toContain("找不到");
    if (!reply!.ok) return expect(hands.deleted).toEqual([entry.entryId]);
    const row = office.rows(ENTRIES.tab).find(({ entryId }) => entryId === entry.entryId);
    if (row) expect(row).toMatchObject({ theme: "第二讲（改）", revision: "2" });
  },
};

/** Somebody works in 代填活动 while a new entry is added below. */
const entryAdded: Story = {
  name: "hands in 代填活动 while an entry is added",
  prepare: threeEntries,
  tell: async (office, world) => {
    const { unitId } = office.rows(ENTRIES.tab)[0]!;
    runs(world, saved(unitId!, { entryId: null, revision: 0, theme: "新的一讲" }));
    const hands = workByHand(world, office, ENTRIES, "");
    const [reply] = await played(world);
    expect(reply!.ok).toBe(true);
    expectRowsKept(office, ENTRIES, hands, [], []);
    expectTypedKept(office, world);
    // A person may type over what was added: that is the row that says who added it.
    const known = hands.before.map(({ entryId }) => entryId);
    const added = office
      .rows(ENTRIES.tab)
      .filter(({ entryId, enteredAt }) => enteredAt && !known.includes(entryId));
    expect(added).toHaveLength(1);
  },
};

/** Somebody works in 单位名录 while 分发 notes the workbooks of two new units. */
const workbooksNoted: Story = {
  name: "hands in 单位名录 while workbooks are noted",
  prepare: async (office) => {
    const added = ["例林区总工会", "例海区总工会"].map(
      (name, index) => `${name}\t县（区）总工会\t网络表格\t张示例\tnew${index}@units.example`,
    );
    const text = ["单位名称\t单位类型\t填报方式\t联系人\t联系邮箱", ...added].join("\n");
    await office.call("units.import", { text });
  },
  tell: async (office, world) => {
    const fresh = office.rows(UNITS.tab).filter(({ workbookId }) => workbookId === "");
    runs(world, requestOf("job.step", { job: "distribute", restart: true }));
    const hands = workByHand(world, office, UNITS, fresh[0]!.unitId!);
    await played(world);
    const ids = hands.before.map(({ unitId }) => unitId!);
    expectRowsKept(office, UNITS, hands, ids, ["workbookId", "workbookUrl", "workbookState", "laidFor"]);
    for (const { unitId, workbookId } of office.rows(UNITS.tab)) {
      const own = office.host.files().filter(({ appProperties }) => appProperties.unit === unitId);
      expect(own.map(({ id }) => id)).toEqual(workbookId === "" ? [] : [workbookId]);
    }
  },
};

/** Somebody works in 单位名录 while an import changes a contact and adds a unit. */
const unitsImported: Story = {
  name: "hands in 单位名录 while units are imported",
  prepare: async () => {},
  tell: async (office, world) => {
    const river = office.rows(UNITS.tab).find(({ name }) => name === RIVER)!.unitId!;
    const text = [
      "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱",
      `${RIVER}\t县（区）总工会\t网络表格\t赵新任\tnew@units.example`,
      "例林区总工会\t县（区）总工会\t网络表格\t张示例\tclerk9@units.example",
    ].join("\n");
    runs(world, requestOf("units.import", { text }));
    const hands = workByHand(world, office, UNITS, river);
    const [reply] = await played(world);
    expect(reply!.ok).toBe(true);
    expectRowsKept(office, UNITS, hands, [river], ["contactName", "contactMail"]);
    const after = office.rows(UNITS.tab);
    expect(after.filter(({ name }) => name === "例林区总工会")).toHaveLength(1);
    if (hands.deleted.includes(river)) return;
    expect(after.find(({ unitId }) => unitId === river)).toMatchObject({
      contactName: "赵新任",
      contactMail: "new@units.example",
    });
  },
};

/** Somebody works in 任务清单 while rows that were typed there get their ids. */
const idsGiven: Story = {
  name: "hands in 任务清单 while typed rows get their ids",
  prepare: async (office) => {
    const hand = byHand(office);
    await hand.typeRow(TASKS.tab, { title: "手写的任务一", number: "8" });
    await hand.typeRow(TASKS.tab, { title: "手写的任务二", number: "9" });
  },
  tell: async (office, world) => {
    const named = office.rows(TASKS.tab).filter(({ taskId }) => taskId !== "");
    runs(world, requestOf("tasks.list", {}));
    const hands = workByHand(world, office, TASKS, named[2]!.taskId!);
    const [reply] = await played(world);
    expect(reply!.ok).toBe(true);
    expectRowsKept(office, TASKS, { ...hands, before: named }, [], []);
    const after = office.rows(TASKS.tab);
    const typed = after.filter(({ title }) => title!.startsWith("手写的任务"));
    expect(typed).toHaveLength(2);
    const ids = after.map(({ taskId }) => taskId).filter((id) => id !== "");
    expect(new Set(ids).size).toBe(ids.length);
    await office.call("tasks.list", {});
    expect(office.rows(TASKS.tab).map(({ taskId }) => taskId)).not.toContain("");
  },
};

/** Somebody sorts 活动设置 while the clock is set up. */
const settingsWritten: Story = {
  name: "hands in 活动设置 while the clock is set up",
  prepare: async () => {},
  tell: async (office, world) => {
    runs(world, requestOf("clock.start", {}));
    const hands = workByHand(world, office, SETTINGS, "clockNextRun");
    const [reply] = await played(world);
    expect(reply!.ok).toBe(true);
    const own = ["ownerAccount", "clockInterval", "clockNextRun"];
    expectRowsKept(office, SETTINGS, hands, own, ["value"]);
    const value = (name: string) => office.rows(SETTINGS.tab).find(({ key }) => key === name)?.value;
    expect([OWNER, undefined]).toContain(value("ownerAccount"));
    if (!hands.deleted.includes("clockNextRun")) expect(value("clockNextRun")).toMatch(/^2020-03-20 10:/);
  },
};

/** Somebody works in 提醒日志 while mails are sent: each is noted once, as sent. */
const mailsNoted: Story = {
  name: "hands in 提醒日志 while mails are sent",
  prepare: async (office) => {
    await office.host.advance("2020-04-01T10:00:00+08:00");
    await office.call("chase.send", { unitIds: [unitIdOf(office, HILL)] });
  },
  tell: async (office, world) => {
    const unitIds = [unitIdOf(office, EAST), unitIdOf(office, RIVER)];
    runs(world, requestOf("chase.send", { unitIds }));
    const hands = workByHand(world, office, SENDS, "");
    const [reply] = await played(world);
    expect(reply!.ok).toBe(true);
    expectRowsKept(office, SENDS, hands, [], []);
    const chased = office.rows(SENDS.tab).filter(({ rule }) => rule === "催办");
    const sent = chased.filter(({ unitId }) => unitIds.includes(unitId!));
    // A person may delete the very row that says that a mail is leaving.
    expect(sent.map(({ state }) => state)).toEqual(sent.map(() => "已发送"));
    expect(new Set(sent.map(({ sendId }) => sendId)).size).toBe(sent.length);
    if (hands.deleted.length === 0) expect(sent).toHaveLength(2);
  },
};

/** Somebody works in 操作日志 while a line is added: no line is lost, none is doubled. */
const lineAdded: Story = {
  name: "hands in 操作日志 while a line is added",
  prepare: async (office) => {
    for (const number of ["8", "9"]) await saveTask(office, number);
  },
  tell: async (office, world) => {
    const tab: HandTab = { tab: "操作日志", id: "at", by: "record", typed: { record: "手写的一行" } };
    const text = (row: Record<string, string>) => JSON.stringify(row);
    const task = await secondTask(office);
    runs(world, requestOf("tasks.save", { task: { ...task, progressNote: "已建立" }, was: task }));
    const { before, deleted } = workByHand(world, office, tab, "");
    const [reply] = await played(world);
    expect(reply!.ok).toBe(true);
    const after = office.rows(tab.tab);
    const left = after.map(text);
    const lost = before.slice(deleted.length).filter((row) => {
      const at = left.indexOf(text(row));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(lost).toEqual([]);
    // A person may type over the line that was added.
    expect(left.filter((line) => line.includes("修改任务"))).toHaveLength(1);
    if (typesBelow(world)) expect(left.filter((line) => line.includes("手写的一行"))).toHaveLength(1);
    else expect(left).toHaveLength(1);
  },
};

/** Every story of hands in a tab; all begin with an office at work. */
export const HAND_STORIES: readonly Story[] = [
  taskSaved,
  typedBesideCard,
  taskSaveEnded,
  entrySaved,
  entryAdded,
  workbooksNoted,
  unitsImported,
  idsGiven,
  settingsWritten,
  mailsNoted,
  lineAdded,
];

async function threeEntries(office: Rig): Promise<void> {
  for (const theme of ["第一讲", "第二讲", "第三讲"])
    await office.host.run("rpc", saved(unitIdOf(office, EAST), { entryId: null, revision: 0, theme }), {
      user: OWNER,
      cause: "rpc",
    });
}

function saved(
  unitId: string,
  { entryId, revision, theme }: { entryId: string | null; revision: number; theme: string },
): [string] {
  const values = { date: "2020-03-12", task: "2 建立职工读书小组", theme, people: "5" };
  return requestOf("activity.save", {
    formId: "activity",
    entryId,
    revision,
    unitId,
    values,
    explanation: "",
  });
}

function expectTypedKept(office: Rig, world: World): void {
  if (typesBelow(world))
    expect(office.rows(ENTRIES.tab).filter(({ theme }) => theme === "手写")).toEqual([
      expect.objectContaining({ unit: HILL, people: "9" }),
    ]);
}

function unitIdOf(office: Rig, unit: string): string {
  return office.rows(UNITS.tab).find(({ name }) => name === unit)!.unitId!;
}

async function secondTask(office: Rig) {
  const { light: _light, ...task } = (await office.call("tasks.list", {})).tasks[1]!;
  return task;
}

async function saveTask(office: Rig, progressNote: string): Promise<void> {
  const task = await secondTask(office);
  await office.call("tasks.save", { task: { ...task, progressNote }, was: task });
}
