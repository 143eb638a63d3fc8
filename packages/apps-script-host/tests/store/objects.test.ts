import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createHost } from "../../src";
import { workbooks } from "../../src/spreadsheet";
import { newWorkbook } from "../../src/spreadsheet/model/new";
import { openStore } from "../../src/store";
import { workbookCodec } from "../../src/store/workbook-codec";

const SCRIPT = `function main() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var source = sheet.getRange("A1:B3").setValues([["工会", "人数"], ["例镇", 10], ["例河", 5]]);
  sheet.getRange("D1").createPivotTable(source).addPivotValue(2, SpreadsheetApp.PivotTableSummarizeFunction.SUM);
  sheet.insertSlicer(source, 6, 1).setTitle("工会");
  var pixel = Utilities.base64Decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
  sheet.insertImage(Utilities.newBlob(pixel, "image/gif"), 3, 9);
}`;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "objects-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a store that is opened again", () => {
  it("has the pivot tables, slicers and images of a spreadsheet", async () => {
    const path = join(folder, "store.db");
    const host = createHost({
      project: { files: [{ name: "Code", kind: "script", source: SCRIPT }] },
      store: path,
      now: "2020-03-25T01:00:00Z",
      user: "zhang@office.example",
    });
    expect((await host.run("main")).error).toBeNull();
    const id = host.spreadsheetId;
    await host.close();

    const again = openStore(path);
    const kept = workbooks(again).get(id)?.sheets[0];
    expect(kept?.chunks[0]?.[0]?.[3]?.p?.values.map(({ summarize }) => summarize)).toEqual(["SUM"]);
    expect(kept?.chunks[0]?.[1]?.[3]?.v).toBe(15);
    expect(kept?.slicers.map(({ title, row }) => [title, row])).toEqual([["工会", 6]]);
    expect(kept?.images.map(({ row, column, width }) => [row, column, width])).toEqual([[9, 3, 1]]);
    again.close();
  });

  it("from before there were slicers and images has none", () => {
    const parts = new Map<string, unknown>();
    workbookCodec.diff(
      newWorkbook("旧账"),
      undefined,
      (key, part) => {
        const { slicers: _s, images: _i, ...old } = part as { slicers?: unknown; images?: unknown };
        parts.set(key, old);
      },
      () => undefined,
    );
    expect(workbookCodec.join(parts).sheets[0]).toMatchObject({ slicers: [], images: [], charts: [] });
  });
});
