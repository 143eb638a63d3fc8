// The list of measures of Leshan: in June three kinds of places are to be proposed to the province.
import { describe, expect, it } from "@jest/globals";
import type { SendRecord } from "../../../src/core/model";
import { dutyMails } from "../../../src/core/reminder";
import { campaignOf, unitsOf } from "../seeds/sent";
import { logged } from "./logged";

const definition = campaignOf("leshan-2020");
const [publicity, economy] = unitsOf("市总部室", "组宣部", "经济保障女工部");
const units = [publicity!, { ...economy!, contactMail: "nv@leshan.example" }];

const mails = (today: string, over: { done?: readonly string[]; log?: readonly SendRecord[] } = {}) =>
  dutyMails({
    definition: {
      ...definition,
      phases: definition.phases.map((phase) => ({
        ...phase,
        done: (over.done ?? []).includes(phase.phaseId),
      })),
    },
    units,
    reports: [],
    log: over.log ?? [],
    today,
    nowTime: "09:00",
  });

describe("a milestone of a task", () => {
  it("is called to mind to the department that leads it, on the working day five days before its last one", () => {
    // 25 to 27 June 2020 were the holiday of the Dragon Boat Festival.
    expect(mails("2020-06-23")).toEqual([]);
    const [mail, ...others] = mails("2020-06-24");
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ unit: "组宣部", items: [{ periodId: "milestone.m3", ruleId: "r2" }] });
    expect(mail!.subject).toContain("申报省级职工教育培训点、职工书屋、文化驿站");
    expect(mail!.text).toContain("2.2 持续推进职工宣传教育阵地建设");
    expect(mail!.text).toContain("2020-06-30");
  });

  it("is not called to mind twice by one rung, nor once it is ticked", () => {
    const log = logged(mails("2020-06-24"), "2020-06-24 09:00:00");
    expect(mails("2020-06-24", { log })).toEqual([]);
    expect(mails("2020-06-24", { done: ["m3"] })).toEqual([]);
  });

  it("is asked for after its day until it is ticked, in one mail with the others of that day", () => {
    const log = logged(mails("2020-06-29"), "2020-06-29 09:00:00");
    expect(mails("2020-07-01", { log }).map(({ text }) => text.includes("已过 1 天"))).toEqual([true]);
    expect(mails("2020-07-01", { log, done: ["m3"] })).toEqual([]);
    const [together] = mails("2020-10-30");
    expect(together!.items.map(({ periodId }) => periodId)).toEqual(
      expect.arrayContaining(["milestone.m2", "milestone.m3", "milestone.m5"]),
    );
  });

  it("without a date, or of a task that nobody leads, reminds nobody", () => {
    const nobody = {
      ...definition,
      tasks: definition.tasks.map((task) => ({ ...task, leadDepartment: "" })),
    };
    const input = { units, reports: [], log: [], today: "2020-06-24", nowTime: "09:00" };
    expect(dutyMails({ ...input, definition: nobody })).toEqual([]);
    expect(mails("2020-12-31").flatMap(({ items }) => items.map(({ periodId }) => periodId))).not.toContain(
      "milestone.m8",
    );
  });
});
