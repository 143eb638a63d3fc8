// The rungs of 提醒规则: when each asks, of what, whom it concerns, and who else hears of it.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays, isWorkday, weekday } from "../../../src/core/day";
import type { ReminderRule, SendRecord, Task } from "../../../src/core/model";
import {
  byImportance,
  copyMails,
  isReminder,
  keptApart,
  ladderMails,
  type ReminderInput,
  type Send,
  sendHours,
} from "../../../src/core/reminder";
import { occasionOf } from "../../../src/core/reminder/occasions";
import { readingCampaign, report, unit } from "../campaign";
import { logged } from "./logged";

const reading = readingCampaign();
const rule = (over: Partial<ReminderRule>): ReminderRule => ({
  ...reading.reminders[0]!,
  ruleId: "r9",
  days: 0,
  every: null,
  workdaysOnly: false,
  inUse: true,
  ...over,
});
const city = unit({
  unitId: "U100",
  name: "例州市总工会",
  unitType: "市总工会",
  contactMail: "office@lizhou.example",
  workbookUrl: "https://sheets.example/lizhou",
});
const river = unit({ parentId: "U100", workbookUrl: "https://sheets.example/lihe" });
const hill = unit({
  unitId: "U002",
  name: "例山区总工会",
  unitType: "产业工会",
  contactMail: "li@lishan.example",
  workbookUrl: "https://sheets.example/lishan",
});
const department = unit({
  unitId: "U200",
  name: "例宣教部",
  unitType: "部室",
  channel: "tab",
  contactMail: "xj@li.example",
  workbookUrl: "https://sheets.example/head",
});
const march = { start: "2020-03-01", dueOn: "2020-03-25", onTimeUntil: "2020-03-25", lockOn: "" };

const input = (reminders: readonly ReminderRule[], over: Partial<ReminderInput> = {}): ReminderInput => ({
  definition: { ...reading, reminders },
  units: [river, hill],
  reports: [],
  log: [],
  today: "2020-03-24",
  nowTime: "08:30",
  isWorkday: () => true,
  ...over,
});

const noted = (sends: readonly Send[], day: string, state?: SendRecord["state"]) =>
  logged(sends, `${day} 08:30:00`, state);

/** Days of March and April on which a rung asks for March, where each mail leaves on its day. */
function days(asked: ReminderRule, isWorking: (day: string) => boolean = () => true): string[] {
  const seen = new Set<number>();
  return Array.from({ length: 50 }, (_, index) => addDays("2020-03-01", index)).filter((today) => {
    const occasion = occasionOf(asked, march, today, isWorking);
    if (!occasion || seen.has(occasion.number)) return false;
    seen.add(occasion.number);
    return true;
  });
}

describe("a rung of the ladder", () => {
  it("asks when half of the time is over", () => {
    expect(days(rule({ when: "halfway" }))).toEqual(["2020-03-13"]);
  });

  it("counts working days before the due day, over a week's end and a holiday", () => {
    expect(days(rule({ when: "workdaysBefore", days: 3 }), (day) => isWorkday(day))).toEqual(["2020-03-20"]);
    const tomb = { ...march, dueOn: "2020-04-08", onTimeUntil: "2020-04-08" };
    const asked = rule({ when: "workdaysBefore", days: 2 });
    // 4 to 6 April 2020 were the holiday of Qingming.
    expect(occasionOf(asked, tomb, "2020-04-08", (day) => isWorkday(day))?.day).toBe("2020-04-03");
  });

  it("asks on its weekday, week after week until the due day", () => {
    expect(days(rule({ when: "weekly", weekday: 1 }))).toEqual([
      "2020-03-02",
      "2020-03-09",
      "2020-03-16",
      "2020-03-23",
    ]);
    expect(days(rule({ when: "weekly" }))).toEqual(days(rule({ when: "weekly", weekday: 1 })));
    expect(days(rule({ when: "weekly", weekday: 5 }))).toEqual(["2020-03-06", "2020-03-13", "2020-03-20"]);
  });

  it("of a day before moves to an earlier day of its weekday, of one past to a later", () => {
    expect(days(rule({ when: "beforeDue", days: 3, weekday: 5 }))).toEqual(["2020-03-20"]);
    expect(days(rule({ when: "overdue", days: 1, weekday: 1 }))).toEqual(["2020-03-30"]);
  });

  it("never asks on a day off where it keeps to working days, whatever its moment and weekday", () => {
    const moments = fc.constantFrom<ReminderRule["when"]>(
      "halfway",
      "workdaysBefore",
      "weekly",
      "beforeDue",
      "overdue",
    );
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 20 }),
        fc.option(fc.integer({ min: 1, max: 7 })),
        (when, count, on) => {
          const asked = rule({ when, days: count, every: 7, workdaysOnly: true, ...(on && { weekday: on }) });
          const off = days(asked, (day) => isWorkday(day)).filter(
            (day) => !isWorkday(day) && day !== march.dueOn,
          );
          expect(off).toEqual([]);
        },
      ),
    );
  });

  it("with a weekday alone leaves first on that weekday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 7 }), (count, on) => {
        const [first = ""] = days(rule({ when: "beforeDue", days: count, weekday: on }));
        // On the first day of all it is caught up.
        if (first !== "" && first !== "2020-03-01") expect(weekday(first)).toBe(on);
      }),
    );
  });

  it("goes to the unit types that it names alone", () => {
    const asked = [rule({ when: "beforeDue", days: 1, unitTypes: ["产业工会"] })];
    expect(ladderMails(input(asked)).map((mail) => mail.unit)).toEqual(["例山区总工会"]);
  });
});

