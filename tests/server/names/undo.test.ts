// An entry that staff take back right after they added it.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { distributed, OWNER, type Rig, STAFF } from "../../rig";

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

describe("an entry that is deleted later", () => {
  const changed = async () => {
    const { card } = await add("第一场");
    const values = { ...card.values, people: "9" };
    return (await office.call("activity.save", { ...inputOf(card), values, explanation: "" })).card;
  };

  it("by a colleague goes as it was seen, the log says who deleted whose, and it comes back as the same entry", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await office.job("distribute");
    const card = await changed();
    await office.call("activity.undo", card, STAFF);
    expect(themes()).toBe("0");
    expect(office.rows("操作日志").at(-1)).toMatchObject({
      action: "删除活动",
      by: STAFF,
      record: "例东区总工会 2020-03-12 第一场",
      before: expect.stringContaining(OWNER),
    });
    const back = { ...inputOf(card), revision: card.revision + 1, values: card.values, explanation: "" };
    expect((await office.call("activity.save", back)).card).toMatchObject({ entryId: card.entryId });
    expect(themes()).toBe("1");
    expect(office.rows("代填活动")).toHaveLength(1);
    expect(office.rows("操作日志").at(-1)).toMatchObject({
      action: "恢复活动",
      record: "例东区总工会 2020-03-12 第一场",
    });
  });

  it("does not come back over what somebody typed there meanwhile", async () => {
    const card = await changed();
    await office.call("activity.undo", card);
    const back = { ...inputOf(card), revision: card.revision + 1, values: card.values, explanation: "" };
    await office.call("activity.save", back);
    await expect(office.call("activity.save", back)).rejects.toThrow("第一场");
  });

  it("of an accepted month is proposed as a correction, the figures stay, and whoever deletes it is told so", async () => {
    const card = await changed();
    await add("第二场");
    await clerkOf(office, "例东区总工会").tick("r1.2020-03");
    await office.job("collect");
    const report = { unitId: unitId(), period: "r1.2020-03", revision: 1 };
    await office.call("review.accept", { reports: [report] });
    const { accepted } = await office.call("activity.recent", { unitId: unitId() });
    expect(accepted).toContainEqual(
      expect.objectContaining({ formId: "activity", field: "date", label: "2020年3月" }),
    );
    const { notes } = await office.call("activity.undo", card);
    expect(notes.map(({ code }) => code)).toEqual(["activity.outOfAccepted"]);
    expect(notes[0]!.text).toContain("2020年3月已经接收，接收的数不变");
    const beforeRestored = office.host.snapshot();
    const restored = await office.call("activity.save", {
      ...inputOf(card),
      revision: card.revision + 1,
      values: card.values,
      explanation: "",
    });
    // It counts all the while: nobody is told that it does not.
    expect(restored.notes.map(({ code }) => code)).toEqual(["activity.changedInAccepted"]);
    await office.job("collect");
    expect((await office.call("review.list", { filter: "corrections" })).items).toEqual([]);
    office.host.restore(beforeRestored);
    const again = await add("第三场");
    expect(again.notes.map(({ code }) => code)).toContain("activity.intoAccepted");
    await office.call("activity.undo", inputOf(again.card));
    await office.job("collect");
    const { items } = await office.call("review.list", { filter: "corrections" });
    expect(items[0]!.corrections).toEqual([
      expect.objectContaining({ label: expect.stringContaining("第一场"), after: "" }),
    ]);
    expect(office.standing("活动汇总").map(({ theme }) => theme)).toEqual(["第一场", "第二场"]);
    const accept = items[0]!.corrections.map(({ id }) => id);
    await office.call("review.correct", { ...report, accept, decline: [], reason: "" });
    expect(office.standing("活动汇总").map(({ theme }) => theme)).toEqual(["第二场"]);
  });
});

function inputOf({ formId, entryId, revision, unitId: unit }: Awaited<ReturnType<typeof add>>["card"]) {
  return { formId, entryId, revision, unitId: unit };
}
