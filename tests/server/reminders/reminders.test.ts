// 提醒 and 催办: to those who have not sent, one mail per unit, at most once.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { createCampaign, reportMails, rig } from "../../rig";
import { type AtWork, atWork, OWNER, pasted, UNITS } from "../at-work";
import { byHand } from "../by-hand";

const [EAST, GLASS] = UNITS.map(([name]) => name);

let office: AtWork;
let late: Snapshot;
beforeAll(async () => {
  office = await atWork();
  await office.tick(EAST!, "zero");
  await office.job("collect");
  late = office.host.snapshot();
});
beforeEach(() => office.host.restore(late));

const log = () => office.rows("提醒日志").filter(({ rule }) => rule !== "填报表通知");
const mails = () => reportMails(office.host);
const to = () => mails().flatMap((mail) => mail.to);

describe("reminders of the clock", () => {
  const clockFrom = async (instant: string, minutes = 10) => {
    await office.host.advance(instant);
    await office.call("clock.start", {});
    await office.host.advance(`${minutes} min`);
  };

  it("go out before the due day to those only who have not sent, in the issuer's name", async () => {
    await clockFrom("2020-03-20T09:00:00+08:00");
    expect(to().sort()).toEqual(["feng@units.example", "zhang@units.example"]);
    expect(mails()[0]!.senderName).toContain("总工会");
    expect(mails()[0]!.subject).toContain("2020年3月");
  });

  it("go out once, however often the clock runs and is started anew", async () => {
    await clockFrom("2020-03-20T09:00:00+08:00", 60);
    await office.call("clock.stop", {});
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    expect(mails()).toHaveLength(2);
    const ids = log().map(({ sendId }) => sendId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are not sent before eight in the morning", async () => {
    await clockFrom("2020-03-24T07:40:00+08:00");
    expect(to()).toEqual([]);
    await office.host.advance("20 min");
    expect(to()).toContain("feng@units.example");
  });

  it("are answered to the office's mailbox, not to the account that sends", async () => {
    await byHand(office).retype("活动设置", ["key", "reportMail"], "value", "yuedu@lizhou.example");
    await clockFrom("2020-03-20T09:00:00+08:00");
    expect(mails().map(({ replyTo }) => replyTo)).toEqual(["yuedu@lizhou.example", "yuedu@lizhou.example"]);
  });

  it("leave within the hours that the office states, and never at night", async () => {
    await clockFrom("2020-03-24T22:05:00+08:00");
    expect(to()).toEqual([]);
    office.host.restore(late);
    await byHand(office).retype("活动设置", ["key", "sendHours"], "value", "10:00-17:30");
    await clockFrom("2020-03-24T09:00:00+08:00", 30);
    expect(to()).toEqual([]);
    await office.host.advance("2020-03-24T10:10:00+08:00");
    expect(to()).toContain("feng@units.example");
  });

  it("are caught up later the same day when the clock was off in the morning", async () => {
    await clockFrom("2020-03-24T15:00:00+08:00");
    expect(to()).toContain("feng@units.example");
  });

  it("are not sent by a rule with half a placeholder, and the clock says which", async () => {
    await byHand(office).retype("提醒规则", ["ruleId", "r3"], "body", "{{单位：请尽快报送。");
    await clockFrom("2020-03-24T09:00:00+08:00");
    expect(
      mails()
        .map(({ body }) => body)
        .join(),
    ).not.toContain("{{");
    const { lastError } = await office.call("clock.start", {});
    expect(lastError).toContain("提醒规则“r3”的文字里有不完整或不认识的占位符");
  });

  it("stop for a unit that has sent", async () => {
    await office.tick(GLASS!, "zero");
    await office.job("collect");
    await clockFrom("2020-03-27T09:00:00+08:00");
    expect(to()).toEqual(["zhang@units.example"]);
  });

  it("that were leaving when an execution ended are settled the same morning, not the next", async () => {
    await clockFrom("2020-03-24T09:00:00+08:00");
    const [{ sendId }] = log() as [{ sendId: string }];
    await byHand(office).retype("提醒日志", ["sendId", sendId], "at", "2020-03-24 09:10");
    await byHand(office).retype("提醒日志", ["sendId", sendId], "state", "发送中");
    await office.call("clock.stop", {});
    await office.call("clock.start", {});
    const stateOf = () => log().find((row) => row.sendId === sendId)!.state;
    await office.host.advance("9 min");
    expect(stateOf()).toBe("发送中");
    await office.host.advance("75 min");
    expect(stateOf()).toBe("不确定");
  });

  it("are logged by when they remind, with masked addresses", async () => {
    await clockFrom("2020-03-24T09:00:00+08:00");
    expect(new Set(log().map(({ rule }) => rule))).toEqual(new Set(["截止前 5 天", "截止前 1 天"]));
    expect(JSON.stringify(log())).not.toContain("feng@");
    expect(log().every(({ state }) => state === "已发送")).toBe(true);
  });
});

describe("chasing", () => {
  beforeEach(async () => {
    await office.host.advance("2020-03-27T10:00:00+08:00");
  });

  it("lists who is late, for which period and since when", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openChase");
    const { html } = window.pages()[0] as unknown as { html: string };
    expect(html).toContain(GLASS);
    expect(html).not.toContain(EAST);
    expect(html).toContain('"overdueDays":2');
    // Who chases has to see a mistyped address as it stands.
    expect(html).toContain("feng@units.example");
  });

  const WORDS = { subject: "再催一次：{{活动}}", body: "{{单位}}：\n{{事项}}\n请联系{{联系方式}}。" };

  it("shows the mail of a unit before it leaves, and mails it to whoever asks alone", async () => {
    const unitId = office.unitId(GLASS!);
    const { to: unit, subject, text } = await office.call("chase.preview", { unitId, words: WORDS });
    expect([unit, subject]).toEqual(["feng@units.example", expect.stringMatching(/^再催一次：职工诵读/)]);
    expect(text).toContain(`${GLASS}：\n· 月度台账 2020年3月（截止 2020-03-25）：尚未报送`);
    const { to: own } = await office.call("chase.test", { unitId, words: WORDS });
    expect(own).toBe(OWNER);
    expect(mails().map((mail) => [mail.to, mail.subject, mail.body])).toEqual([
      [[OWNER], `（试发）${subject}`, text],
    ]);
    expect(log()).toEqual([]);
    const late = { unitId: office.unitId(EAST!), words: WORDS };
    await expect(office.call("chase.preview", late)).rejects.toThrow("这个单位已经没有到期未报的报表");
  });

  it("refuses words with half a placeholder, an unknown one or none at all, and mails nobody", async () => {
    const unitIds = [office.unitId(GLASS!)];
    for (const [words, said] of [
      [{ ...WORDS, body: "{{单位：请报送" }, "“{{单位”不是完整的占位符"],
      [{ ...WORDS, subject: "{{领导}}" }, "不认识占位符 {{领导}}"],
      [{ ...WORDS, body: " " }, "正文"],
    ] as const) {
      await expect(office.call("chase.send", { unitIds, words })).rejects.toThrow(said);
      await expect(office.call("chase.preview", { unitId: unitIds[0]!, words })).rejects.toThrow(said);
      await expect(office.call("chase.test", { unitId: unitIds[0]!, words })).rejects.toThrow(said);
    }
    expect(mails()).toEqual([]);
  });

  it("names a unit that has no address, and mails the others", async () => {
    await byHand(office).retype("单位名录", ["name", GLASS!], "contactMail", "");
    const unitIds = [office.unitId(GLASS!)];
    const { sent, problems } = await office.call("chase.send", { unitIds });
    expect([sent, problems.map(({ text }) => text).join()]).toEqual([
      0,
      expect.stringContaining(`“${GLASS}”没有联系邮箱，不能发提醒`),
    ]);
    expect(mails()).toEqual([]);
  });

  it("leaves alone whoever was chased yesterday unless the person wants it, and says who got nothing", async () => {
    const unitIds = [office.unitId(GLASS!)];
    await office.call("chase.send", { unitIds });
    await office.host.advance("2020-03-28T09:00:00+08:00");
    expect(await office.call("chase.send", { unitIds })).toMatchObject({ sent: 0, left: [GLASS] });
    expect(await office.call("chase.send", { unitIds, again: unitIds })).toMatchObject({ sent: 1, left: [] });
    expect(await office.call("chase.send", { unitIds, again: unitIds })).toMatchObject({ sent: 0 });
    expect(mails()).toHaveLength(2);
  });

  it("knows the mail about a new workbook for what it is: it reminded nobody", async () => {
    expect(office.rows("提醒日志").map(({ rule }) => rule)).toContain("填报表通知");
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openChase");
    const { html } = window.pages()[0] as unknown as { html: string };
    expect(html).toContain('"lastReminded":""');
    expect(html).not.toContain('"toldLately":true');
    expect(html).toContain('"locked":false');
    expect(html).toContain('"today":"2020-03-27"');
  });

  it("writes to the chosen units at one press, and to nobody else", async () => {
    const { sent } = await office.call("chase.send", { unitIds: [office.unitId(GLASS!)] });
    expect(sent).toBe(1);
    expect(to()).toEqual(["feng@units.example"]);
    expect(mails()[0]!.htmlBody).toContain(office.workbook(GLASS!));
  });
});

