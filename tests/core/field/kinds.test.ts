import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkField, matchesPattern } from "../../../src/core/field";
import type { Cell, ColumnKind, Field } from "../../../src/core/model";
import { fieldOf } from "../../field-of";
import { processorTime } from "../../processor-time";

const bounds = { campaignStart: "2020-03-01", campaignEnd: "2020-10-31", today: "2020-06-20" };
const check = (kind: ColumnKind, cell: Cell, more: Partial<Field> = {}) =>
  checkField(fieldOf("栏", kind, more), cell, { bounds, language: "zh" });
const readOf = (kind: ColumnKind, cell: Cell, more: Partial<Field> = {}) => check(kind, cell, more).value;
const codeOf = (kind: ColumnKind, cell: Cell, more: Partial<Field> = {}) =>
  check(kind, cell, more).problems[0]?.code;

describe("a field of each kind", () => {
  it.each<[ColumnKind, Cell, unknown]>([
    ["integer", "３６", 36],
    ["integer", "1,200", 1200],
    ["number", "3万", 30000],
    ["number", 12.5, 12.5],
    ["percent", "12%", 0.12],
    ["percent", "１２．５％", 0.125],
    ["percent", 0.12, 0.12],
    ["percent", "0", 0],
    ["date", "25/3", "2020-03-25"],
    ["date", "2020.6.13", "2020-06-13"],
    ["date", "20200615", "2020-06-15"],
    ["month", "2020-03", "2020-03"],
    ["month", "2020年3月", "2020-03"],
    ["month", "3月", "2020-03"],
    ["month", 202003, "2020-03"],
    ["month", 43891, "2020-03"],
    ["time", "9:30", "09:30"],
    ["time", "９：３０", "09:30"],
    ["time", "0930", "09:30"],
    ["time", "下午3点半", "15:30"],
    ["time", "15时", "15:00"],
    ["time", 0.395833333, "09:30"],
    ["dateTime", "2020-03-25 14:30", "2020-03-25 14:30"],
    ["dateTime", "3月25日下午2点", "2020-03-25 14:00"],
    ["dateTime", 43915.604166667, "2020-03-25 14:30"],
    ["person", "王示例、李示例", "王示例、李示例"],
    ["person", "王示例，李示例", "王示例、李示例"],
    ["phone", 13800000000, "13800000000"],
    ["phone", "０３３５－３０００００００", "0335-30000000"],
    ["phone", "0335-3000000 转 12", "0335-3000000 转 12"],
    ["yesNo", "是", true],
  ])("%s reads %p", (kind, cell, value) => {
    expect(check(kind, cell)).toEqual({ value, problems: [] });
  });

  it("reads units of the directory, one or several, by their names; a name that it does not have is told", () => {
    const options = ["例河县总工会", "例山区总工会"];
    expect(readOf("unit", "例河县 总工会", { options })).toBe("例河县总工会");
    expect(readOf("units", "例山区总工会，例河县总工会", { options })).toBe("例山区总工会、例河县总工会");
    expect(check("units", "例河县总工会、外单位", { options }).problems).toMatchObject([
      { code: "cell.notOption", values: { value: "外单位" } },
    ]);
  });

  it.each<[ColumnKind, Cell, string]>([
    ["integer", "约36", "cell.notNumber"],
    ["percent", "12", "cell.ambiguous"],
    ["percent", "0.5", "cell.ambiguous"],
    ["percent", 12, "cell.tooLarge"],
    ["date", "昨天", "day.relative"],
    ["month", "第三季度", "cell.notMonth"],
    ["month", "12.5", "cell.notMonth"],
    ["time", "3点", "cell.ambiguous"],
    ["time", "25:00", "cell.notTime"],
    ["time", "上午", "cell.notTime"],
    ["dateTime", "2020-03-25", "cell.timeMissing"],
    ["dateTime", 43915, "cell.timeMissing"],
    ["dateTime", "3月25日3点", "cell.ambiguous"],
    ["person", "13800000000", "cell.notPerson"],
    ["phone", "王示例", "cell.notPhone"],
    ["mail", "wang@example", "cell.notMail"],
  ])("%s does not guess what %p is", (kind, cell, code) => {
    expect(check(kind, cell)).toMatchObject({ value: null, problems: [{ code }] });
  });

  it("says between which numbers it lies where it is no number at all", () => {
    expect(check("integer", "第一", { min: 1, max: 3 }).problems).toMatchObject([
      { code: "cell.notNumberBetween", values: { value: "第一", min: 1, max: 3 } },
    ]);
  });

  it("that counts in 万 already asks what 3万 means", () => {
    expect(check("number", "3万", { label: "投入（万元）" }).problems).toMatchObject([
      { code: "cell.ambiguous", values: { first: "3", second: "30000" } },
    ]);
    expect(codeOf("number", "3万", { measure: "万元" })).toBe("cell.ambiguous");
  });

  it("of percentages takes what its bounds allow, a growth above 100% among them", () => {
    expect(readOf("percent", "150%", { max: 2 })).toBe(1.5);
    expect(check("percent", "150%").problems).toMatchObject([
      { code: "cell.tooLarge", values: { value: "150%", max: "100%" } },
    ]);
    expect(codeOf("percent", "-5%")).toBe("cell.tooSmall");
  });

  it("has no more decimals than it is given", () => {
    expect(readOf("number", "66.5", { decimals: 1 })).toBe(66.5);
    expect(codeOf("number", "66.55", { decimals: 1 })).toBe("cell.tooManyDecimals");
  });

  it("reads what a sheet's cell holds as it reads the same typed on a page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        expect(readOf("time", minute / 1440)).toBe(readOf("time", time));
        // Midnight in a cell is a day without a time.
        if (minute > 0)
          expect(readOf("dateTime", 43915 + minute / 1440)).toBe(readOf("dateTime", `2020年3月25日 ${time}`));
      }),
    );
  });

  it("never throws, and has a value or a problem, whatever is typed", () => {
    const kinds: ColumnKind[] = [
      "integer",
      "number",
      "percent",
      "date",
      "month",
      "time",
      "dateTime",
      "person",
      "phone",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.oneof(fc.string(), fc.double()), (kind, cell) => {
        const { value, problems } = check(kind, cell);
        if (String(cell).trim() !== "") expect(value === null).toBe(problems.length > 0);
      }),
    );
  });
});

describe("a pattern", () => {
  it.each([
    ["######", "066000", true],
    ["######", "06600", false],
    ["A-###", "b-012", true],
    ["A-###", "12-012", false],
    ["秦工〔####〕*号", "秦工〔2020〕12号", true],
    ["秦工〔####〕*号", "秦工[2020]12号", false],
    ["*", "", true],
    ["", "任意", true],
    ["*A*", "１２ａ", true],
    [".*", "abc", false],
  ])("%s and %s: %p", (pattern, text, fits) => {
    expect(matchesPattern(pattern, text)).toBe(fits);
  });

  it("says what it takes where a text does not fit", () => {
    expect(check("text", "6600", { pattern: "######" }).problems).toMatchObject([
      { code: "cell.pattern", values: { pattern: "######" } },
    ]);
  });

  it("of many stars takes no longer than its length times the text's", () => {
    const took = processorTime(() =>
      expect(matchesPattern("*a".repeat(200), `${"a".repeat(3000)}b`)).toBe(false),
    );
    expect(took).toBeLessThan(2000);
  });
});
