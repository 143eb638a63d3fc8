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

  it("tells the moved day of a return that comes once one time, not for its period and for itself", () => {
    const [first, ...others] = definition.returns;
    const once = { ...first!, rule: { ...first!.rule, kind: "once" as const, dueOn: "2020-11-20" } };
    const one = { ...definition.periods[0]!, dueOn: "2020-11-20" };
    const issued = issuedOf({ ...definition, returns: [once, ...others], periods: [one] });
    const moved = issuedOf({
      ...definition,
      returns: [{ ...once, rule: { ...once.rule, dueOn: "2020-11-30" } }, ...others],
      periods: [{ ...one, dueOn: "2020-11-30" }],
    });
    expect(changeLines(changesBetween(issued, moved), 11, "zh")).toEqual([
      "将更新 11 份填报表：",
      `1 个报告期的日子改变：${one.label} 截止 2020-11-20 → 2020-11-30`,
    ]);
  });

  it("tells whom a target asks for another number, old and new", () => {
    const [first, ...others] = definition.indicators;
    const quota = { ...first!.quotas[0]!, unit: "", attribute: "", max: null };
    const asking = (...rows: { unitType: string; min: number }[]) => ({
      ...first!,
      quotas: rows.map((row) => ({ ...quota, ...row })),
    });
    const issued = issuedOf({
      ...definition,
      indicators: [asking({ unitType: "市州", min: 5 }, { unitType: "系统", min: 2 }), ...others],
    });
    const after = issuedOf({
      ...definition,
      indicators: [asking({ unitType: "市州", min: 8 }, { unitType: "系统", min: 2 }), ...others],
    });
    expect(changeLines(changesBetween(issued, after), 11, "zh")[1]).toBe(
      `指标“${first!.name}”：市州 ≥ 5 → ≥ 8`,
    );
    const bare = issuedOf({ ...definition, indicators: others });
    expect(changeLines(changesBetween(bare, after), 11, "zh")[1]).toBe(
      `新增指标“${first!.name}”：市州 ≥ 8、系统 ≥ 2`,
    );
  });

  it("tells all that changes, other days first", () => {
    const [form, ...forms] = definition.forms;
    const fields = Array.from({ length: 15 }, (_, index) => ({
      ...form!.fields[0]!,
      field: `f${index}`,
      label: `第${index}项`,
    }));
    const periods = definition.periods.map((period) => ({ ...period, dueOn: period.end }));
    const lines = told({ forms: [{ ...form!, fields: [...form!.fields, ...fields] }, ...forms], periods });
    expect(lines[1]).toContain("个报告期的日子改变");
    expect(lines.filter((line) => line.startsWith("新增字段"))).toHaveLength(15);
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

  it("says of a new task that every unit gets a row for it", () => {
    const [first] = definition.tasks;
    const task = { ...first!, taskId: "t99", title: "云上诵读", deadline: "", appliesTo: [], inLedger: true };
    expect(told({ tasks: [...definition.tasks, task] })[1]).toBe(
      "新增任务“云上诵读”：列入台账，适用的单位台账各多一行",
    );
    expect(told({ tasks: [...definition.tasks, { ...task, inLedger: false }] })[1]).toBe(
      "新增任务“云上诵读”",
    );
  });

  it("tells other days return by return, old and new, and no period that is only called otherwise", () => {
    const [first] = definition.returns;
    const weekly = { ...first!, returnId: "r9", name: "信息周报" };
    const weeks = definition.periods.slice(0, 3).map((period) => ({
      ...period,
      id: period.id.replace("r1", "r9"),
      returnId: "r9",
      label: `周报 ${period.span}`,
    }));
    const both = issuedOf({
      ...definition,
      returns: [...definition.returns, weekly],
      periods: [...definition.periods, ...weeks],
    });
    const moved = both.periods.map((period) =>
      period.returnId === "r9"
        ? { ...period, dueOn: period.dueOn.replace(/..$/, "28") }
        : {
            ...period,
            label: `月度台账 ${period.span}`,
            ...(period.span === "2020年5月" ? { dueOn: "2020-05-20" } : {}),
          },
    );
    const lines = changeLines(changesBetween(both, { ...both, periods: moved }), 11, "zh");
    expect(lines.slice(1)).toEqual([
      "1 个报告期的日子改变：月度台账 2020年5月 截止 2020-05-25 → 2020-05-20",
      expect.stringMatching(/^3 个报告期的日子改变：周报 .+ 截止 \S+ → \S+28 — 周报 .+ 截止 \S+ → \S+28$/),
    ]);
  });

  it("says that nothing has changed", () => {
    expect(told({})).toEqual([expect.stringContaining("没有变更")]);
  });
});
