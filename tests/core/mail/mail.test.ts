import { describe, expect, it } from "@jest/globals";
import { addresses, entriesOf, mask, maskedCell } from "../../../src/core/mail";

describe("a cell of addresses", () => {
  it("may hold several, in Chinese and Western signs; each counts once, whatever its letters", () => {
    expect(addresses("wang@a.example；li@a.example、WANG@A.example 电话 123")).toEqual([
      "wang@a.example",
      "li@a.example",
    ]);
    expect(addresses("没有邮箱")).toEqual([]);
  });

  it("is shown so that nobody can write to it", () => {
    expect(mask("wang@a.example")).toBe("w***@a.example");
  });

  it("is shown as a whole in the same way, without what is no address", () => {
    expect(maskedCell("Wang@a.example；li@b.example 电话 123")).toBe("w***@a.example l***@b.example");
  });

  it("keeps what is no address where the cell is checked", () => {
    expect(entriesOf("wang@a.example；电话 123")).toEqual(["wang@a.example", "电话", "123"]);
  });
});
