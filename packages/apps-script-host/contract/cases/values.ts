// Values: what setValues makes of them and getValues gives back.
import type { Bench, Case, Observed } from "../case";

function typed(
  title: string,
  id: string,
  input: string | number | boolean,
  expected: Observed,
  uncertain = false,
): Case {
  return {
    id: `values.${id}`,
    title,
    uncertain,
    observe: ({ sheet }) => {
      const cell = sheet.getRange("A1");
      cell.setValue(input);
      return describe(cell.getValue());
    },
    expected,
  };
}

function describe(value: unknown): Observed {
  if (Object.prototype.toString.call(value) === "[object Date]")
    return {
      date: Utilities.formatDate(
        value as Date,
        SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
        "MM-dd",
      ),
    };
  return value as Observed;
}

/** How typed text is read, sizes, empties, errors. */
export const valueCases: Case[] = [
  typed("007 becomes a number", "leading-zeros", "007", 7),
  typed("1,234 becomes a number", "thousands", "1,234", 1234),
  typed("10% becomes a fraction", "percent", "10%", 0.1),
  typed("TRUE becomes a boolean", "boolean", "TRUE", true),
  typed("3/4 becomes the fourth of March", "slash-date", "3/4", { date: "03-04" }),
  typed("an apostrophe keeps text and is not part of it", "apostrophe", "'007", "007"),
  typed("an ISO day becomes a date", "iso-date", "2020-03-25", { date: "03-25" }),
  typed(
    "3月25日 becomes that day of the current year in a Chinese workbook",
    "chinese-date",
    "3月25日",
    { date: "03-25" },
    true,
  ),
  typed("a leading equals sign makes a formula", "formula", "=1+1", 2),
  {
    id: "values.text-format-first",
    title: "text format set before writing keeps 007",
    observe: ({ sheet }) => {
      sheet.getRange("A1").setNumberFormat("@").setValue("007");
      return sheet.getRange("A1").getValue() as Observed;
    },
    expected: "007",
  },
  {
    id: "values.apostrophe-in-text-format",
    title: "an apostrophe before a formula is not part of the text, in text format either",
    uncertain: true,
    observe: ({ sheet }) => {
      sheet.getRange("A1").setNumberFormat("@").setValue("'=1+1");
      return [sheet.getRange("A1").getValue() as Observed, sheet.getRange("A1").getFormula()];
    },
    expected: ["=1+1", ""],
  },
  {
    id: "values.month-in-text-format",
    title: "2020-03 stays text in text format",
    observe: ({ sheet }) => {
      sheet
        .getRange("A1:A2")
        .setNumberFormat("@")
        .setValues([["2020-03"], ["TRUE"]]);
      return sheet.getRange("A1:A2").getValues() as Observed;
    },
    expected: [["2020-03"], ["TRUE"]],
  },
  {
    id: "values.empty",
    title: "empty cells read as empty text, and an empty tab as one cell",
    observe: ({ sheet }) => [
      sheet.getDataRange().getA1Notation(),
      sheet.getLastRow(),
      sheet.getRange("A1").getValue() as Observed,
    ],
    expected: ["A1", 0, ""],
  },
  {
    id: "values.null-clears",
    title: "null clears a cell",
    observe: ({ sheet }) => {
      const cell = sheet.getRange("A1").setValue("x");
      cell.setValue(null);
      return [cell.isBlank(), cell.getValue() as Observed];
    },
    expected: [true, ""],
  },
  {
    id: "values.size-mismatch",
    title: "rows of another number than the range's are refused",
    observe: ({ sheet, throws }) => throws(() => sheet.getRange("A1:B2").setValues([[1, 2]])),
    expected: true,
  },
  {
    id: "values.outside-grid",
    title: "a range past the grid is refused",
    observe: ({ sheet, throws }) => throws(() => sheet.getRange(sheet.getMaxRows() + 1, 1).setValue(1)),
    expected: true,
  },
  {
    id: "values.display",
    title: "display values follow the number format",
    observe: ({ sheet }) => {
      sheet
        .getRange("A1:C1")
        .setValues([[1234.5, 0.256, 43915]])
        .setNumberFormats([["#,##0.00", "0%", "yyyy-mm-dd"]]);
      return sheet.getRange("A1:C1").getDisplayValues();
    },
    expected: [["1,234.50", "26%", "2020-03-25"]],
  },
  {
    id: "values.date-format-makes-date",
    title: "a number in a date format reads as a date",
    observe: ({ sheet }) => {
      sheet.getRange("A1").setNumberFormat("yyyy-mm-dd").setValue(43915);
      return describe(sheet.getRange("A1").getValue());
    },
    expected: { date: "03-25" },
  },
  {
    id: "values.formula-error",
    title: "an error reads as its text",
    uncertain: true,
    observe: ({ sheet }) => {
      sheet.getRange("A1").setFormula("=1/0");
      return sheet.getRange("A1").getValue() as Observed;
    },
    expected: "#DIV/0!",
  },
  {
    id: "values.rest-sees-flushed-only",
    title: "the API reads what was flushed",
    observe: (bench: Bench) => {
      bench.sheet.getRange("A1").setValue("held");
      SpreadsheetApp.flush();
      const { status, body } = bench.rest(
        "get",
        `/values/${encodeURIComponent(`'${bench.sheet.getName()}'!A1`)}`,
      );
      return [status, body.values ?? null];
    },
    expected: [200, [["held"]]],
  },
];
