// What the parser before Google's APIs says of a wrong request, word for word where public reports have the words.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { OWNER, openWorld, type World } from "../plain";

const LEDGER = "ledger";
let world: World;

beforeEach(() => {
  world = openWorld();
  world.addSpreadsheet(LEDGER, OWNER, { sheets: [{ id: 7, name: "Units", rows: 20, columns: 8 }] });
});

const batch = (...requests: unknown[]) => world.sheets("POST", `/${LEDGER}:batchUpdate`, { requests });
const words = (...requests: unknown[]): string => batch(...requests).at("error.message");

describe("names", () => {
  test("an unknown name is told with the path of its message in snake case", () => {
    const reply = batch({
      updateSheetProperties: { properties: { sheetId: 7, headerValues: ["Unit"] }, fields: "title" },
    });
    const message =
      "Invalid JSON payload received. Unknown name \"headerValues\" at 'requests[0].update_sheet_properties.properties': Cannot find field.";
    expect(reply.body).toEqual({
      error: {
        code: 400,
        message,
        status: "INVALID_ARGUMENT",
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.BadRequest",
            fieldViolations: [
              { field: "requests[0].update_sheet_properties.properties", description: message },
            ],
          },
        ],
      },
    });
  });

  test("at the top there is no path", () => {
    expect(world.sheets("POST", `/${LEDGER}:batchUpdate`, { request: [] }).at("error.message")).toBe(
      'Invalid JSON payload received. Unknown name "request": Cannot find field.',
    );
  });

  test("everything that is wrong is told at once, a line each", () => {
    const message = words(
      { addSheet: { properties: { titel: "June", sheetId: "seven" } } },
      { DeleteRange: { range: { sheetId: 7 } } },
    );
    expect(message.split("\n")).toEqual([
      "Invalid JSON payload received. Unknown name \"titel\" at 'requests[0].add_sheet.properties': Cannot find field.",
      "Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), \"seven\"",
      "Invalid JSON payload received. Unknown name \"DeleteRange\" at 'requests[1]': Cannot find field.",
    ]);
  });

  test("snake case and camel case name the same field", () => {
    const reply = batch({
      add_sheet: { properties: { sheet_id: 8, title: "June", grid_properties: { row_count: 5 } } },
    });
    expect(reply.status).toBe(200);
    expect(reply.at("replies.0.addSheet.properties.gridProperties.rowCount")).toBe(5);
  });
});

describe("values", () => {
  const write = (userEnteredValue: unknown) =>
    words({
      updateCells: {
        start: { sheetId: 7 },
        rows: [{ values: [{ userEnteredValue }] }],
        fields: "userEnteredValue",
      },
    });

  test.each([
    [{ numberValue: "Sat Sep 24" }, 'number_value\' (TYPE_DOUBLE), "Sat Sep 24"'],
    [{ stringValue: 50 }, "string_value' (TYPE_STRING), 50"],
    [{ boolValue: "yes" }, 'bool_value\' (TYPE_BOOL), "yes"'],
  ])("%j is no value of its kind", (value, end) => {
    expect(write(value)).toBe(
      `Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value.${end}`,
    );
  });

  test("numbers may come as text, and a fraction is no index", () => {
    const grid = (startRowIndex: unknown) => ({
      repeatCell: {
        range: { sheetId: "7", startRowIndex, endRowIndex: "3" },
        cell: { note: "checked" },
        fields: "note",
      },
    });
    expect(batch(grid("2")).status).toBe(200);
    expect(words(grid(1.5))).toBe(
      "Invalid value at 'requests[0].repeat_cell.range.start_row_index' (TYPE_INT32), 1.5",
    );
  });

  test("an object where a text belongs, a list where one thing belongs, a text where a message belongs", () => {
    expect(words({ addSheet: { properties: { title: { text: "June" } } } })).toBe(
      "Invalid value at 'requests[0].add_sheet.properties' (title), Starting an object on a scalar field",
    );
    expect(words({ addSheet: { properties: { title: ["June"] } } })).toBe(
      "Invalid JSON payload received. Unknown name \"title\" at 'requests[0].add_sheet.properties': Proto field is not repeating, cannot start list.",
    );
    expect(words({ addSheet: { properties: "June" } })).toBe(
      "Invalid value at 'requests[0].add_sheet.properties' (type.googleapis.com/google.apps.sheets.v4.SheetProperties), \"June\"",
    );
  });

  test("one message alone stands for a list of one", () => {
    expect(world.sheets("POST", `/${LEDGER}:batchUpdate`, { requests: { addSheet: {} } }).status).toBe(200);
  });

  test("a word that an enum has not", () => {
    const range = { sheetId: 7, endRowIndex: 2, endColumnIndex: 2 };
    expect(words({ mergeCells: { range, mergeType: "MERGE" } })).toBe(
      "Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeType), \"MERGE\"",
    );
    expect(batch({ mergeCells: { range, mergeType: 0 } }).status).toBe(200);
  });

  test("null is the same as nothing", () => {
    const reply = batch({ addSheet: { properties: { sheetId: null, title: "June", hidden: null } } });
    expect(reply.at("replies.0.addSheet.properties.title")).toBe("June");
  });

  test("two kinds at once", () => {
    expect(words({ addSheet: {}, deleteSheet: { sheetId: 7 } })).toBe(
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
    );
    expect(write({ stringValue: "12", numberValue: 12 })).toBe(
      "Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value' (oneof), oneof field 'value' is already set. Cannot set 'numberValue'",
    );
  });

  test("a request of no kind", () => {
    expect(words({})).toBe("Invalid requests[0]: No request set.");
  });
});

