// 报送情况: how a report stands, in a word or two.
import { expect, it } from "@jest/globals";
import type { PeriodCell } from "../../../src/core/rollup";
import { standingWords } from "../../../src/core/summary/status";

const cell = (over: Partial<PeriodCell>): PeriodCell => ({
  ...({ periodId: "r1.2020-03", standing: "accepted", daysLate: 3, zero: false, waiting: 0 } as PeriodCell),
  ...over,
});

it("says of a report that was accepted how late it came, not how long ago it was accepted", () => {
  expect(standingWords(cell({}), "zh")).toBe("✓ 已接收（迟报 3 天）");
  expect(standingWords(cell({ daysLate: 0 }), "zh")).toBe("✓ 已接收");
  expect(standingWords(cell({ zero: true, daysLate: 1 }), "zh")).toBe("✓ 已接收（零报告）（迟报 1 天）");
  expect(standingWords(cell({ zero: true, daysLate: 0 }), "zh")).toBe("✓ 已接收（零报告）");
  expect(standingWords(cell({ standing: "missing" }), "zh")).toBe("● 缺报 3 天");
});

it("says which revision waits while the accepted one before it counts", () => {
  const waits = cell({ standing: "submitted", daysLate: 0, waiting: 2 });
  expect(standingWords(waits, "zh")).toBe("✓ 已提交（按接收稿计，第 2 稿待审）");
  expect(standingWords(waits, "en")).toBe("✓ Submitted (counted as accepted, revision 2 awaits review)");
});
