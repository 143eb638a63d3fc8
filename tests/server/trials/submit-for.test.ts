// 代填: a unit without a workbook is reported for by the office, through the same checks.

import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { Rig } from "../../rig";
import { openedActivityForm } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, smallCampaign } from "./office";
import { lines } from "./states";

const ISLE = "例岛工会";
const MARCH = "r1.2020-03";

let office: Rig;
let start: Snapshot;
let unitId: string;
beforeAll(async () => {
  office = await smallCampaign();
  await office.call("units.import", {
    text: `单位名称\t单位类型\t填报方式\t联系人\n${ISLE}\t县（区）总工会\t代填\t张示例`,
  });
  await office.host.advance("2020-03-20T10:00:00+08:00");
  unitId = office.rows("单位名录").find(({ name }) => name === ISLE)!.unitId!;
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const enter = (theme: string, people: string) =>
  office.call("activity.save", {
    formId: "activity",
    entryId: null,
    revision: 0,
    unitId,
    values: { date: "2020-03-12", task: "1 开办“大学习”课堂", theme, people },
    explanation: "",
  });
const submit = (more: object = {}) =>
  office.call("report.submitFor", { unitId, period: MARCH, zero: false, rows: [], ...more });

describe("a report that staff submit for a unit", () => {
  it("is offered by the sidebar for units without a workbook only", async () => {
    const { submission } = (await openedActivityForm(office)).form;
    expect(submission).toMatchObject({ unitIds: [unitId], periods: [{ value: MARCH }] });
    expect(submission!.forms[0]!.rows).toHaveLength(3);
    expect(submission!.forms[0]!.fields.map(({ label }) => label)).toContain("数量");
  });

  it("asks for what each period was told to: a column that was added since comes with the next", async () => {
    await office.job("distribute");
    await byHand(office).typeRow("字段定义", {
      form: "台账",
      field: "books",
      label: "赠书册数",
      kind: "整数",
      origin: "手工填写",
      order: 205,
      inUse: "是",
    });
    await office.job("push");
    await office.host.advance("2020-04-03T10:00:00+08:00");
    const { submission } = (await openedActivityForm(office)).form;
    const asked = submission!.periods.map(({ value, forms }) => [
      value,
      forms
        .flatMap((place) => submission!.forms[place]!.fields.map(({ label }) => label))
        .includes("赠书册数"),
    ]);
    expect(asked).toEqual([
      ["r1.2020-04", true],
      [MARCH, false],
    ]);
    await submit({ period: "r1.2020-04", rows: [{ formId: "ledger", rowId: "t1", values: { books: "7" } }] });
    expect(office.standing("台账汇总")[0]).toMatchObject({ books: "7" });
  });

  it("holds the activities typed for it and the ledger typed with it, and rolls up", async () => {
    await enter("领学一小时", "30");
    const { receipt } = await submit({
      rows: [{ formId: "ledger", rowId: "t1", values: { quantity: "2" } }],
    });
    expect(receipt).toContain("第 1 稿");
    expect(office.standing("报表记录")).toEqual([
      expect.objectContaining({ unit: ISLE, state: "已提交", revision: "1" }),
    ]);
    expect(office.standing("台账汇总").map(({ quantity, people }) => [quantity, people])).toEqual([
      ["2", "30"],
      ["", "0"],
      ["", "0"],
    ]);
    expect(office.standing("活动汇总")).toEqual([
      expect.objectContaining({ theme: "领学一小时", people: "30" }),
    ]);
    expect(lines(office, "submitFor", `${ISLE} ${MARCH}`)).toHaveLength(1);
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === ISLE)).toMatchObject({ people: "30" });
  });

  it("may be a zero report, and is refused as one when activities were typed", async () => {
    expect((await submit({ zero: true })).receipt).toContain("零报告");
    office.host.restore(start);
    await enter("领学一小时", "30");
    await expect(submit({ zero: true })).rejects.toThrow(/勾选了零报告，但.*1 场活动/);
    expect(office.standing("报表记录")).toEqual([]);
  });

  it("is checked like a unit's own: text in a number is named and nothing is written", async () => {
    await enter("领学一小时", "30");
    await expect(
      submit({ rows: [{ formId: "ledger", rowId: "t1", values: { quantity: "两个" } }] }),
    ).rejects.toThrow(/“数量”应为数字，现在是“两个”/);
    expect(office.standing("报表记录")).toEqual([]);
  });

  it("becomes a second version when it says something else, and none when it says the same", async () => {
    await enter("领学一小时", "30");
    await submit();
    await submit();
    expect(office.standing("报表记录")).toEqual([expect.objectContaining({ revision: "1" })]);
    await enter("读书交流会", "12");
    expect((await submit()).receipt).toContain("第 2 稿");
    expect(office.standing("活动汇总")).toHaveLength(2);
  });

  it("is refused for a unit that has a workbook of its own, and for an unknown period", async () => {
    const own = office.rows("单位名录").find(({ name }) => name === EAST)!.unitId!;
    await expect(submit({ unitId: own })).rejects.toThrow(`“${EAST}”有自己的填报表`);
    await expect(submit({ period: "r1.2019-03" })).rejects.toThrow("r1.2019-03");
  });
});