describe("the mail quota", () => {
  const office104 = async (now: string) => {
    const many = rig({ now });
    await createCampaign(many);
    const units = Array.from(
      { length: 104 },
      (_, n) => [`例${n}厂工会`, "直属基层工会", `c${n}@units.example`] as const,
    );
    await many.call("units.import", { text: pasted(units, "表格邮件") });
    const inState = (wanted: string) => many.rows("提醒日志").filter(({ state }) => state === wanted).length;
    return { ...many, inState };
  };

  it("are sent by one reading of the log and two writings, however many they are", async () => {
    const many = await office104("2020-03-27T09:00:00+08:00");
    const unitIds = many.rows("单位名录").map(({ unitId }) => unitId!);
    const calls = async (count: number) => {
      const before = many.host.snapshot();
      await many.call("chase.send", { unitIds: unitIds.slice(0, count) });
      const { calls: made, totalCalls } = many.last().meter;
      many.host.restore(before);
      return { reads: made["Range.getValues"]!, writes: made["SpreadsheetApp.flush"]!, totalCalls };
    };
    const [few, more] = [await calls(4), await calls(94)];
    expect([more.reads, more.writes]).toEqual([few.reads, few.writes]);
    // For each mail: one stamp, the mail itself, and two calls that write what became of it.
    expect(more.totalCalls - few.totalCalls).toBeLessThanOrEqual(90 * 4);
  });

  it("is not what time is: of a thousand mails those wait that an execution does not come to, and it writes no more of them than they are", async () => {
    const many = rig({ now: "2020-03-27T09:00:00+08:00", modelledClock: true, account: "workspace" });
    await createCampaign(many);
    const units = Array.from(
      { length: 1000 },
      (_, n) => [`例${n}厂工会`, "直属基层工会", `c${n}@units.example`] as const,
    );
    await many.call("units.import", { text: pasted(units, "表格邮件") });
    const unitIds = many.rows("单位名录").map(({ unitId }) => unitId!);
    const { sent, held } = await many.call("chase.send", { unitIds });
    expect(many.host.mails()).toHaveLength(sent);
    expect(sent + held).toBe(1000);
    expect(held).toBeGreaterThan(200);
    const states = many.rows("提醒日志").map(({ state }) => state);
    expect(states.filter((state) => state === "已发送")).toHaveLength(sent);
    expect(states.filter((state) => state === "待发送")).toHaveLength(held);
    // Two for each mail that left, and for those that were about to.
    expect(many.last().meter.calls["Range.setValues"]).toBeLessThanOrEqual(2 * (sent + 100) + 10);
  });

  it("holds back what does not fit, says how many, and sends the rest the next day", async () => {
    const many = await office104("2020-03-27T09:00:00+08:00");
    const unitIds = many.rows("单位名录").map(({ unitId }) => unitId!);
    const { sent, held, problems } = await many.call("chase.send", { unitIds });
    expect({ sent, held }).toEqual({ sent: 100, held: 4 });
    expect(problems.map(({ text }) => text).join()).toContain("今天的邮件额度已用完，还有 4 封没有发");
    expect(many.inState("待发送")).toBe(4);
    // A Saturday: the ladder rests, what a person asked for goes out.
    await many.host.advance("2020-03-28T09:30:00+08:00");
    await many.call("clock.start", {});
    await many.host.advance("10 min");
    expect(many.host.mails()).toHaveLength(104);
    expect(new Set(many.rows("提醒日志").map(({ state }) => state))).toEqual(new Set(["已发送"]));
  });

  it("keeps the words of a chase for those of its mails that wait for it", async () => {
    const many = await office104("2020-03-27T09:00:00+08:00");
    const unitIds = many.rows("单位名录").map(({ unitId }) => unitId!);
    const words = { subject: "最后一次催办", body: "{{单位}}请今天报送。" };
    await many.call("chase.send", { unitIds, words });
    await many.host.advance("2020-03-28T09:30:00+08:00");
    await many.call("clock.start", {});
    await many.host.advance("10 min");
    expect(many.host.mails()).toHaveLength(104);
    expect(new Set(many.host.mails().map(({ subject }) => subject))).toEqual(new Set([words.subject]));
  });

  it("of yesterday that is not there yet at eight is asked for again the same morning, and what waits stays named", async () => {
    const many = await office104("2020-03-23T09:20:00+08:00");
    await many.call("clock.start", {});
    await many.host.advance("2020-03-24T08:50:00+08:00");
    expect(many.host.mails().length).toBe(100);
    const { lastError } = await many.call("clock.start", {});
    expect(lastError).toContain("封没有发");
    await many.host.advance("2020-03-24T11:00:00+08:00");
    expect(many.host.mails().length).toBe(200);
  });

  it("leaves no mail waiting for ever whose day is past", async () => {
    const many = await office104("2020-03-24T09:20:00+08:00");
    for (const [day, hour] of [
      ["24", 13],
      ["26", 14],
      ["27", 15],
    ] as const) {
      await many.host.advance(`2020-03-${day}T${hour}:00:00+08:00`);
      await many.call("clock.start", {});
      await many.host.advance("20 min");
      await many.call("clock.stop", {});
      expect([day, many.inState("已取消")]).toEqual([day, day === "24" ? 0 : 12]);
    }
    expect(many.inState("待发送")).toBe(0);
    const late = many.rows("提醒日志").filter(({ sendId }) => sendId!.startsWith("r4|"));
    expect(late.map(({ state }) => state)).toEqual(Array(104).fill("已发送"));
  });
});
