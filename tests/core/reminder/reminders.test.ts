import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays, isWorkday } from "../../../src/core/day";
import type { SendRecord, Unit } from "../../../src/core/model";
import {
  chase,
  chaseList,
  dueReminders,
  lastAsked,
  lateWithoutMail,
  type ReminderInput,
  staleSends,
  welcomes,
} from "../../../src/core/reminder";
import { placeholdersFor } from "../../../src/core/reminder/placeholders";
import { howTo } from "../../../src/core/reminder/render";
import { readingCampaign, report, unit } from "../campaign";

const definition = readingCampaign();
const river = unit({ workbookUrl: "https://sheets.example/lihe" });
const hill = unit({
  unitId: "U002",
  name: "例山区总工会",
  contactMail: "li@lishan.example",
  workbookUrl: "https://sheets.example/lishan",
});

function input(over: Partial<ReminderInput> = {}): ReminderInput {
  return {
    definition,
    units: [river, hill],
    reports: [],
    log: [],
    today: "2020-03-24",
    nowTime: "08:30",
    ...over,
  };
}

const sent = (
  sends: ReturnType<typeof dueReminders>,
  at: string,
  state: SendRecord["state"] = "sent",
): SendRecord[] =>
  sends.flatMap((send) =>
    send.items.map((item) => ({
      sendId: item.sendId,
      rule: item.ruleId,
      unitId: send.unitId,
      period: item.periodId,
      state,
      at: `${at} 08:30:00`,
    })),
  );

const rungs = (over: Partial<ReminderInput>) =>
  dueReminders(input(over)).map((send) => [
    send.unit,
    ...send.items.map((item) => `${item.ruleId} ${item.periodId}`),
  ]);

