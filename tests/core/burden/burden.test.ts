// Before a return goes out: what the same units report already.
import { describe, expect, it } from "@jest/globals";
import { burdensElsewhere } from "../../../src/core/burden";
import { checkDefinition } from "../../../src/core/check";
import type { Cells } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import type { RawTables } from "../../../src/core/rows";
import { allTemplates } from "../../../src/core/template/registry";
import { asRows, monthlyLedger, readingCampaign, tabsOf, unit } from "../campaign";

const COUNTY = "县（区）总工会";
const INDUSTRY = "市属系统、产业工会";

/** The monthly ledger, and beside it a quarterly return with one column. */
function withQuarter(column: Cells, owed: Cells = {}, units = [unit()]): string[] {
  const tabs = monthlyLedger(tabsOf("qinhuangdao-2020"));
  const add = (key: keyof RawTables, cells: Cells) =>
    asRows([...(tabs[key] ?? []).map((row) => row.cells), cells]);
  const raw: RawTables = {
    ...tabs,
    forms: add("forms", { formId: "quarterly", name: "季报表", kind: "卡片", inUse: "是" }),
    fields: add("fields", { form: "季报表", kind: "整数", inUse: "是", ...column }),
    returns: add("returns", {
      returnId: "r9",
      name: "季报",
      forms: "季报表",
      kind: "季",
      dueDay: 5,
      dueIn: "下期",
      inUse: "是",
      ...owed,
    }),
  };
  return checkDefinition(raw, units)
    .filter(({ code }) => code === "field.askedTwice")
    .map((found) => describeProblem(found, "zh"));
}

describe("a column that another campaign of the office asks for too", () => {
  const definition = readingCampaign();
  const asks = (cells: Cells, owed: Cells = {}) =>
    burdensElsewhere(definition, [
      {
        title: "安全生产月",
        fields: [{ form: "月报", inUse: "是", ...cells }],
        returns: [{ name: "月报", forms: "台账、月报", inUse: "是", ...owed }],
      },
    ]).map(({ form, field, title, same }) => [form.name, field.label, title, same]);

  it("is named with that campaign and its own word for it", () => {
    const found = asks({ form: "月报", label: "累计参与人次", kind: "整数" });
    expect(found).toContainEqual(["活动", "参与人次", "安全生产月", "累计参与人次"]);
  });

  it("is none where it is computed there, not in use, or words", () => {
    expect(asks({ label: "参与人次", kind: "整数", origin: "活动求和" })).toEqual([]);
    expect(asks({ label: "参与人次", kind: "整数", inUse: "否" })).toEqual([]);
    expect(asks({ label: "参与人次", kind: "文本" })).toEqual([]);
  });

  it("is none where no return there asks for its form", () => {
    const people = { label: "参与人次", kind: "整数" };
    expect(asks(people)).not.toEqual([]);
    expect(asks(people, { inUse: "否" })).toEqual([]);
    expect(asks(people, { forms: "台账" })).toEqual([]);
  });
});

describe("a column that asks for what the same units report", () => {
  it("is named with its cell, the return that has it, and whom it burdens", () => {
    const [said, ...more] = withQuarter({ field: "heads", label: "参与人次（人次）" });
    expect(said).toContain("“季报表”的“参与人次（人次）”和“月度台账”已经要的“参与人次”重复：例河县总工会");
    expect(said).toContain("字段定义");
    expect(more).toEqual([]);
  });

  it("is known by other words for the same: of a stretch of time, with 数 at the end", () => {
    expect(withQuarter({ field: "heads", label: "本季参与人次" })).toHaveLength(1);
    expect(withQuarter({ field: "heads", label: "累计 参与人次数" })).toHaveLength(1);
    expect(withQuarter({ field: "heads", label: "培训人次" })).toEqual([]);
  });

  it("is none where it is words, or where other units owe it", () => {
    expect(withQuarter({ field: "heads", label: "参与人次", kind: "文本" })).toEqual([]);
    expect(withQuarter({ field: "heads", label: "参与人次" }, { unitTypes: INDUSTRY })).toEqual([]);
    expect(withQuarter({ field: "heads", label: "参与人次" }, { unitTypes: COUNTY })).toHaveLength(1);
  });

  it("is said by types while no unit is registered", () => {
    expect(withQuarter({ field: "heads", label: "参与人次" }, { unitTypes: COUNTY }, [])[0]).toContain(
      COUNTY,
    );
  });

  it("stands in none of the templates", () => {
    const said = allTemplates().flatMap(({ id }) =>
      checkDefinition(tabsOf(id), [unit()]).filter(({ code }) => code === "field.askedTwice"),
    );
    expect(said).toEqual([]);
  });
});
