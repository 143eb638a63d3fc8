// A period keeps its ledger: the tabs of a workbook that was handed out stand in the order of the periods of that day.
import { beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { type ByHand, byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

let office: Rig;
let start: Snapshot;
let staff: ByHand;
let east: Clerk;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  await east.ledger("r1.2020-03", 0, "quantity", 2);
  await east.tick("r1.2020-03");
  start = office.host.snapshot();
  staff = byHand(office);
});
beforeEach(() => office.host.restore(start));

const campaign = (key: string, day: string) => staff.retype("活动设置", ["key", key], "value", day);
const quantities = async () => {
  const { problems } = await office.job("collect");
  const rows = office.standing("台账汇总").filter(({ rowId }) => rowId === "t1");
  return { quantities: rows.map(({ quantity }) => quantity), words: problems.map(({ text }) => text).join() };
};

it("a campaign whose start is moved after its workbooks were handed out goes on as before until that is pushed", async () => {
  await campaign("start", "2020-02-10");
  expect(await quantities()).toEqual({ quantities: ["2"], words: "" });
});

it("takes each ledger for its own month once the start is pushed for all months", async () => {
  await campaign("start", "2020-02-10");
  await office.pushFromThisPeriod();
  expect(await quantities()).toEqual({ quantities: ["2"], words: "" });
  expect(east.home("r1.2020-03").state).toBe("已提交");
  expect(east.home("r1.2020-02").state).toBe("未报");
});

it("a campaign whose end is put off goes on as before", async () => {
  await campaign("end", "2020-06-30");
  expect(await quantities()).toEqual({ quantities: ["2"], words: "" });
});
