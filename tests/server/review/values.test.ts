// Numbers as pages show them: 审核, corrections, 报表经过, 试填 and 这个数怎么来的 say them alike.
import { expect, it } from "@jest/globals";
import { valueText } from "../../../src/server/actions/form-field";

it("parts the thousands of a number, keeps its fractions, and leaves words and answers as they are", () => {
  expect(valueText(1520, "zh")).toBe("1,520");
  expect(valueText(1234567.25, "en")).toBe("1,234,567.25");
  expect(valueText(0.125, "zh")).toBe("0.125");
  expect(valueText("1520 号", "zh")).toBe("1520 号");
  expect(valueText(true, "zh")).toBe("是");
  expect(valueText(null, "zh")).toBe("");
});