describe("queries and masks", () => {
  test("a parameter that the method has not", () => {
    expect(world.sheets("GET", `/${LEDGER}?range=A1`).at("error.message")).toBe(
      "Invalid JSON payload received. Unknown name \"range\": Cannot bind query parameter. Field 'range' could not be found in request message.",
    );
  });

  test("a parameter's word", () => {
    const reply = world.sheets("PUT", `/${LEDGER}/values/A1?valueInputOption=Text`, { values: [["x"]] });
    expect(reply.at("error.message")).toBe(
      "Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), \"Text\"",
    );
  });

  test.each([
    "sheets.sheetProperties",
    "sheets(properties(name))",
    "properties, sheets",
    "sheets.properties.title.x",
  ])("the answer has no %s", (fields) => {
    const reply = world.sheets("GET", `/${LEDGER}?fields=${encodeURIComponent(fields)}`);
    expect(reply.status).toBe(400);
    expect(reply.at("error.message")).toBe("Request contains an invalid argument.");
    expect(reply.at("error.details.0.fieldViolations.0.description")).toMatch(
      /^Error expanding 'fields' parameter\. Cannot find matching fields for path '.+'\.$/,
    );
  });

  test("the mask of a change is relative to what it changes", () => {
    const update = (fields?: string) => ({
      updateSheetProperties: {
        properties: { sheetId: 7, title: "June" },
        ...(fields === undefined ? {} : { fields }),
      },
    });
    expect(batch(update("title")).status).toBe(200);
    expect(words(update("properties.title"))).toBe(
      "Invalid requests[0].updateSheetProperties: Invalid field: properties",
    );
    for (const none of [undefined, ""]) {
      expect(words(update(none))).toBe(
        "Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
      );
    }
    expect(
      words({ repeatCell: { range: { sheetId: 7 }, cell: {}, fields: "effectiveFormat.textFormat" } }),
    ).toBe("Invalid requests[0].repeatCell: Invalid field: effectiveFormat is read-only.");
  });
});

describe("Drive's own words", () => {
  test.each([
    ["GET", "/files?fields=items(id)", undefined, 400, "invalidParameter", "Invalid field selection items"],
    ["GET", "/files?maxResults=5", undefined, 400, "invalidParameter", "Invalid query parameter: maxResults"],
    ["GET", "/files?corpora=everyone", undefined, 400, "invalid", "Invalid Value"],
    ["POST", "/files", { name: ["June"] }, 400, "invalid", "Invalid Value"],
    [
      "POST",
      "/files",
      { name: "June", md5Checksum: "0" },
      403,
      "fieldNotWritable",
      "The resource body includes fields which are not directly writable.",
    ],
  ])("%s %s %j", (method, path, body, status, reason, message) => {
    const reply = world.drive(method, path, body);
    expect(reply.status).toBe(status);
    expect(reply.at("error.errors.0.reason")).toBe(reason);
    expect(reply.at("error.message")).toBe(message);
  });

  test("a name of v2 is overlooked: the file is untitled", () => {
    expect(world.drive("POST", "/files", { title: "June" }).at("name")).toBe("Untitled");
  });
});
