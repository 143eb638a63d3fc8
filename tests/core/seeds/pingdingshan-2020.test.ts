import { describe, expect, it } from "@jest/globals";
import { addDays } from "../../../src/core/day";
import type { Cells } from "../../../src/core/model";
import { dueReminders } from "../../../src/core/reminder";
import { campaignOf, cardOf, send, unitsOf } from "./sent";

// The notice states no days: the office sets them.
const definition = campaignOf("pingdingshan-2020", { start: "2020-12-01", end: "2021-03-31" });
const [hill] = unitsOf("各级工会", "例山区总工会");

const tenth: Cells = { date: "2020-12-10", progress: "召开党组会传达学习。" };
const twentieth: Cells = { date: "2020-12-20", progress: "举办职工大讲堂3场。" };
const report = (progress: Cells[], on: string, before?: ReturnType<typeof send>) =>
  send({
    definition,
    unit: hill!,
    periodId: "r1.any",
    on,
    registers: { progress },
    ...(before ? { before } : {}),
  });

describe("progress reported 及时", () => {
  it("of 10 and of 20 December: both stay readable under their days", () => {
    const first = report([tenth], "2020-12-10");
    const second = report([tenth, twentieth], "2020-12-20", first);
    expect(second.report).toMatchObject({ revision: 2, onTime: true });
    expect(second.activities.map(({ date, values }) => [date, values.progress])).toEqual([
      ["2020-12-10", "召开党组会传达学习。"],
      ["2020-12-20", "举办职工大讲堂3场。"],
    ]);
  });

  it("is never late: the notice gives no day", () => {
    expect(definition.periods.map(({ dueOn }) => dueOn)).toEqual(["", ""]);
    expect(report([tenth], "2021-03-30").report?.onTime).toBe(true);
  });
});

it("what may come at any time is asked for after thirty days without anything new, and not on a day of its own", () => {
  const asked = { ...hill!, workbookUrl: "https://sheets.example/shan" };
  const remindedOn = (today: string) =>
    dueReminders({ definition, units: [asked], reports: [], log: [], today, nowTime: "09:00" }).flatMap(
      ({ items }) => items.map(({ ruleId }) => ruleId),
    );
  expect(remindedOn(addDays(definition.campaign.start, 29))).toEqual([]);
  expect(new Set(remindedOn(addDays(definition.campaign.start, 30)))).toEqual(new Set(["r5"]));
});

describe("body, plan and person in charge", () => {
  const organised = { rowId: "", body: "是", scheme: "是", person: "李示例" };
  const set = (answers: Cells) =>
    send({
      definition,
      unit: hill!,
      periodId: "r2.any",
      on: "2020-12-05",
      tables: { organisation: [answers] },
    });

  it("are told once by every union", () => {
    expect(cardOf(set(organised), "organisation")).toMatchObject({
      body: true,
      scheme: true,
      person: "李示例",
    });
  });

  it("cannot be sent without a name: 指定专人负责", () => {
    expect(set({ ...organised, person: "" })).toMatchObject({ outcome: "rejected" });
  });
});
