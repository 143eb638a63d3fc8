// 报送结果 by mail: one digest a unit and day, of what holds when it leaves.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../../src/core/day";
import type { Exception, Report, SendRecord } from "../../../src/core/model";
import { chase, keptApart, outcomeMails, type ReminderInput, type Send } from "../../../src/core/reminder";
import { readingCampaign, report, unit } from "../campaign";
import { logged } from "./logged";

const campaign = readingCampaign();
const definition = {
  ...campaign,
  campaign: { ...campaign.campaign, reportContact: "刘示例", reportPhone: "0335-0000000", reportMail: "" },
};
const river = unit({ workbookUrl: "https://sheets.example/lihe" });

const returned = report({ state: "returned", reviewedAt: "2020-03-26 09:00:00", reason: "人次与签到表不符" });
const refused = report({
  periodId: "r1.2020-04",
  revision: 0,
  state: "draft",
  refusedAt: "2020-03-26 10:00:00",
  problems: "2020年4月 “活动记录” 第 4 行：参与人次应为数字。\n2020年4月：这一项不收零报告。",
});
const accepted = report({ periodId: "r1.2020-05", state: "accepted", reviewedAt: "2020-03-26 08:00:00" });

function input(over: Partial<ReminderInput> = {}): ReminderInput {
  const reports = [accepted, returned, refused];
  return { definition, units: [river], reports, log: [], today: "2020-03-26", nowTime: "11:00", ...over };
}

const noted = (sends: readonly Send[], day: string, state?: SendRecord["state"]) =>
  logged(sends, `${day} 11:00:00`, state);

describe("the digest of outcomes of a department with a tab", () => {
  it("leads to the tab, and speaks of no front page", () => {
    const tab = "https://sheets.example/head#gid=7";
    const department = unit({ channel: "tab", workbookUrl: tab, workbookState: "ready" });
    const [mail] = outcomeMails(input({ units: [department] }));
    expect(mail!.text).toContain(`您的页：${tab}`);
    expect(mail!.text).toContain("改好后请在您的页再选“提交”");
    expect(mail!.text).not.toMatch(/首页|填报表|活动记录，会/);
  });
});

describe("the digest of outcomes of a unit that reports by file", () => {
  const harbour = unit({ channel: "xlsx", workbookId: "book", workbookState: "ready" });
  const sent = report({ collectedAt: "2020-03-26 09:30:00", receipt: "已收到第 1 稿：活动 2 条" });
  const told = (own: Report, more: Partial<ReminderInput> = {}) =>
    outcomeMails(input({ units: [harbour], reports: [own], attachesFiles: true, ...more }));

  it("is its receipt, with the file as it stands, once; whoever sent the report elsewhere has read his there", () => {
    const [mail] = told(sent);
    expect(mail!.subject).toContain("2020年3月已收到");
    expect(mail!.text).toContain("2020年3月：已收到第 1 稿：活动 2 条。");
    expect(mail!.file).toMatchObject({ workbookId: "book" });
    expect(told(sent, { log: noted([mail!], "2020-03-26"), today: "2020-03-27" })).toEqual([]);
    const again = { ...sent, revision: 2, collectedAt: "2020-03-27 09:00:00", receipt: "已收到第 2 稿" };
    const [next] = told(again, { log: noted([mail!], "2020-03-26"), today: "2020-03-27" });
    expect(next!.text).toContain("已收到第 2 稿");
    expect(outcomeMails(input({ reports: [sent] }))).toEqual([]);
  });

  it("asks for the file again where it was refused or returned, not for a tick that it cannot make", () => {
    for (const own of [refused, returned]) {
      const [mail] = told(own);
      expect(mail!.text).toContain("作为附件回复本邮件");
      expect(mail!.text).not.toMatch(/勾选/);
    }
    const page = unit({ channel: "link", workbookId: "book", workbookState: "ready" });
    const [mail] = outcomeMails(input({ units: [page], reports: [returned] }));
    expect(mail!.text).toContain("在填报页改好");
    const problems =
      "“活动记录” B5 格：“任务”没有填写。\n“活动记录” B5、B7、B8 等 7 格：“人次”应为数字。\n“活动记录” 第 6 行：没有日期。";
    const [why] = outcomeMails({
      ...input({ units: [page], reports: [{ ...refused, problems }] }),
      definition: {
        ...definition,
        campaign: { ...definition.campaign, linkAddress: "https://x.example/exec" },
      },
    });
    expect(why!.text).toContain(
      "“活动记录”：“任务”没有填写。\n“活动记录”：“人次”应为数字。\n“活动记录”：没有日期。",
    );
    expect(why!.text).toContain("填报页：https://");
    expect(why!.text).not.toContain("填报表");
  });
});

