import { describe, expect, it } from "@jest/globals";
import { finds } from "../../src/client/parts/match";

const town = { label: "例镇总工会（县区）", initials: "lzzgh" };

describe("finding by what is typed", () => {
  it.each([
    ["", true],
    ["总工会", true],
    ["例镇 县区", true],
    ["LZZ", true],
    ["ｌｚｚｇｈ", true],
    ["(县区)", true],
    ["示例市", false],
    ["例镇 产业", false],
  ])("%p finds the union of the town: %p", (query, expected) => {
    expect(finds(query, town)).toBe(expected);
  });

  it("finds by name where no initials are known", () => {
    expect(finds("例镇", { label: "例镇总工会" })).toBe(true);
    expect(finds("lz", { label: "例镇总工会" })).toBe(false);
  });
});
