import { describe, expect, it } from "@jest/globals";
import { emptyUnit, headerLine, leftOver, withUnit } from "../../src/client/units/list-text";

const town = { ...emptyUnit(), name: "例镇总工会", unitType: "县区", contactMail: "li@example.com" };

describe("a list of which some rows were taken in", () => {
  const pasted = '单位名称,单位类型\r\n例东区总工会,县区\n\n"例西\n总工会",县城\n例南区总工会,县区';

  it("keeps its header and the refused rows, line breaks within a cell included", () => {
    expect(leftOver(pasted, [2, 5], [4])).toBe('单位名称\t单位类型\n"例西\n总工会"\t县城\n');
  });

  it("is empty when nothing was refused", () => {
    expect(leftOver(pasted, [2, 4, 5], [])).toBe("");
  });
});

describe("a unit typed into the list", () => {
  it("brings the header with it when the list is empty", () => {
    expect(withUnit("", town)).toBe(`${headerLine()}\n例镇总工会\t县区\t\t\t\t\tli@example.com\t\n`);
  });

  it("follows the order of a pasted header and leaves other columns blank", () => {
    expect(withUnit("编制\t单位类型\t单位名称\n30\t产业\t示例厂工会\n", town)).toBe(
      "编制\t单位类型\t单位名称\n30\t产业\t示例厂工会\n\t县区\t例镇总工会\n",
    );
  });

  it("follows a list that is parted by commas", () => {
    expect(withUnit("单位名称,单位类型\n示例厂工会,产业", { ...town, name: "例镇，总工会" })).toBe(
      "单位名称,单位类型\n示例厂工会,产业\n例镇 总工会,县区\n",
    );
  });

  it("keeps tabs and line breaks out of a cell", () => {
    expect(withUnit("单位名称\n", { ...town, name: "例镇\t总\n工会" })).toBe("单位名称\n例镇 总 工会\n");
  });
});
