// 审核: one report is decided, exactly that one, and the unit learns of it.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { type AtWork, atWork, isLocked, OWNER, STAFF, unitTab } from "../at-work";

const EAST = "例东区总工会";
const GLASS = "例明玻璃有限公司工会";
/** First typed column of a ledger row: 数量. */
const TYPED = [7, 3] as const;

let office: AtWork;
let submitted: Snapshot;
beforeAll(async () => {
  office = await atWork();
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.tick(GLASS, "zero");
  await office.job("collect");
  submitted = office.host.snapshot();
});
beforeEach(() => office.host.restore(submitted));

const asked = (unit: string, revision = 1) => ({
  unitId: office.unitId(unit),
  period: "r1.2020-03",
  revision,
});
const report = (unit: string) => office.standing("报表记录").find((row) => row.unit === unit)!;

const countOf = (forms: readonly { name: string; count: number }[]) =>
  forms.find(({ name }) => name === "活动")?.count ?? 0;

describe("the queue", () => {
  it("holds what was submitted, with the number of rows", async () => {
    const { items } = await office.call("review.queue", {});
    expect(items.map(({ unit, zero, forms }) => ({ unit, zero, activities: countOf(forms) }))).toEqual(
      expect.arrayContaining([
        { unit: EAST, zero: false, activities: 1 },
        { unit: GLASS, zero: true, activities: 0 },
      ]),
    );
  });
});

describe("the contents of a report", () => {
  const people = async () => {
    const { forms } = await office.call("review.details", asked(EAST), STAFF);
    return forms[0]!.rows[0]!.cells.find(({ label }) => label === "参与人次");
  };

  it("are read when it is opened: its own rows, whatever others have sent", async () => {
    expect(await people()).toMatchObject({ label: "参与人次", value: "40", corrected: false });
    const { forms } = await office.call("review.details", asked(EAST));
    expect(countOf(forms)).toBe(1);
    expect(office.last().meter.quota["URL Fetch calls"]).toBe(3);
  });

  it("are those of another revision by now: that is said, and nothing is shown", async () => {
    await expect(office.call("review.details", asked(EAST, 2))).rejects.toThrow("刚被");
    await expect(office.call("review.details", { ...asked(EAST), period: "r1.2020-04" })).rejects.toThrow(
      "找不到",
    );
  });

  it("are found where rows were inserted above them since", async () => {
    const sheetId = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "台账汇总")!.id;
    await office.host.edit(office.host.spreadsheetId, OWNER, {
      kind: "insertRows",
      sheetId,
      at: 3,
      count: 2,
    });
    expect(await people()).toMatchObject({ value: "40" });
  });

  it("are read without Google's requests of the minute where these are spent", async () => {
    disturbRest(office.host.store, () => ({ status: 429, landed: false }));
    expect(await people()).toMatchObject({ value: "40" });
    disturbRest(office.host.store, null);
  });
});

describe("accepting", () => {
  it("takes many at once, closes their ledgers, which stay to be read, and empties the queue", async () => {
    const { accepted, items } = await office.call("review.accept", { reports: [asked(EAST), asked(GLASS)] });
    expect({ accepted, left: items.length }).toEqual({ accepted: 2, left: 0 });
    expect(report(EAST)).toMatchObject({ state: "已接收", reviewedBy: OWNER });
    expect(office.home(EAST).state).toBe("已接收");
    const ledger = unitTab(office, EAST, "台账 2020-03");
    expect(ledger.hidden).toBe(false);
    expect(isLocked(ledger, ...TYPED)).toBe(true);
  });

  it("can be done by any of the staff, who may edit the units' workbooks and their protections", async () => {
    await office.call("review.accept", { reports: [asked(EAST)] }, STAFF);
    expect(report(EAST)).toMatchObject({ state: "已接收", reviewedBy: STAFF });
    expect(office.home(EAST).state).toBe("已接收");
    expect(isLocked(unitTab(office, EAST, "台账 2020-03"), ...TYPED)).toBe(true);
  });

  it("is refused as a whole when one report was submitted anew meanwhile", async () => {
    await expect(office.call("review.accept", { reports: [asked(GLASS), asked(EAST, 0)] })).rejects.toThrow(
      "刚被",
    );
    expect(report(GLASS).state).toBe("已提交");
  });

  it("is refused for the second of two people", async () => {
    await office.call("review.accept", { reports: [asked(EAST)] });
    await expect(office.call("review.accept", { reports: [asked(EAST)] })).rejects.toThrow("已接收");
  });
});

describe("returning", () => {
  const reason = "参与人次与活动场次对不上，请核对";

  it("needs a reason of six characters", async () => {
    await expect(office.call("review.return", { ...asked(EAST), reason: "不对" })).rejects.toThrow(
      "退回没有写原因",
    );
    expect(report(EAST).state).toBe("已提交");
  });

  it("reopens exactly that ledger and shows the reason on 首页", async () => {
    await office.call("review.accept", { reports: [asked(EAST), asked(GLASS)] });
    await office.call("review.return", { ...asked(EAST), reason });
    expect(office.home(EAST)).toMatchObject({ state: "已退回" });
    expect(office.home(EAST).message).toContain(reason);
    const ledger = unitTab(office, EAST, "台账 2020-03");
    expect(ledger.hidden).toBe(false);
    expect(isLocked(ledger, ...TYPED)).toBe(false);
    expect(isLocked(unitTab(office, GLASS, "台账 2020-03"), ...TYPED)).toBe(true);
  });

  it("lets the unit send a second version", async () => {
    await office.call("review.return", { ...asked(EAST), reason });
    await office.enter(EAST, "2020-03-11", 30, "读书交流会");
    await office.tick(EAST, "submit");
    await office.job("collect");
    expect(report(EAST)).toMatchObject({ state: "已提交", revision: "2", reason: "" });
  });

  it("keeps a tick that the clerk set in the meantime", async () => {
    await office.enter(EAST, "2020-03-11", 30, "读书交流会");
    await office.tick(EAST, "submit");
    await office.call("review.return", { ...asked(EAST), reason });
    expect(office.home(EAST).submit).toBe("TRUE");
  });

  it("writes who, what and why into the log, without addresses of contacts", async () => {
    await office.call("review.return", { ...asked(EAST), reason });
    const line = office.rows("操作日志").find(({ action }) => action === "退回")!;
    expect(line).toMatchObject({
      by: OWNER,
      record: `${EAST} 2020年3月`,
      before: "已提交",
      after: "已退回",
      reason,
    });
    expect(JSON.stringify(office.rows("操作日志"))).not.toContain("@units.example");
  });
});
