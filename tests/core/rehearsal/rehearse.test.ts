// 演练: the campaign played forward, with the rules by which the clock mails.
import { describe, expect, it } from "@jest/globals";
import { addDays, isWorkday } from "../../../src/core/day";
import { digestMoments } from "../../../src/core/digest";
import type { Robot, SendRecord } from "../../../src/core/model";
import { planned, type RehearsalInput, rehearse } from "../../../src/core/rehearsal";
import { byImportance, ladderMails, type ReminderInput } from "../../../src/core/reminder";
import { readingCampaign, unit } from "../campaign";

const definition = readingCampaign();
const units = ["例河县", "例山区", "例海县"].map((place, index) =>
  unit({
    unitId: `U${index + 1}`,
    name: `${place}总工会`,
    contactMail: `${index + 1}@units.example`,
    workbookUrl: "https://sheets.example/own",
  }),
);
const given: ReminderInput = {
  definition,
  units,
  reports: [],
  log: [],
  today: "2020-03-02",
  nowTime: "09:00",
};

const input = (over: Partial<RehearsalInput> = {}): RehearsalInput => ({
  given,
  nowTime: "07:00",
  hours: { from: "08:00", until: "22:00" },
  digest: [],
  assumed: "nobody",
  quota: 100,
  left: 100,
  ...over,
});

/** What really leaves, a clock a day, noted as the log notes it. */
function played(until: string, quota = 100): string[] {
  const log: SendRecord[] = [];
  const left: string[] = [];
  for (let today = given.today; today <= until; today = addDays(today, 1)) {
    const due = byImportance(ladderMails({ ...given, today, nowTime: "08:00", log }), definition);
    for (const { unitId, unit: name, subject, items } of due.slice(0, quota)) {
      left.push(`${today} ${name} ${subject}`);
      for (const { sendId, ruleId: rule, periodId: period } of items)
        log.push({ sendId, rule, unitId, period, state: "sent", at: `${today} 08:00:00` });
    }
  }
  return left;
}

const lines = ({ mails }: ReturnType<typeof rehearse>) =>
  mails.filter(({ waits }) => !waits).map(({ day, reader, subject }) => `${day} ${reader} ${subject}`);

describe("a rehearsal", () => {
  it("says mail for mail what the clock sends when nobody reports", () => {
    const rehearsed = rehearse(input());
    const { until } = rehearsed;
    expect(until > definition.campaign.end).toBe(true);
    expect(lines(rehearsed)).toEqual(played(until));
  });

  it("says so where the quota is short, too, and marks what waits for the next day", () => {
    const short = rehearse(input({ quota: 2, left: 2 }));
    expect(lines(short)).toEqual(played(short.until, 2));
    const [waiting] = short.mails.filter(({ waits }) => waits);
    expect(lines(short)).toContain(`${nextMailDay(waiting!.day)} ${waiting!.reader} ${waiting!.subject}`);
  });

  it("chases nobody where everybody reports in time", () => {
    const subjects = rehearse(input({ assumed: "everybody" })).mails.map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.filter((subject) => subject.startsWith("催报"))).toEqual([]);
  });

  it("begins today at this hour, or tomorrow once the hours of mails are over", () => {
    const late = { ...given, today: "2020-03-24" };
    expect(rehearse(input({ given: late, nowTime: "10:20" })).mails[0]).toMatchObject({
      day: "2020-03-24",
      time: "10:20",
    });
    expect(rehearse(input({ given: late, nowTime: "22:30" })).mails[0]).toMatchObject({
      day: "2020-03-25",
      time: "08:00",
    });
  });

  it("does not say again what has left already", () => {
    const today = "2020-03-24";
    const [mail] = ladderMails({ ...given, today, nowTime: "08:00" });
    const log = mail!.items.map(({ sendId, ruleId: rule, periodId: period }) => ({
      sendId,
      rule,
      period,
      unitId: mail!.unitId,
      state: "sent" as const,
      at: `${today} 08:00:00`,
    }));
    const first = (log: readonly SendRecord[]) =>
      rehearse(input({ given: { ...given, today, log } })).mails.filter(({ day }) => day === today);
    expect(first([])).toHaveLength(3);
    expect(first(log).map(({ reader }) => reader)).toEqual(["例山区总工会", "例海县总工会"]);
  });

  it("names whoever has no address instead of a mail to nobody", () => {
    const [first, ...others] = units;
    const nobody = { ...given, units: [{ ...first!, contactMail: "" }, ...others] };
    const { mails, withoutAddress } = rehearse(input({ given: nobody }));
    expect(withoutAddress).toEqual(["例河县总工会"]);
    expect(mails.map(({ reader }) => reader)).not.toContain("例河县总工会");
  });

  it("has the digests for leaders on their days and hours", () => {
    const told = { ...given, leaders: [{ name: "王示例", mail: "wang@li.example" }] };
    const { mails } = rehearse(input({ given: told, digest: digestMoments("每周一 9点").moments }));
    const digests = mails.filter(({ reader }) => reader === "王示例");
    expect(digests[0]).toMatchObject({ day: "2020-03-02", time: "09:00" });
    expect(digests.length).toBeGreaterThan(8);
  });

  it("of many units for a whole campaign takes a row for each day and subject, not one for each mail", () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      unit({
        ...units[0]!,
        unitId: `U${index}`,
        name: `例${index}县总工会`,
        contactMail: `${index}@units.example`,
      }),
    );
    const { mails } = rehearse(input({ given: { ...given, units: many }, quota: 1500, left: 1500 }));
    const rows = planned(mails);
    expect(mails.length).toBeGreaterThan(1000);
    expect(rows.length).toBeLessThan(mails.length / 10);
    expect(rows.flatMap(({ readers }) => readers)).toHaveLength(mails.length);
  });
});

function nextMailDay(day: string): string {
  let next = addDays(day, 1);
  while (!isWorkday(next)) next = addDays(next, 1);
  return next;
}

describe("messages to groups", () => {
  it("stand in a rehearsal on the days on which they are posted, and take nothing of the quota", () => {
    const robots: Robot[] = [
      {
        robotId: "q1",
        name: "示例群",
        kind: "wecom",
        unitTypes: [],
        level: "",
        underId: "",
        chases: true,
        digests: true,
        words: "",
      },
    ];
    const digest = digestMoments("每周一 9点").moments;
    const { mails } = rehearse(input({ robots, digest, quota: 1, left: 1 }));
    const posted = mails.filter(({ reader }) => reader === "群：示例群");
    expect(posted.length).toBeGreaterThan(3);
    expect(posted.every(({ waits }) => !waits)).toBe(true);
    expect(posted.some(({ subject }) => subject.includes("催办"))).toBe(true);
    expect(posted.some(({ subject }) => subject.includes("摘要"))).toBe(true);
    const others = (all: typeof mails) => all.filter(({ reader }) => !reader.startsWith("群："));
    expect(others(mails)).toEqual(rehearse(input({ digest, quota: 1, left: 1 })).mails);
  });
});
