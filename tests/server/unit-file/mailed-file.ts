// A file as it comes back by mail: what Drive made of a workbook, filled in by a program for spreadsheets, read as the page reads it.
import { read, utils, type WorkBook, write } from "@e965/xlsx";
import { readSheets } from "../../../src/client/sheet-reader/library";
import type { FileCell } from "../../../src/core/unit-file";
import type { Input } from "../../../src/core/wire/procedures";
import type { Rig } from "../../rig";

/** A file in somebody's hands. */
export interface MailedFile {
  readonly book: WorkBook;
  /** Fills in a cell, row and column from 1. */
  put(sheet: string, row: number, column: number, value: FileCell): void;
  /** Puts a value under a hidden key, `row` counted from the first row of data. */
  enter(sheet: string, row: number, values: Readonly<Record<string, FileCell>>): void;
  /** Ticks a box of 首页 as Excel shows it: a word. */
  tick(period: string, box: "submit" | "zero", word?: FileCell): void;
  /** Writes of a difficulty on 首页. */
  asks(words: string): void;
  /** Ticks the box of the notice on 首页. */
  sign(word: FileCell): void;
  /** Saved and read again, as the page sends it. */
  sheets(bookType?: "xlsx" | "biff8"): Input<"file.compare">["sheets"];
}

/** What the office sends to a unit. */
export async function sentFile(office: Rig, unitId: string): Promise<MailedFile> {
  const { files } = await office.call("file.export", { unitIds: [unitId] });
  return mailedFile(Buffer.from(files[0]!.base64, "base64"));
}

/** A file with these bytes. */
export function mailedFile(bytes: Uint8Array): MailedFile {
  const book = read(bytes, { cellStyles: true, cellNF: true });
  const put: MailedFile["put"] = (sheet, row, column, value) => {
    const tab = book.Sheets[sheet]!;
    utils.sheet_add_aoa(tab, [[value]], { origin: { r: row - 1, c: column - 1 } });
  };
  const rowsOf = (sheet: string) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1, blankrows: true, defval: "" });
  return {
    book,
    put,
    enter: (sheet, row, values) => {
      const rows = rowsOf(sheet);
      const [first] = Object.keys(values);
      const keys = rows.findIndex((line) => line.includes(first));
      for (const [key, value] of Object.entries(values))
        put(sheet, keys + 3 + row, rows[keys]!.indexOf(key) + 1, value);
    },
    tick: (period, box, word = "是") => {
      const rows = rowsOf("首页");
      const row = rows.findIndex((line) => line.includes(period));
      const header = rows.find((line) => line.includes("零报告"))!;
      put("首页", row + 1, header.indexOf(box === "zero" ? "零报告" : "提交") + 1, word);
    },
    sign: (word) => {
      const rows = rowsOf("首页");
      const header = rows.find((line) => line.includes("零报告"))!;
      const row = rows.findIndex((line) => line.includes("#notice"));
      put("首页", row + 1, header.indexOf("截止日期") + 1, word);
    },
    asks: (words) => {
      const rows = rowsOf("首页");
      const header = rows.find((line) => line.includes("零报告"))!;
      const row = rows.findIndex((line) => line.includes("#ask1"));
      put("首页", row + 1, header.indexOf("状态") + 1, words);
    },
    sheets: (bookType = "xlsx") => {
      const saved = write(book, { type: "buffer", bookType }) as Buffer;
      const found = readSheets(new Uint8Array(saved));
      if ("why" in found) throw new Error(found.why);
      return found.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
    },
  };
}
