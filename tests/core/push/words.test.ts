import { describe, expect, it } from "@jest/globals";
import type { Definition } from "../../../src/core/model";
import { changeLines, changesBetween } from "../../../src/core/push";
import { issuedOf } from "../../../src/core/version";
import { readingCampaign } from "../campaign";

const definition = readingCampaign();
const before = issuedOf(definition);

function told(after: Partial<Definition>): string[] {
  const changes = changesBetween(before, issuedOf({ ...definition, ...after }));
  return changeLines(changes, 11, "zh");
}

describe("what a push says before it starts", () => {
  it("tells a moved due day by its columns and its words, not by codes", () => {
    const [first, ...others] = definition.returns;
    const moved = { ...first!, rule: { ...first!.rule, dueDay: 20, kind: "calendarMonth" as const } };
    const lines = told({ returns: [moved, ...others] });
    expect(lines[0]).toBe("将更新 11 份填报表：");
    expect(lines[1]).toContain(`报送事项“${first!.name}”：`);
    expect(lines[1]).toContain("截止日 25 → 20");
    expect(lines.join("\n")).not.toMatch(/calendarMonth|cutoffMonth|undefined|rule|period /);
  });

  it("counts new periods instead of naming each", () => {
    const last = definition.periods[definition.periods.length - 1]!;
    const more = ["11", "12"].map((month) => ({
      ...last,
      id: `r1.2020-${month}`,
      label: `2020年${month}月`,
      dueOn: `2020-${month}-25`,
    }));
    expect(told({ periods: [...definition.periods, ...more] })[1]).toBe(
      "新增 2 个报告期：2020年11月（2020-11-25 截止） — 2020年12月（2020-12-25 截止）",
    );
  });

  it("says of a new field that it is compulsory, and of a new return by when and from whom it is asked", () => {
    const [form, ...forms] = definition.forms;
    const field = { ...form!.fields[0]!, field: "guests", label: "嘉宾人数", required: true };
    expect(told({ forms: [{ ...form!, fields: [...form!.fields, field] }, ...forms] })[1]).toBe(
      `新增字段“嘉宾人数（${form!.name}）”：必填 是`,
    );
    const [first] = definition.returns;
    const rule = { ...first!.rule, kind: "week" as const, dueDay: 5, dueTime: "17:00" };
    const weekly = {
      ...first!,
      returnId: "r9",
      name: "信息周报",
      formIds: [],
      unitTypes: ["直属基层工会"],
      rule,
    };
    const [, line] = told({ returns: [...definition.returns, weekly] });
    for (const part of ["新增报送事项“信息周报”：", "截止日 5", "17:00", "直属基层工会"])
      expect(line).toContain(part);
  });

  it("says that nothing has changed", () => {
    expect(told({})).toEqual([expect.stringContaining("没有变更")]);
  });
});
