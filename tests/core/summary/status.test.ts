// 报送情况: how a report stands, in a word or two.
import { expect, it } from "@jest/globals";
import type { PeriodCell } from "../../../src/core/rollup";
import { standingWords } from "../../../src/core/summary/status";

const cell = (over: Partial<PeriodCell>): PeriodCell => ({
  ...({ periodId: "r1.2020-03", standing: "accepted", daysLate: 3, zero: false } as PeriodCell),
  ...over,
});

it("says of a report that was accepted how late it came, not how long ago it was accepted", () => {
  expect(standingWords(cell({}), "zh")).toBe("✓ 已接收（迟报 3 天）");
  expect(standingWords(cell({ daysLate: 0 }), "zh")).toBe("✓ 已接收");
  expect(standingWords(cell({ zero: true, daysLate: 1 }), "zh")).toBe("✓ 已接收（零报告）（迟报 1 天）");
  expect(standingWords(cell({ zero: true, daysLate: 0 }), "zh")).toBe("✓ 已接收（零报告）");
  expect(standingWords(cell({ standing: "missing" }), "zh")).toBe("● 缺报 3 天");
});
