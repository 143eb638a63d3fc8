import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { createSpreadsheet, workbooks } from "../../src/spreadsheet";
import { applyOps } from "../../src/spreadsheet/model/apply";
import { openStore } from "../../src/store";

const BOOKS = 500;
const TABS = 12;
const actor = { user: "a@office.example", owner: "a@office.example", editors: [], now: 0 };

it("opens 500 workbooks of 12 tabs in under two seconds", () => {
  const folder = mkdtempSync(join(tmpdir(), "size-"));
  try {
    const store = openStore(join(folder, "store.db"));
    const sheets = Array.from({ length: TABS }, (_, index) => ({ name: `表${index + 1}` }));
    const values = Array.from({ length: 40 }, (_, row) => [`第${row}项`, row, true, row / 3]);
    const filled = applyOps(
      createSpreadsheet(store, "model", { sheets }),
      sheets.map((_, sheetId) => ({ op: "write" as const, sheetId, row: 1, column: 1, values, raw: true })),
      actor,
    );
    for (let index = 0; index < BOOKS; index++)
      workbooks(store).put(`book${index}`, { ...filled, id: `book${index}` });
    store.commit();
    store.close();
    const start = performance.now();
    const again = openStore(join(folder, "store.db"));
    expect(workbooks(again).size).toBe(BOOKS + 1);
    expect(workbooks(again).get("book499")?.sheets).toHaveLength(TABS);
    expect(performance.now() - start).toBeLessThan(2000);
    again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("writes only the rows that changed", () => {
  const folder = mkdtempSync(join(tmpdir(), "size-"));
  try {
    const path = join(folder, "store.db");
    const store = openStore(path);
    const values = Array.from({ length: 1000 }, (_, row) => [row]);
    const book = applyOps(
      createSpreadsheet(store, "book"),
      [{ op: "write", sheetId: 0, row: 1, column: 1, values }],
      actor,
    );
    workbooks(store).put("book", book);
    store.commit();
    const changed = applyOps(
      book,
      [{ op: "write", sheetId: 0, row: 500, column: 1, values: [["新"]] }],
      actor,
    );
    workbooks(store).put("book", changed);
    store.commit();
    const same = changed.sheets[0]!.chunks.filter((chunk, index) => chunk === book.sheets[0]!.chunks[index]);
    expect(same).toHaveLength(changed.sheets[0]!.chunks.length - 1);
    store.close();
    const again = openStore(path);
    expect(workbooks(again).get("book")).toEqual(changed);
    again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
