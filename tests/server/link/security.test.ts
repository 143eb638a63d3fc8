// What a link opens, and what it does not: to guessers, to people of other units, to pages of other sites, to whoever lost their part.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { RunResult, Snapshot } from "apps-script-host";
import { chaseTemplate } from "../../../src/core/text/reminders";
import type { LinkChange } from "../../../src/core/wire/link";
import type { PageData } from "../../../src/core/wire/procedures";
import { OWNER, STAFF, startOf } from "../../rig";
import type { AtWork } from "../at-work";
import { byHand } from "../by-hand";
import { DOCK, HARBOUR, keyOf, LECTURE, linkedOffice, MARCH } from "./office";
import { linksTo, newEntry, sends, visited, workBehind } from "./visitor";

let office: AtWork;
let start: Snapshot;
beforeAll(async () => {
  office = await linkedOffice();
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const refused = async (key: string) => {
  const { data } = await visited(office, key);
  if (!("refused" in data)) throw new Error(`${key} opens ${data.unit}`);
  return data.refused;
};
const retype = (unit: string, column: string, value: string) =>
  byHand(office).retype("单位名录", ["name", unit], column, value);
const opened = async <P extends keyof PageData>(menu: string, _page: P): Promise<PageData[P]> => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click(menu);
  return startOf(window.pages().at(-1)!.html).data as PageData[P];
};
const CHASE = { subject: chaseTemplate.subject.zh, body: chaseTemplate.body.zh };
const calls = ({ meter }: RunResult) => Object.keys(meter.calls).sort();

describe("a key", () => {
  it("opens nothing any more once the campaign is sealed, and its page says so", async () => {
    const key = keyOf(office);
    await office.job("seal");
    expect(await refused(key)).toContain("这项活动已经结束、封存，不再收报表。");
    await office.job("unseal");
    expect((await visited(office, key)).data).toMatchObject({ unit: HARBOUR });
  });

  it("is known to the mail alone: the script keeps a hash, and no log or tab holds it", async () => {
    const key = keyOf(office);
    await sends(office, key, { period: MARCH, box: "zero" });
    const [, secret] = key.split("~");
    expect(secret).toMatch(/^[\w-]{43}$/);
    const kept = JSON.stringify([...office.host.store.collection("properties").entries()]);
    expect(kept).not.toContain(secret);
    expect(kept).toContain("link.");
    expect(JSON.stringify(office.host.view(office.host.spreadsheetId, OWNER).sheets)).not.toContain(secret);
    expect(JSON.stringify(office.host.executions().map(({ log }) => log))).not.toContain(secret);
  });

  it("that is missing, guessed, of another unit's name, expired or taken back is answered alike, before the spreadsheet is opened", async () => {
    const key = keyOf(office);
    const [unit, secret] = key.split("~") as [string, string];
    const [other] = keyOf(office, "c1").split("~");
    const guessed = `${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`;
    const wrong = [
      "",
      "k",
      "../..",
      `${unit}~`,
      `${unit}~${guessed}`,
      `${other}~${secret}`,
      `nobody~${secret}`,
    ];
    const answers = await Promise.all(wrong.map(refused));
    await office.host.advance("91 d");
    answers.push(await refused(key));
    expect(new Set(answers)).toEqual(
      new Set([
        "这个填报链接打不开：可能已经过期，或者换了新的。请用最近一封邮件里的链接，或者与发给您链接的办公室联系。",
      ]),
    );
    const { result } = await visited(office, `${unit}~${guessed}`);
    const { result: unknown } = await visited(office, `nobody~${secret}`);
    expect(calls(result)).toEqual(calls(unknown));
    expect(calls(result).filter((call) => /Spreadsheet|Sheet|Range|UrlFetch/.test(call))).toEqual([]);
  });

  it("opens nothing any more once its reader is not the unit's contact", async () => {
    const key = keyOf(office);
    await retype(HARBOUR, "contactMail", "new@post.example");
    expect(await refused(key)).toContain("打不开");
    expect((await sends(office, key, { period: MARCH, box: "zero" })).problems).toMatchObject([
      { code: "link.unknown" },
    ]);
  });

  it("opens nothing any more once staff took the unit's links back; renewed ones go out by mail at once", async () => {
    const key = keyOf(office);
    const unitIds = [office.unitId(HARBOUR)];
    const { units } = await office.call("links.revoke", { unitIds });
    expect(units.map(({ name, until }) => [name, until])).toEqual([
      [HARBOUR, ""],
      [DOCK, "2020-06-18"],
    ]);
    expect(await refused(key)).toContain("打不开");
    expect((await office.call("links.renew", { unitIds }, STAFF)).sent).toBe(1);
    const renewed = keyOf(office);
    expect(renewed).not.toBe(key);
    expect((await visited(office, renewed)).data).toMatchObject({ unit: HARBOUR });
    expect(await refused(key)).toContain("打不开");
    expect((await visited(office, keyOf(office, "c1"))).data).toMatchObject({ unit: DOCK });
    expect(office.rows("操作日志").map(({ action }) => action)).toEqual(
      expect.arrayContaining(["停用填报链接", "换发填报链接"]),
    );
  });

  it("that was taken back stays so until it is renewed: no reminder, chase or 分发 brings another", async () => {
    const unitIds = [office.unitId(HARBOUR)];
    await office.call("links.revoke", { unitIds });
    const before = office.host.mails().length;
    // A reminder and, with nobody's report in, a chase by hand are due; its contact is a new one.
    await office.host.advance("2020-03-26T08:30:00+08:00");
    await office.call("clock.start", {});
    await office.host.run("tick", [], { user: OWNER });
    const { items, others } = await opened("openChase", "chase");
    expect(items.map(({ unit }) => unit)).not.toContain(HARBOUR);
    expect(others.join()).toMatch(new RegExp(`${HARBOUR} .*（填报链接已停用）`));
    expect(await office.call("chase.send", { unitIds })).toMatchObject({ sent: 0, left: [HARBOUR] });
    await retype(HARBOUR, "contactMail", "new@post.example");
    expect((await opened("openDistribute", "job")).explain.join()).toContain(
      `填报链接已停用的 1 个（${HARBOUR}）`,
    );
    await office.job("distribute");
    const since = office.host.mails().slice(before);
    expect(since.map(({ to }) => String(to))).toContain("c1@post.example");
    expect(since.map(({ to }) => String(to)).join()).not.toMatch(/c0@|new@/);
    const { units } = await office.call("links.renew", { unitIds });
    expect(units.map(({ stopped }) => stopped)).toEqual([false, false]);
    expect((await visited(office, keyOf(office, "new"))).data).toMatchObject({ unit: HARBOUR });
  });

  it("is not renewed where mails cannot leave or lead nowhere: what is out stays good", async () => {
    const key = keyOf(office);
    await byHand(office).retype("活动设置", ["key", "linkAddress"], "value", "");
    const asked = office.call("links.renew", { unitIds: [office.unitId(HARBOUR)] });
    await expect(asked).rejects.toMatchObject({ problems: [{ code: "link.addressMissing" }] });
    expect((await visited(office, key)).data).toMatchObject({ unit: HARBOUR });
  });

  it("is in every mail to its unit and in no preview of it", async () => {
    await office.host.advance("2020-03-26T10:00:00+08:00");
    const unitId = office.unitId(HARBOUR);
    const shown = await office.call("chase.preview", { unitId, words: CHASE });
    expect(shown.text).toContain("各单位自己的链接");
    expect(shown.text).not.toContain("?k=");
    await office.call("chase.send", { unitIds: [unitId] });
    expect(linksTo(office.host, "c0@post.example")).toHaveLength(2);
    expect((await visited(office, keyOf(office))).data).toMatchObject({ unit: HARBOUR });
  });

  it("of a unit that was closed says so in plain words; so does one whose unit reports otherwise by now", async () => {
    const key = keyOf(office);
    await retype(HARBOUR, "closedOn", "2020-03-19");
    expect(await refused(key)).toContain("填报已经结束");
    await retype(DOCK, "channel", "代填");
    expect(await refused(keyOf(office, "c1"))).toContain("打不开");
  });

  it("is good for thirty requests in ten minutes", async () => {
    const key = keyOf(office);
    for (let use = 0; use < 30; use++) await sends(office, key, { period: "nothing", box: "zero" });
    const { problems } = await sends(office, key, { period: MARCH, box: "zero" });
    expect(problems).toMatchObject([{ code: "link.tooOften" }]);
    expect((await visited(office, keyOf(office, "c1"))).data).toMatchObject({ unit: DOCK });
    await office.host.advance("11 min");
    expect((await sends(office, key, { period: MARCH, box: "zero" })).problems).toEqual([]);
  });
});

describe("what is sent", () => {
  const typed = async (values: Readonly<Record<string, string>>) =>
    sends(office, keyOf(office), {
      period: MARCH,
      box: "submit",
      changes: newEntry(await workBehind(office, keyOf(office)), values),
    });

  it("goes into no other unit's report and no report that is not the unit's", async () => {
    const places: Partial<LinkChange>[] = [
      { formId: "activity", row: "99999", column: "theme" },
      { formId: "activity", row: "0", column: "unitId" },
      { formId: "ledger", period: "r1.2020-09", row: "t1", column: "quantity" },
      { formId: "ledger", period: "r9.2020-03", row: "t1", column: "quantity" },
      { formId: "nothing", row: "0", column: "theme" },
    ];
    for (const place of places) {
      const change = { formId: "", period: "", row: "", column: "", before: "", after: "1", ...place };
      const { problems } = await sends(office, keyOf(office), { changes: [change] });
      expect(problems).toMatchObject([{ code: "link.notOpen" }]);
    }
    expect(
      (await sends(office, keyOf(office), { period: "r1.2020-09", box: "submit" })).problems,
    ).toMatchObject([{ code: "link.notOpen" }]);
    expect(office.standing("报表记录").filter(({ unit }) => unit === DOCK)).toEqual([]);
  });

  it("is refused for a report that is accepted, in plain words", async () => {
    await typed(LECTURE);
    const { unitId, period, revision } = office.standing("报表记录").find(({ unit }) => unit === HARBOUR)!;
    await office.call("review.accept", {
      reports: [{ unitId: unitId!, period: period!, revision: Number(revision) }],
    });
    await office.job("collect");
    const { problems } = await sends(office, keyOf(office), { period: MARCH, box: "zero" });
    expect(problems).toMatchObject([{ code: "link.notOpen" }]);
  });

  it("is text, whatever it looks like: formulas are not computed, and HTML is not run", async () => {
    const theme = '=IMPORTXML("https://evil.example","//a")';
    const place = "</script><img src=x onerror=alert(1)>";
    const { problems } = await typed({ ...LECTURE, theme, place });
    expect(problems).toEqual([]);
    expect(office.standing("活动汇总").filter(({ unit }) => unit === HARBOUR)).toMatchObject([
      { theme, place },
    ]);
    const { html, data } = await visited(office, keyOf(office));
    expect(html).not.toContain(place);
    if ("refused" in data) throw new Error(data.refused);
    expect(data.registers[0]!.rows[0]!.values).toMatchObject({ theme, place });
  });

  it("that is none of a page's is a defect with a reference, and says nothing of the script", async () => {
    const { value } = await office.host.webAppCall({ functionName: "link", args: ["{}"] });
    const { ok, problems } = JSON.parse(String(value)) as { ok: boolean; problems: { text: string }[] };
    expect(ok).toBe(false);
    expect(problems[0]!.text).not.toMatch(/was expected|Taizhang|at /);
  });
});

// Pages of other sites cannot reach google.script.run: it speaks to the frame that Google's own page made, of Google's own origin. What is
// left is that a visitor of the web app may call every global function by hand, with the owner's rights.
describe("the office's own doors", () => {
  const byVisitor = (functionName: string, ...args: unknown[]) =>
    office.host.webAppCall({ functionName, args, user: "li.shili@elsewhere.example" });

  it("are closed to visitors of the web app, whatever they ask for", async () => {
    for (const [name, input] of [
      ["units.contacts", {}],
      ["log.read", {}],
      ["job.step", { job: "collect", restart: true }],
    ] as const) {
      const { value } = await byVisitor("rpc", JSON.stringify({ name, input }));
      expect(JSON.parse(String(value))).toMatchObject({ ok: false, problems: [{ code: "page.notHere" }] });
    }
  });

  it("leave everything as it is where a visitor calls them", async () => {
    const before = JSON.stringify([office.rows("操作日志"), office.rows("报表记录"), office.host.mails()]);
    for (const name of office.host.callable().filter((each) => each !== "link" && each !== "doGet"))
      await byVisitor(name, "{}");
    expect(JSON.stringify([office.rows("操作日志"), office.rows("报表记录"), office.host.mails()])).toBe(
      before,
    );
  });
});
