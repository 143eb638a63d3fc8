// A county's report is accepted after those of its towns, or with a reason; what changes below later is told above.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { endAtEveryCall, type Snapshot } from "apps-script-host";
import type { AtWork } from "../at-work";
import { execution } from "../trials/office";
import { COUNTY, FIRST, MARCH, OTHER, QUANTITIES, SECOND, send, twoLevels, typeQuantity } from "./office";

const REASON = "二镇因暴雨停办，下月补报";

let office: AtWork;
let sent: Snapshot;
beforeAll(async () => {
  office = await twoLevels();
  await send(office, QUANTITIES);
  sent = office.host.snapshot();
});
beforeEach(() => office.host.restore(sent));

const asked = (unit: string, revision = 1) => ({ unitId: office.unitId(unit), period: MARCH, revision });
const accept = (units: readonly string[], reason?: string) =>
  office.call("review.accept", { reports: units.map((unit) => asked(unit)), ...(reason && { reason }) });
const report = (unit: string) => office.standing("报表记录").find((row) => row.unit === unit)!;
const logged = (action: string) => office.rows("操作日志").filter((line) => line.action === action);

describe("the gate", () => {
  it("is told before anybody presses: who is below and how it stands", async () => {
    const { items } = await office.call("review.queue", {});
    const missing = Object.fromEntries(items.map(({ unit, belowMissing }) => [unit, belowMissing]));
    expect(missing).toMatchObject({ [OTHER]: "", [FIRST]: "" });
    expect(missing[COUNTY]).toBe(`${FIRST}（已提交）、${SECOND}（已提交）`);
  });

  it("leaves the county out and names it, and takes the others of the same press", async () => {
    const { accepted, leftOut } = await accept([COUNTY, OTHER]);
    expect(accepted).toBe(1);
    expect(leftOut.map(({ code }) => code)).toEqual(["review.belowMissing"]);
    expect(leftOut[0]!.text).toContain(`${COUNTY} 2020年3月`);
    expect(leftOut[0]!.text).toContain(SECOND);
    expect([report(COUNTY).state, report(OTHER).state]).toEqual(["已提交", "已接收"]);
    expect(office.home(COUNTY).state).toBe("已提交");
  });

  it("opens with the towns, in whatever order they are pressed together", async () => {
    const { accepted, leftOut } = await accept([COUNTY, SECOND, FIRST]);
    expect({ accepted, leftOut }).toEqual({ accepted: 3, leftOut: [] });
    expect(report(COUNTY)).toMatchObject({ state: "已接收", below: "" });
  });

  it("takes no word for a reason", async () => {
    expect((await accept([COUNTY], "急")).leftOut).toHaveLength(1);
    expect(report(COUNTY).state).toBe("已提交");
  });

  it("opens for a reason, which stands in the log, the history and on the county's 首页", async () => {
    await accept([FIRST]);
    expect((await accept([COUNTY], REASON)).accepted).toBe(1);
    expect(report(COUNTY).state).toBe("已接收");
    const said = `下级未齐时接收：${SECOND}（已提交）；理由：${REASON}`;
    expect(office.home(COUNTY).message).toContain(said);
    expect(logged("接收").at(-1)!.reason).toContain(said);
    const { steps } = await office.call("history.report", { unitId: office.unitId(COUNTY), period: MARCH });
    expect(steps[0]).toMatchObject({ kind: "accepted", words: expect.stringContaining(REASON) });
  });
});

describe("下级已更改", () => {
  beforeEach(async () => {
    await accept([FIRST]);
    await accept([COUNTY], REASON);
  });
  const reopen = async (value: number) => {
    await office.call("review.return", { ...asked(FIRST), reason: "数量与佐证材料对不上" });
    await typeQuantity(office, FIRST, value);
    await office.tick(FIRST, "submit");
    await office.job("collect");
    await office.call("review.accept", { reports: [asked(FIRST, 2)] });
  };

  it("names the town that comes later and the one that was corrected, with the difference, wherever the county's report is looked at", async () => {
    await accept([SECOND]);
    await reopen(5);
    const below = report(COUNTY).below!;
    expect(below).toContain(`下级已更改：${SECOND}`);
    expect(below).toMatch(new RegExp(`下级已更改：${FIRST}，.*数量 2 → 5`));
    expect(report(COUNTY)).toMatchObject({ state: "已接收", revision: "1" });
    expect(office.home(COUNTY).message).toBe(below);
    const { items } = await office.call("review.list", { filter: "accepted" });
    expect(items.find(({ unit }) => unit === COUNTY)!.below).toEqual(below.split("\n"));
    expect(logged("下级已更改").map(({ record }) => record)).toEqual([
      `${COUNTY} 2020年3月`,
      `${COUNTY} 2020年3月`,
    ]);
    const { steps } = await office.call("history.report", { unitId: office.unitId(COUNTY), period: MARCH });
    expect(steps.map(({ kind }) => kind)).toEqual(["below", "below", "accepted", "collected"]);
  });

  it("stands until the county sends a new revision, and no longer", async () => {
    await reopen(5);
    await office.call("review.return", { ...asked(COUNTY), reason: "下级已更改，请重新核对" });
    await office.tick(COUNTY, "submit");
    await office.job("collect");
    expect(report(COUNTY)).toMatchObject({ revision: "2", below: "" });
  });

  it("is written with the decision, wherever the execution ends", async () => {
    const act = () => execution(office, "review.accept", { reports: [asked(SECOND)] });
    const changed = () => report(COUNTY).below!.split(`下级已更改：${SECOND}`).length - 1;
    await endAtEveryCall(office.host, act, async () => {
      const isAccepted = report(SECOND).state === "已接收";
      expect(changed()).toBe(isAccepted ? 1 : 0);
      if (isAccepted) await office.job("collect");
      else await act();
      expect([report(SECOND).state, changed()]).toEqual(["已接收", 1]);
      expect(office.home(COUNTY).message).toBe(report(COUNTY).below);
    });
  });
});
