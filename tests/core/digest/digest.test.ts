// The digest for leaders: to whom, when, at most once, and in which words.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkDefinition } from "../../../src/core/check";
import { addDays, weekday } from "../../../src/core/day";
import {
  type DigestDue,
  digestMail,
  digestMoments,
  digestOccasions,
  digestReaders,
  digestsDue,
} from "../../../src/core/digest";
import type { Report, SendRecord } from "../../../src/core/model";
import { headFigures } from "../../../src/core/summary";
import { readingCampaign, report, tabsOf, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const definition = readingCampaign({ start: "2020-03-01", end: "2020-12-31" });
const units = ["例河县总工会", "例山区总工会", "例海区总工会"].map((name, i) =>
  unit({ unitId: `U00${i + 1}`, name }),
);
const DUE = "2020-04-27";

describe("who gets it", () => {
  it("is read from names with addresses, each address once", () => {
    expect(digestReaders("张示例 Zhang@example.org；李示例 <li@example.org>\nzhang@example.org")).toEqual({
      readers: [
        { name: "", mail: "zhang@example.org" },
        { name: "李示例", mail: "li@example.org" },
      ],
      wrong: [],
    });
  });

  it("names who has no address and what is none", () => {
    expect(digestReaders("王示例；赵示例 zhao@example").wrong).toEqual(["王示例", "zhao@example"]);
  });
});

describe("when it leaves", () => {
  it("is read in both languages, at eight o'clock where no hour is named", () => {
    expect(digestMoments("每周一 9点、星期五16:30；截止次日").moments).toEqual([
      { on: 1, from: "09:00" },
      { on: 5, from: "16:30" },
      { on: "afterDue", from: "08:00" },
    ]);
    expect(digestMoments("Monday 9:00; day after due").moments).toEqual([
      { on: 1, from: "09:00" },
      { on: "afterDue", from: "08:00" },
    ]);
  });

  it("names what is no time", () => {
    expect(digestMoments("每月一次；周一 25点；someday").wrong).toEqual(["每月一次", "周一 25点", "someday"]);
  });

  const weekly = digestMoments("每周一 9点").moments;
  const afterDue = digestMoments("截止次日 9点").moments;

  it("is due on its weekday from its hour on, and a day later where the clock was off", () => {
    expect(digestOccasions(weekly, definition, "2020-07-06", "08:50")).toEqual([]);
    expect(digestOccasions(weekly, definition, "2020-07-06", "09:00")).toEqual(["week.2020-07-06"]);
    expect(digestOccasions(weekly, definition, "2020-07-07", "08:00")).toEqual(["week.2020-07-06"]);
    expect(digestOccasions(weekly, definition, "2020-07-08", "09:00")).toEqual([]);
  });

  it("is due on the day after the last day on which a report is in time", () => {
    const { onTimeUntil } = definition.periods.find(({ id }) => id === "r1.2020-03")!;
    expect(digestOccasions(afterDue, definition, onTimeUntil, "09:00")).toEqual([]);
    const next = addDays(onTimeUntil, 1);
    expect(digestOccasions(afterDue, definition, next, "09:00")).toEqual([`due.${next}`]);
  });

  it("stops when the campaign has ended", () => {
    const isMonday = (day: string) => weekday(day) === 1;
    const after = Array.from({ length: 14 }, (_, i) => addDays("2021-01-01", i)).filter(isMonday);
    expect(after.flatMap((day) => digestOccasions(weekly, definition, day, "12:00"))).toEqual([]);
  });

  it("on every day of a year is due for no other day than those asked for", () => {
    const lastDays = new Set(definition.periods.map(({ onTimeUntil }) => addDays(onTimeUntil, 1)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), fc.constantFrom("07:59", "09:00", "23:59"), (n, time) => {
        const today = addDays("2020-01-01", n);
        for (const key of digestOccasions([...weekly, ...afterDue], definition, today, time)) {
          const [kind, day] = key.split(".") as [string, string];
          expect(day <= today && day >= addDays(today, -1)).toBe(true);
          expect(kind === "week" ? weekday(day) === 1 : lastDays.has(day)).toBe(true);
          if (day === today) expect(time >= "09:00").toBe(true);
        }
      }),
    );
  });
});

