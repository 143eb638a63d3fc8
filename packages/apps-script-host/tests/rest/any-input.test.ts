import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { LONGEST_LISTING_LAG_MS } from "../../src/drive/listing";
import { sheetToText } from "../../src/export/csv";
import { workbookToXlsx } from "../../src/export/xlsx";
import type { Plain } from "../../src/kernel/types";
import { ApiError } from "../../src/rest/errors";
import { applyMask, parseFields } from "../../src/rest/fields";
import { workbooks } from "../../src/spreadsheet/books";
import { readCsv } from "../../src/spreadsheet/import/csv";
import { readXlsx } from "../../src/spreadsheet/import/xlsx";
import { OWNER, openWorld } from "./plain";

/** Parses; true for a result and for Google's own refusal, so that anything else fails the property. */
function parsesOrRefuses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    return error instanceof ApiError && error.code === 400;
  }
}

const pieces = [
  "name",
  "modifiedTime",
  "trashed",
  "=",
  "!=",
  "<",
  "contains",
  "in",
  "has",
  "and",
  "or",
  "not",
  "(",
  ")",
  "{",
  "}",
  "'x'",
  '"y"',
  "true",
  "'2020-01-01T00:00:00'",
  "parents",
  "'",
];

describe("whatever is asked", () => {
  test("a search is understood or refused with 400", () => {
    const world = openWorld();
    const made = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.oneof(fc.string(), made), (text) => {
        const { status } = world.drive("GET", `/files?q=${encodeURIComponent(text)}`);
        return status === 200 || status === 400;
      }),
      { numRuns: 200 },
    );
  });

  test("a mask is understood or refused with 400", () => {
    const made = fc
      .array(fc.constantFrom("files", "id", "*", "(", ")", ",", "/", "."), { maxLength: 10 })
      .map((parts) => parts.join(""));
    fc.assert(fc.property(made, (text) => parsesOrRefuses(() => parseFields(text))));
  });

  test("the mask * keeps everything", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(applyMask(value as Plain, parseFields("*"))).toEqual(value);
      }),
    );
  });

  test("a file is found by its name, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (name) => {
        const world = openWorld();
        world.drive("POST", "/files", { name, mimeType: "application/vnd.google-apps.folder" });
        world.now += LONGEST_LISTING_LAG_MS;
        const quoted = name.replace(/\\/g, "\\\\").replace(/'/g, "\\'");
        const q = encodeURIComponent(`name = '${quoted}'`);
        expect(world.drive("GET", `/files?q=${q}`).at("files")).toMatchObject([{ name }]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("whatever stands in cells", () => {
  // Characters that neither XML nor a line of text can hold are left out.
  const text = fc
    .string({ unit: "grapheme" })
    .map((each) => each.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, ""));
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(
          text.filter((each) => each !== ""),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    );

  const sheetOf = (values: string[][]) => {
    const world = openWorld();
    world.addSpreadsheet("any", OWNER);
    world.change("any", { op: "write", sheetId: 0, row: 1, column: 1, values, raw: true });
    const workbook = workbooks(world.store).get("any")!;
    return { workbook, sheet: workbook.sheets[0]! };
  };

  test("comes back from csv", () => {
    fc.assert(
      fc.property(grid, (values) => {
        const { sheet, workbook } = sheetOf(values);
        expect(readCsv(sheetToText(workbook, sheet, "csv"))).toEqual(values);
      }),
      { numRuns: 50 },
    );
  });

  test("comes back from xlsx", () => {
    fc.assert(
      fc.property(grid, (values) => {
        const [sheet] = readXlsx(workbookToXlsx(sheetOf(values).workbook));
        const read = values.map((row, r) =>
          row.map((_, c) => sheet?.cells.find((cell) => cell.row === r + 1 && cell.column === c + 1)?.value),
        );
        expect(read).toEqual(values);
      }),
      { numRuns: 50 },
    );
  });
});
