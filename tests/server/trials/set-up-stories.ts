// Stories of two who set up the same thing at once.
import { expect } from "@jest/globals";
import { MONTHLY_LEDGER, OWNER, STAFF } from "../../rig";
import { requestOf } from "./office";
import { expectHandedOut } from "./states";
import { replyOf, runs, type Story, textOf } from "./stories";

/** Two people create the campaign: one does, the other is told; every tab stands once. */
export const sameCampaign: Story = {
  name: "two people creating the campaign",
  prepare: async (office) => office.host.share(office.host.spreadsheetId, STAFF, "writer"),
  tell: async (office, world) => {
    const period = {
      kind: "calendarMonth" as const,
      cutoffDay: null,
      dueDay: 25,
      graceDays: 0,
      dueIn: "period" as const,
      dueTime: "",
      shift: "none" as const,
      lockAfterDays: null,
    };
    const input = {
      template: MONTHLY_LEDGER,
      title: "职工诵读活动",
      documentNumber: "",
      issuer: "",
      reportMail: "",
      reportPhone: "",
      start: "2020-03-06",
      end: "2020-04-30",
      period,
    };
    runs(world, requestOf("campaign.create", input), OWNER, STAFF);
    const replies = (await world.play()).results.map(replyOf);
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(textOf(replies.find(({ ok }) => !ok)!)).toMatch(/本工作簿已有活动|正在写入/);
    const names = office.host.view(office.host.spreadsheetId, OWNER).sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(office.rows("活动设置").filter(({ key }) => key === "campaignId")).toHaveLength(1);
    const creator = [OWNER, STAFF][replies.findIndex(({ ok }) => ok)];
    expect(office.rows("活动设置").find(({ key }) => key === "ownerAccount")!.value).toBe(creator);
  },
};

/** The owner presses 分发 in two windows: every unit gets one workbook. */
export const twoDistributions: Story = {
  name: "the owner distributing in two windows",
  prepare: async () => {},
  tell: async (office, world) => {
    runs(world, requestOf("job.step", { job: "distribute", restart: true }), OWNER, OWNER);
    const replies = (await world.play()).results.map(replyOf);
    expect(replies.some(({ ok }) => ok)).toBe(true);
    for (const reply of replies) if (!reply.ok) expect(textOf(reply)).toContain("正在写入");
    await office.job("distribute");
    expectHandedOut(office);
  },
};
