import { describe, expect, it } from "@jest/globals";
import {
  headerLine,
  isAnother,
  leftOver,
  typesNotThere,
  withCell,
  withoutRow,
  withUnit,
} from "../../src/client/units/list-text";

const town = { name: "例镇总工会", unitType: "县区", contactMail: "li@example.com" };

describe("a list of which some rows were taken in", () => {
  const pasted = '单位名称,单位类型\r\n例东区总工会,县区\n\n"例西\n总工会",县城\n例南区总工会,县区';

  it("keeps its header and the refused rows, line breaks within a cell included", () => {
    expect(leftOver(pasted, [2, 5], [4])).toBe('单位名称\t单位类型\n"例西\n总工会"\t县城\n');
  });

  it("is empty when nothing was refused", () => {
    expect(leftOver(pasted, [2, 4, 5], [])).toBe("");
  });
});

describe("a list in the place of what was left over", () => {
  const left = "单位名称\t单位类型\n例南区总工会\t县城\n例西区总工会\t县城\n";

  it("is known as another one where nothing of it is left, also under the same header", () => {
    expect(isAnother(left, "单位名称\t单位类型\n例东区总工会\t县区\n")).toBe(true);
    expect(isAnother("单位名称\n例南区总工会\n", "单位名称\n例东区总工会\n例西区总工会\n")).toBe(true);
    expect(
      isAnother("单位名称\t单位类型\n例南区总工会\t县城", "单位名称\t单位类型\n例东区总工会\t县区"),
    ).toBe(true);
    expect(isAnother("", left)).toBe(false);
  });

  it("is the same while it is mended", () => {
    expect(isAnother(left, left.replace("县城", "县区"))).toBe(false);
    expect(
      isAnother("单位名称\t单位类型\n例南区总工会\t县城", "单位名称\t单位类型\n例南区总工会\t县区"),
    ).toBe(false);
    expect(isAnother(left, `${left}例北区总工会\t县区`)).toBe(false);
    expect(isAnother("单位名称\n例南区总工会\n", "单位名称\n例南区工会\n")).toBe(false);
  });
});

describe("a unit typed into the list", () => {
  it("brings the header with it when the list is empty", () => {
    expect(withUnit("", town)).toBe(`${headerLine()}\n例镇总工会\t县区\t\t\t\t\tli@example.com\t\t\t\t\t\n`);
  });

  it("follows the order of a pasted header, leaves other columns blank and adds those it lacks", () => {
    expect(withUnit("编制\t单位类型\t单位名称\n30\t产业\t示例厂工会\n", town)).toBe(
      "编制\t单位类型\t单位名称\t联系邮箱\n30\t产业\t示例厂工会\n\t县区\t例镇总工会\tli@example.com\n",
    );
  });

  it("brings the figures of the office's own columns", () => {
    expect(withUnit("单位名称\n示例厂工会\n", { name: "例镇总工会", "attr:职工数": "1200" })).toBe(
      "单位名称\t职工数\n示例厂工会\n例镇总工会\t1200\n",
    );
  });

  it("follows a list that is parted by commas", () => {
    expect(withUnit("单位名称,单位类型\n示例厂工会,产业", { name: "例镇，总工会", unitType: "县区" })).toBe(
      "单位名称,单位类型\n示例厂工会,产业\n例镇 总工会,县区\n",
    );
  });

  it("keeps tabs and line breaks out of a cell", () => {
    expect(withUnit("单位名称\n", { name: "例镇\t总\n工会" })).toBe("单位名称\n例镇 总 工会\n");
  });
});

describe("a row of the list with a cell corrected", () => {
  const rows: { row: number; cells: Record<string, string> }[] = [
    { row: 2, cells: { contactPhone: "13800000001", name: "例东区总工会", unitType: "县城" } },
    { row: 4, cells: { name: "例西\n总工会", unitType: "县区", "attr:职工数": "300" } },
  ];

  it("keeps all other cells of all rows, below a header", () => {
    expect(withCell(rows, 2, "unitType", "县区")).toBe(
      '单位名称\t单位类型\t联系电话\t职工数\n例东区总工会\t县区\t13800000001\t\n"例西\n总工会"\t县区\t\t300\n',
    );
  });

  it("gets the column it lacked", () => {
    expect(withCell([{ row: 1, cells: { name: "例东区总工会" } }], 1, "parent", "例市总工会")).toBe(
      "单位名称\t上级单位\n例东区总工会\t例市总工会\n",
    );
  });
});

describe("types that a list names", () => {
  const refused = (unitType: string, code: string) => ({
    cells: { unitType },
    problems: [{ text: "", code }],
  });

  it("are offered once each where nobody has defined them, and no more once they are added", () => {
    const rows = [
      refused("港务系统", "unit.noTypes"),
      refused("港务系统 ", "unit.noTypes"),
      refused("海滨", "unit.typeUnknown"),
      refused("", "unit.noTypes"),
      refused("县区", "unit.mailMissing"),
    ];
    expect(typesNotThere(rows, [])).toEqual(["港务系统", "海滨"]);
    expect(typesNotThere(rows, ["港务系统"])).toEqual(["海滨"]);
  });
});

describe("a row that is left out of the list", () => {
  const rows = [
    { row: 2, cells: { name: "例东区总工会" } },
    { row: 3, cells: { name: "合计" } },
  ];

  it("goes alone, and with the last one the list is empty", () => {
    expect(withoutRow(rows, 3)).toBe("单位名称\n例东区总工会\n");
    expect(withoutRow(rows.slice(1), 3)).toBe("");
  });
});