describe("the digest of outcomes", () => {
  it("does not call a returned report open that is locked by then: first somebody has to unlock it", () => {
    const periods = definition.periods.map((period) => ({ ...period, lockOn: "2020-03-26" }));
    const told = (exceptions: Exception[]) =>
      outcomeMails(input({ reports: [returned], definition: { ...definition, periods, exceptions } }))[0]!
        .text;
    const [words] = told([]).split("\n\n").slice(2);
    expect(words).toContain("已退回，原因：人次与签到表不符");
    expect(words).toContain("已经锁定");
    expect(words).toContain("刘示例");
    expect(words).not.toContain("重新打开");
    const unlocked = { exceptionId: "x1", kind: "unlock", state: "granted", unitIds: null } as const;
    const more = { periodIds: [returned.periodId], until: "2020-03-28", reason: "", by: "", at: "" };
    expect(told([{ ...unlocked, ...more }])).toContain("已重新打开");
  });

  it("names the campaign, each report, what is wrong, what to do, and whom to ask", () => {
    const [mail, ...others] = outcomeMails(input());
    expect(others).toEqual([]);
    expect(mail!.subject.startsWith(`${definition.campaign.title}：`)).toBe(true);
    expect(mail!.subject).toMatch(/2020年4月有问题，没有收下等 3 件$/);
    for (const words of [
      river.name,
      // Within the marks of the sentence the title's own are single.
      definition.campaign.title.replace(/“([^”]*)”/g, "‘$1’"),
      "第 4 行：参与人次应为数字",
      "再勾选一次",
      "人次与签到表不符",
      "已接收（第 1 稿）",
      "刘示例",
      "0335-0000000",
      "https://sheets.example/lihe",
    ])
      expect(mail!.text).toContain(words);
    // The period is named before what is wrong with it, not in each line once more.
    expect(mail!.text).toMatch(/^这一项不收零报告。$/m);
    // What is to be done stands before what is done.
    expect(mail!.text.indexOf("参与人次应为数字")).toBeLessThan(mail!.text.indexOf("已接收（第 1 稿）"));
  });

  it("names a correction that was declined, with its reason, also where others were taken in a minute later", () => {
    const words = "读书会二 参与人次（33 → 44）";
    const declined = [{ id: "c1", words, at: "2020-03-26 09:45:00", reason: "与签到表不符" }];
    const corrections = JSON.stringify({ mark: "", at: "", open: [], declined, faults: "" });
    const corrected = { ...accepted, reviewedAt: "2020-03-26 09:47:00", revision: 2, corrections };
    const [mail] = outcomeMails(input({ reports: [corrected] }));
    expect(mail!.text).toContain(`下面的更正建议未采纳，原因：与签到表不符\n${words}`);
    expect(mail!.text).toContain("2020年5月：已接收（第 2 稿）");
    const alone = { ...corrected, reviewedAt: "2020-03-26 09:45:00", reason: "与签到表不符" };
    const [last] = outcomeMails(input({ reports: [alone] }));
    expect(last!.items).toHaveLength(1);
    expect(last!.text).not.toContain("已接收（");
  });

  it("tells each outcome once, and a unit once a day; what holds no more is not told", () => {
    const log = noted(outcomeMails(input({ reports: [returned] })), "2020-03-26");
    expect(outcomeMails(input({ reports: [returned], log }))).toEqual([]);
    // Refused later the same day: told tomorrow.
    expect(outcomeMails(input({ log }))).toEqual([]);
    const [next] = outcomeMails(input({ log, today: "2020-03-27", reports: [returned, refused] }));
    expect(next!.items.map(({ periodId }) => periodId)).toEqual(["r1.2020-04"]);
    const sentAgain = report({ revision: 2 });
    expect(outcomeMails(input({ reports: [sentAgain] }))).toEqual([]);
  });

  it("tells an unchanged problem once, however often it is ticked again; another, or that of a later draft, is told", () => {
    const log = noted(outcomeMails(input({ reports: [refused] })), "2020-03-26");
    const later = { log, today: "2020-03-27" };
    const again = { ...refused, refusedAt: "2020-03-26 18:00:00" };
    expect(outcomeMails(input({ ...later, reports: [again] }))).toEqual([]);
    const other = { ...again, problems: "2020年4月：勾选了零报告，但登记了 2 场活动。" };
    const [told] = outcomeMails(input({ ...later, reports: [other] }));
    expect(told!.text).toContain("登记了 2 场活动");
    const both = [...log, ...noted([told!], "2020-03-27")];
    const back = { ...refused, refusedAt: "2020-03-27 18:00:00" };
    expect(outcomeMails(input({ log: both, today: "2020-03-28", reports: [back] }))).toHaveLength(1);
    const nextDraft = { ...again, state: "submitted" as const, revision: 1 };
    expect(outcomeMails(input({ ...later, reports: [nextDraft] }))).toHaveLength(1);
    const unmarked = log.map((record) => ({ ...record, sendId: record.sendId.replace(/\|[^|]+$/, "") }));
    expect(outcomeMails(input({ ...later, log: unmarked, reports: [refused] }))).toEqual([]);
    const decided = { ...again, reviewedAt: "2020-03-26 16:00:00" };
    expect(outcomeMails(input({ ...later, reports: [decided] }))).toHaveLength(1);
    const failed = noted(outcomeMails(input({ reports: [refused] })), "2020-03-26", "failed");
    expect(outcomeMails(input({ log: failed, today: "2020-03-27", reports: [again] }))).toHaveLength(1);
  });

  it("waits for eight o'clock and for quota, and tells nobody what is long past or cannot be opened", () => {
    expect(outcomeMails(input({ nowTime: "07:59" }))).toEqual([]);
    const queued = noted(outcomeMails(input()), "2020-03-26", "queued");
    expect(outcomeMails(input({ log: queued }))).toHaveLength(1);
    expect(outcomeMails(input({ today: "2020-03-30" }))).toEqual([]);
    expect(outcomeMails(input({ units: [unit({ workbookUrl: "" })] }))).toEqual([]);
    expect(outcomeMails(input({ units: [unit({ channel: "staff" })] }))).toEqual([]);
  });

  it("and a reminder or chase never reach a unit in one hour, in either order, and both do reach it", () => {
    const sender = unit({ workbookUrl: "https://sheets.example/lihe" });
    const minutes = fc.integer({ min: 8 * 60, max: 22 * 60 });
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    const at = (minute: number): ReminderInput =>
      input({ units: [sender], reports: [returned], today: "2020-03-27", nowTime: clock(minute) });
    const log = (sends: Send[], minute: number) =>
      noted(sends, "2020-03-27").map((record) => ({ ...record, at: `2020-03-27 ${clock(minute)}:00` }));
    fc.assert(
      fc.property(minutes, minutes, fc.boolean(), (one, other, digestFirst) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        const apart = (minute: number, isDigest: boolean, records: readonly SendRecord[]) => {
          const now = { ...at(minute), log: records };
          return isDigest ? keptApart([], outcomeMails(now), now) : keptApart(chase(now), [], now);
        };
        const sent = log(apart(before, digestFirst, []).now, before);
        expect(sent.length).toBeGreaterThan(0);
        const { now, waiting } = apart(after, !digestFirst, sent);
        expect([now.length, waiting]).toEqual(after - before < 60 ? [0, 1] : [1, 0]);
      }),
    );
    const both = at(9 * 60);
    const { now, waiting } = keptApart(chase(both), outcomeMails(both), both);
    expect([now.map(({ subject }) => subject), waiting]).toEqual([
      chase(both).map(({ subject }) => subject),
      1,
    ]);
  });

  it("leaves none out and doubles none, however days, outcomes and failures follow", () => {
    const events = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 6 }),
        hour: fc.integer({ min: 8, max: 18 }),
        kind: fc.constantFrom("returned", "accepted", "refused"),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(events, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (story, works) => {
        let log: SendRecord[] = [];
        const told: string[] = [];
        for (let day = 0; day < 10; day++) {
          const today = addDays("2020-03-20", day);
          const present = story
            .filter((event) => event.day <= day)
            .sort((a, b) => a.day - b.day || a.hour - b.hour)
            .at(-1);
          const reports: Report[] = present ? [outcome(present)] : [];
          for (const nowTime of ["08:00", "19:00"]) {
            const mails = outcomeMails(input({ reports, log, today, nowTime }));
            expect(mails.length).toBeLessThanOrEqual(1);
            if (works[day]) told.push(...mails.flatMap(({ items }) => items.map(({ sendId }) => sendId)));
            log = [
              ...log.filter(({ state }) => state === "sent"),
              ...noted(mails, today, works[day] ? "sent" : "failed"),
            ];
          }
        }
        expect(new Set(told).size).toBe(told.length);
        // The last one was told if a mail could leave while it was news.
        const last = [...story].sort((a, b) => a.day - b.day || a.hour - b.hour).at(-1);
        const days = last ? [0, 1, 2, 3].map((more) => last.day + more) : [];
        if (last && days.some((day) => works[day]))
          expect(told.some((id) => id.includes(momentOf(last)))).toBe(true);
      }),
    );
  });
});

const momentOf = ({ day, hour }: { day: number; hour: number }) =>
  `${addDays("2020-03-20", day)} ${String(hour).padStart(2, "0")}:00:00`;

function outcome(event: { day: number; hour: number; kind: string }): Report {
  const at = momentOf(event);
  if (event.kind === "refused") return report({ refusedAt: at, problems: `没有登记活动（${at}）` });
  return event.kind === "returned"
    ? report({ state: "returned", reviewedAt: at, reason: "请核对参与人次" })
    : report({ state: "accepted", reviewedAt: at });
}
