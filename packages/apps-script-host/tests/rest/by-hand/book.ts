// The world in which the lines of the tables are sent, and how a line is read.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { addFile, MIME } from "../../../src/drive/files";
import { NotEmulated } from "../../../src/kernel/types";
import { OWNER, openWorld, type Reply, typed, type World } from "../plain";

const ID = "ledger";
const CHEN = "chen@union.example";
const TABLE = { sheetId: 0, startRowIndex: 0, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 4 };
const SUMS = { sheetId: 0, startRowIndex: 0, endRowIndex: 6, startColumnIndex: 2, endColumnIndex: 3 };
const at = (sheetId: number) => ({
  overlayPosition: { anchorCell: { sheetId, rowIndex: 8, columnIndex: 5 } },
});
const column = { series: { sourceRange: { sources: [SUMS] } } };

// What the lines speak of: tabs 0 (Plan, 100 × 10, one frozen row) and 7 (Notes, 50 × 8), and one thing of each kind.
const SHEET_OBJECTS = [
  {
    updateSheetProperties: {
      properties: {
        sheetId: 0,
        title: "Plan",
        gridProperties: { rowCount: 100, columnCount: 10, frozenRowCount: 1 },
      },
      fields: "title,gridProperties(rowCount,columnCount,frozenRowCount)",
    },
  },
  {
    addSheet: {
      properties: { sheetId: 7, title: "Notes", gridProperties: { rowCount: 50, columnCount: 8 } },
    },
  },
  { addNamedRange: { namedRange: { namedRangeId: "nr1", name: "amounts", range: SUMS } } },
  {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 701,
        range: { sheetId: 0, startColumnIndex: 3, endColumnIndex: 4 },
        editors: { users: [OWNER] },
      },
    },
  },
  {
    addBanding: {
      bandedRange: {
        bandedRangeId: 601,
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 5, endColumnIndex: 7 },
        rowProperties: { firstBandColor: { red: 1 }, secondBandColor: { green: 1 } },
      },
    },
  },
  {
    addChart: {
      chart: { chartId: 501, position: at(0), spec: { basicChart: { chartType: "LINE", series: [column] } } },
    },
  },
  { addSlicer: { slicer: { slicerId: 901, position: at(0), spec: { dataRange: TABLE, columnIndex: 0 } } } },
  { setBasicFilter: { filter: { range: TABLE } } },
  {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [SUMS],
        booleanRule: { condition: { type: "NOT_BLANK" }, format: { textFormat: { bold: true } } },
      },
    },
  },
  {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: 801,
        metadataKey: "campaign",
        visibility: "DOCUMENT",
        location: { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 3, endIndex: 4 } },
      },
    },
  },
  { addDimensionGroup: { range: { sheetId: 0, dimension: "ROWS", startIndex: 40, endIndex: 45 } } },
  {
    mergeCells: {
      range: { sheetId: 0, startRowIndex: 20, endRowIndex: 22, startColumnIndex: 0, endColumnIndex: 2 },
      mergeType: "MERGE_ALL",
    },
  },
];

/** A world with the spreadsheet, folders and files that the lines name. */
export function openByHand(): World {
  const world = openWorld();
  world.addSpreadsheet(ID, OWNER, { editors: [CHEN] });
  world.change(
    ID,
    typed([
      ["name", "unit", "hours", "day"],
      ...["Wang", "Li", "Zhao", "Sun", "Qian"].map((n, i) => [n, "A", i, i]),
    ]),
  );
  const made = world.sheets("POST", `/${ID}:batchUpdate`, { requests: SHEET_OBJECTS });
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  const file = (id: string, mimeType: string, more: object) =>
    addFile(world.store, { id, name: id, mimeType, owner: OWNER, now: world.now - 3_600_000, ...more });
  file("dir", MIME.folder, {});
  file("dir2", MIME.folder, {});
  file("note", "text/plain", { content: Buffer.from("seen").toString("base64") });
  file("locked", "text/plain", { content: "", owner: "zhao@union.example", viewers: [OWNER] });
  world.now += 600_000;
  return world;
}

/** The lines of a table, without its comments. */
export const linesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, `${name}.txt`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

const realm = createContext({});
const bodyOf = (text: string): unknown =>
  JSON.parse(runInContext(`JSON.stringify((${text}))`, realm) as string);

/** Sends a line as the spreadsheet's owner; null: the host says that it does not emulate it. */
export function send(world: World, line: string): Reply | null {
  world.now += 2000;
  try {
    const http = /^(DRIVE )?(GET|POST|PUT|PATCH|DELETE) (\S+)(?: (.*))?$/.exec(line);
    if (!http) return world.sheets("POST", `/${ID}:batchUpdate`, { requests: [bodyOf(line)].flat() });
    const [, drive, method = "", first = "", rest = ""] = http;
    const path = method === "GET" ? `${first} ${rest}`.trimEnd() : first;
    const body = method === "GET" || rest === "" ? undefined : bodyOf(rest);
    if (drive) return world.drive(method, addressOf(world, path), body);
    return world.sheets(
      method,
      addressOf(world, path.replace(/^~/, `/${ID}`).replace(/^\/(?=$|\?)/, "")),
      body,
    );
  } catch (error) {
    if (error instanceof NotEmulated) return null;
    throw error;
  }
}

function addressOf(world: World, path: string): string {
  const named = path
    .replace("{wang}", () => permissionOf(world, OWNER))
    .replace("{chen}", () => permissionOf(world, CHEN));
  return encodeURI(named).replaceAll("%25", "%");
}

function permissionOf(world: World, address: string): string {
  const list = world.drive("GET", `/files/${ID}/permissions?fields=permissions(id,emailAddress)`);
  const all = list.at<{ id: string; emailAddress: string }[]>("permissions");
  return all.find(({ emailAddress }) => emailAddress === address)?.id ?? "";
}
