// 上期: beside each row of a table stands what the period before holds, for comparison alone.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { EAST, smallOffice } from "../trials/office";

const [MARCH, APRIL] = ["r1.2020-03", "r1.2020-04"];
const ENTRY = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: 40 };

let office: Rig;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.host.close());

/** The last column of the first row of a ledger, and whether its header can be seen. */
const last = (tab: string) => {
  const { cells, columns, hiddenColumns } = clerkOf(office, EAST).sheet(tab);
  return {
    header: cells[`6,${columns}`]?.d,
    shown: cells[`7,${columns}`]?.d ?? "",
    hidden: hiddenColumns.includes(columns),
  };
};

it("shows the figures of March in April's table as they stand, corrected ones too, and counts none of them", async () => {
  const clerk = clerkOf(office, EAST);
  await clerk.enter(ENTRY);
  await clerk.ledger(MARCH, 0, "quantity", 3);
  expect(last("台账 2020-04").header).toBe("上期（仅供对照）");
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
