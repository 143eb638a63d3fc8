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
    }));
    expect(told({ periods: [...definition.periods, ...more] })[1]).toBe(
      "新增 2 个报告期：2020年11月 — 2020年12月",
    );
  });

  it("says that nothing has changed", () => {
    expect(told({})).toEqual([expect.stringContaining("没有变更")]);
  });
});
