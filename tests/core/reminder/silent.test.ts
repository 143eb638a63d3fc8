// Returns at any time (及时报送): who has sent nothing for many days is asked for news, at a distance that the office chooses.
import { describe, expect, it } from "@jest/globals";
import { addDays } from "../../../src/core/day";
import type { ReminderRule, Report } from "../../../src/core/model";
import { dueReminders, type ReminderInput } from "../../../src/core/reminder";
import { labelOf } from "../../../src/core/text";
import { report } from "../campaign";
import { campaignOf, unitsOf } from "../seeds/sent";
import { logged } from "./logged";

const stated = campaignOf("pingdingshan-2020", { start: "2020-11-02", end: "2021-03-31" });
const progress = stated.periods.find(({ returnId }) => returnId === "r1")!;
const rule: ReminderRule = {
  ruleId: "r9",
  when: "silent",
  days: 14,
  every: 14,
  workdaysOnly: false,
  subject: "请报进展：{{报告期}}",
  body: "{{单位}}：\n\n{{报告期}}已有多日没有新内容，有进展请随时报送。\n\n{{发文单位}}",
  inUse: true,
};
const definition = { ...stated, reminders: [...stated.reminders, rule] };
const [east] = unitsOf(stated.unitTypes[0]!.name, "例东区总工会").map((unit) => ({
  ...unit,
  workbookUrl: "https://sheets.example/east",
})) as [never];

const day = (count: number) => addDays(progress.start, count);
const sentOn = (count: number): Report =>
  report({
    unitId: "U1",
    periodId: progress.id,
    state: "accepted",
    revision: 1,
    collectedAt: `${day(count)} 17:00:00`,
  });
const mails = (over: Partial<ReminderInput>) =>
  dueReminders({
    definition,
    units: [east],
    reports: [],
    log: [],
    today: day(20),
    nowTime: "09:00",
    ...over,
  }).filter(({ items }) => items.some(({ ruleId, periodId }) => ruleId === "r9" && periodId === progress.id));
describe("多日未报", () => {
  it("asks after so many days without anything, counted from the beginning where nothing was ever sent", () => {
    expect([13, 14].map((count) => mails({ today: day(count) }).length)).toEqual([0, 1]);
    expect(mails({ today: day(14) })[0]?.text).toContain("已有多日没有新内容");
  });

  it("counts from what was collected last, also of a report that is accepted", () => {
    const reports = [sentOn(10)];
    expect([23, 24].map((count) => mails({ reports, today: day(count) }).length)).toEqual([0, 1]);
  });

  it("asks once a silence, again at its distance, and anew after the next silence", () => {
    const log = logged(mails({ today: day(14) }), `${day(14)} 09:00:00`);
    expect([15, 27, 28].map((count) => mails({ log, today: day(count) }).length)).toEqual([0, 0, 1]);
    const later = { log, reports: [sentOn(20)] };
    expect([33, 34].map((count) => mails({ ...later, today: day(count) }).length)).toEqual([0, 1]);
  });

  it("leaves returns with a due day alone, and speaks of no due day", () => {
    const [mail] = mails({ today: day(14) });
    expect(new Set(mail?.items.map(({ ruleId }) => ruleId))).toEqual(new Set(["r9"]));
    expect(mail?.text + mail!.subject).not.toMatch(/截止 ?）/);
  });

  it("says what it is about where the words of staff do not, and calls that no other thing", () => {
    const unnamed = {
      ...rule,
      subject: "请报进展",
      body: "{{单位}}：\n\n有进展请随时报送。\n\n{{发文单位}}",
    };
    const own = { ...definition, reminders: [...stated.reminders, unnamed] };
    const [mail] = mails({ definition: own, today: day(14) });
    const [others] = /另外，.*/.exec(mail!.text) ?? [""];
    expect(mail!.text).toContain(`提醒的是：${progress.label}。`);
    expect(others).not.toContain(progress.label);
  });

  it("calls nothing another thing that it asks for itself, and names what else has no day without one", () => {
    const unnamed = { ...rule, subject: "{{单位}}多日没有新进展" };
    const own = { ...definition, reminders: [...stated.reminders, unnamed] };
    const [mail] = mails({ definition: own, today: day(14) });
    const others = mail!.items.map(({ periodId }) => periodId).filter((id) => id !== progress.id);
    const labels = definition.periods.filter(({ id }) => others.includes(id)).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    expect(mail!.subject).toBe(`例东区总工会多日没有新进展；另有${labels.join("、")}`);
    expect(mail!.text).toContain(`另外，${labels.join("、")}有了也请及时报送。`);
    expect(mail!.text).not.toContain("按时报送");
  });

  it("asks no more for a card that is in: only registers go on", () => {
    const cards = definition.periods.find(({ returnId }) => returnId === "r2")!;
    const asked = (reports: Report[]) =>
      mails({ reports, today: day(14) }).flatMap(({ items }) => items.map(({ periodId }) => periodId));
    expect(asked([])).toContain(cards.id);
    expect(asked([{ ...sentOn(0), periodId: cards.id }])).toEqual([progress.id]);
  });

  it("is a word of its column", () => {
    expect(labelOf("reminderWhen", "silent", "zh")).toBe("多日未报");
  });
});

it("the other rungs ask for nothing of a return at any time", () => {
  const others = { ...definition, reminders: stated.reminders };
  const about = dueReminders({
    definition: others,
    units: [east],
    reports: [],
    log: [],
    today: day(60),
    nowTime: "09:00",
  }).flatMap(({ items }) => items.map(({ periodId }) => periodId));
  expect(about).not.toContain(progress.id);
});
