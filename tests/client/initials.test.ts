import { expect, it } from "@jest/globals";
import { initialsOf } from "../../src/client/parts/initials";

it("finds a unit by the first letters of its pinyin", () => {
  expect(initialsOf("海港区总工会")).toBe("hgqzgh");
  expect(initialsOf("市例教育系统工会")).toBe("sljyxtgh");
  expect(initialsOf("北戴河新区总工会")).toBe("bdhxqzgh");
});

it("keeps digits and letters as they are", () => {
  expect(initialsOf("例A1单位")).toBe("lA1dw");
});