describe("reminders", () => {
  it("name the tabs of the return that is due, and of no other", () => {
    const [form] = definition.forms;
    const [monthly] = definition.returns;
    const [march] = definition.periods;
    const visits = { ...monthly!, returnId: "r9", name: "五一慰问情况", formIds: ["visits"] };
    const owing = (returns: typeof definition.returns, returnId: string): typeof definition => ({
      ...definition,
      forms: [...definition.forms, { ...form!, formId: "visits", name: "慰问" }],
      returns,
      periods: [{ ...march!, returnId }],
    });
    const bodyOf = (of: typeof definition) => dueReminders(input({ definition: of }))[0]!.text;
    expect(bodyOf(owing([monthly!, visits], "r9"))).toContain("填好“慰问记录”。");
    expect(bodyOf(owing([monthly!, visits], "r1"))).toContain("填好“活动记录”“台账”。");
  });

  it("do not tell a unit that a month begins which the mail with its workbook has just told of", () => {
    const begins = { ...definition.reminders[0]!, ruleId: "r9", when: "periodStart" as const, days: 0 };
    const of = { ...definition, reminders: [begins] };
    const today = "2020-03-01";
    const first = welcomes({
      ...input({ definition: of, today }),
      units: [{ ...river, workbookState: "ready" }],
    });
    expect(first.map(({ text }) => text)).toEqual([
      expect.stringContaining("2020年3月请在 2020-03-25 前报送"),
    ]);
    const told = (log: SendRecord[]) => rungs({ definition: of, today: "2020-03-02", log });
    expect(told([])).toHaveLength(2);
    expect(told(sent(first, today))).toEqual([["例山区总工会", "r9 r1.2020-03"]]);
    // Of a month that begins after the mail it is told as ever, and nobody relies on a mail that failed.
    expect(told(sent(first, "2020-02-28"))).toHaveLength(2);
    expect(told(sent(first, today, "failed"))).toHaveLength(2);
  });

  it("wait for a new contact until the clock has let it into the workbook and said so", () => {
    const today = "2020-03-23";
    const handedOut = { ...river, workbookState: "ready" as const };
    const told = sent(welcomes({ ...input({ today: "2020-03-12" }), units: [handedOut] }), "2020-03-12");
    const followed = { ...handedOut, contactMail: "next@lihe.example" };
    const asked = (unit: typeof river, log: SendRecord[]) =>
      dueReminders({ ...input({ today, log }), units: [unit] }).map(({ to }) => to);
    expect(asked(handedOut, told)).toEqual([river.contactMail]);
    expect(asked(followed, told)).toEqual([]);
    const late = { ...input({ today: "2020-03-27", log: told }), units: [followed] };
    expect([chase(late), chaseList(late)]).toEqual([[], []]);
    expect(lateWithoutMail(late)).toEqual([followed]);
    const letIn = sent(welcomes({ ...input({ today, log: told }), units: [followed] }), today);
    expect(asked(followed, [...told, ...letIn])).toEqual(["next@lihe.example"]);
    // Where Google will not share with it, or the page of a link is its road, nothing is waited for.
    expect(asked({ ...followed, workbookState: "unshared" }, told)).toHaveLength(1);
    expect(asked({ ...followed, channel: "link" }, told)).toHaveLength(1);
  });

  it("go to those who have not sent, one mail each, and not before eight o'clock", () => {
    const log = sent(dueReminders(input({ today: "2020-03-20" })), "2020-03-20");
    expect(rungs({ log, reports: [report()] })).toEqual([["例山区总工会", "r3 r1.2020-03"]]);
    expect(rungs({ log, reports: [report()], nowTime: "07:59" })).toEqual([]);
  });

  it("say whom they are for, what is due, when and where", () => {
    const [mail] = dueReminders(input());
    expect(mail).toMatchObject({
      to: "zhang@lihe.example",
      maskedTo: "z***@lihe.example",
      subject: "提醒：月度台账 2020年3月 2020-03-25 截止",
    });
    expect(mail!.text).toContain("例河县总工会：");
    expect(mail!.text).toContain("https://sheets.example/lihe");
    expect(mail!.html).toContain('<a href="https://sheets.example/lihe">');
  });

  it("are caught up after the clock slept, in one digest", () => {
    expect(rungs({ units: [river] })).toEqual([
      ["例河县总工会", "r1 r1.2020-03", "r2 r1.2020-03", "r3 r1.2020-03"],
    ]);
  });

  it("after the due day speak of all missing months and repeat every third day", () => {
    const [late] = dueReminders(input({ units: [river], today: "2020-04-27" }));
    expect(late!.subject).toBe("催报：2020年3月（截止 2020-03-25）、2020年4月（截止 2020-04-25）");
    const log = sent([late!], "2020-04-27");
    for (const today of ["2020-04-28", "2020-04-29"])
      expect(rungs({ units: [river], today, log })).toEqual([]);
    expect(rungs({ units: [river], today: "2020-04-30", log })).toEqual([
      ["例河县总工会", "r4 r1.2020-03", "r4 r1.2020-04"],
    ]);
    expect(late!.items.map((item) => item.sendId)).toContain("r4|U001|r1.2020-04|0");
  });

  it("name in the subject what was returned and is late, although their words tell of it", () => {
    const returned = report({
      state: "returned",
      reason: "数量与上月不符",
      reviewedAt: "2020-03-27 10:00:00",
    });
    const today = "2020-04-24";
    const unrepeated = {
      ...definition,
      reminders: definition.reminders.filter(({ when }) => when !== "overdue"),
    };
    const [mail] = dueReminders(
      input({ definition: unrepeated, today, units: [river], reports: [returned] }),
    );
    expect(mail!.text).toContain("月度台账 2020年3月");
    expect(mail!.subject).toMatch(/另有2020年3月（已退回，请改好再报）$/);
    expect(mail!.text).not.toContain("截止 2020-03-25");
  });

  it("ask for a returned report once more, and do not chase it for a day that was kept; what is missing beside it is chased", () => {
    const returned = report({
      state: "returned",
      reason: "数量与上月不符",
      reviewedAt: "2020-04-01 10:00:00",
    });
    const subjectOn = (today: string) =>
      dueReminders(input({ units: [river], today, reports: [returned] }))[0]!.subject;
    expect(subjectOn("2020-04-02")).toMatch(/^退回更正，请改好再报：月度台账 2020年3月(；另有2020年4月|$)/);
    expect(subjectOn("2020-04-27")).toBe(
      "催报：2020年3月（已退回，请改好再报）、2020年4月（截止 2020-04-25）",
    );
  });

  it("before the due day name the return with its reason, or what keeps a ticked report from being taken in", () => {
    const returned = report({
      state: "returned",
      reason: "人次与签到表不符",
      reviewedAt: "2020-03-18 18:00:00",
    });
    const refused = report({
      unitId: "U002",
      state: "draft",
      revision: 0,
      refusedAt: "2020-03-18 09:00:00",
      problems: "“活动记录”第 4 行：参与人次“约五十人”请填数字",
    });
    const over = { units: [river, hill, { ...hill, unitId: "U003", name: "例明区总工会" }] };
    const [back, stuck, silent] = dueReminders(input({ ...over, reports: [returned, refused] }));
    expect(back!.subject).toBe("退回更正，请改好再报：月度台账 2020年3月");
    expect(back!.text).toContain(
      "· 月度台账 2020年3月（截止 2020-03-25）：已退回，请改好再报：人次与签到表不符",
    );
    expect(stuck!.subject).toBe("有问题没有收下，请改好再报：月度台账 2020年3月");
    expect(stuck!.text).toContain(
      "· 月度台账 2020年3月（截止 2020-03-25）：已经勾选，但有问题没有收下：“活动记录”第 4 行：参与人次“约五十人”请填数字",
    );
    for (const { text } of [back!, stuck!]) expect(text).not.toMatch(/请填好|另外，|尚未报送/);
    expect(silent!.text).toContain("请填好“活动记录”“台账”");
    // Nor does another way to report change what is to be mended.
    const byTab = { ...river, channel: "unitTab" as const };
    const [inTab] = dueReminders(input({ units: [byTab], reports: [returned] }));
    expect(inTab!.text).toContain("已退回，请改好再报：人次与签到表不符");
  });

  it("leave it to the mail about a return to say so on its day: a day that fell due before asks no more", () => {
    const returnedAt = (reviewedAt: string) => ({
      units: [river],
      reports: [report({ state: "returned", reason: "数量与上月不符", reviewedAt })],
    });
    const fifthDay = { ...returnedAt("2020-03-20 18:00:00"), today: "2020-03-20", nowTime: "18:03" };
    expect(rungs(fifthDay)).toEqual([]);
    expect(rungs({ ...fifthDay, today: "2020-03-24" })).toEqual([["例河县总工会", "r3 r1.2020-03"]]);
    // What is overdue is asked for from the next day on.
    const late = returnedAt("2020-03-26 18:00:00");
    expect(rungs({ ...late, today: "2020-03-26", nowTime: "18:03" })).toEqual([]);
    expect(rungs({ ...late, today: "2020-03-27" })).toEqual([["例河县总工会", "r4 r1.2020-03"]]);
  });

  it("speak of every period in a sentence before the signature, and name it in the subject", () => {
    const [mail] = dueReminders(input({ units: [river], today: "2020-04-24" }));
    expect(mail!.subject).toBe("催报：2020年3月（截止 2020-03-25）；另有2020年4月（截止 2020-04-25）");
    const lines = mail!.text.split("\n").filter((line) => line !== "");
    expect(lines.slice(-2)).toEqual([
      "另外，2020年4月（截止 2020-04-25）请按时报送。",
      definition.campaign.issuer,
    ]);
  });

  it("ask a unit without a workbook for what it can do, not to open one", () => {
    const byMail = unit({ channel: "xlsx", workbookUrl: "", workbookState: "waiting" });
    for (const [mail] of [
      dueReminders(input({ units: [byMail], today: "2020-04-24" })),
      chase(input({ units: [byMail], today: "2020-04-24" })),
    ]) {
      expect(mail!.text).toContain("贵单位不使用网络表格");
      expect(mail!.text).not.toMatch(/打开填报表|勾选|表格邮件/);
      expect(mail!.text).toContain("2020年3月");
    }
  });

  it("say whom to ask once, also where the way to report says it", () => {
    const file = unit({ channel: "xlsx", workbookId: "book", workbookUrl: "", workbookState: "ready" });
    const [mail] = chase(input({ units: [file], today: "2020-04-24", attachesFiles: true }));
    expect(mail!.text.split("有问题请联系")).toHaveLength(2);
    expect(mail!.text.trimEnd().endsWith(definition.campaign.issuer)).toBe(true);
  });

  it("wait for a working day, and move before a holiday rather than behind the due day", () => {
    const june = {
      units: [river],
      reports: ["r1.2020-03", "r1.2020-04", "r1.2020-05"].map((periodId) => report({ periodId })),
    };
    const log = sent(dueReminders(input({ ...june, today: "2020-06-22" })), "2020-06-22");
    expect(rungs({ ...june, log, today: "2020-06-24" })).toEqual([["例河县总工会", "r3 r1.2020-06"]]);
    const all = [...log, ...sent(dueReminders(input({ ...june, log, today: "2020-06-24" })), "2020-06-24")];
    expect(rungs({ ...june, log: all, today: "2020-06-26" })).toEqual([]);
    expect(rungs({ ...june, log: all, today: "2020-06-28" })).toEqual([["例河县总工会", "r4 r1.2020-06"]]);
  });

  it("leave alone whom the office types for, closed units, and units of which nothing is expected", () => {
    const staff = { ...river, channel: "staff" as const };
    const closed = { ...hill, closedOn: "2020-03-01" };
    expect(rungs({ units: [staff, closed] })).toEqual([]);
  });

  it("wait until a unit can open its workbook: what it cannot fill in is not asked of it", () => {
    const none = { ...river, workbookId: "", workbookUrl: "" };
    const waiting = { ...river, workbookState: "waiting" as const };
    const byMail = { ...none, channel: "xlsx" as const };
    expect(rungs({ units: [none, waiting] })).toEqual([]);
    expect(chaseList(input({ today: "2020-04-28", units: [none, waiting] }))).toEqual([]);
    expect(rungs({ units: [byMail] })).toHaveLength(1);
  });

  it("come again for a returned report", () => {
    expect(rungs({ units: [river], reports: [report({ state: "returned" })] })[0]).toContain("r3 r1.2020-03");
  });

  it("before the due day say of what was returned or not taken in that it was, and of a return only what comes after its own mail", () => {
    const problems = "‘活动记录’ C7：“约五十人”不是数";
    const refused = report({ state: "draft", refusedAt: "2020-03-18 10:00:00", problems });
    const [plain] = dueReminders(input({ units: [river], reports: [refused] }));
    expect(plain!.text).toContain("已经勾选，但有问题没有收下：‘活动记录’ C7：“约五十人”不是数");
    const returnedAt = (reviewedAt: string) =>
      dueReminders(
        input({
          units: [river],
          reports: [report({ state: "returned", revision: 1, reviewedAt, reason: "人次请核对" })],
        }),
      );
    const [mail] = returnedAt("2020-03-18 18:00:00");
    expect(mail!.subject).toContain("退回更正，请改好再报：");
    expect(mail!.text).toContain("已退回，请改好再报：人次请核对");
    expect(mail!.text).not.toContain("尚未报送");
    expect(returnedAt("2020-03-24 08:00:00")).toEqual([]);
  });

  it("escape what people typed", () => {
    const [mail] = dueReminders(input({ units: [{ ...river, name: "<b>例河</b>\n工会" }] }));
    expect(mail!.html).toContain("&lt;b&gt;例河");
    expect(mail!.subject).not.toContain("\n");
  });

  it("are not sent by a rule with half a placeholder; the other rules go on", () => {
    const half = definition.reminders.map((rule) =>
      rule.ruleId === "r3" ? { ...rule, body: "{{单位：请报送。" } : rule,
    );
    const over = { units: [river], definition: { ...definition, reminders: half } };
    expect(rungs(over)).toEqual([["例河县总工会", "r1 r1.2020-03", "r2 r1.2020-03"]]);
  });

  it("left at sending are not repeated; failed ones are tried the next day, queued ones at once", () => {
    const first = dueReminders(input({ units: [river] }));
    for (const state of ["sending", "uncertain", "sent"] as const)
      expect(rungs({ units: [river], log: sent(first, "2020-03-24", state) })).toEqual([]);
    expect(rungs({ units: [river], log: sent(first, "2020-03-24", "failed") })).toEqual([]);
    expect(
      rungs({ units: [river], today: "2020-03-25", log: sent(first, "2020-03-24", "failed") }),
    ).toHaveLength(1);
    expect(rungs({ units: [river], log: sent(first, "2020-03-24", "queued") })).toHaveLength(1);
  });

  it("that waited too long are called off once office days have come, and may still go out when due again", () => {
    const waiting = sent(dueReminders(input()), "2020-03-24", "queued");
    const stale = (today: string, reports = [report()]) => {
      const late = input({ today, log: waiting, reports });
      return staleSends(late, dueReminders(late)).map(({ sendId }) => sendId);
    };
    expect(stale("2020-03-25")).toEqual(["r1", "r2", "r3"].map((rule) => `${rule}|U001|r1.2020-03|0`));
    // A Saturday: mails of office days are not due, and only wait.
    expect(stale("2020-03-28")).toEqual([]);
    expect(stale("2020-03-30", [])).toHaveLength(6);
    const off = waiting.map((record) => ({ ...record, state: "cancelled" as const }));
    expect(rungs({ log: off })).toHaveLength(2);
  });

  it("never go out twice, on whichever days the clock happens to run, and always reach whoever is late", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 40 }), (steps) => {
        let today = "2020-03-01";
        let log: SendRecord[] = [];
        let chances = 0;
        for (const step of steps) {
          today = addDays(today, step);
          if (today > "2020-03-25" && isWorkday(today)) chances += 1;
          const sends = dueReminders(input({ units: [river], log, today }));
          expect(sends.length).toBeLessThanOrEqual(1);
          log = [...log, ...sent(sends, today)];
          expect(dueReminders(input({ units: [river], log, today }))).toEqual([]);
        }
        expect(new Set(log.map((record) => record.sendId)).size).toBe(log.length);
        expect(log.some((record) => record.rule === "r4" && record.period === "r1.2020-03")).toBe(
          chances > 0,
        );
      }),
    );
  });
});

