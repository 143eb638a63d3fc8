// 提醒 and 催办: to those who have not sent, one mail per unit, at most once.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { endAtEveryCall, type Snapshot } from "../../../src/host";
import { createCampaign, rig } from "../../rig";
import { type AtWork, atWork, OWNER, pasted, UNITS } from "../at-work";

const [EAST, GLASS, RIVER] = UNITS.map(([name]) => name);

let office: AtWork;
let late: Snapshot;
beforeAll(async () => {
  office = await atWork();
  await office.tick(EAST!, "zero");
  await office.job("collect");
  late = office.host.snapshot();
});
beforeEach(() => office.host.restore(late));

const log = () => office.rows("提醒日志");
const to = () => office.host.mails().flatMap((mail) => mail.to);

describe("reminders of the clock", () => {
  it("go out before the due day to those only who have not sent, in the issuer's name", async () => {
    await office.call("clock.start", {});
    await office.host.advance("2020-03-20T12:00:00+08:00");
    expect(to().filter((mail) => mail === "feng@units.example").length).toBeGreaterThan(0);
    expect(to()).not.toContain("wang@units.example");
    expect(office.host.mails()[0]!.senderName).toContain("总工会");
  });

  it("go out once, however often the clock runs", async () => {
    await office.call("clock.start", {});
    await office.host.advance("2020-03-20T23:00:00+08:00");
    const ids = log().map(({ sendId }) => sendId);
    expect(new Set(ids).size).toBe(ids.length);
    const mails = office.host.mails().map(({ to: [address], subject }) => `${address} ${subject}`);
    expect(new Set(mails).size).toBe(mails.length);
  });

  it("are not sent before eight in the morning", async () => {
    await office.call("clock.start", {});
    await office.host.advance("2020-03-24T07:55:00+08:00");
    const before = office.host.mails().length;
    await office.host.advance("10 min");
    expect(office.host.mails().length).toBeGreaterThan(before);
  });

  it("are caught up later the same day when the clock was off in the morning", async () => {
    await office.host.advance("2020-03-24T15:00:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    expect(to()).toContain("feng@units.example");
  });

  it("stop for a unit that has sent", async () => {
    await office.tick(GLASS!, "zero");
    await office.job("collect");
    await office.call("clock.start", {});
    await office.host.advance("2020-03-28T12:00:00+08:00");
    expect(to()).not.toContain("feng@units.example");
    expect(to()).toContain("zhang@units.example");
  });

  it("are logged with masked addresses", async () => {
    await office.call("clock.start", {});
    await office.host.advance("2020-03-24T12:00:00+08:00");
    expect(log().length).toBeGreaterThan(0);
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
    expect(html).not.toContain("feng@");
  });

  it("writes to the chosen units at one press, and to nobody else", async () => {
    const { sent } = await office.call("chase.send", { unitIds: [office.unitId(GLASS!)] });
    expect(sent).toBe(1);
    expect(to()).toEqual(["feng@units.example"]);
    expect(office.host.mails()[0]!.htmlBody).toContain(office.workbook(GLASS!));
  });
});

describe("the mail quota", () => {
  it("holds back what does not fit, says how many, and sends the rest the next day", async () => {
    const many = rig({ now: "2020-03-27T09:00:00+08:00" });
    await createCampaign(many);
    const units = Array.from(
      { length: 104 },
      (_, n) => [`例${n}厂工会`, "直属基层工会", `c${n}@units.example`] as const,
    );
    await many.call("units.import", { text: pasted(units, "表格邮件") });
    const unitIds = many.rows("单位名录").map(({ unitId }) => unitId!);
    const { sent, held, problems } = await many.call("chase.send", { unitIds });
    expect({ sent, held }).toEqual({ sent: 100, held: 4 });
    expect(problems.map(({ text }) => text).join()).toContain("还有 4 封没有发");
    expect(many.rows("提醒日志").filter(({ state }) => state === "待发送")).toHaveLength(4);
  });
});

describe("a send that is ended at any call", () => {
  it("never mails twice, and what may have gone out is shown as uncertain", async () => {
    await office.host.advance("2020-03-27T10:00:00+08:00");
    const unitIds = [office.unitId(RIVER!)];
    const request = JSON.stringify({ name: "chase.send", input: { unitIds } });
    await endAtEveryCall(
      office.host,
      () => office.host.run("rpc", [request], { user: OWNER, cause: "rpc" }),
      async () => {
        const before = office.host.mails().length;
        const noted = log().map(({ state }) => state);
        // A mail that left is in the log, at least as being sent.
        expect(noted.length).toBeGreaterThanOrEqual(before);
        await office.host.advance("20 min");
        const { problems } = await office.call("chase.send", { unitIds: [] });
        expect(problems).toEqual([]);
        expect(log().map(({ state }) => state)).not.toContain("发送中");
        expect(office.host.mails()).toHaveLength(before);
      },
    );
  });
});
