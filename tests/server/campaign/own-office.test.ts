// A campaign made from another city's notice bears that city's name, mailbox and number nowhere.
import { expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { MONTHLY, rig, THREE_UNITS } from "../../rig";

it("what the office left empty stays empty on its units' forms, and 检查 does not ask for it", async () => {
  const office = rig();
  await office.call("campaign.create", {
    template: "qinhuangdao-2020",
    title: "职工诵读活动",
    documentNumber: "",
    issuer: "",
    reportMail: "",
    reportPhone: "",
    start: "2020-03-06",
    end: "2020-04-30",
    period: MONTHLY,
  });
  await office.call("units.import", { text: THREE_UNITS });
  await office.job("distribute");
  const home = JSON.stringify(clerkOf(office, "例东区总工会").sheet("首页").cells);
  expect(home).not.toMatch(/秦皇岛|qhdghxjb|〔20\d\d〕/);
  const { findings } = await office.call("check.repair", {});
  expect(findings.map(({ text }) => text).join()).not.toContain("发文单位");
});