describe("at most once", () => {
  const readers = digestReaders("张示例 zhang@example.org；李示例 li@example.org").readers;
  const keys = (due: readonly DigestDue[]) => due.flatMap(({ sendIds }) => sendIds);
  const logged = (sendId: string, state: SendRecord["state"], at = `${DUE} 09:10:00`): SendRecord => ({
    sendId,
    rule: "digest",
    unitId: "",
    period: "",
    state,
    at,
  });
  const all = digestsDue(readers, ["week.2020-04-27"], [], DUE);

  it("goes to each reader, by a key of each own", () => {
    expect(all.map(({ reader }) => reader.name)).toEqual(["张示例", "李示例"]);
    expect(new Set(keys(all)).size).toBe(2);
    expect(keys(all).join()).not.toContain("@");
  });

  it.each(["sent", "sending", "uncertain"] as const)("is not repeated once it is %s", (state) => {
    const log = [logged(keys(all)[0]!, state)];
    expect(digestsDue(readers, ["week.2020-04-27"], log, DUE)).toEqual([all[1]]);
  });

  it("that waits for quota, or failed on another day, is sent", () => {
    const [first, second] = keys(all) as [string, string];
    const log = [logged(first, "queued"), logged(second, "failed", "2020-04-26 09:10:00")];
    expect(digestsDue(readers, ["week.2020-04-27"], log, DUE)).toEqual(all);
  });
});

describe("its words", () => {
  const sources = (reports: readonly Report[] = []) => {
    const rollup = rollUpRows({
      definition,
      units,
      reports,
      ledgerRows: [],
      activities: [],
      today: DUE,
      asAt: `${DUE} 08:00:00`,
    });
    return { rollup, definition, units, reports, tables: [] };
  };
  const reader = { name: "张示例", mail: "zhang@example.org" };
  const due = { reader, sendIds: ["digest|week.2020-04-27|x"] };
  const mail = (page = {}) => digestMail(sources(), due, { isAttached: false, ...page });

  it("hold every figure at the head of the leaders' page and what to ask, to one reader by name", () => {
    const told = sources([report({ unitId: "U001", periodId: "r1.2020-03" })]);
    const { text, to, unit: name, subject } = digestMail(told, due, { isAttached: false });
    const figures = headFigures(told);
    expect(figures).toHaveLength(6);
    for (const { label, value } of figures) expect(text).toContain(`· ${label}：${value}`);
    expect([to, name]).toEqual(["zhang@example.org", "张示例"]);
    expect(subject).toContain("4月27日情况摘报");
    expect(text.startsWith("张示例：\n\n")).toBe(true);
    expect(text).toMatch(/需要关注：\n1\. /);
  });

  it("hold a link for those alone whom it lets in, and tell of a file only where one goes with it", () => {
    const link = "https://docs.google.com/spreadsheets/d/page/edit";
    expect(mail({ link }).text).toContain(`（用邮箱 zhang@example.org 登录后打开）：${link}`);
    expect(mail({ link, isAttached: true }).text).toContain("附件是领导专页（PDF");
    expect(mail({ isAttached: true }).text).not.toContain("http");
    expect(mail().text).toContain("需要领导专页的，请与我们联系。");
    expect(mail().text).not.toMatch(/http|附件/);
    expect(mail({ isPreview: true, link }).text).not.toContain("http");
  });

  it("hold no mail address of a unit", () => {
    for (const { contactMail } of units) expect(mail().text).not.toContain(contactMail);
  });
});

describe("检查与修复", () => {
  const found = (to: string, when: string) => {
    const tabs = tabsOf("qinhuangdao-2020");
    const typed: Record<string, string> = { digestTo: to, digestWhen: when };
    const settings = (tabs.settings ?? []).map((row) => ({
      ...row,
      cells: { ...row.cells, value: typed[String(row.cells.key)] ?? row.cells.value ?? "" },
    }));
    return checkDefinition({ ...tabs, settings }, units)
      .filter(({ code }) => code.startsWith("digest."))
      .map(({ code, grade, place }) => [code, grade, place?.column]);
  };

  it("names what is wrong with readers and times, and keeps nobody from working", () => {
    expect(found("张示例 zhang@example.org", "每周一")).toEqual([]);
    expect(found("", "")).toEqual([]);
    expect(found("张示例", "改天")).toEqual([
      ["digest.readerWrong", "C", "领导摘报发给"],
      ["digest.whenWrong", "C", "领导摘报时间"],
    ]);
    expect(found("张示例 zhang@example.org", "")).toEqual([["digest.never", "C", "领导摘报时间"]]);
  });
});
