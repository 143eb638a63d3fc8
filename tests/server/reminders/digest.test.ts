// 领导摘报: mailed by the clock to whoever 活动设置 names, at most once, with a page that its reader can open.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { STAFF } from "../../rig";
import { type AtWork, atWork, endedAt, UNITS } from "../at-work";
import { byHand } from "../by-hand";

const [EAST] = UNITS.map(([name]) => name);
const LEADER = "zhanghui@leaders.example";
const OTHER = "li@leaders.example";

let office: AtWork;
let monday: Snapshot;
let told: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-27T09:00:00+08:00");
  await office.enter(EAST!, "2020-03-10", 1200);
  await office.tick(EAST!, "submit");
  await office.job("collect");
  await retype("digestTo", `张示例 ${LEADER}；李示例 ${OTHER}`);
  await retype("digestWhen", "每周一 9点");
  await office.host.advance("2020-03-30T09:05:00+08:00");
  await office.call("clock.start", {});
  monday = office.host.snapshot();
  await office.host.advance("12 min");
  told = office.host.snapshot();
});
beforeEach(() => office.host.restore(told));

const retype = (key: string, value: string) =>
  byHand(office).retype("活动设置", ["key", key], "value", value);
const mails = () =>
  office.host.mails().filter(({ to }) => to.some((mail) => mail.endsWith("leaders.example")));
const log = () => office.rows("提醒日志").filter(({ rule }) => rule === "领导摘报");
const linkIn = (body: string) => /spreadsheets\/d\/([\w-]+)\//.exec(body)?.[1] ?? "";
const opens = async (id: string, user: string) => {
  const url = `https://docs.google.com/spreadsheets/d/${id}/export?format=csv&gid=0`;
  return (await office.host.browse(url, user)).status === 200;
};

describe("the digest for leaders", () => {
  it("leaves on its weekday in its hour, to each leader by name, and once", async () => {
    expect(mails().map(({ to }) => to)).toEqual([[LEADER], [OTHER]]);
    const { subject, body } = mails()[0]!;
    expect(subject).toContain("3月30日情况摘报");
    expect(body).toMatch(/^张示例：/);
    expect(body).toContain("· 活动场次（累计）：1");
    expect(body).toContain("· 逾期未报（份）：2");
    await office.host.advance("70 min");
    expect(mails()).toHaveLength(2);
    office.host.restore(monday);
    expect(mails()).toEqual([]);
  });

  it("is noted with masked addresses, in words", () => {
    expect(log().map(({ unit, to, state }) => [unit, to, state])).toEqual([
      ["张示例", "z***@leaders.example", "已发送"],
      ["李示例", "l***@leaders.example", "已发送"],
    ]);
  });

  it("brings the PDF of the page where Google gives one, and a link that its reader can open and no unit", async () => {
    const { body, attachments } = mails()[0]!;
    expect(attachments).toEqual([expect.stringMatching(/领导专页 3月30日\.pdf$/)]);
    expect(body).toContain("附件是领导专页（PDF");
    const page = linkIn(body);
    expect(await opens(page, LEADER)).toBe(true);
    expect(await opens(page, "feng@units.example")).toBe(false);
    expect(await opens(office.host.spreadsheetId, LEADER)).toBe(false);
  });

  it("brings a link to the same page in one column, for a telephone", async () => {
    const [, id = "", gid = ""] = /手机上看：\S+\/d\/([\w-]+)\/edit#gid=(\d+)/.exec(mails()[0]!.body) ?? [];
    const narrow = office.host.view(id, LEADER).sheets.find((sheet) => sheet.id === Number(gid))!;
    const { name, cells, columns, columnWidths } = narrow;
    const widths = Array.from({ length: columns }, (_, column) => columnWidths[column + 1] ?? 100);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(350);
    expect(name).toBe("手机版");
    expect(Object.values(cells).map(({ d }) => d)).toEqual(expect.arrayContaining([EAST, "需要关注"]));
  });

  it("is written over the same page the next time, and closed to whoever is named no more", async () => {
    await office.call("clock.stop", {});
    await retype("digestTo", `王示例；李示例 ${OTHER}`);
    await office.host.advance("2020-04-06T09:05:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("20 min");
    expect(mails().map(({ to }) => to.join())).toEqual([LEADER, OTHER, OTHER]);
    const page = linkIn(mails()[2]!.body);
    expect(page).toBe(linkIn(mails()[0]!.body));
    expect(await opens(page, LEADER)).toBe(false);
    const { lastError } = await office.call("clock.start", {});
    expect(lastError).toContain("领导摘报的收件人“王示例”没有能用的邮箱");
  });

  it("is shown beforehand to the office, and mailed to whoever of it asks, with no link", async () => {
    office.host.restore(monday);
    const shown = await office.call("digest.preview", {}, STAFF);
    expect(shown.readers).toEqual([`张示例 ${LEADER}`, `李示例 ${OTHER}`]);
    expect(shown.text).toContain("· 逾期未报（份）：2");
    expect(shown.text).not.toContain("http");
    await office.call("digest.test", {}, STAFF);
    expect(office.host.mails().at(-1)).toMatchObject({
      to: [STAFF],
      subject: `（试发）${shown.subject}`,
      body: shown.text,
    });
    expect([mails(), log()]).toEqual([[], []]);
  });

  it("goes to nobody twice, and one page is made, wherever the execution ends", async () => {
    office.host.restore(monday);
    const pages = () => office.host.files().filter(({ name }) => name.includes("领导专页"));
    await endedAt(
      office.host,
      73,
      async () => (await office.host.advance("12 min")).at(-1)!,
      async () => {
        await office.host.advance("40 min");
        for (const mail of [LEADER, OTHER])
          expect(mails().filter(({ to }) => to.includes(mail)).length).toBeLessThanOrEqual(1);
        expect(pages().length).toBeLessThanOrEqual(1);
        const uncertain = log().filter(({ state }) => state === "发送中" || state === "不确定");
        expect(mails().length + uncertain.length).toBeGreaterThanOrEqual(2);
      },
    );
  });
});
