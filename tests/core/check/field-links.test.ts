import { describe, expect, it } from "@jest/globals";
import { choicesCell } from "../../../src/core/cells/text";
import { checkDefinition } from "../../../src/core/check";
import type { Cells, Definition } from "../../../src/core/model";
import { describeProblems } from "../../../src/core/problem";
import { definitionFromRows, type RawTables } from "../../../src/core/rows";
import { asRows, eventsOf, tabsOf, unit } from "../campaign";

const tabs = tabsOf("qinhuangdao-2020");

/** The reading campaign with one more field of the activity form; `more` are other tabs. */
function withField(cells: Cells, more: RawTables = {}): RawTables {
  const field = {
    form: "活动",
    field: "extra",
    label: "附加",
    kind: "文本",
    inUse: "是",
    order: 90,
    ...cells,
  };
  const fields = [...(tabs.fields ?? []).map((row) => row.cells), field];
  return { ...tabs, ...more, fields: asRows(fields) };
}

const codes = (raw: RawTables) =>
  checkDefinition(raw, [unit()])
    .filter(({ place }) => place?.tab === "字段定义")
    .map(({ code }) => code);
const extraOf = (raw: RawTables) => {
  const definition: Definition = definitionFromRows(raw).definition;
  return eventsOf(definition).fields.find(({ field }) => field === "extra");
};

describe("a field's condition", () => {
  it("names the other field by its label or its key", () => {
    for (const name of ["活动类型", "kind"]) {
      const raw = withField({ showWhen: `${name} = 集中学习、比赛` });
      expect(extraOf(raw)?.showWhen).toEqual({ field: "kind", values: ["集中学习", "比赛"] });
      expect(codes(raw)).toEqual([]);
    }
  });

  it.each([
    ["a field of no form", "天气 = 晴", "definition.showWhenUnknown"],
    ["itself", "附加 = 晴", "definition.showWhenUnknown"],
    ["a text", "主题 = 晴", "definition.showWhenNotChoice"],
    ["a choice that is none", "活动类型 = 义诊", "cell.notOption"],
    ["no value", "活动类型", "definition.showWhenMalformed"],
    ["two values in a row", "活动类型 = 比赛 = 宣讲", "definition.showWhenMalformed"],
  ])("that names %s is named", (_, showWhen, code) => {
    expect(codes(withField({ showWhen }))).toEqual([code]);
  });
});

describe("what a column counts", () => {
  const column = (cells: Cells): Cells => ({
    form: "台账",
    kind: "整数",
    origin: "活动计数",
    nature: "流量",
    ...cells,
  });

  it("is never a register of another return: its report would have none of those entries", () => {
    expect(codes(withField(column({ register: "典型推荐" })))).toEqual(["definition.registerElsewhere"]);
    expect(codes(withField(column({ register: "活动" })))).toEqual([]);
    const together = (tabs.returns ?? []).map(({ cells }) =>
      cells.name === "月度台账" ? { ...cells, forms: `${cells.forms}、典型推荐` } : cells,
    );
    const raw = withField(column({ register: "典型推荐" }), { returns: asRows(together) });
    expect(codes(raw)).not.toContain("definition.registerElsewhere");
  });

  it("may be entries of some kinds alone, the field named by its label or its key", () => {
    for (const name of ["活动类型", "kind"]) {
      const raw = withField(column({ countWhen: `${name} = 集中学习、比赛、比赛` }));
      const { forms } = definitionFromRows(raw).definition;
      const [extra] = forms.flatMap(({ fields }) => fields.filter(({ field }) => field === "extra"));
      expect(extra?.countWhen).toEqual({ field: "kind", values: ["集中学习", "比赛"] });
      expect(codes(raw)).toEqual([]);
    }
  });

  it.each([
    ["a field that the register has not", { countWhen: "天气 = 晴" }, "definition.fieldUnknown"],
    ["a text", { countWhen: "主题 = 晴" }, "definition.showWhenNotChoice"],
    ["a choice that is none", { countWhen: "活动类型 = 义诊" }, "cell.notOption"],
    ["no value", { countWhen: "活动类型" }, "definition.showWhenMalformed"],
    [
      "entries of a typed column",
      { countWhen: "活动类型 = 比赛", origin: "手工填写" },
      "definition.countWhenIdle",
    ],
  ])("that names %s is named at its cell", (_, cells, code) => {
    const raw = withField(column(cells));
    expect(codes(raw)).toEqual([code]);
    const [found] = checkDefinition(raw, [unit()]).filter((each) => each.code === code);
    expect(found?.place).toMatchObject({ tab: "字段定义", column: "计入条件" });
  });
});

describe("fields that have no key yet", () => {
  it("are checked like those that have one", () => {
    expect(codes(withField({ field: "", kind: "单选" }))).toEqual(["definition.optionsMissing"]);
    expect(codes(withField({ field: "", kind: "整数", min: 5, max: 1 }))).toEqual(["definition.reversed"]);
    const column = (label: string, other: string, order: number): Cells => {
      const made = { origin: "几栏相加", sumOf: `${other}、people`, nature: "流量" };
      return { form: "台账", label, kind: "数值", inUse: "是", order, ...made };
    };
    const fields = [
      ...tabs.fields!.map((row) => row.cells),
      column("甲栏", "乙栏", 91),
      column("乙栏", "甲栏", 92),
    ];
    expect(codes({ ...tabs, fields: asRows(fields) })).toEqual([
      "definition.fieldsInCircle",
      "definition.fieldsInCircle",
    ]);
  });

  it("and rules without an id as well", () => {
    const rule = {
      form: "活动",
      left: "people",
      comparison: tabs.rules![0]!.cells.comparison!,
      right: "0",
      grade: tabs.rules![0]!.cells.grade!,
      message: "请核对",
    };
    const rules = asRows([
      ...tabs.rules!.map((row) => row.cells),
      { ...rule, when: "天气 = 晴", inUse: "是" },
    ]);
    const found = checkDefinition({ ...tabs, rules }, [unit()]).filter(
      ({ place }) => place?.tab === "校验规则",
    );
    expect(found.map(({ code }) => code)).toEqual(["definition.fieldUnknown"]);
  });
});

