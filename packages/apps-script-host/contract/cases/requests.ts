// Which requests of batchUpdate Google takes and which it refuses; nothing of a refused batch is done.
import type { Bench, Case, Observed } from "../case";

type Request = { [kind: string]: unknown };

/** Status of one request as a batch of its own. */
function status(bench: Bench, request: Request): number {
  return bench.rest("post", ":batchUpdate", { requests: [request] }).status;
}

/** Statuses of several requests by name. */
function statuses(bench: Bench, requests: { [name: string]: Request }): Observed {
  return Object.fromEntries(
    Object.entries(requests).map(([name, request]) => [name, status(bench, request)]),
  );
}

const cell = ({ sheet }: Bench, rows = 1) => ({
  sheetId: sheet.getSheetId(),
  startRowIndex: 0,
  endRowIndex: rows,
  startColumnIndex: 0,
  endColumnIndex: 1,
});

function rule(bench: Bench, type: string, ...values: string[]): Request {
  const condition = { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) };
  return { setDataValidation: { range: cell(bench), rule: { condition } } };
}

function properties(bench: Bench, fields: string, changed: { [name: string]: unknown }): Request {
  return { updateSheetProperties: { properties: { sheetId: bench.sheet.getSheetId(), ...changed }, fields } };
}

const format = (bench: Bench, numberFormat: { [name: string]: string }): Request => ({
  repeatCell: {
    range: cell(bench),
    cell: { userEnteredFormat: { numberFormat } },
    fields: "userEnteredFormat.numberFormat",
  },
});

/** What stands in a block after a request, as the API says. */
function blockAfter(bench: Bench, range: string, ...requests: Request[]): Observed {
  const { status: answered } = bench.rest("post", ":batchUpdate", { requests });
  const { body } = bench.rest("get", `/values/${bench.sheet.getName()}!${range}`);
  return [answered, body.values ?? []];
}

const column = ({ sheet }: Bench, start: number, rows: number) => ({
  sheetId: sheet.getSheetId(),
  startRowIndex: 0,
  endRowIndex: rows,
  startColumnIndex: start,
  endColumnIndex: start + 1,
});

