// A unit reports on the page behind its link: it sees what it owes, types, sends, and reads its receipt at once.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { AtWork } from "../at-work";
import { byHand } from "../by-hand";
import { DOCK, HARBOUR, keyOf, LECTURE, linkedOffice, MARCH } from "./office";
import { ADDRESS, newEntry, sends, visited, workBehind } from "./visitor";

let office: AtWork;
let start: Snapshot;

beforeAll(async () => {
  office = await linkedOffice();
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const key = (clerk = "c0") => keyOf(office, clerk);
const entries = () => office.standing("活动汇总").filter(({ unit }) => unit === HARBOUR);
const march = async () => (await workBehind(office, key())).periods.find(({ id }) => id === MARCH)!;

async function lecture(values: Readonly<Record<string, string>> = LECTURE) {
  const work = await workBehind(office, key());
  return sends(office, key(), { period: MARCH, box: "submit", changes: newEntry(work, values) });
}

describe("a unit with a link", () => {
  it("gets it by mail, for itself alone, and has a workbook that nobody of it may open", async () => {
    const [mail, ...more] = office.host.mails().filter(({ to }) => String(to).includes("c0@post.example"));
    expect(more).toEqual([]);
    expect(mail!.body).toContain(`${ADDRESS}?k=`);
    expect(mail!.attachments ?? []).toEqual([]);
    expect(key("c0")).not.toBe(key("c1"));
    const row = office.rows("单位名录").find(({ name }) => name === HARBOUR)!;
    expect(row.workbookState).toBe("已分发");
    const file = office.host.files().find(({ id }) => id === row.workbookId)!;
    expect(file.editors).not.toContain("c0@post.example");
  });

  it("sees on its page what it owes, with the day, and nothing of others", async () => {
    const { data, html, language } = await visited(office, key());
    expect(language).toBe("zh");
    expect(data).toMatchObject({ unit: HARBOUR, campaign: "职工诵读活动" });
    expect(await march()).toMatchObject({
      label: "月度台账 2020年3月",
      due: "2020-03-25",
      isOwed: true,
      isOpen: true,
    });
    expect(html).not.toContain(DOCK);
    expect(html).not.toContain("例东区总工会");
    expect((await visited(office, key(), "&lang=en")).language).toBe("en");
  });

  it("is told plainly where its workbook is gone, and the office is not named to strangers", async () => {
    office.host.trashFile(office.workbook(HARBOUR), true);
    office.host.deleteFile(office.workbook(HARBOUR));
    expect((await visited(office, key())).data).toEqual({
      refused: "贵单位的填报表暂时打不开。请过一会儿再试；还是不行的，请与发给您链接的办公室联系。",
    });
    const { problems } = await sends(office, key(), { period: MARCH, box: "zero" });
    expect(problems).toMatchObject([{ code: "link.noWorkbook" }]);
  });

  it("types an entry, sends it, and has the receipt in the same answer", async () => {
    const { answer, problems } = await lecture();
    expect(problems).toEqual([]);
    const sent = answer!.work.periods.find(({ id }) => id === MARCH)!;
    expect(sent).toMatchObject({ isOwed: false, message: "" });
    expect(sent.receipt).toContain("活动 1 条");
    expect(entries()).toMatchObject([{ theme: "码头读书角", people: "23" }]);
    expect(answer!.work.registers[0]!.rows).toMatchObject([{ key: "0", values: LECTURE }]);
  });

  it("types into the table of the period, row by row, and is offered in April what stands", async () => {
    const { tables } = await march();
    const [table] = tables;
    const row = table!.rows[0]!;
    const cell = row.cells.find(({ column }) => column === "quantity")!;
    const change = {
      formId: table!.formId,
      period: MARCH,
      row: row.key,
      column: cell.column,
      before: "",
      after: "2",
    };
    const { answer } = await sends(office, key(), { period: MARCH, box: "submit", changes: [change] });
    const now = answer!.work.periods.find(({ id }) => id === MARCH)!.tables[0]!.rows[0]!;
    expect(now.cells.find(({ column }) => column === "quantity")!.value).toBe("2");
    expect(office.standing("台账汇总").filter(({ unit }) => unit === HARBOUR)[0]).toMatchObject({
      quantity: "2",
    });
    await office.host.advance("2020-04-02T10:00:00+08:00");
    const april = (await workBehind(office, key())).periods.find(({ id }) => id === "r1.2020-04")!;
    const offered = april.tables[0]!.rows[0]!.cells.map(({ column, value, before }) => [
      column,
      value,
      before,
    ]);
    expect(offered).toContainEqual(["quantity", "", "2"]);
    expect(offered.filter(([, , before]) => before !== undefined)).toHaveLength(1);
  });

  it("sends a zero report", async () => {
    const { answer } = await sends(office, key(), { period: MARCH, box: "zero" });
    expect(answer!.work.periods.find(({ id }) => id === MARCH)!.receipt).toContain("零报告");
  });

  it("signs for the notice", async () => {
    expect((await workBehind(office, key())).signed).toBe(false);
    const { answer } = await sends(office, key(), { signs: true });
    expect(answer!.work.signed).toBe(true);
    expect(office.rows("签收和答复")).toMatchObject([{ unit: HARBOUR, kind: "签收通知" }]);
  });

  it("reads beside the field, by the number of the entry, why what was written is not taken in", async () => {
    const work = await workBehind(office, key());
    const { formId } = work.registers[0]!;
    const { theme: _none, ...nameless } = LECTURE;
    const second = Object.entries(nameless).map(([column, after]) => ({
      ...{ formId, period: "", row: "1", column, before: "", after },
    }));
    const changes = [...newEntry(work, LECTURE), ...second];
    const { answer } = await sends(office, key(), { period: MARCH, box: "submit", changes });
    expect(answer!.found).toMatchObject([
      { field: `${formId}||1|theme`, text: expect.stringMatching(/^第 2 条 “主题”列：/) },
    ]);
    const { message, isOwed } = answer!.work.periods.find(({ id }) => id === MARCH)!;
    expect([message, isOwed]).toEqual([expect.stringMatching(/“活动” 第 2 条 “主题”列：/), true]);
  });

  it("reads beside the field what cannot be meant, and nothing is written", async () => {
    const { problems } = await lecture({ ...LECTURE, people: "很多" });
    expect(problems).toMatchObject([{ field: "activity||0|people" }]);
    expect(problems[0]!.text).toContain("很多");
    expect((await workBehind(office, key())).registers[0]!.rows).toEqual([]);
    expect(entries()).toEqual([]);
  });

  it("reads at once all that is wrong with an entry, what is not filled in as well", async () => {
    const { problems } = await lecture({ date: "2020-02-30", theme: "码头读书角", people: "约40" });
    expect(problems.map(({ field }) => field).sort()).toEqual([
      "activity||0|date",
      "activity||0|people",
      "activity||0|task",
    ]);
  });

  it("reads state and receipt in English where the page is, with the campaign's own names", async () => {
    await lecture();
    const { data } = await visited(office, key(), "&lang=en");
    if ("refused" in data) throw new Error(data.refused);
    expect(data.periods.find(({ id }) => id === MARCH)).toMatchObject({
      state: "Submitted",
      receipt: expect.stringMatching(/^Received, version 1: 活动: 1, /),
    });
  });

  it("reads of a locked report that it is, before it types, and nothing of it is taken in", async () => {
    await byHand(office).retype("报送事项", ["returnId", "r1"], "lockAfterDays", "1");
    await office.pushFromThisPeriod();
    await office.host.advance("2020-03-28T10:00:00+08:00");
    expect((await march()).locked).toBe("2020年3月 已于 2020-03-27 锁定。如确需补报，请联系上级解锁。");
    const { answer } = await lecture();
    expect(answer!.work.periods.find(({ id }) => id === MARCH)).toMatchObject({ isOwed: true, receipt: "" });
    expect(entries()).toEqual([]);
  });

  it("reads why a report was refused, as on every road", async () => {
    const { answer } = await lecture({ date: "2020-03-18", people: "23" });
    const refused = answer!.work.periods.find(({ id }) => id === MARCH)!;
    expect(refused.isOwed).toBe(true);
    expect(refused.message).toContain("任务");
  });
});

describe("sending", () => {
  it("twice, as after an answer that was lost, changes nothing", async () => {
    const work = await workBehind(office, key());
    const input = { period: MARCH, box: "submit", changes: newEntry(work, LECTURE) } as const;
    const first = await sends(office, key(), input);
    const again = await sends(office, key(), input);
    expect(again.answer!.work).toEqual(first.answer!.work);
    expect(entries()).toHaveLength(1);
    expect(office.standing("报表记录").filter(({ unit }) => unit === HARBOUR)).toMatchObject([
      { revision: "1" },
    ]);
  });

  it("over what a colleague has typed meanwhile is refused by its place, and nothing is lost", async () => {
    const work = await workBehind(office, key());
    await sends(office, key(), { changes: newEntry(work, { theme: "同事先填的" }) });
    const { problems } = await sends(office, key(), {
      period: MARCH,
      box: "submit",
      changes: newEntry(work, LECTURE),
    });
    expect(problems).toMatchObject([{ code: "link.changedMeanwhile" }]);
    expect(problems[0]!.text).toContain("主题");
    expect((await workBehind(office, key())).registers[0]!.rows).toMatchObject([
      { values: { theme: "同事先填的" } },
    ]);
  });

  it("while somebody else writes is answered kindly, and succeeds when pressed again", async () => {
    const work = await workBehind(office, key());
    const input = { period: MARCH, box: "submit", changes: newEntry(work, LECTURE) } as const;
    const free = office.host.holdLock("script");
    const busy = await sends(office, key(), input);
    expect(busy.problems).toMatchObject([{ code: "lock.busy" }]);
    expect(busy.problems[0]!.text).toContain("仍在页面上");
    free();
    expect((await sends(office, key(), input)).problems).toEqual([]);
    expect(entries()).toHaveLength(1);
  });
});