const task = (over: Partial<Task>): Task => ({
  ...reading.tasks[0]!,
  taskId: "t9",
  number: "9",
  title: "建设职工书屋",
  leadDepartment: "例宣教部",
  deadline: "2020-03-30",
  status: "underWay",
  ...over,
});

describe("a rung about something else than reports", () => {
  const asked = [rule({ when: "beforeDue", days: 10, about: "tasks" })];
  const withTasks = (tasks: readonly Task[], reminders = asked): ReminderInput => ({
    ...input(reminders),
    definition: { ...reading, reminders, tasks, phases: [] },
    units: [river, department],
  });

  it("reminds the lead department of a task's deadline, and no unit of its reports", () => {
    const [mail, ...others] = ladderMails(withTasks([task({})]));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ unit: "例宣教部", items: [{ periodId: "task.t9", ruleId: "r9" }] });
    expect(mail!.text).toContain("9 建设职工书屋：截止 2020-03-30，还有 6 天");
    expect(mail!.subject).toContain("建设职工书屋");
  });

  it("is silent about a task that is done, paused or without a day", () => {
    for (const over of [{ status: "done" }, { status: "paused" }, { deadline: "" }] as const)
      expect(ladderMails(withTasks([task(over)]))).toEqual([]);
  });

  it("leaves the day of a task alone where it speaks of reports and milestones as ever", () => {
    const mails = ladderMails(withTasks([task({})], [rule({ when: "beforeDue", days: 10 })]));
    expect(mails.map(({ text }) => text).join()).not.toContain("建设职工书屋");
  });

  it("tells a unit how far it is behind with a target, and is silent to who is not", () => {
    const behind = [rule({ when: "halfway", about: "quotas" })];
    const target = {
      indicatorId: "i1",
      indicator: "读书活动",
      unitWord: "场",
      min: 4,
      max: null,
      deadlineText: "",
      deadline: "2020-04-23",
      from: "2020-02-25",
      periodId: "",
      over: 0,
    };
    const mails = ladderMails({
      ...input(behind),
      gaps: new Map([
        ["U001", [{ ...target, unitId: "U001", actual: 1, gap: 3 }]],
        ["U002", [{ ...target, unitId: "U002", actual: 3, gap: 1 }]],
      ]),
      today: "2020-04-01",
    });
    expect(mails.map((mail) => mail.unit)).toEqual(["例河县总工会"]);
    expect(mails[0]!.text).toContain("读书活动：应有 4 场，已有 1 场，截止 2020-04-23");
  });
});

describe("one mail a reader and day", () => {
  const both = [
    rule({ when: "beforeDue", days: 10 }),
    rule({ ruleId: "r8", when: "beforeDue", days: 10, about: "tasks" }),
  ];
  const given: ReminderInput = {
    ...input(both),
    definition: {
      ...reading,
      reminders: both,
      tasks: [task({ leadDepartment: "例河县总工会" })],
      phases: [],
    },
    units: [river],
  };

  it("holds what a unit owes and what it leads, above the signature and with the link of its own", () => {
    const [mail, ...others] = ladderMails(given);
    expect(others).toEqual([]);
    expect(mail!.items.map(({ ruleId }) => ruleId)).toEqual(["r9", "r8"]);
    expect(mail!.text).toContain("9 建设职工书屋：截止 2020-03-30");
    expect(mail!.text).toContain("https://sheets.example/lihe");
    expect(mail!.text.trimEnd().endsWith(reading.campaign.issuer)).toBe(true);
    expect(mail!.subject).toContain("建设职工书屋");
  });

  it("is not followed by another one on that day when something new falls due", () => {
    const earlier = noted(ladderMails(given), "2020-03-24").filter(({ rule: sent }) => sent === "r9");
    const later = ladderMails({ ...given, log: earlier });
    expect(later.map(({ items }) => items.map(({ ruleId }) => ruleId))).toEqual([["r8"]]);
    const told = { log: earlier, today: "2020-03-24", nowTime: "10:00", definition: given.definition };
    expect(keptApart(later, [], told).now).toEqual([]);
    expect(keptApart(later, [], { ...told, today: "2020-03-25" }).now).toEqual(later);
  });
});

