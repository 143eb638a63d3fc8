// 提醒并入: a unit that is in two campaigns of one office gets one mail in the morning about both, from the head that the other names.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { reportMails } from "../../rig";
import type { AtWork } from "../at-work";
import { byHand } from "../by-hand";
import { joinedEnded, timesTold } from "./ended";
import { joined, LAKE, RAIL, type SideBySide, tickAt } from "./offices";

const HU = "hu@units.example";
const TIE = "tie@units.example";

let offices: SideBySide;
let early: Snapshot;
beforeAll(async () => {
  offices = await joined();
  early = offices.host.snapshot();
});
beforeEach(() => offices.host.restore(early));

const mailsTo = (address: string) =>
  reportMails(offices.host).filter(({ at, to }) => at >= "2021-11-15T16" && to.includes(address));
const states = (office: AtWork, unit = LAKE) =>
  office
    .rows("提醒日志")
    .filter((row) => row.unit === unit && row.at!.startsWith("2021-11-16"))
    .map(({ rule, state }) => `${rule} ${state}`);
const HANDED = ["逾期后 1 天", "逾期后 1 天", "期初"];
const problemOf = (office: AtWork) =>
  office.rows("活动设置").find(({ key }) => key === "clockProblem")!.value;

describe("提醒并入的总表", () => {
  it("makes one mail of what both campaigns ask of a unit that morning, and says so in both logs", async () => {
    const { lectures, culture } = offices;
    await tickAt(culture, "07:10");
    expect(states(culture)).toEqual(HANDED.map((rule) => `${rule} 已交并发`));
    await tickAt(lectures, "08:05");
    await tickAt(culture, "08:10");
    const [mail, ...others] = mailsTo(HU);
    expect(others).toEqual([]);
    expect(mail!.subject).toMatch(/^提醒：.*；另有“职工文化建设”$/);
    expect(mail!.body).toContain("请于 2021-11-20 前报送");
    expect(mail!.body).toContain(
      [
        "“职工文化建设”（今天 07:10 的情况）",
        "· 工作开展情况 2021年9月（截止 2021-09-25）：尚未报送",
        "· 工作开展情况 2021年10月（截止 2021-10-25）：尚未报送",
        "· 工作开展情况 2021年11月（截止 2021-11-25）：尚未报送",
        `填报表：https://docs.google.com/spreadsheets/d/${culture.workbook(LAKE)}/edit`,
      ].join("\n"),
    );
    expect(states(culture)).toEqual(HANDED.map((rule) => `${rule} 已发送`));
    expect(states(lectures)).toEqual([
      "截止前 5 天 已发送",
      "截止前 5 天 已发送",
      ...HANDED.map(() => "代其他活动提醒 已发送"),
    ]);
  });

  it("is a mail of its own to a unit of which the sending campaign asks for nothing", async () => {
    const { lectures, culture } = offices;
    await byHand(lectures).retype("提醒规则", ["days", "5"], "days", 1);
    await tickAt(culture, "07:10");
    await tickAt(lectures, "08:05");
    expect(mailsTo(HU).map(({ subject, from }) => [subject, from])).toEqual([
      ["请报送“职工文化建设”", lectures.owner],
    ]);
  });

  it("leaves to its own campaign a unit that has another address there", async () => {
    const { lectures, culture } = offices;
    await byHand(lectures).retype("单位名录", ["name", RAIL], "contactMail", "bie@units.example");
    await tickAt(culture, "07:10");
    await tickAt(lectures, "08:05");
    await tickAt(culture, "08:10");
    expect(mailsTo(TIE).map(({ from }) => from)).toEqual([culture.owner]);
    expect(mailsTo(HU).map(({ from }) => from)).toEqual([lectures.owner]);
  });

  it("sends what was not taken by ten itself, once", async () => {
    const { lectures, culture } = offices;
    await tickAt(culture, "07:10");
    await tickAt(culture, "09:30");
    expect(mailsTo(HU)).toEqual([]);
    await tickAt(culture, "10:40");
    await tickAt(lectures, "10:45");
    await tickAt(culture, "11:50");
    expect(mailsTo(HU).map(({ from }) => from)).toEqual([culture.owner, lectures.owner]);
    expect(timesTold(offices, HU, "2021年10月")).toBe(1);
    expect(states(culture)).toEqual(HANDED.map((rule) => `${rule} 已发送`));
  });

  it("does not tell a unit that has reported meanwhile what nobody took", async () => {
    const { culture } = offices;
    await tickAt(culture, "07:10");
    for (const period of [0, 1, 2]) await culture.tick(LAKE, "zero", period);
    await tickAt(culture, "10:10");
    await tickAt(culture, "11:20");
    expect(mailsTo(HU)).toEqual([]);
    expect(states(culture)).toEqual(HANDED.map((rule) => `${rule} 已取消`));
  });

  it.each([
    ["其他活动的总表", "otherHeads", "", "没有本表"],
    ["提醒并入的总表", "mailsWith", "https://docs.google.com/spreadsheets/d/third/edit", "自己也并入别处"],
    ["时钟上次运行", "clockLastRun", "2021-11-16 01:00", "时钟没有在走"],
  ])(
    "says why nothing is handed over where the other's %s does not fit, and sends itself",
    async (_, key, value, reason) => {
      const { lectures, culture } = offices;
      await byHand(lectures).retype("活动设置", ["key", key], "value", value);
      await tickAt(culture, "07:10");
      expect(problemOf(culture)).toContain(reason);
      await tickAt(culture, "08:10");
      expect(mailsTo(HU).map(({ from }) => from)).toEqual([culture.owner]);
    },
  );

  it("tells nobody again where the sender cannot be asked whether it did, and says so", async () => {
    const { lectures, culture, host } = offices;
    await tickAt(culture, "07:10");
    await tickAt(lectures, "08:05");
    host.share(lectures.host.spreadsheetId, culture.owner, null);
    await tickAt(culture, "10:10");
    expect(problemOf(culture)).toContain("有 6 条提醒已交另一张总表一并发出，但现在读不到");
    expect(mailsTo(HU)).toHaveLength(1);
    host.share(lectures.host.spreadsheetId, culture.owner, "reader");
    await tickAt(culture, "11:20");
    expect(states(culture)).toEqual(HANDED.map((rule) => `${rule} 已发送`));
    expect(mailsTo(HU)).toHaveLength(1);
  });

  it("tells each unit once and forgets none, wherever a tick of the morning is broken off", () =>
    joinedEnded(61));
});