describe("a field's choices", () => {
  const options = asRows([
    { list: "城市", option: "例河市", inUse: "是" },
    { list: "城市", option: "示城", inUse: "是" },
    { list: "城市", option: "旧城", inUse: "否" },
    { list: "季度", option: "一季度", inUse: "是" },
  ]);

  it("may be a list that several fields share", () => {
    const raw = withField({ kind: "单选", options: "城市" }, { options });
    expect(extraOf(raw)?.options).toEqual(["例河市", "示城"]);
    expect(codes(raw)).toEqual([]);
  });

  it("may be a column of another tab", () => {
    const units = asRows([{ name: "例河县总工会" }, { name: "示例县总工会" }]);
    const raw = withField({ kind: "单选", options: "单位名录!单位名称" }, { units });
    expect(extraOf(raw)?.options).toEqual(["例河县总工会", "示例县总工会"]);
  });

  it("of a unit or a task are the campaign's", () => {
    const units = asRows([{ name: "例河县总工会" }]);
    expect(extraOf(withField({ kind: "单位" }, { units }))?.options).toEqual(["例河县总工会"]);
    expect(extraOf(withField({ kind: "多个单位" }, { units }))?.options).toEqual(["例河县总工会"]);
    expect(extraOf(withField({ kind: "任务" }))?.options).toHaveLength(3);
  });

  it("that name a list nobody wrote are named", () => {
    expect(codes(withField({ kind: "单选", options: "城市" }))).toEqual(["definition.listUnknown"]);
  });

  it("are a single one where a mark stands behind it", () => {
    const single = withField({ kind: "单选", options: choicesCell(["宣讲"], "zh") });
    expect([codes(single), extraOf(single)?.options]).toEqual([[], ["宣讲"]]);
    expect(choicesCell(["宣讲", "竞赛"], "zh")).toBe("宣讲、竞赛");
    expect(choicesCell(["talk"], "en")).toBe("talk,");
  });
});

describe("a field's default", () => {
  it("may be today", () => {
    expect(codes(withField({ kind: "日期", default: "今天" }))).toEqual([]);
  });

  it("has to pass the field's own check", () => {
    expect(codes(withField({ kind: "整数", default: "若干" }))).toEqual(["definition.defaultUnfit"]);
    const other = withField({ kind: "单选", options: "会议、其他", default: "讲座" });
    const found = checkDefinition(other, [unit()]).filter(({ code }) => code === "definition.defaultUnfit");
    expect(describeProblems(found, "zh")).toMatch(/会议、其他。$/);
  });
});

describe("a column made from others", () => {
  const ledger = (cells: Cells, others: readonly Cells[] = []) => {
    const columns = [
      { field: "hours", label: "时长", kind: "数值", order: 91 },
      { field: "share", label: "覆盖率", kind: "百分比", order: 92 },
      { field: "made", label: "人均", kind: "数值", order: 93, ...cells },
      ...others,
    ].map((column) => ({ form: "台账", inUse: "是", origin: "手工填写", nature: "文字", ...column }));
    return { ...tabs, fields: asRows([...(tabs.fields ?? []).map((row) => row.cells), ...columns]) };
  };

  it("names columns of its table by label or key", () => {
    expect(codes(ledger({ origin: "两栏相除", sumOf: "时长、people" }))).toEqual([]);
  });

  it.each([
    ["one column", { origin: "两栏相除", sumOf: "时长" }, "definition.operandCount"],
    [
      "three columns of a ratio",
      { origin: "两栏相除", sumOf: "时长、时长、时长" },
      "definition.operandCount",
    ],
    ["a column that is none", { origin: "几栏相加", sumOf: "时长、天气" }, "definition.fieldUnknown"],
    ["a remark", { origin: "几栏相加", sumOf: "时长、note" }, "definition.fieldNotNumber"],
    ["a percentage to be added", { origin: "几栏相加", sumOf: "时长、覆盖率" }, "definition.shareAdded"],
    ["itself", { origin: "几栏相加", sumOf: "时长、人均" }, "definition.fieldsInCircle"],
  ])("from %s is named", (_, cells, code) => {
    expect(codes(ledger(cells))).toEqual([code]);
  });

  it("in a circle with another is named at both", () => {
    const back = {
      field: "back",
      label: "折回",
      kind: "数值",
      order: 94,
      origin: "几栏相加",
      sumOf: "人均、时长",
    };
    expect(codes(ledger({ origin: "几栏相加", sumOf: "折回、时长" }, [back]))).toEqual([
      "definition.fieldsInCircle",
      "definition.fieldsInCircle",
    ]);
  });
});

it("a field has its English label where the campaign speaks English", () => {
  const extra = withField({ labelEn: "Extra" });
  const settings = (extra.settings ?? []).map((row) =>
    row.cells.key === "language" ? { ...row, cells: { ...row.cells, value: "英文" } } : row,
  );
  expect(extraOf(extra)?.label).toBe("附加");
  expect(extraOf({ ...extra, settings })?.label).toBe("Extra");
});
