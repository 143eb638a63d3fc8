import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { recalculate } from "../../src/formulas/recalculate";
import { applyOps } from "../../src/spreadsheet/model/apply";
import { newWorkbook } from "../../src/spreadsheet/model/new";
import { parseTyped } from "../../src/spreadsheet/model/typed";
import { displayValue } from "../../src/workbook/display";
import { cellAt } from "../../src/workbook/grid";

const place = { locale: "zh_CN", timeZone: "Asia/Shanghai", now: Date.UTC(2020, 2, 25) };
const actor = { user: "a@office.example", owner: "a@office.example", editors: [], now: place.now };
const env = { now: place.now, random: () => 0.5, custom: () => undefined, workbook: () => undefined };

const piece = fc.constantFrom(
  "A1",
  "B2:C3",
  "A:A",
  "$D$4",
  "SUM(",
  "IF(",
  "QUERY(",
  "FILTER(",
  "TEXT(",
  ")",
  ",",
  "+",
  "-",
  "*",
  "/",
  "&",
  "=",
  "<",
  "{",
  "}",
  ";",
  '"甲"',
  "1",
  "2.5",
  "%",
  "^",
  "!",
  "表!",
  "#REF!",
  "TRUE",
  "LAMBDA(",
  "x",
  " ",
);
const formula = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((parts) => `=${parts.join("")}`),
  fc.string({ maxLength: 20 }).map((text) => `=${text}`),
);
const numberText = fc
  .array(
    fc.constantFrom(
      "1",
      "0",
      "9",
      "-",
      "/",
      ".",
      ",",
      ":",
      "%",
      "年",
      "月",
      "日",
      " ",
      "上午",
      "¥",
      "(",
      ")",
      "e",
      "+",
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(""));

it("any text can be typed, and shows as something", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), numberText), (text) => {
      const { v, format } = parseTyped(text, place, undefined);
      if (typeof v === "number") expect(Number.isFinite(v)).toBe(true);
      expect(typeof displayValue(v, format, place.locale)).toBe("string");
    }),
    { numRuns: 2000 },
  );
});

it("any text can be a number format", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (format, value) => {
        expect(typeof displayValue(value, format, place.locale)).toBe("string");
      },
    ),
  );
});

it("any formula computes to a value or an error of Sheets", () => {
  fc.assert(
    fc.property(formula, (text) => {
      const before = newWorkbook("w", {
        rows: 10,
        columns: 6,
        sheets: [{ name: "表", rows: 10, columns: 6 }],
      });
      const values = [
        [1, "甲", true],
        [2, "", 43915],
        ["x", 3, null],
      ];
      const written = applyOps(
        before,
        [
          { op: "write", sheetId: 0, row: 1, column: 1, values },
          { op: "write", sheetId: 0, row: 6, column: 1, values: [[text]] },
        ],
        actor,
      );
      const cell = cellAt(recalculate(before, written, env).sheets[0]!, 6, 1);
      if (cell?.e) expect(cell.v).toMatch(/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|ERROR!|NULL!)$/);
    }),
    { numRuns: 2000 },
  );
});
