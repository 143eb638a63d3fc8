// What 新建活动 is told of the main return's rhythm is what units read on 首页, whichever template it was.
import { expect, it } from "@jest/globals";
import type { Input } from "../../../src/core/wire/procedures";
import { MONTHLY_LEDGER, OWNER, rig, THREE_UNITS } from "../../rig";

const campaign = (template: string): Input<"campaign.create"> => ({
  template,
  title: "职工诵读活动",
  documentNumber: "",
  issuer: "例海市总工会",
  reportMail: "",
  reportPhone: "",
  start: "2020-03-06",
  end: "2020-05-31",
  period: {
    kind: "calendarMonth",
    cutoffDay: null,
    dueDay: 1,
    dueIn: "next",
    dueTime: "17:00",
    shift: "later",
    graceDays: 0,
    lockAfterDays: null,
  },
});

it.each([
  ["a template of ours", "blank"],
  ["a file", MONTHLY_LEDGER],
])("%s is due in the next month until 17:00, put off from days off", async (_name, template) => {
  const office = rig();
  await office.call("campaign.create", campaign(template));
  expect(office.rows("报送事项")[0]).toMatchObject({
    dueIn: "次期",
    dueTime: "17:00",
    shift: "顺延到下一工作日",
  });
});

it("is what the units read on 首页", async () => {
  const office = rig();
  await office.call("campaign.create", campaign(MONTHLY_LEDGER));
  await office.call("units.import", { text: THREE_UNITS });
  await office.job("distribute");
  const { workbookId } = office.rows("单位名录")[0]!;
  // The first to the fifth of May were days off in 2020.
  const due = [8, 9, 10].map((row) => office.text(workbookId!, "首页", row, 2));
  expect(due).toEqual(["2020-04-01 17:00", "2020-05-06 17:00", "2020-06-01 17:00"]);
  const at = async (time: string) => {
    await office.host.advance(`${time}+08:00`);
    // NOW follows a change.
    await office.host.edit(workbookId!, OWNER, {
      kind: "values",
      sheetId: 1,
      row: 1,
      column: 11,
      values: [[time]],
    });
    return office.text(workbookId!, "首页", 3, 1);
  };
  expect(await at("2020-04-01T16:59:00")).not.toContain("已");
  expect(await at("2020-04-01T17:01:00")).toContain("，已过截止时间");
  expect(await at("2020-04-02T09:00:00")).toContain("，已逾期 1 天");
});