describe("chasing", () => {
  const today = "2020-04-28";

  it("lists and writes to those with something past due, not on two days running", () => {
    const reports = [report(), report({ periodId: "r1.2020-04" }), report({ unitId: "U002" })];
    expect(chaseList(input({ today, reports })).map((u) => u.name)).toEqual(["例山区总工会"]);
    const sends = chase(input({ today, reports }));
    expect(sends).toMatchObject([
      { unit: "例山区总工会", items: [{ sendId: "chase|U002|r1.2020-04|2020-04-28" }] },
    ]);
    expect(sends[0]!.text).toContain("2020年4月（截止 2020-04-25）");
    expect(sends[0]!.subject).toMatch(/（月度台账 2020年4月）$/);
    expect(chase(input({ today, reports, log: sent(sends, today) }))).toEqual([]);
    expect(chase(input({ today: "2020-04-29", reports, log: sent(sends, today) }))).toEqual([]);
    expect(chase(input({ today: "2020-04-30", reports, log: sent(sends, today) }))).toHaveLength(1);
  });

  it("names who is late too and gets no mails, so that the number is the front page's", () => {
    const typedFor = unit({ unitId: "U003", name: "例明玻璃有限公司工会", channel: "staff" });
    const closed = unit({ unitId: "U004", name: "例湖区总工会", closedOn: "2020-04-27" });
    const all = input({ today, units: [river, typedFor, closed] });
    expect(chaseList(all).map(({ name }) => name)).toEqual([river.name]);
    expect(lateWithoutMail(all).map(({ name }) => name)).toEqual([typedFor.name, closed.name]);
  });

  it("goes to a unit on a second day running only where a person wants it, and never twice on one day", () => {
    const log = sent(chase(input({ today, units: [river] })), today);
    const next = { units: [river], log, today: "2020-04-29" };
    expect(chase(input(next), { unitIds: ["U001"] })).toEqual([]);
    expect(chase(input(next), { unitIds: ["U001"], again: ["U001"] })).toHaveLength(1);
    expect(chase(input({ ...next, today }), { unitIds: ["U001"], again: ["U001"] })).toEqual([]);
  });

  it("counts for the clock: a unit chased by hand is asked again when the rule's next day comes, and not before", () => {
    const log = sent(chase(input({ today, units: [river] })), today);
    const overdueOf = (day: string, over: Partial<ReminderInput> = {}) =>
      dueReminders(input({ units: [river], today: day, log, ...over })).flatMap(({ items }) =>
        items.filter(({ ruleId }) => ruleId === "r4"),
      );
    expect(overdueOf(today, { log: [] })).toHaveLength(2);
    expect(overdueOf(today)).toEqual([]);
    expect(overdueOf("2020-04-29")).toEqual([]);
    expect(overdueOf("2020-05-06")).toHaveLength(2);
    const as = (state: SendRecord["state"]) => log.map((record): SendRecord => ({ ...record, state }));
    expect(overdueOf(today, { log: as("failed") })).not.toEqual([]);
    // It leaves before the clock asks anew.
    expect(overdueOf("2020-05-06", { log: as("queued") })).toEqual([]);
  });

  it("is sent in the words of this sending, with every placeholder filled in for its unit", () => {
    const all = [...placeholdersFor("中"), ...placeholdersFor("in English")].join("\n");
    const words = { subject: "最后一次：{{单位}}（{{报告期}}）", body: all };
    const [mail] = chase(input({ today, units: [river] }), { words });
    expect(mail!.subject).toBe("最后一次：例河县总工会（月度台账 2020年3月、月度台账 2020年4月）");
    expect(mail!.text).not.toMatch(/[{}]/);
    for (const told of ["https://sheets.example/lihe", "2020年4月（截止 2020-04-25）：尚未报送", today])
      expect(mail!.text).toContain(told);
  });

  it("keeps its key while it waits for quota, so that it goes out once", () => {
    const queued = sent(chase(input({ today, units: [river] })), today, "queued");
    const [next] = chase(input({ today: "2020-04-29", units: [river], log: queued }));
    expect(next!.items.map((item) => item.sendId)).toEqual(queued.map((record) => record.sendId));
  });

  it("says of a report that was ticked in time and not taken in what is the matter, never that nothing was sent", () => {
    const refused = report({
      state: "draft",
      revision: 0,
      refusedAt: "2020-03-24 10:00:00",
      problems: "“活动记录” F3 格 “参与人次”列：应为数字，现在是“约五十人”",
    });
    const campaign = { ...definition.campaign, reportPhone: "0335-1234567" };
    const over = { reports: [refused], definition: { ...definition, campaign } };
    const [mail, other] = chase(input({ ...over, today: "2020-03-30" }));
    expect(mail!.text).not.toContain("尚未报送");
    for (const words of [campaign.title, "月度台账 2020年3月", "F3 格", "0335-1234567"])
      expect(mail!.text).toContain(words);
    expect(other!.text).toContain("尚未报送");
    const named = report({ ...refused, problems: "月度台账 2020年3月：这一项不收零报告" });
    const [once] = chase(input({ ...over, reports: [named], today: "2020-03-30" }));
    expect(once!.text).toContain("没有收下：这一项不收零报告");
    const [reminded] = dueReminders(input({ ...over, today: "2020-03-26" }));
    expect(reminded!.text).not.toContain("尚未报送");
  });

  it("invites to a zero report only where one may be sent, and names the returns where not all take one", () => {
    const text = (zeroAllowed: readonly boolean[], of = river) => {
      const returns = zeroAllowed.map((isAllowed, i) => ({
        ...definition.returns[0]!,
        returnId: `r${i + 1}`,
        name: ["月度台账", "典型推荐"][i]!,
        zeroAllowed: isAllowed,
      }));
      const periods = returns.flatMap(({ returnId }) =>
        definition.periods.slice(0, 1).map((period) => ({ ...period, returnId, id: `${returnId}.2020-03` })),
      );
      return chase(input({ today, units: [of], definition: { ...definition, returns, periods } }))[0]!.text;
    };
    expect(text([true, true])).toContain("勾选“提交”；本期没有工作的，勾选“零报告”。");
    expect(text([true, false])).toContain("勾选“提交”；月度台账本期没有工作的，勾选“零报告”。");
    expect(text([false, false])).toContain("请打开填报表核对后勾选“提交”。");
    expect(text([false, false])).not.toContain("零报告");
    expect(text([false], unit({ channel: "xlsx" }))).not.toContain("零报告");
  });

  it("invites to it in a tab only where one may be sent", () => {
    const [period] = definition.periods;
    const asked = (channel: Unit["channel"], zeroAllowed: boolean) => {
      const returns = [{ ...definition.returns[0]!, zeroAllowed }];
      return howTo(unit({ channel }), [period!], { definition: { ...definition, returns } });
    };
    for (const channel of ["unitTab", "tab"] as const) {
      expect(asked(channel, true)).toContain("选“提交”；本期没有工作的，选“零报告”。");
      expect(asked(channel, false)).not.toContain("零报告");
    }
  });

  it("takes for a reminder only a mail about what is missing, sent since it came to be missing", () => {
    const [march, july] = ["r1.2020-03", "r1.2020-07"];
    const mail = (period: string, at: string, more: Partial<SendRecord> = {}): SendRecord => ({
      ...{ sendId: `${period} ${at}`, rule: "start", unitId: "U001", period, state: "sent", at },
      ...more,
    });
    const log = [mail(march, "2020-03-26 08:08:00"), mail(july, "2020-07-01 08:08:00")];
    const missing = definition.periods.filter(({ id }) => id === march);
    const lastOf = (over: Partial<ReminderInput>) =>
      lastAsked(river, missing, input({ today: "2020-07-01", log, ...over }))?.at;
    expect(lastOf({})).toBe("2020-03-26 08:08:00");
    const returned = report({
      state: "returned",
      reviewedAt: "2020-07-01 10:08:00",
      reason: "人次与签到表不符",
    });
    expect(lastOf({ reports: [returned] })).toBeUndefined();
    const since = mail(march, "2020-07-01 11:30:00", { rule: "chase", state: "uncertain" });
    expect(lastOf({ reports: [returned], log: [...log, since] })).toBe(since.at);
    expect(lastOf({ log: [mail(march, "2020-03-26 08:08:00", { rule: "outcome" })] })).toBeUndefined();
  });

  it("only the units that a person chose", () => {
    expect(chase(input({ today }), { unitIds: ["U002"] }).map((send) => send.unitId)).toEqual(["U002"]);
  });
});
