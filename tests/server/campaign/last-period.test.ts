// 上期: beside each row of a table stands what the period before holds, for comparison alone.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { EAST, smallOffice } from "../trials/office";

const [MARCH, APRIL] = ["r1.2020-03", "r1.2020-04"];
const ENTRY = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: 40 };

let office: Rig;
beforeAll(async () => {
  office = await smallOffice({}, "2020-05-31");
});
afterAll(() => office.host.close());

/** 上期 in a row of a ledger, and whether its header can be seen. */
const last = (tab: string, task = 0) => {
  const { cells, columns, hiddenColumns } = clerkOf(office, EAST).sheet(tab);
  const all = Array.from({ length: columns }, (_, index) => index + 1);
  const at = all.find((column) => cells[`6,${column}`]?.d === "上期（仅供对照）")!;
  return { shown: cells[`${7 + task},${at}`]?.d ?? "", hidden: hiddenColumns.includes(at) };
};

it("shows the figures of March in April's table as they stand, corrected ones too, and counts none of them", async () => {
  const clerk = clerkOf(office, EAST);
  await clerk.enter(ENTRY);
  await clerk.ledger(MARCH, 0, "quantity", 3);
  expect(last("台账 2020-04").hidden).toBe(false);
  expect(last("台账 2020-04").shown).toBe("数量 3，参与人次 40，活动次数 1");
  await clerk.ledger(MARCH, 0, "people.correction", 45);
  expect(last("台账 2020-04").shown).toBe("数量 3，参与人次 45，活动次数 1");
  // The first period has none before it.
  expect(last("台账 2020-03").hidden).toBe(true);
  await office.host.advance("2020-04-10T10:00:00+08:00");
  await clerk.enter({ ...ENTRY, date: "2020-04-02", people: 5 });
  await clerk.tick(APRIL);
  await office.job("collect");
  const [row] = office.standing("台账汇总").filter(({ period }) => period === APRIL);
  expect(row).toMatchObject({ quantity: "", people: "5", sessions: "1" });
});

describe("沿用上期", () => {
  const APRIL_TAB = "台账 2020-04";
  const recorded = async (period: string) => {
    const clerk = clerkOf(office, EAST);
    await clerk.tick(period);
    await office.job("collect");
    const rows = office.standing("台账汇总").filter((row) => row.unit === EAST && row.period === period);
    const revision = Math.max(...rows.map((row) => Number(row.revision)));
    return rows.filter((row) => Number(row.revision) === revision).map(({ quantity }) => quantity);
  };

  it("takes over what stands in a row where it is ticked, says which numbers, and never what was typed", async () => {
    const clerk = clerkOf(office, EAST);
    await clerk.ledger(MARCH, 1, "quantity", 7);
    expect(last(APRIL_TAB, 1).shown).toBe("数量 7");
    await clerk.ledger(APRIL, 0, "takeOver", true);
    expect(last(APRIL_TAB).shown).toBe("数量 3，参与人次 45，活动次数 1\n✓ 本期照报：数量 3");
    expect(await recorded(APRIL)).toEqual(["3", "", ""]);
    await clerk.ledger(APRIL, 0, "quantity", 4);
    expect(last(APRIL_TAB).shown).toBe("数量 3，参与人次 45，活动次数 1");
    expect(await recorded(APRIL)).toEqual(["4", "", ""]);
  });

  it("goes on from month to month, and is taken back by taking the tick away", async () => {
    const clerk = clerkOf(office, EAST);
    await clerk.ledger(APRIL, 1, "takeOver", true);
    expect(await recorded(APRIL)).toEqual(["4", "7", ""]);
    expect([last("台账 2020-05").shown, last("台账 2020-05", 1).shown]).toEqual([
      "数量 4，参与人次 5，活动次数 1",
      "数量 7",
    ]);
    await clerk.ledger(APRIL, 1, "takeOver", false);
    expect(await recorded(APRIL)).toEqual(["4", "", ""]);
  });

  describe("in a workbook that an earlier program laid out", () => {
    /** Such a table ends with 上期. */
    const layOutAsBefore = async (tab: string) => {
      const clerk = clerkOf(office, EAST);
      const { id: sheetId, columns } = clerk.sheet(tab);
      await office.host.edit(clerk.workbookId, OWNER, {
        kind: "deleteColumns",
        sheetId,
        at: columns - 1,
        count: 2,
      });
    };

    it("finds nothing in the table of the month before, and asks for none of it", async () => {
      const clerk = clerkOf(office, EAST);
      await layOutAsBefore("台账 2020-03");
      expect([last(APRIL_TAB, 1).shown, last(APRIL_TAB, 2).shown]).toEqual(["数量 7", ""]);
      await clerk.ledger(APRIL, 1, "takeOver", true);
      expect(await recorded(APRIL)).toEqual(["4", "7", ""]);
      expect(clerk.home(APRIL).problems).toBe("");
    });

    it("is closed and opened again as before", async () => {
      await layOutAsBefore(APRIL_TAB);
      const [report] = (await office.call("review.queue", {})).items.filter(({ period }) => period === APRIL);
      const asked = { unitId: report!.unitId, period: APRIL, revision: report!.revision };
      await office.call("review.accept", { reports: [asked] });
      expect(clerkOf(office, EAST).home(APRIL).state).toBe("已接收");
      await office.call("review.return", { ...asked, reason: "数量请再核对一遍" });
      expect(clerkOf(office, EAST).home(APRIL).state).toBe("已退回");
      await clerkOf(office, EAST).ledger(APRIL, 0, "quantity", 5);
    });
  });
});
