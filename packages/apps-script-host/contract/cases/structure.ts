// Rows, columns, tabs, validation, protection.
import type { Case } from "../case";

/** What changes shape, and what is refused. */
export const structureCases: Case[] = [
  {
    id: "structure.new-tab-size",
    title: "a new tab has 1000 rows and 26 columns",
    observe: ({ spreadsheet }) => {
      const tab = spreadsheet.insertSheet();
      const size = [tab.getMaxRows(), tab.getMaxColumns()];
      spreadsheet.deleteSheet(tab);
      return size;
    },
    expected: [1000, 26],
  },
  {
    id: "structure.duplicate-name",
    title: "a second tab of the same name is refused",
    observe: ({ spreadsheet, sheet, throws }) => throws(() => spreadsheet.insertSheet(sheet.getName())),
    expected: true,
  },
  {
    id: "structure.insert-shifts-formula",
    title: "a row inserted above shifts what a formula refers to",
    observe: ({ sheet }) => {
      sheet.getRange("A1").setValue(5);
      sheet.getRange("B2").setFormula("=A1*2");
      sheet.insertRowBefore(1);
      return [sheet.getRange("B3").getFormula(), sheet.getRange("B3").getValue()];
    },
    expected: ["=A2*2", 10],
  },
  {
    id: "structure.rename-follows",
    title: "renaming a tab is followed by formulas",
    uncertain: true,
    observe: ({ spreadsheet, sheet }) => {
      const other = spreadsheet.insertSheet("__contract_source__");
      other.getRange("A1").setValue(3);
      sheet.getRange("A1").setFormula("='__contract_source__'!A1");
      other.setName("__contract_renamed__");
      const formula = sheet.getRange("A1").getFormula();
      const value = sheet.getRange("A1").getValue();
      spreadsheet.deleteSheet(other);
      return [formula, value];
    },
    expected: ["=__contract_renamed__!A1", 3],
  },
  {
    id: "structure.delete-all-rows",
    title: "the last row cannot be deleted",
    observe: ({ sheet, throws }) => throws(() => sheet.deleteRows(1, sheet.getMaxRows())),
    expected: true,
  },
  {
    id: "structure.sort",
    title: "sorting puts numbers before text",
    observe: ({ sheet }) => {
      sheet.getRange("A1:A3").setValues([["b"], [2], ["a"]]);
      sheet.getRange("A1:A3").sort(1);
      return sheet.getRange("A1:A3").getValues();
    },
    expected: [[2], ["a"], ["b"]],
  },
  {
    id: "structure.append-row",
    title: "appendRow goes below the last row with content",
    observe: ({ sheet }) => {
      sheet.getRange("B3").setValue("x");
      sheet.appendRow(["y"]);
      return sheet.getRange("A4").getValue();
    },
    expected: "y",
  },
  {
    id: "structure.merge-keeps-first",
    title: "merging keeps the first value only",
    observe: ({ sheet }) => {
      sheet
        .getRange("A1:B1")
        .setValues([["a", "b"]])
        .merge();
      const values = sheet.getRange("A1:B1").getValues();
      sheet.getRange("A1:B1").breakApart();
      return values;
    },
    expected: [["a", ""]],
  },
  {
    id: "validation.refuses-scripts",
    title: "a rule that rejects also rejects what a script writes",
    observe: ({ sheet, throws }) => {
      sheet
        .getRange("A1")
        .setDataValidation(
          SpreadsheetApp.newDataValidation()
            .requireValueInList(["甲", "乙"], true)
            .setAllowInvalid(false)
            .build(),
        );
      return throws(() => {
        sheet.getRange("A1").setValue("丙");
        SpreadsheetApp.flush();
      });
    },
    expected: true,
  },
  {
    id: "validation.rest-values",
    title: "the API's value writes are refused by a rejecting rule too",
    uncertain: true,
    observe: (bench) => {
      bench.sheet
        .getRange("A1")
        .setDataValidation(
          SpreadsheetApp.newDataValidation().requireValueInList(["甲"], true).setAllowInvalid(false).build(),
        );
      SpreadsheetApp.flush();
      const { status } = bench.rest(
        "put",
        `/values/${encodeURIComponent(`'${bench.sheet.getName()}'!A1`)}?valueInputOption=RAW`,
        { values: [["丙"]] },
      );
      return status;
    },
    expected: 400,
  },
  {
    id: "validation.clear-keeps-rule",
    title: "clearContent keeps the rule",
    observe: ({ sheet }) => {
      sheet.getRange("A1").insertCheckboxes().clearContent();
      return sheet.getRange("A1").getDataValidation() !== null;
    },
    expected: true,
  },
  {
    id: "protection.owner-may",
    title: "the one who protects may still edit, and is not in the list of editors",
    uncertain: true,
    observe: ({ sheet }) => {
      const protection = sheet.getRange("A1").protect();
      const result = [protection.canEdit(), protection.getEditors().length];
      protection.remove();
      return result;
    },
    expected: [true, 0],
  },
  {
    id: "protection.rest-id",
    title: "a protection can be given an id of one's own",
    uncertain: true,
    observe: (bench) => {
      const add = {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 424242, range: { sheetId: bench.sheet.getSheetId() } },
        },
      };
      const { status } = bench.rest("post", ":batchUpdate", { requests: [add] });
      const removed = bench.rest("post", ":batchUpdate", {
        requests: [{ deleteProtectedRange: { protectedRangeId: 424242 } }],
      });
      return [status, removed.status];
    },
    expected: [200, 200],
  },
  {
    id: "rest.missing-grid",
    title: "a block on a tab that does not exist is refused as a whole",
    observe: (bench) =>
      bench.rest("post", "/values:batchGetByDataFilter", {
        dataFilters: [{ gridRange: { sheetId: 987654321, startRowIndex: 0, endRowIndex: 1 } }],
      }).status,
    expected: 400,
  },
  {
    id: "rest.own-sheet-id",
    title: "a tab can be given an id of one's own, and keeps it when it is renamed",
    observe: (bench) => {
      const added = bench.rest("post", ":batchUpdate", {
        requests: [{ addSheet: { properties: { sheetId: 424243, title: "__contract_id__" } } }],
      });
      const renamed = bench.rest("post", ":batchUpdate", {
        requests: [
          {
            updateSheetProperties: {
              properties: { sheetId: 424243, title: "__contract_id2__" },
              fields: "title",
            },
          },
        ],
      });
      const removed = bench.rest("post", ":batchUpdate", {
        requests: [{ deleteSheet: { sheetId: 424243 } }],
      });
      return [added.status, renamed.status, removed.status];
    },
    expected: [200, 200, 200],
  },
  {
    id: "rest.batch-is-atomic",
    title: "one bad request undoes its whole batch",
    observe: (bench) => {
      const write = {
        updateCells: {
          start: { sheetId: bench.sheet.getSheetId(), rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: "half" } }] }],
          fields: "userEnteredValue",
        },
      };
      const { status } = bench.rest("post", ":batchUpdate", {
        requests: [write, { deleteSheet: { sheetId: 987654321 } }],
      });
      return [status, bench.sheet.getRange("A1").getValue()];
    },
    expected: [400, ""],
  },
];
