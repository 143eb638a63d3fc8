// Files as programs for spreadsheets save them. Those of LibreOffice are its own work (7.4), of a workbook that the office had sent out.
import { readFileSync } from "node:fs";
import { CFB, utils, type WorkBook, write } from "@e965/xlsx";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { zipSync } from "fflate";
import { readSheets } from "../../src/client/sheet-reader/library";
import type { FileCell } from "../../src/core/unit-file";

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/mailed-files/${name}`));
const saved = (book: WorkBook, bookType: "xlsx" | "biff8" | "xlsb" = "xlsx") =>
  new Uint8Array(write(book, { type: "buffer", bookType }) as Buffer);
function sheetsOf(bytes: Uint8Array) {
  const read = readSheets(bytes);
  if ("why" in read) throw new Error(read.why);
  return read.sheets;
}
const rowsOf = (bytes: Uint8Array, name = "活动记录") =>
  sheetsOf(bytes).find((sheet) => sheet.name === name)!.rows;

/** A book with one sheet of these rows. */
function bookOf(rows: FileCell[][]): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "活动记录");
  return book;
}

describe("a file that LibreOffice saved", () => {
  it.each(["libreoffice.xlsx", "libreoffice.xls"])("%s has its hidden keys and what was typed", (name) => {
    const [keys, , first, second] = rowsOf(fixture(name));
    expect(keys!.slice(0, 3)).toEqual(["date", "task", "kind"]);
    expect(first).toEqual(expect.arrayContaining(["1 开办“大学习”课堂", "码头读书角", 23]));
    expect(second).toEqual(expect.arrayContaining([43910, "读书小组", "１２"]));
  });

  it.each(["libreoffice.xlsx", "libreoffice.xls"])(
    "%s still says whose it is, in its hidden sheet",
    (name) => {
      const meta = Object.fromEntries(rowsOf(fixture(name), "_meta").map(([key, value]) => [key, value]));
      expect(meta).toMatchObject({ unit: "例港航运公司工会", definitionVersion: expect.anything() });
    },
  );

  it.each(["libreoffice.xlsx", "libreoffice.xls"])("%s has ticks as ticks", (name) => {
    const march = rowsOf(fixture(name), "首页").find((row) => row.includes("r1.2020-03"))!;
    expect(march).toContain(true);
  });
});

describe("what stands in cells", () => {
  it("comes through as it is, whatever the program", () => {
    const cell = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constantFrom("领读", " ", "=1+1", "１２", "𠮷田", "a\nb"),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom("xlsx" as const, "biff8" as const, "xlsb" as const),
        (rows, bookType) => {
          expect(rowsOf(saved(bookOf(rows), bookType))).toEqual(rows);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is the text of a formula that nobody has computed, and the value of one that was", () => {
    const book = bookOf([[1, 2]]);
    const sheet = book.Sheets.活动记录!;
    sheet.A1 = { t: "n", f: "SUM(B1:B1)" };
    sheet.B1 = { t: "n", f: "1+1", v: 2 };
    expect(rowsOf(saved(book))).toEqual([["=SUM(B1:B1)", 2]]);
  });

  it("is the same day in a book that counts from 1904", () => {
    const book = bookOf([[42448]]);
    book.Sheets.活动记录!.A1 = { t: "n", v: 42446, z: "yyyy-mm-dd" };
    book.Workbook = { WBProps: { date1904: true } };
    expect(rowsOf(saved(book))).toEqual([[43908]]);
  });

  it("is read once where cells are merged", () => {
    const book = bookOf([
      ["领读", ""],
      ["", ""],
    ]);
    book.Sheets.活动记录!["!merges"] = [utils.decode_range("A1:B2")];
    expect(rowsOf(saved(book))).toEqual([["领读"]]);
  });
});

describe("a file that is not read", () => {
  it("is one with a password", () => {
    const container = CFB.utils.cfb_new();
    for (const name of ["EncryptionInfo", "EncryptedPackage"])
      CFB.utils.cfb_add(container, `/${name}`, Buffer.alloc(64));
    const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
    expect(readSheets(bytes)).toEqual({ why: "locked" });
  });

  it("is one that would grow to hundreds of megabytes, before any of it is unpacked", () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(70_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(readSheets(bomb)).toEqual({ why: "tooLarge" });
  });

  it("is one of more than ten megabytes", () => {
    expect(readSheets(new Uint8Array(10_000_001))).toEqual({ why: "tooLarge" });
  });

  it("never breaks the page, whatever bytes it has", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => readSheets(bytes)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
