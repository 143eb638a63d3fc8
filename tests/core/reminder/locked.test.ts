// A locked period takes no tick: no mail asks for one, each says whom to call instead.
import { describe, expect, it } from "@jest/globals";
import type { Definition } from "../../../src/core/model";
import { chase, dueReminders, type ReminderInput } from "../../../src/core/reminder";
import { readingCampaign, report, unit } from "../campaign";
import { logged } from "./logged";

const campaign = readingCampaign();
const river = unit({ workbookUrl: "https://sheets.example/lihe" });
/** March is locked from 28 March on, and the office names whom to call. */
const locking: Definition = {
  ...campaign,
  campaign: { ...campaign.campaign, reportContact: "王示例", reportPhone: "0000-1234567" },
  periods: campaign.periods.map((period) =>
    period.id === "r1.2020-03" ? { ...period, lockOn: "2020-03-28" } : period,
  ),
};
const input = (over: Partial<ReminderInput> = {}): ReminderInput => ({
  definition: locking,
  units: [river],
  reports: [],
  log: [],
  today: "2020-03-30",
  nowTime: "08:30",
  ...over,
});
const UNLOCK = "解锁";
const CALL = "王示例 0000-1234567";

describe("a locked period", () => {
  it("is asked for by no rule of its own", () => {
    expect(dueReminders(input({ today: "2020-03-27" }))).toHaveLength(1);
    expect(dueReminders(input())).toEqual([]);
  });

  it("stands in a mail about another month with whom to call, never among what is to be sent", () => {
    const [mail] = dueReminders(input({ today: "2020-04-27" }));
    expect(mail!.subject).toContain("2020年4月");
    expect(mail!.subject).not.toContain("2020年3月");
    expect(mail!.text).toContain(
      `2020年3月（截止 2020-03-25）。`.replace(
        "。",
        "没有报送，已经锁定，勾选不会收下；要补报请先联系王示例 0000-1234567解锁",
      ),
    );
    expect(mail!.text.split("2020年3月")).toHaveLength(2);
  });

  it("chased by hand says so, and asks nobody to tick", () => {
    const [mail] = chase(input());
    expect(mail!.text).toContain("尚未报送（这一期已经锁定");
    expect(mail!.text).toContain(`请联系${CALL}，解锁后再勾选`);
    expect(mail!.text).not.toContain("请打开填报表核对后勾选");
  });

  it("chased beside an open one leaves what to do for that one", () => {
    const [mail] = chase(input({ today: "2020-04-27" }));
    expect(mail!.text.match(/已经锁定/g)).toHaveLength(1);
    expect(mail!.text).toContain("请打开填报表核对后勾选");
  });

  it("unlocked for the unit is asked for as ever", () => {
    const exceptions = [
      {
        exceptionId: "x1",
        kind: "unlock" as const,
        state: "granted" as const,
        unitIds: [river.unitId],
        periodIds: ["r1.2020-03"],
        until: "2020-04-02",
        reason: "",
        by: "",
        at: "",
      },
    ];
    const [mail] = chase(input({ definition: { ...locking, exceptions } }));
    expect(mail!.text).not.toContain(UNLOCK);
    expect(mail!.text).toContain("勾选");
  });

  it("of a returned report names the reason and the lock", () => {
    const returned = report({ state: "returned", reason: "人次与签到表不符" });
    const [mail] = chase(input({ reports: [returned] }));
    expect(mail!.text).toMatch(/人次与签到表不符（这一期已经锁定/);
  });
});

describe("what a mail asked for", () => {
  const rules = campaign.reminders.map((rule) => ({ ...rule, workdaysOnly: false }));
  const definition = { ...campaign, reminders: rules };

  it("is not asked for again the next day because something else falls due", () => {
    // On 23 April March is chased; on 24 April April has a day left.
    const chased = chase(input({ definition, today: "2020-04-23" }));
    const log = logged(chased, "2020-04-23 08:30:00");
    const [mail] = dueReminders(input({ definition, today: "2020-04-24", log }));
    expect(mail!.subject).not.toContain("3月");
    expect(mail!.text).not.toContain("3月");
    const [later] = dueReminders(input({ definition, today: "2020-04-25", log }));
    expect(later!.text).toContain("3月");
  });
});
