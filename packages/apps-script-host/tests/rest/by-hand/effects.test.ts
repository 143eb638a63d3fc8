// What is taken has its effect: parts of a request that a host could overlook without a word.
import { expect, test } from "@jest/globals";
import { linesOf, openByHand, send } from "./book";

const world = () => {
  const opened = openByHand();
  const told = (line: string) => {
    const reply = send(opened, line);
    if (reply?.status !== 200) throw new Error(JSON.stringify(reply?.body));
    return reply;
  };
  return { told, refused: (line: string) => send(opened, line)?.status };
};

test("a spreadsheet is made with the cells, merges, names and protections of its request", () => {
  const { told } = world();
  const range = "{sheetId: 3, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2}";
  const made = told(
    `POST / {namedRanges: [{namedRangeId: "h", name: "head", range: ${range}}], sheets: [{properties: {sheetId: 3, title: "March"}, data: [{startRow: 1, rowData: [{values: [{userEnteredValue: {stringValue: "Wang"}}, {userEnteredValue: {formulaValue: "=1+2"}}]}], rowMetadata: [{pixelSize: 40}]}], merges: [${range}], protectedRanges: [{range: ${range}, warningOnly: true}]}]}`,
  );
  const id = made.at<string>("spreadsheetId");
  expect(told(`GET /${id}/values/March!A2:B2`).at("values")).toEqual([["Wang", "3"]]);
  const read = told(
    `GET /${id}?fields=namedRanges(namedRangeId,name),sheets(merges,protectedRanges.warningOnly)`,
  );
  expect(read.at("namedRanges")).toEqual([{ namedRangeId: "h", name: "head" }]);
  expect(read.at("sheets.0")).toMatchObject({
    merges: [{ endColumnIndex: 2 }],
    protectedRanges: [{ warningOnly: true }],
  });
});

test("a spreadsheet whose request is refused is not there afterwards", () => {
  const { refused, told } = world();
  const count = () => told("DRIVE GET /files?fields=files(id)").at<unknown[]>("files").length;
  const before = count();
  expect(refused('POST / {sheets: [{merges: [{sheetId: 9}]}], properties: {title: "Returns"}}')).toBe(400);
  expect(count()).toBe(before);
});

test("a named range keeps its id under a new name", () => {
  const { told } = world();
  told('{updateNamedRange: {namedRange: {namedRangeId: "nr1", name: "sums"}, fields: "name"}}');
  told('{updateNamedRange: {namedRange: {namedRangeId: "nr1", range: {sheetId: 7}}, fields: "range"}}');
  expect(told("GET ~?fields=namedRanges").at("namedRanges")).toMatchObject([
    { namedRangeId: "nr1", name: "sums", range: { sheetId: 7 } },
  ]);
});

test("a filter hides by the older map of criteria and sorts as it says", () => {
  const { told } = world();
  told(
    '{setBasicFilter: {filter: {range: {sheetId: 0, startRowIndex: 0, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 4}, sortSpecs: [{dimensionIndex: 0, sortOrder: "ASCENDING"}], criteria: {"0": {hiddenValues: ["Li"]}}}}}',
  );
  expect(told("GET ~/values/Plan!A1:A6?majorDimension=COLUMNS").at("values")).toEqual([
    ["name", "Li", "Qian", "Sun", "Wang", "Zhao"],
  ]);
  const rows = told(
    "GET ~?includeGridData=true&ranges=Plan!A1:A6&fields=sheets.data.rowMetadata.hiddenByFilter",
  );
  expect(rows.at("sheets.0.data.0.rowMetadata.1")).toEqual({ hiddenByFilter: true });
});

test("a protection of a named range stands on the cells of that range", () => {
  const { told } = world();
  told(
    '{addProtectedRange: {protectedRange: {protectedRangeId: 9, namedRangeId: "nr1", warningOnly: true}}}',
  );
  expect(
    told("GET ~?fields=sheets.protectedRanges(protectedRangeId,range)").at("sheets.0.protectedRanges"),
  ).toContainEqual({
    protectedRangeId: 9,
    range: expect.objectContaining({ startColumnIndex: 2, endColumnIndex: 3 }),
  });
});

test("taking rows out of a group leaves the rest of it", () => {
  const { told } = world();
  told('{deleteDimensionGroup: {range: {sheetId: 0, dimension: "ROWS", startIndex: 42, endIndex: 50}}}');
  expect(told("GET ~?fields=sheets.rowGroups.range(startIndex,endIndex)").at("sheets.0.rowGroups")).toEqual([
    { range: { startIndex: 40, endIndex: 42 } },
  ]);
});

test("a file gets the id that was generated for it, once, and a shortcut its target", () => {
  const { refused, told } = world();
  const [id = ""] = told("DRIVE GET /files/generateIds?count=1").at<string[]>("ids");
  expect(told(`DRIVE POST /files {id: "${id}", name: "Returns"}`).at("id")).toBe(id);
  expect(refused(`DRIVE POST /files {id: "${id}", name: "Returns"}`)).toBe(409);
  expect(
    refused(`DRIVE POST /files {id: "${id}s", mimeType: "application/vnd.google-apps.spreadsheet"}`),
  ).toBe(400);
  const shortcut = linesOf("accepted").find((line) => line.includes("shortcutDetails")) ?? "";
  const made = told(shortcut).at<string>("id");
  expect(told(`DRIVE GET /files/${made}?fields=shortcutDetails`).at("shortcutDetails.targetId")).toBe(
    "ledger",
  );
});