/** Validity of requests: values of conditions, the schema, what is checked beyond it. */
export const requestCases: Case[] = [
  {
    id: "request.copies-hidden",
    title: "copyPaste takes along rows that a filter hides",
    uncertain: true,
    observe: (bench) => {
      bench.sheet.getRange("A1:A3").setValues([["名称"], ["甲"], ["乙"]]);
      SpreadsheetApp.flush();
      const filter = { range: column(bench, 0, 3), criteria: { 0: { hiddenValues: ["甲"] } } };
      bench.rest("post", ":batchUpdate", { requests: [{ setBasicFilter: { filter } }] });
      const source = column(bench, 0, 3);
      return blockAfter(bench, "C1:C3", { copyPaste: { source, destination: column(bench, 2, 3) } });
    },
    expected: [200, [["名称"], ["甲"], ["乙"]]],
  },
  {
    id: "request.copied-then-deleted",
    title: "requests of one batch follow each other: rows are copied before a later request deletes them",
    observe: (bench) => {
      bench.sheet.getRange("A1:A3").setValues([["甲"], ["乙"], ["丙"]]);
      SpreadsheetApp.flush();
      const sheetId = bench.sheet.getSheetId();
      const rows = { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 2 };
      const destination = { ...column(bench, 2, 6), startRowIndex: 4 };
      return blockAfter(
        bench,
        "A1:C4",
        { copyPaste: { source: column(bench, 0, 2), destination } },
        { deleteDimension: { range: rows } },
      );
    },
    expected: [200, [["丙"], [], ["", "", "甲"], ["", "", "乙"]]],
  },
  {
    id: "request.condition-values",
    title: "a condition takes the number of values that its type needs, none of them empty",
    uncertain: true,
    observe: (bench) =>
      statuses(bench, {
        "two days": rule(bench, "DATE_BETWEEN", "2020-03-06", "2020-10-31"),
        "one day": rule(bench, "DATE_BETWEEN", "2020-03-06"),
        "a day and nothing": rule(bench, "DATE_BETWEEN", "2020-03-06", ""),
        "two numbers": rule(bench, "NUMBER_GREATER", "1", "2"),
        "an empty list": rule(bench, "ONE_OF_LIST"),
        "a range": rule(bench, "ONE_OF_RANGE", "=$B$1:$B$2"),
        "a range without =": rule(bench, "ONE_OF_RANGE", "$B$1:$B$2"),
        "no formula": rule(bench, "CUSTOM_FORMULA"),
      }),
    expected: {
      "two days": 200,
      "one day": 400,
      "a day and nothing": 400,
      "two numbers": 400,
      "an empty list": 400,
      "a range": 200,
      "a range without =": 400,
      "no formula": 400,
    },
  },
  {
    id: "request.unknown-field",
    title: "a field that the schema does not know is refused, with its place",
    observe: (bench) => {
      const { status: code, body } = bench.rest("post", ":batchUpdate", {
        requests: [properties(bench, "title", { colour: "red" })],
      });
      return [code, String((body.error as { message: string }).message).split("\n")[0]!];
    },
    expected: [
      400,
      "Invalid JSON payload received. Unknown name \"colour\" at 'requests[0].update_sheet_properties.properties': Cannot find field.",
    ],
  },
  {
    id: "request.schema",
    title: "wrong kinds, enum values and paths are refused; snake_case names and numbers as text are taken",
    observe: (bench) =>
      statuses(bench, {
        snake_case: {
          update_sheet_properties: properties(bench, "index", { index: 0 }).updateSheetProperties,
        },
        "a number as text": properties(bench, "index", { index: "0" }),
        "a fraction": properties(bench, "index", { index: 0.5 }),
        yes: properties(bench, "hidden", { hidden: "yes" }),
        "an object for a title": properties(bench, "title", { title: {} }),
        "an unknown enum value": { mergeCells: { range: cell(bench, 2), mergeType: "MERGE_SOME" } },
        "an unknown path": properties(bench, "nothing", {}),
        "no mask": properties(bench, "", { index: 0 }),
        "two kinds in one": { ...properties(bench, "index", { index: 0 }), ...rule(bench, "NOT_BLANK") },
      }),
    expected: {
      snake_case: 200,
      "a number as text": 200,
      "a fraction": 400,
      yes: 400,
      "an object for a title": 400,
      "an unknown enum value": 400,
      "an unknown path": 400,
      "no mask": 400,
      "two kinds in one": 400,
    },
  },
  {
    id: "request.number-format",
    title: "a number format needs its type",
    uncertain: true,
    observe: (bench) =>
      statuses(bench, {
        "type and pattern": format(bench, { type: "NUMBER", pattern: "0.0" }),
        "pattern alone": format(bench, { pattern: "0.0" }),
      }),
    expected: { "type and pattern": 200, "pattern alone": 400 },
  },
  {
    id: "request.new-tab",
    title: "a new tab needs an id from 0 that is not in use, and at least one row",
    uncertain: true,
    observe: (bench) => {
      const tab = (changed: { [name: string]: unknown }): Request => ({
        addSheet: { properties: { title: "__contract_refused__", ...changed } },
      });
      const found = statuses(bench, {
        "an id below 0": tab({ sheetId: -1 }),
        "an id in use": tab({ sheetId: bench.sheet.getSheetId() }),
        "no rows": tab({ gridProperties: { rowCount: 0, columnCount: 3 } }),
      });
      const made = bench.spreadsheet.getSheetByName("__contract_refused__");
      if (made) bench.spreadsheet.deleteSheet(made);
      return found;
    },
    expected: { "an id below 0": 400, "an id in use": 400, "no rows": 400 },
  },
  {
    id: "request.frozen",
    title: "not all rows can be frozen, and no merge crosses the frozen edge",
    uncertain: true,
    observe: (bench) => {
      const freeze = (frozenRowCount: number) =>
        properties(bench, "gridProperties.frozenRowCount", { gridProperties: { frozenRowCount } });
      const found = statuses(bench, {
        "all rows": freeze(bench.sheet.getMaxRows()),
        "one row": freeze(1),
        "a merge across the edge": { mergeCells: { range: cell(bench, 2), mergeType: "MERGE_ALL" } },
      });
      status(bench, freeze(0));
      return found;
    },
    expected: { "all rows": 400, "one row": 200, "a merge across the edge": 400 },
  },
  {
    id: "request.unprotected-ranges",
    title: "only the protection of a whole tab leaves ranges out",
    uncertain: true,
    observe: (bench) => {
      const protectedRange = { protectedRangeId: 424251, range: cell(bench, 3) };
      const found = status(bench, {
        addProtectedRange: { protectedRange: { ...protectedRange, unprotectedRanges: [cell(bench)] } },
      });
      if (found === 200) status(bench, { deleteProtectedRange: { protectedRangeId: 424251 } });
      return found;
    },
    expected: 400,
  },
];
