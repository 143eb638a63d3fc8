// 从通知导入 with a published notice: what was read stands in the tabs, and one press takes it back.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { decisionOfPlan } from "../../../src/client/notice/decision";
import { readNotice } from "../../../src/core/notice";
import { createCampaign, type Rig, rig } from "../../rig";

const LESHAN = readFileSync("tests/fixtures/notices/dev/seed-002.txt", "utf8");
const decision = decisionOfPlan(readNotice(LESHAN), "append");

describe("a notice taken over into a campaign", () => {
  let office: Rig;
  let tasksBefore: Record<string, string>[];
  let undo: string;

  beforeAll(async () => {
    office = rig();
    await createCampaign(office);
    tasksBefore = office.rows("任务清单");
    ({ undo } = await office.call("notice.apply", decision));
  });

  it("puts ten tasks with leaders, departments and dates below those that stood there", () => {
    const added = office.rows("任务清单").slice(tasksBefore.length);
    expect(added).toHaveLength(10);
    expect(added.filter(({ leaders }) => leaders === "张慧")).toHaveLength(8);
    expect(added.filter(({ leadDepartment }) => leadDepartment === "组宣部")).toHaveLength(8);
    expect(added.every(({ coDepartments }) => coDepartments?.includes("市教科文卫体工会"))).toBe(true);
    expect(added.map(({ deadline }) => deadline).sort()).toEqual(
      ["2020-08-31", "2020-09-30", "2020-10-31", ...Array<string>(7).fill("2020-12-31")].sort(),
    );
    expect(added.every(({ source }) => source !== "")).toBe(true);
  });

  it("puts the eight numeric targets among the indicators", () => {
    const headlines = office.rows("指标与配额").map(({ headline, min }) => Number(headline || min));
    for (const number of [2, 4, 3, 5, 10]) expect(headlines).toContain(number);
    expect(headlines.filter((number) => number === 15)).toHaveLength(3);
  });

  it("is taken back as a whole", async () => {
    const { restored } = await office.call("notice.undo", { undo });
    expect(restored).toContain("任务清单");
    expect(office.rows("任务清单")).toEqual(tasksBefore);
    await expect(office.call("notice.undo", { undo })).rejects.toThrow("找不到");
  });
});

describe("a notice read in an empty workbook", () => {
  it("sets up a campaign of its own, and taking it back leaves room for another", async () => {
    const office = rig();
    const { undo } = await office.call("notice.apply", decision);
    expect(office.rows("任务清单")).toHaveLength(10);
    // There was nothing before it: no tab is restored, all that it made are gone.
    expect(await office.call("notice.undo", { undo })).toEqual({ restored: [] });
    await createCampaign(office);
    expect(office.rows("任务清单").length).toBeGreaterThan(10);
  });
});
