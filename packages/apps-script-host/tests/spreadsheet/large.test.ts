// Tabs as large as Google allows them: nothing here may depend on how many arguments a call of the language takes.
import { expect, it } from "@jest/globals";
import { createHost } from "../../src";
import { rig } from "./rig";

const MANY = 300_000;

it("300,000 rows come in the middle of a tab, look like the row before them, move and go again", () => {
  const { sheet } = rig();
  sheet.getRange("A1:A3").setValues([["甲"], ["乙"], ["丙"]]);
  sheet.getRange("A2").setBackground("#00ff00");
  sheet.insertRowsAfter(2, MANY);
  expect(sheet.getRange(MANY + 3, 1).getValue()).toBe("丙");
  expect(sheet.getRange(MANY + 2, 1).getBackground()).toBe("#00ff00");
  sheet.moveRows(sheet.getRange(`3:${MANY + 2}`), 2);
  expect(sheet.getRange(MANY + 2, 1).getValue()).toBe("乙");
  sheet.deleteRows(2, MANY);
  expect(sheet.getRange("A1:A3").getValues()).toEqual([["甲"], ["乙"], ["丙"]]);
});

it("a request of the API writes 200,000 rows", async () => {
  const host = createHost({
    project: {
      files: [
        {
          name: "Code",
          kind: "script",
          source: `function write() {
            var id = SpreadsheetApp.getActive().getId();
            var sheet = SpreadsheetApp.getActiveSheet();
            sheet.deleteColumns(2, 25);
            sheet.insertRowsAfter(1000, 199000);
            SpreadsheetApp.flush();
            var values = []; for (var r = 0; r < 200000; r++) values.push([r]);
            Sheets.Spreadsheets.Values.update({ values: values }, id, "A1", { valueInputOption: "RAW" });
            return sheet.getRange("A200000").getValue();
          }`,
        },
        {
          name: "appsscript",
          kind: "manifest",
          source: JSON.stringify({
            dependencies: {
              enabledAdvancedServices: [{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" }],
            },
          }),
        },
      ],
    },
  });
  const { error, value } = await host.run("write");
  expect(error).toBeNull();
  expect(value).toBe(199_999);
  await host.close();
});
