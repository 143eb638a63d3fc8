// A link that nobody of the unit can open is mailed on no road: refused by the share, waiting for it, taken back, gone, or never made.
import { describe, expect, it } from "@jest/globals";
import type { Unit } from "../../../src/core/model";
import {
  chase,
  dueReminders,
  outcomeMails,
  type ReminderInput,
  type Send,
  welcomes,
} from "../../../src/core/reminder";
import { readingCampaign, report, unit } from "../campaign";

const LINK = "https://sheets.example/lihe";
const definition = readingCampaign();
const inEveryWord = definition.reminders.map((rule) => ({
  ...rule,
  subject: `${rule.subject}{{链接}}`,
  body: `${rule.body}{{链接}}{{办理方法}}`,
}));
const refused = report({
  revision: 0,
  state: "draft",
  refusedAt: "2020-03-24 10:00:00",
  problems: "人次应为数字",
});
const accepted = report({ state: "accepted", reviewedAt: "2020-04-27 08:00:00" });

const input = (of: Unit, over: Partial<ReminderInput> = {}): ReminderInput => ({
  definition: { ...definition, reminders: inEveryWord },
  units: [of],
  reports: [],
  log: [],
  today: "2020-04-27",
  nowTime: "11:00",
  ...over,
});

const ROADS: Readonly<Record<string, (of: Unit) => Send[]>> = {
  填报表通知: (of) => welcomes(input(of)),
  到期前提醒: (of) => dueReminders(input(of, { today: "2020-03-24" })),
  逾期提醒: (of) => dueReminders(input(of)),
  有问题的逾期提醒: (of) => dueReminders(input(of, { reports: [refused] })),
  催办: (of) => chase(input(of)),
  改过文字的催办: (of) =>
    chase(input(of), { words: { subject: "催办{{链接}}", body: "{{链接}}{{办理方法}}" } }),
  报送结果: (of) => outcomeMails(input(of, { reports: [accepted] })),
  有问题的报送结果: (of) => outcomeMails(input(of, { reports: [refused], today: "2020-03-24" })),
};

const OPEN = unit({ workbookUrl: LINK, workbookState: "ready" });
const SHUT: Readonly<Record<string, Unit>> = {
  "was refused by the share": { ...OPEN, workbookState: "unshared" },
  "waits to be shared": { ...OPEN, workbookState: "waiting" },
  "is being made": { ...OPEN, workbookState: "creating" },
  "was taken back": { ...OPEN, workbookState: "withdrawn" },
  "is gone": { ...OPEN, workbookState: "missing" },
  "is damaged": { ...OPEN, workbookState: "broken" },
  "was never made": { ...OPEN, workbookId: "", workbookUrl: "", workbookState: "" },
  "is no more the unit's way, which sends files by mail": { ...OPEN, channel: "xlsx" },
  "is no more the unit's way, for which the office types": { ...OPEN, channel: "staff" },
};

const wordsOf = ({ subject, text, html }: Send) => [subject, text, html].join("\n");

describe.each(Object.entries(ROADS))("the mail %s", (_road, mails) => {
  it("holds the link of a workbook that the unit can open", () => {
    const [mail] = mails(OPEN);
    expect(wordsOf(mail!)).toContain(LINK);
  });

  it.each(Object.entries(SHUT))("holds no link to a workbook that %s", (_state, of) => {
    for (const mail of mails(of)) {
      expect(wordsOf(mail)).not.toContain(LINK);
      expect(wordsOf(mail)).not.toMatch(/undefined|[{}]/);
    }
  });
});

describe("the office's own words of 提醒规则", () => {
  const late = {
    subject: "催报{{报告期}}",
    body: "{{单位}}：截至{{今天}}尚未报送{{缺报}}，如有困难请联系{{联系方式}}。",
  };
  const rules = (more: string) =>
    definition.reminders.map((rule) => ({ ...rule, ...late, body: `${late.body}${more}` }));
  const linkAddress = "https://script.google.com/macros/s/x/exec";
  const mailTo = (of: Unit, more = "") =>
    dueReminders({
      ...input(of),
      definition: {
        ...definition,
        reminders: rules(more),
        campaign: { ...definition.campaign, linkAddress },
      },
      attachesFiles: true,
    })[0]!;

  it.each([
    ["link", "填报链接：https://link.invalid/"],
    ["xlsx", "填报表在附件里"],
  ] as const)("reach a unit of the channel %s, and how it reports is added", (channel, how) => {
    const { subject, text } = mailTo({ ...OPEN, workbookId: "wb1", channel });
    expect(subject).toContain("催报");
    expect(text).toContain("截至2020-04-27尚未报送");
    expect(text).toContain("如有困难请联系");
    expect(text.split(how)).toHaveLength(2);
    expect(text).not.toContain(LINK);
  });

  it("bring the link once where they name it", () => {
    const { text } = mailTo({ ...OPEN, workbookId: "wb1", channel: "link" }, "填报入口：{{链接}}");
    expect(text.split("https://link.invalid/")).toHaveLength(2);
    expect(mailTo({ ...OPEN, workbookId: "wb1", channel: "xlsx" }, "填报入口：{{链接}}").text).toContain(
      "填报入口：（见附件的填报文件）",
    );
  });
});
