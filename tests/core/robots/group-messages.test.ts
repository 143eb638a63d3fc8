// What robots say in groups, and of whom.
import { describe, expect, it } from "@jest/globals";
import type { Robot, SendRecord } from "../../../src/core/model";
import { type GroupInput, groupMessages, groupWordFaults } from "../../../src/core/reminder";
import { robotTroubles } from "../../../src/core/reminder/robot-troubles";
import { robotsFromRows } from "../../../src/core/rows";
import { readingCampaign, report, unit } from "../campaign";

const definition = readingCampaign();
const [type] = definition.unitTypes;
const place = (number: number, over: Parameters<typeof unit>[0] = {}) =>
  unit({
    unitId: `U${number}`,
    name: `例${number}县总工会`,
    contactMail: `${number}@units.example`,
    contactPhone: "13900000000",
    workbookUrl: "https://sheets.example/own",
    ...over,
  });
const units = [place(1), place(2, { parentId: "U1" }), place(3, { level: "乡镇" })];
const robot = (over: Partial<Robot> = {}): Robot => ({
  robotId: "q1",
  name: "示例群",
  kind: "wecom",
  unitTypes: [],
  level: "",
  underId: "",
  chases: true,
  digests: false,
  words: "",
  ...over,
});
const period = definition.periods.find(({ dueOn }) => dueOn !== "")!;
const input = (over: Partial<GroupInput> = {}): GroupInput => ({
  definition,
  units,
  reports: [],
  log: [],
  today: period.dueOn,
  nowTime: "09:00",
  ...over,
});
const said = (own: Robot, over: Partial<GroupInput> = {}, occasions: string[] = []) =>
  groupMessages(input(over), [own], occasions);
const names = (text = "") => units.map(({ name }) => name).filter((name) => text.includes(name));

describe("a chase in a group", () => {
  it("names who is awaited, of all units, a level, or a unit and those below it", () => {
    expect(names(said(robot())[0]?.text)).toHaveLength(3);
    expect(names(said(robot({ level: "乡镇" }))[0]?.text)).toEqual(["例3县总工会"]);
    expect(names(said(robot({ underId: "U1" }))[0]?.text)).toEqual(["例1县总工会", "例2县总工会"]);
    expect(said(robot({ unitTypes: ["没有的类型"] }))).toEqual([]);
  });

  it("names nobody who has reported, whom the office types for, or who has closed", () => {
    const reports = [report({ unitId: "U1", periodId: period.id, state: "submitted" })];
    const others = [units[0]!, place(2, { channel: "staff" }), place(3, { closedOn: period.start })];
    expect(said(robot(), { reports, units: others })).toEqual([]);
  });

  it("holds no contact and no link", () => {
    const [message] = said(robot());
    expect(message?.text).not.toMatch(/@units|1390000|https?:/);
    expect(message).toMatchObject({ to: "", html: "", maskedTo: "企业微信" });
  });

  it("is said once each occasion, and again where it was only waiting or has failed on another day", () => {
    const [first] = said(robot());
    const record = (state: SendRecord["state"], at: string): SendRecord[] =>
      first!.items.map(({ sendId }) => ({ sendId, rule: "group", unitId: "", period: "", state, at }));
    const now = `${period.dueOn} 08:00:00`;
    for (const state of ["sent", "sending", "uncertain", "failed"] as const)
      expect([state, said(robot(), { log: record(state, now) })]).toEqual([state, []]);
    expect(said(robot(), { log: record("queued", now) })).toHaveLength(1);
    expect(said(robot(), { log: record("failed", "2020-01-01 08:00:00") })).toHaveLength(1);
  });

  it("holds as many names as fit into a message of the platform, and how many there are", () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      place(index + 1, { name: `例${index}乡镇街道总工会` }),
    );
    const [message] = said(robot(), { units: many });
    expect(Buffer.byteLength(message!.text)).toBeLessThanOrEqual(2048);
    expect(message!.text).toContain("400 个");
    expect(message!.text).toContain(" 等");
    const [longer] = said(robot({ kind: "feishu" }), { units: many });
    expect(Buffer.byteLength(longer!.text)).toBeGreaterThan(3000);
  });

  it("is left unsaid where its words hold a placeholder that a group has no use for, or half of one", () => {
    expect(groupWordFaults("{{链接}}")).toEqual(["{{链接}}"]);
    expect(said(robot({ words: "{{单位" }))).toEqual([]);
    expect(said(robot({ words: "{{链接}}" }))).toEqual([]);
  });
});

it("nobody is named in a group for a rule whose words are not whole: it mails nobody either", () => {
  const broken = {
    ...definition,
    reminders: definition.reminders.map((rule) => ({ ...rule, body: "{{单位" })),
  };
  expect(said(robot(), { definition: broken })).toEqual([]);
});

describe("a digest in a group", () => {
  it("tells how many have reported, and names only who is overdue", () => {
    const own = robot({ chases: false, digests: true });
    const reports = [report({ unitId: "U1", periodId: period.id, state: "accepted" })];
    const [before] = said(own, { reports }, [`week.${period.dueOn}`]);
    expect(before?.text).toContain("应报 3，已报 1");
    expect(names(before?.text)).toEqual([]);
    const [after] = said(own, { reports, today: "2020-04-20" }, ["week.2020-04-20"]);
    expect(names(after?.text)).toEqual(["例2县总工会", "例3县总工会"]);
    expect(said(own, { reports })).toEqual([]);
  });
});

describe("the last message of a robot", () => {
  const row = (at: string, state: string) => ({
    row: 3,
    cells: { sendId: "group|q1|m1|p|2020-03-22", state, at, error: "代码 93000" },
  });

  it("is named where it was refused, or nobody knows what became of it, until a later one was taken", () => {
    const codes = (...log: ReturnType<typeof row>[]) => robotTroubles([robot()], log).map(({ code }) => code);
    expect(codes(row("2020-03-22 08:00:00", "失败"))).toEqual(["robot.failed"]);
    expect(codes(row("2020-03-22 08:00:00", "不确定"))).toEqual(["robot.unclear"]);
    expect(codes(row("2020-03-22 08:00:00", "失败"), row("2020-03-23 08:00:00", "已发送"))).toEqual([]);
  });
});

describe("a row of 群机器人", () => {
  const rows = (cells: Record<string, string>) =>
    robotsFromRows([{ row: 3, cells: { robotId: "q1", name: "示例群", kind: "企业微信", ...cells } }], {
      definition,
      units,
    });

  it("is read with what is left out", () => {
    expect(rows({ under: "例1县总工会", unitTypes: type!.name }).robots).toEqual([
      robot({ underId: "U1", unitTypes: [type!.name] }),
    ]);
    expect(rows({ inUse: "否" }).robots).toEqual([]);
  });

  it.each([
    [{ level: "没有" }, "robot.levelUnknown"],
    [{ under: "没有" }, "robot.unitUnknown"],
    [{ unitTypes: "没有" }, "definition.unitTypeUnknown"],
    [{ kind: "" }, "robot.kindMissing"],
    [{ kind: "微信" }, "definition.notOption"],
  ])("that says %o speaks to nobody and is named", (cells, code) => {
    const { problems, robots } = rows(cells);
    expect(robots).toEqual([]);
    expect(problems.map((found) => found.code)).toEqual([code]);
  });
});
