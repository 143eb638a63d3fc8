// 考核得分: rows in 考核办法, points in a tab beside 汇总 and on paper.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { OWNER } from "../../rig";
import { type AtWork, atWork } from "../at-work";
import { byHand } from "../by-hand";

const [EAST, RIVER] = ["例东区总工会", "例河县总工会"] as const;

let office: AtWork;
beforeAll(async () => {
  office = await atWork("2020-03-24T09:00:00+08:00");
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.job("collect");
  await office.host.advance("3 d");
});

const tab = () =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "考核得分");
const words = () => Object.values(tab()!.cells).map(({ d }) => d);
const shown = (row: number) =>
  Object.entries(tab()!.cells)
    .filter(([at, { d }]) => Number(at.split(",")[0]) === row && d)
    .map(([, { d }]) => d);
const rowOf = (name: string) =>
  Number(
    Object.entries(tab()!.cells)
      .find(([, { d }]) => d === name)![0]
      .split(",")[0],
  );

describe("the tab 考核得分", () => {
  it("is not made while nobody says what points are given for", async () => {
    await office.job("rollup");
    expect(tab()).toBeUndefined();
  });

  it("is built with 汇总 from the rows of 考核办法, a wrong one left out and said", async () => {
    const hand = byHand(office);
    await hand.typeRow("考核办法", { item: "及时", measure: "按时率", weight: 40 });
    await hand.typeRow("考核办法", { item: "缺报", measure: "缺报次数", weight: 20, each: 5 });
    await hand.typeRow("考核办法", {
      item: "通报",
      measure: "加减分",
      unit: "某单位",
      weight: -1,
      reason: "迟到",
    });
    await office.job("rollup");
    expect(shown(rowOf(EAST))).toEqual([
      "1",
      EAST,
      "1/1",
      "40.00",
      "0",
      "20.00",
      "60.00",
      "60.00",
      "60.00",
      "0.00",
      "60.00",
    ]);
    expect(shown(rowOf(RIVER))).toEqual([
      "2",
      RIVER,
      "0/1",
      "0.00",
      "1",
      "15.00",
      "15.00",
      "60.00",
      "15.00",
      "0.00",
      "15.00",
    ]);
    expect(words().join("\n")).toContain("考核办法中有 1 行写错");
  });

  it("is printed as it stands by the record", async () => {
    const { sheet } = await office.call("print.build", {
      what: "scores",
      name: "",
      formId: "",
      period: "",
      unitId: "",
    });
    expect(sheet.rows.flat()).toContain("及时：按时率，40 分，按比例，100% 得满分");
  });

  it("says that there is no rule any more rather than keep points of old ones", async () => {
    const hand = byHand(office);
    for (const item of ["及时", "缺报", "通报"]) await hand.deleteRow("考核办法", "item", item);
    await office.job("rollup");
    expect(words()).toContain("考核办法中没有可用的行。");
    expect(words()).not.toContain(EAST);
  });
});
