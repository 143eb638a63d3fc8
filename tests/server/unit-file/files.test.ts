// A unit without an account reports by file: its workbook goes out, comes back filled in, and is merged and collected.

import { type CellObject, utils } from "@e965/xlsx";
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, Refused, STAFF } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { type AtWork, atWork, pasted } from "../at-work";
import { byHand } from "../by-hand";
import { type MailedFile, sentFile } from "./mailed-file";

const HARBOUR = "例港航运公司工会";
const DOCK = "例湾船坞工会";
const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-18", task: "1 开办“大学习”课堂", theme: "码头读书角", people: 23 };
let office: AtWork;
let start: Snapshot;

beforeAll(async () => {
  office = await atWork("2020-03-20T09:00:00+08:00");
  const units = [HARBOUR, DOCK].map((name, i) => [name, "直属基层工会", `c${i}@post.example`] as const);
  await office.call("units.import", { text: pasted(units, "表格邮件") });
  await office.job("distribute");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const sent = (unit = HARBOUR) => sentFile(office, office.unitId(unit));
const home = () => office.home(HARBOUR);
const entries = () => office.standing("活动汇总").filter(({ unit }) => unit === HARBOUR);

/** A file with one lecture and the box of March. */
async function filledIn(): Promise<MailedFile> {
  const file = await sent();
  file.enter("活动记录", 0, LECTURE);
  file.tick(MARCH, "submit");
  return file;
}

async function merge(file: MailedFile, arrivedAt = "", user = OWNER) {
  const sheets = file.sheets();
  const { seen, periods } = await office.call("file.compare", { sheets }, user);
  const submit = periods
    .filter(({ box }) => box !== "")
    .map(({ value, box }) => ({ period: value, zero: box === "zero" }));
  return office.call("file.merge", { sheets, seen, submit, arrivedAt }, user);
}

describe("a unit that reports by file", () => {
  it("has a workbook that nobody outside the office may open, and gets it as a file, with no link", async () => {
    const row = office.rows("单位名录").find(({ name }) => name === HARBOUR)!;
    expect(row.workbookId).not.toBe("");
    expect(row.workbookState).toBe("已分发");
    const typing = { kind: "values" as const, sheetId: ACTIVITIES, row: 3, column: 4, values: [["领读"]] };
    expect(await office.host.edit(row.workbookId!, "c0@post.example", typing)).toMatchObject({ ok: false });
    const [mail, ...more] = office.host.mails().filter(({ to }) => String(to).includes("c0@post.example"));
    expect(more).toEqual([]);
    expect(mail!.body).toContain("填报表在附件里");
    expect(mail!.body).not.toContain("http");
    expect(mail!.attachments).toEqual([`${HARBOUR} 职工诵读活动.xlsx`]);
  });

  it("gets it again by mail when the next period opens, as it stands then, with nothing to open elsewhere", async () => {
    await office.host.advance("2020-03-31T20:00:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("2020-04-01T09:00:00+08:00");
    const mail = office.host
      .mails()
      .filter(({ to }) => String(to).includes("c0@post.example"))
      .at(-1)!;
    expect(mail.subject).toContain("2020年4月开始填报");
    expect(mail.body).not.toContain("http");
    expect(mail.attachments).toEqual([`${HARBOUR} 职工诵读活动.xlsx`]);
    const { book } = await sent();
    const shown = book.Workbook!.Sheets!.filter(({ Hidden }) => !Hidden).map(({ name }) => name);
    expect(shown).toContain("台账 2020-04");
  });

  it("that deleted a sheet of the file reads which one is missing; the workbook keeps its own", async () => {
    const file = await filledIn();
    const ledger = file.book.SheetNames.find((name) => name.startsWith("台账"))!;
    utils.book_set_sheet_visibility(file.book, ledger, 0);
    file.book.SheetNames.splice(file.book.SheetNames.indexOf(ledger), 1);
    delete file.book.Sheets[ledger];
    const { problems, changes } = await office.call("file.compare", { sheets: file.sheets() });
    expect(problems.map(({ text }) => text).join()).toContain(`文件里没有工作表“${ledger}”`);
    expect(changes.map(({ tab }) => tab)).not.toContain(ledger);
  });

  it("fills in the file; what it wrote is shown cell by cell before anything is merged", async () => {
    const file = await filledIn();
    const found = await office.call("file.compare", { sheets: file.sheets() });
    expect(found).toMatchObject({ unit: HARBOUR, problems: [] });
    expect(found.changes).toContainEqual({
      tab: "活动记录",
      words: "3",
      label: "主题 *",
      before: "",
      after: "码头读书角",
    });
    expect(found.changes).toHaveLength(4);
    expect(found.periods).toEqual([{ value: MARCH, label: "2020年3月", box: "submit", takesZero: true }]);
    expect(entries()).toEqual([]);
  });

  it("is taken in when the file is merged, and its front page has the receipt", async () => {
    expect(await merge(await filledIn())).toMatchObject({
      merged: 4,
      recorded: 1,
      rejected: 0,
      problems: [],
    });
    expect(entries()).toMatchObject([{ theme: "码头读书角", people: "23" }]);
    expect(home().receipt).toContain("活动 1 条");
  });

  it("takes over what stands from March where its file says 是 under 沿用上期, as in the workbook itself", async () => {
    const file = await filledIn();
    file.enter("台账 2020-03", 0, { quantity: 6 });
    await merge(file);
    await office.host.advance("2020-04-02T10:00:00+08:00");
    const next = await sent();
    next.enter("台账 2020-04", 0, { takeOver: "是" });
    next.tick("r1.2020-04", "submit");
    const { changes } = await office.call("file.compare", { sheets: next.sheets() });
    expect(changes.map(({ label, before, after }) => [label, before, after])).toContainEqual([
      "沿用上期",
      "",
      "✓",
    ]);
    expect(await merge(next)).toMatchObject({ recorded: 1, problems: [] });
    expect(office.standing("台账汇总").filter(({ period }) => period === "r1.2020-04")[0]).toMatchObject({
      quantity: "6",
    });
  });

  it("changes nothing when the same file comes a second time", async () => {
    const file = await filledIn();
    await merge(file);
    const before = home();
    const again = await office.call("file.compare", { sheets: file.sheets() });
    expect(again.changes).toEqual([]);
    expect(await merge(file)).toMatchObject({ merged: 0, rejected: 0 });
    expect(home()).toEqual(before);
    expect(office.standing("报表记录").filter(({ unit }) => unit === HARBOUR)).toMatchObject([
      { revision: "1" },
    ]);
  });

  it("made before the last merge is told so where it writes over what stands, and not where it only adds", async () => {
    const [old, more] = [await filledIn(), await filledIn()];
    await merge(await filledIn());
    const sinceOf = async (file: MailedFile) =>
      (await office.call("file.compare", { sheets: file.sheets() })).mergedSince;
    more.enter("活动记录", 1, { ...LECTURE, theme: "甲板读书会" });
    expect(await sinceOf(more)).toBeUndefined();
    old.enter("活动记录", 0, { ...LECTURE, people: 9 });
    expect(await sinceOf(old)).toBe("2020-03-20 09:00");
    // What was taken home since is no older one.
    const fresh = await sent();
    fresh.enter("活动记录", 0, { ...LECTURE, people: 9 });
    expect(await sinceOf(fresh)).toBeUndefined();
  });

  it("is read from .xls as well, with renamed tabs and a row inserted on top", async () => {
    const file = await filledIn();
    const { book } = file;
    book.SheetNames = book.SheetNames.map((name) =>
      name === "活动记录" ? "我的活动" : name === "台账 2020-03" ? "三月" : name,
    );
    book.Sheets.我的活动 = book.Sheets.活动记录!;
    book.Sheets.三月 = book.Sheets["台账 2020-03"]!;
    book.Sheets.我的活动 = utils.aoa_to_sheet([
      ["请填下表"],
      ...utils.sheet_to_json<unknown[]>(book.Sheets.我的活动!, { header: 1, blankrows: true }),
    ]);
    file.enter("三月", 0, { quantity: 2 });
    const found = await office.call("file.compare", { sheets: file.sheets("biff8") });
    expect(found.problems).toEqual([]);
    expect(found.changes.map(({ after }) => after)).toEqual(
      expect.arrayContaining(["码头读书角", "23", "2"]),
    );
  });

  it("is told what is wrong, and nothing of it is recorded", async () => {
    const file = await filledIn();
    file.enter("活动记录", 0, { date: "2月30日" });
    const result = await merge(file);
    expect(result).toMatchObject({ recorded: 0, rejected: 1 });
    expect(result.told).toContain("2月30日");
    expect(home().message).toContain("2月30日");
  });

  it("goes back by mail marked: a note on each cell says what is wrong; once it is right, none does, and the mail is a receipt", async () => {
    const notesIn = async (sheet = "活动记录") => {
      const { Sheets } = (await sent()).book;
      return Object.entries(Sheets[sheet]!).flatMap(([place, cell]) => {
        const notes = ((cell as CellObject).c ?? []).map(({ t }) => t);
        return notes.length > 0 ? [[place, notes.join()]] : [];
      });
    };
    const mailOf = () =>
      office.host
        .mails()
        .filter(({ to }) => String(to).includes("c0@post.example"))
        .at(-1)!;
    const file = await filledIn();
    file.enter("活动记录", 0, { date: "2月30日", people: "很多" });
    await merge(file);
    expect(await notesIn()).toEqual([
      ["A3", expect.stringContaining("2月30日")],
      [expect.stringMatching(/^[A-Z]+3$/), expect.stringContaining("很多")],
    ]);
    await office.call("clock.start", {});
    await office.host.advance("90 min");
    expect(mailOf().subject).toContain("有问题，没有收下");
    expect(mailOf().body).toContain("带批注");
    expect(mailOf().attachments).toEqual([`${HARBOUR} 职工诵读活动.xlsx`]);
    const twice = await sent();
    twice.enter("活动记录", 0, LECTURE);
    twice.enter("台账 2020-03", 0, { "people.correction": 50 });
    twice.tick(MARCH, "submit");
    await merge(twice);
    expect(await notesIn()).toEqual([]);
    expect(await notesIn("台账 2020-03")).toEqual([
      [expect.stringMatching(/^[A-Z]+\d+$/), expect.stringContaining("更正")],
    ]);
    const mended = await sent();
    mended.enter("台账 2020-03", 0, { "people.correction": "" });
    mended.enter("活动记录", 0, LECTURE);
    mended.tick(MARCH, "submit");
    await merge(mended);
    expect(await notesIn()).toEqual([]);
    await office.host.advance("25 h");
    expect(mailOf().subject).toContain("2020年3月已收到");
    expect(mailOf().body).toContain("已收到第 1 稿：活动 1 条");
    const receipts = () => office.host.mails().filter(({ subject }) => subject.includes("已收到"));
    await office.host.advance("25 h");
    expect(receipts()).toHaveLength(1);
  });

  it.each(["是", true])("signs for the notice in its file (%p), as by its own tick", async (word) => {
    const file = await filledIn();
    file.sign(word);
    const { changes } = await office.call("file.compare", { sheets: file.sheets() });
    expect(changes).toContainEqual(
      expect.objectContaining({ tab: "首页", words: "通知签收", before: "", after: "✓" }),
    );
    expect(await merge(file)).toMatchObject({ merged: 5, recorded: 1 });
    expect(office.rows("签收和答复").filter(({ unit }) => unit === HARBOUR)).toMatchObject([
      { kind: "签收通知" },
    ]);
    expect((await office.call("file.compare", { sheets: file.sheets() })).changes).toEqual([]);
  });

  it("writes of a difficulty in its file, and the list of changes calls it one", async () => {
    const file = await filledIn();
    file.asks("缺场地");
    const { changes } = await office.call("file.compare", { sheets: file.sheets() });
    expect(changes).toContainEqual(
      expect.objectContaining({
        tab: "首页",
        words: expect.stringMatching(/^\d+$/),
        label: "问题困难",
        after: "缺场地",
      }),
    );
  });

  it("never makes a formula of what stands in the file", async () => {
    const file = await filledIn();
    file.enter("活动记录", 0, { theme: '=IMPORTRANGE("x","A1")' });
    await merge(file);
    expect(entries()).toMatchObject([{ theme: '=IMPORTRANGE("x","A1")' }]);
  });
});

describe("what the office decides", () => {
  it("counts a file as in time by the moment at which it arrived", async () => {
    const file = await filledIn();
    await office.host.advance("2020-03-27T09:00:00+08:00");
    await merge(file, "2020-03-25 16:00");
    expect(office.standing("报表记录").filter(({ unit }) => unit === HARBOUR)).toMatchObject([
      { onTime: "是" },
    ]);
  });

  it("also where a file before it was merged late and refused", async () => {
    const file = await filledIn();
    file.enter("活动记录", 0, { date: "2月30日" });
    await office.host.advance("2020-03-27T09:00:00+08:00");
    await merge(file, "2020-03-24 16:00");
    file.enter("活动记录", 0, { date: "3月20日" });
    await merge(file, "2020-03-25 16:00");
    expect(office.standing("报表记录").filter(({ unit }) => unit === HARBOUR)).toMatchObject([
      { state: "已提交", onTime: "是" },
    ]);
  });

  it("counts it as late where nobody says when it arrived", async () => {
    const file = await filledIn();
    await office.host.advance("2020-03-27T09:00:00+08:00");
    await merge(file);
    expect(office.standing("报表记录").filter(({ unit }) => unit === HARBOUR)).toMatchObject([
      { onTime: "否" },
    ]);
  });

  it("may be a colleague's, who cannot make files but merges them", async () => {
    const file = await filledIn();
    expect(await merge(file, "", STAFF)).toMatchObject({ recorded: 1 });
    const making = office.call("file.export", { unitIds: [office.unitId(HARBOUR)] }, STAFF);
    await expect(making).rejects.toThrow(/只有它能把表格做成文件/);
  });

  it("merges only what it looked at", async () => {
    const file = await filledIn();
    const sheets = file.sheets();
    const { seen } = await office.call("file.compare", { sheets });
    await merge(await filledIn());
    const stale = office.call("file.merge", { sheets, seen, submit: [], arrivedAt: "" });
    await expect(stale).rejects.toThrow(/有了新的改动/);
  });
});

describe("a file that does not fit", () => {
  it.each([
    ["of nobody", (file: MailedFile) => file.put("_meta", 1, 1, "别的"), "file.unknown"],
    ["of another campaign", (file: MailedFile) => file.put("_meta", 1, 2, "c-other"), "file.otherCampaign"],
    ["of a unit that is gone", (file: MailedFile) => file.put("_meta", 2, 2, "u-gone"), "file.unitGone"],
  ] as const)("%s is refused and says why", async (_, spoil, code) => {
    const file = await filledIn();
    spoil(file);
    await expect(office.call("file.compare", { sheets: file.sheets() })).rejects.toMatchObject({
      problems: [{ code }],
    });
  });

  it("waits until the unit has a workbook", async () => {
    const file = await filledIn();
    await byHand(office).retype("单位名录", ["name", HARBOUR], "workbookId", "");
    const comparing = office.call("file.compare", { sheets: file.sheets() });
    await expect(comparing).rejects.toMatchObject({ problems: [{ code: "file.noWorkbook" }] });
  });

  it("is named where Drive does not make it, and the others are made", async () => {
    await byHand(office).retype("单位名录", ["name", DOCK], "workbookId", "no-such-file");
    const unitIds = [office.unitId(DOCK), office.unitId(HARBOUR)];
    const { files, problems } = await office.call("file.export", { unitIds });
    expect(files.map(({ unitId }) => unitId)).toEqual([office.unitId(HARBOUR)]);
    expect(problems).toMatchObject([{ code: "file.notMade" }]);
  });

  it("goes to the unit whose file it is, whatever its name", async () => {
    const file = await sent(DOCK);
    file.enter("活动记录", 0, LECTURE);
    expect(await office.call("file.compare", { sheets: file.sheets() })).toMatchObject({ unit: DOCK });
  });

  it("with a tick for a period that has not begun is told so, whatever else is merged of it", async () => {
    const file = await filledIn();
    file.tick("r1.2020-04", "submit");
    const found = await office.call("file.compare", { sheets: file.sheets() });
    expect(found.problems).toMatchObject([
      { code: "file.notBegun", text: expect.stringMatching(/2020年4月.*2020-04-01/) },
    ]);
    expect(await merge(file)).toMatchObject({ merged: 4, recorded: 1, rejected: 0 });
  });

  it("with two ticks is submitted for both", async () => {
    await office.host.advance("2020-04-02T10:00:00+08:00");
    await office.job("collect");
    const file = await sent();
    file.enter("活动记录", 0, LECTURE);
    file.enter("活动记录", 1, { ...LECTURE, date: "2020-04-01", theme: "灯塔读书角" });
    file.tick(MARCH, "submit");
    file.tick("r1.2020-04", "submit");
    expect(await merge(file)).toMatchObject({ recorded: 2, rejected: 0 });
  });

  it("leaves what it lacks as it is, and says which sheet is missing", async () => {
    const file = await filledIn();
    file.book.SheetNames = file.book.SheetNames.filter((name) => name !== "台账 2020-03");
    const found = await office.call("file.compare", { sheets: file.sheets() });
    expect(found.problems.map(({ text }) => text).join()).toContain("台账 2020-03");
    expect(await merge(file)).toMatchObject({ merged: 4 });
  });

  it("is offered as a zero report only where its return takes one", async () => {
    await byHand(office).retype("报送事项", ["name", "月度台账"], "zeroAllowed", "否");
    await office.pushFromThisPeriod();
    const { periods } = await office.call("file.compare", { sheets: (await sent()).sheets() });
    expect(periods).toMatchObject([{ value: MARCH, takesZero: false }]);
  });

  it("changes nothing of an accepted period but proposes corrections of its entries", async () => {
    const file = await filledIn();
    await merge(file);
    const { items } = await office.call("review.queue", {});
    const report = items.find(({ unit }) => unit === HARBOUR)!;
    await office.call("review.accept", {
      reports: [{ unitId: report.unitId, period: report.period, revision: report.revision }],
    });
    file.enter("活动记录", 0, { people: 32 });
    file.enter("台账 2020-03", 0, { quantity: 9 });
    const found = await office.call("file.compare", { sheets: file.sheets() });
    expect(found.changes).toMatchObject([{ before: "23", after: "32" }]);
    expect(found.periods).toEqual([]);
    expect(found.problems.map(({ code }) => code)).toEqual(["file.closed"]);
    expect(await merge(file)).toMatchObject({ merged: 1, proposals: 1 });
    expect(entries()).toMatchObject([{ people: "23" }]);
  });

  it("of an older version is read by that version, and what is asked for no more is left out and named", async () => {
    const file = await filledIn();
    file.enter("活动记录", 0, { place: "三号码头" });
    await byHand(office).retype("字段定义", ["label", "地点"], "inUse", "否");
    await office.pushFromThisPeriod();
    const found = await office.call("file.compare", { sheets: file.sheets() });
    expect(found.older).toBe(1);
    expect(found.problems).toMatchObject([
      { code: "file.columnGone", text: expect.stringContaining("三号码头") },
    ]);
    expect(await merge(file)).toMatchObject({ merged: 4, recorded: 1 });
  });
});

it("refuses a made-up request before anything is read", async () => {
  const call = office.call("file.compare", { sheets: [] });
  await expect(call).rejects.toBeInstanceOf(Refused);
});