describe("a copy", () => {
  const late = [rule({ when: "overdue", days: 7, every: 7, copyTo: "above" })];
  const given = (over: Partial<ReminderInput> = {}) =>
    input(late, {
      units: [city, river, hill],
      reports: [report({ unitId: "U100" })],
      today: "2020-04-01",
      ...over,
    });

  it("tells the level above after a week which of its units is late, in words without any link", () => {
    const [copy, ...others] = copyMails(given());
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ unit: "例州市总工会", to: "office@lizhou.example" });
    expect(copy!.text).toContain("例河县总工会：月度台账 2020年3月（截止 2020-03-25），已过 7 天");
    expect(copy!.text).not.toContain("例山区总工会");
    expect(copy!.text).not.toMatch(/https?:/);
  });

  it("is named in the mail to the unit itself", () => {
    const [, own] = ladderMails(given({ units: [city, river] }));
    const mail = [own, ...ladderMails(given())].find((each) => each?.unit === "例河县总工会");
    expect(mail!.text).toContain("本次提醒同时告知例州市总工会");
  });

  it("goes before a week is over to nobody, after it once for each repeat, and reminds its reader of nothing", () => {
    expect(copyMails(given({ today: "2020-03-31" }))).toEqual([]);
    const log = noted(copyMails(given()), "2020-04-01");
    expect(copyMails(given({ log }))).toEqual([]);
    expect(copyMails(given({ log, today: "2020-04-08" }))).toHaveLength(1);
    expect(log.map(isReminder)).toEqual([false]);
  });

  it("goes to leaders who are named, each in a mail of their own, and stops once the report is there", () => {
    const leaders = [
      { name: "王示例", mail: "wang@li.example" },
      { name: "", mail: "zhao@li.example" },
    ];
    const told = [rule({ when: "overdue", days: 7, copyTo: "leaders" })];
    const units = [river, hill];
    const mails = copyMails(input(told, { units, leaders, today: "2020-04-01" }));
    expect(mails.map(({ to }) => to)).toEqual(["wang@li.example", "zhao@li.example"]);
    expect(mails[0]!.text).toContain("例山区总工会");
    const reports = [report(), report({ unitId: "U002" })];
    expect(copyMails(input(told, { units, leaders, reports, today: "2020-04-01" }))).toEqual([]);
  });

  it("never holds a contact's address or telephone", () => {
    const [copy] = copyMails(given());
    expect(copy!.text).not.toContain(river.contactPhone);
    expect(copy!.text).not.toContain(river.contactMail);
  });
});

describe("what leaves first when the quota is short", () => {
  it("is what is overdue, then what is due today, then what is due later", () => {
    const rules = [
      rule({ ruleId: "start", when: "periodStart" }),
      rule({ ruleId: "late", when: "overdue", days: 1 }),
      rule({ ruleId: "today", when: "dueDay" }),
    ];
    const mail = (ruleId: string): Send => ({
      unitId: "U001",
      unit: "",
      to: "",
      maskedTo: "",
      subject: "",
      text: "",
      html: "",
      items: [{ sendId: ruleId, ruleId, periodId: "" }],
    });
    const sends = ["start", "today", "outcome", "late", "chase", "copy"].map(mail);
    const ordered = byImportance(sends, { ...reading, reminders: rules }).map(
      ({ items }) => items[0]!.ruleId,
    );
    expect(ordered).toEqual(["chase", "late", "today", "copy", "outcome", "start"]);
  });
});

describe("the hours of mails", () => {
  it("are what the office says, within eight and ten", () => {
    expect(sendHours("9:00-17:30")).toEqual({ from: "09:00", until: "17:30" });
    expect(sendHours("上午9点至下午5点半")).toEqual({ from: "09:00", until: "17:30" });
    expect(sendHours("6:00-23:30")).toEqual({ from: "08:00", until: "22:00" });
    expect(sendHours("")).toEqual({ from: "08:00", until: "22:00" });
  });

  it("are none where they end before they begin, or name no time", () => {
    for (const typed of ["17:00-9:00", "上班时间", "9:00", "23:00-23:30"])
      expect(sendHours(typed)).toBeUndefined();
  });
});
