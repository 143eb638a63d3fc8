// An entry that staff take back right after they added it.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { distributed, type Rig } from "../../rig";

const TASK = "1 开办“大学习”课堂";

let office: Rig;
let start: Snapshot;

beforeAll(async () => {
  office = await distributed();
  await office.host.advance("2020-03-20T10:00:00+08:00");
  start = office.host.snapshot();
});

beforeEach(() => office.host.restore(start));

const unitId = () => office.rows("单位名录").find(({ name }) => name === "例东区总工会")!.unitId!;
const add = (theme: string) =>
  office.call("activity.save", {
    formId: "activity",
    entryId: null,
    revision: 0,
    unitId: unitId(),
    explanation: "",
    values: { date: "2020-03-12", task: TASK, theme, people: "8" },
  });
const themes = () => clerkOf(office, "例东区总工会").ledgerText("r1.2020-03", 0, "sessions.auto");

describe("an entry that is taken back", () => {
  it("stands in no tab of the unit and is counted nowhere; the entry before it stays", async () => {
    await add("第一场");
    const { card } = await add("第二场");
    expect(themes()).toBe("2");
    expect(await office.call("activity.undo", card)).toEqual({ notes: [] });
    expect(themes()).toBe("1");
    const { recent } = await office.call("activity.recent", { unitId: unitId() });
    expect(recent.map(({ title }) => title)).toEqual(["第一场"]);
    const clerk = clerkOf(office, "例东区总工会");
    await clerk.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("活动汇总").map(({ theme }) => theme)).toEqual(["第一场"]);
    expect((await office.call("check.repair", {})).findings.map(({ text }) => text).join()).not.toContain(
      "代填",
    );
  });

  it("is written down", async () => {
    const { card } = await add("第一场");
    await office.call("activity.undo", card);
    expect(office.rows("操作日志").at(-1)).toMatchObject({
      action: "撤销活动",
      record: "例东区总工会 2020-03-12 第一场",
    });
  });

  it("stays when somebody has changed it meanwhile", async () => {
    const { card } = await add("第一场");
    const { theme, ...others } = card.values;
    const values = { ...others, theme: `${theme}（改）` };
    await office.call("activity.save", { ...inputOf(card), values, explanation: "" });
    await expect(office.call("activity.undo", card)).rejects.toThrow("第一场（改）");
    expect(themes()).toBe("1");
  });
});

function inputOf({ formId, entryId, revision, unitId: unit }: Awaited<ReturnType<typeof add>>["card"]) {
  return { formId, entryId, revision, unitId: unit };
}
