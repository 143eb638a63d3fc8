// A contact who comes to a unit in mid-campaign: the first mail says what is due and late, and nothing more is asked that day.
import { expect, it } from "@jest/globals";
import type { SendRecord } from "../../../src/core/model";
import { chase, keptApart, type ReminderInput, type Send } from "../../../src/core/reminder";
import { WELCOME } from "../../../src/core/reminder/welcomed";
import { readingCampaign, unit } from "../campaign";

const definition = readingCampaign();
const [rule] = definition.reminders;
const today = "2020-03-27";
const input = (log: readonly SendRecord[] = []): ReminderInput => ({
  definition,
  units: [unit({ workbookUrl: "https://sheets.example/liqiao" })],
  reports: [],
  log,
  today,
  nowTime: "08:03",
  sendFrom: "08:00",
});
const [chased] = chase(input());
const ofLadder: Send = {
  ...chased!,
  items: chased!.items.map((item) => ({ ...item, ruleId: rule!.ruleId })),
};
const welcomedOn = (day: string): SendRecord => ({
  sendId: `${WELCOME}|${ofLadder.unitId}|${day}`,
  rule: WELCOME,
  unitId: ofLadder.unitId,
  period: "",
  state: "sent",
  at: `${day} 08:02:00`,
});
const leaving = (log: readonly SendRecord[], first: readonly Send[] = []) =>
  keptApart([ofLadder], [], input(log), first).now.length;

it("a unit of which somebody new gets the first mail is not reminded the same day, but the next", () => {
  expect(leaving([], [chased!])).toBe(0);
  expect(leaving([welcomedOn("2020-03-06"), welcomedOn(today)])).toBe(0);
  expect(leaving([welcomedOn("2020-03-06"), welcomedOn("2020-03-26")])).toBe(1);
});

it("a unit that gets its first mail of all may be reminded later that day, and a person may chase in any case", () => {
  expect(leaving([welcomedOn(today)])).toBe(1);
  expect(keptApart([chased!], [], input([]), [chased!]).now).toHaveLength(1);
});
