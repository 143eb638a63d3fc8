// How what was read from a notice fits into tabs that hold something already.
import { describe, expect, it } from "@jest/globals";
import { inOrderOfTable, notDoubled, quotaRows, withKinds } from "../../../src/core/template/from-notice";
import { kindsMeant } from "../../../src/core/template/kinds-meant";

const QINHUANGDAO = ["县（区）总工会", "北戴河新区总工会", "市属系统工会", "产业工会", "直属基层工会"];

describe("the kinds of units that a phrase of a notice means", () => {
  it("are those whose names hold its words, whatever brackets and 各 stand around them", () => {
    expect(kindsMeant("各县区、系统、产业工会", QINHUANGDAO)).toEqual([
      "县（区）总工会",
      "市属系统工会",
      "产业工会",
    ]);
    expect(kindsMeant("各市（州）总工会", ["市州总工会", "省级产业工会"])).toEqual(["市州总工会"]);
    expect(kindsMeant("各产业、直属企业工会", ["市州总工会", "省级产业工会", "省总直属工会"])).toEqual([
      "省级产业工会",
      "省总直属工会",
    ]);
  });

  it("are found for a kind whose name is nothing but such words", () => {
    expect(kindsMeant("各企业工会", ["企业工会", "学校工会"])).toEqual(["企业工会"]);
  });

  it("are none for words that are in no name, nor for no words at all", () => {
    expect(kindsMeant("各学校", QINHUANGDAO)).toEqual([]);
    expect(kindsMeant("各单位", QINHUANGDAO)).toEqual([]);
    expect(kindsMeant("", QINHUANGDAO)).toEqual([]);
  });

  it("are the one that is named word by word, though others hold its words", () => {
    expect(kindsMeant("系统工会", ["系统工会", "市属系统工会"])).toEqual(["系统工会"]);
  });
});

describe("rows from a notice", () => {
  it("of a quota become one a kind of one indicator, and stay as they are where no kind is meant", () => {
    const quota = (unitType: string) => ({ indicatorId: "i1", indicator: "宣讲", unitType, min: 2 });
    expect(quotaRows([quota("各县区、产业工会"), quota("各学校")], QINHUANGDAO)).toEqual([
      quota("县（区）总工会"),
      quota("产业工会"),
      quota("各学校"),
    ]);
  });

  it("of columns stand where the table of the notice has them, beside the columns that the form has", () => {
    const column = (label: string, order: number) => ({ label, order });
    const present = [column("数量", 10), column("参与人次", 11), column("备注", 13)];
    const table = ["序号", "数量", "参与人次", "成果形式", "成果名称", "备注"].map((label, index) =>
      column(label, index + 1),
    );
    const orders = inOrderOfTable(present, table).map(({ label, order }) => [label, order]);
    expect(orders.filter(([label]) => !present.some((own) => own.label === label))).toEqual([
      ["序号", 9],
      ["成果形式", 11],
      ["成果名称", 11],
    ]);
    expect(inOrderOfTable([], table)).toEqual(table);
  });

  it("of columns that the form has already are left out, whatever spaces stand in them", () => {
    const column = (label: string) => ({ form: "台账", label });
    const present = [column("数量"), column("备注")];
    expect(notDoubled("fields", present, [column("数 量"), column("成果形式"), column("成果形式")])).toEqual([
      column("成果形式"),
    ]);
  });
});

describe("the question for the kind of an activity", () => {
  const fields = [
    { field: "kind", role: "活动类型", inUse: "是" },
    { field: "theme", role: "活动主题", inUse: "是" },
  ];
  it("offers the kinds that were named", () => {
    expect(withKinds(fields, ["宣讲", "竞赛"], "zh")[0]).toMatchObject({
      options: "宣讲、竞赛",
      inUse: "是",
    });
  });
  it("offers a single kind as one, not as the name of a list", () => {
    expect(withKinds(fields, ["宣讲"], "zh")[0]).toMatchObject({ options: "宣讲、", inUse: "是" });
  });
  it("is not asked where none was named; all other questions are", () => {
    expect(withKinds(fields, [], "zh").map(({ inUse }) => inUse)).toEqual(["否", "是"]);
  });
});
