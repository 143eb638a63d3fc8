// Writing values: spreadsheets.values.update, append, clear and their batches.
import type { Plain } from "../../kernel/types";
import type { Op } from "../../spreadsheet/model/ops";
import { columnName } from "../../workbook/a1";
import { widest } from "../../workbook/grid";
import type { Box, Workbook } from "../../workbook/types";
import { type ApiCall, type ApiResult, type Json, listOf, objectOf } from "../api";
import { ApiError, invalidArgument } from "../errors";
import { writeValuesMs } from "../latency";
import { actorOf, changed, land } from "./change";
import { openSpreadsheet } from "./open";
import { type Place, placeName } from "./place";
import { filteredPlaces, placeOf } from "./ranges";
import { type Rendering, renderingOf, valueRange } from "./read";

/** RAW keeps texts as they are, USER_ENTERED reads them as typed. */
type Input = "RAW" | "USER_ENTERED";

/** Reads valueInputOption; throws where it is missing or unknown. */
export function inputOf(given: Plain | undefined): Input {
  if (given === "RAW" || given === "USER_ENTERED") return given;
  if (given === undefined || given === null)
    throw invalidArgument("'valueInputOption' is required but not specified");
  throw invalidArgument(
    `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "${given}"`,
  );
}

/** One block of values on its way into a place. */
export interface Block {
  readonly place: Place;
  readonly values: Plain[][];
  readonly input: Input;
  /** Begins the text of a refusal, e.g. "Invalid data[4]: ". */
  readonly where: string;
}

/** The rows of a body, turned where they are given as columns; throws for what is no scalar. */
export function readValues(body: Json, where: string): Plain[][] {
  const rows = Array.isArray(body.values) ? body.values : [];
  if (!Array.isArray(rows) || rows.some((row) => !Array.isArray(row))) {
    throw invalidArgument(`Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue)`);
  }
  const values = rows as Plain[][];
  for (const [r, row] of values.entries()) {
    const c = row.findIndex((value) => value !== null && typeof value === "object");
    if (c < 0) continue;
    const kind = Array.isArray(row[c]) ? "list_value" : "struct_value";
    throw invalidArgument(`${where}Invalid values[${r}][${c}]: ${kind} { }`);
  }
  return body.majorDimension === "COLUMNS" ? turned(values) : values;
}

function turned(columns: Plain[][]): Plain[][] {
  const height = widest(columns);
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** The box that values fill from a place's corner; throws where they do not fit in. */
export function filledBox({ place, values, where }: Block): Box {
  const { sheet, box } = place;
  const rows = values.length;
  const columns = widest(values);
  const single = box.rows === 1 && box.columns === 1;
  const name = placeName(place);
  if (!single && rows > box.rows) throw outOfRange(where, name, `row [${box.row + box.rows}]`);
  if (!single && columns > box.columns) {
    throw outOfRange(where, name, `column [${columnName(box.column + box.columns)}]`);
  }
  if (box.row + rows - 1 > sheet.rows || box.column + columns - 1 > sheet.columns) {
    throw invalidArgument(
      `${where}Range (${name}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`,
    );
  }
  return { row: box.row, column: box.column, rows, columns };
}

const outOfRange = (where: string, name: string, what: string): ApiError =>
  invalidArgument(`${where}Requested writing within range [${name}], but tried writing to ${what}`);

/** Null leaves a cell alone, "" empties it; rows may be of different length. */
export function writeOps({ place, values, input }: Block, box: Box): Op[] {
  if (box.rows === 0 || box.columns === 0) return [];
  const padded = values.map((row) => [...row, ...new Array<Plain>(box.columns - row.length).fill(null)]);
  const { row, column } = box;
  return [
    {
      op: "write",
      sheetId: place.sheet.id,
      row,
      column,
      values: padded,
      raw: input === "RAW",
      skipNulls: true,
    },
  ];
}

interface Written {
  readonly block: Block;
  readonly box: Box;
}

/** Applies blocks one after another and lands them together. */
function writeBlocks(
  call: ApiCall,
  workbook: Workbook,
  blocks: readonly Block[],
): { after: Workbook; written: Written[] } {
  const actor = actorOf(call, workbook.id);
  let after = workbook;
  const ops: Op[] = [];
  const written = blocks.map((block) => {
    const box = filledBox(block);
    const own = writeOps(block, box);
    after = changed(after, own, actor, block.where);
    ops.push(...own);
    return { block, box };
  });
  land(call, workbook, after, ops);
  return { after, written };
}

/** How many cells a block names. */
export const cellsIn = (values: readonly Plain[][]): number =>
  values.reduce((sum, row) => sum + row.filter((value) => value !== null).length, 0);

/** The UpdateValuesResponse of one block. */
export function updateResponse(id: string, { block, box }: Written): Json {
  const cells = cellsIn(block.values);
  const shown = box.rows > 0 && box.columns > 0 ? box : { ...block.place.box, rows: 1, columns: 1 };
  return {
    spreadsheetId: id,
    updatedRange: placeName({ sheet: block.place.sheet, box: shown }),
    ...(cells > 0 ? { updatedRows: box.rows, updatedColumns: box.columns, updatedCells: cells } : {}),
  };
}

const responseRendering = (get: (key: string) => Plain | undefined): Rendering =>
  renderingOf((key) => get(`response${key[0]?.toUpperCase()}${key.slice(1)}`));

function withData(
  response: Json,
  { block, box }: Written,
  after: Workbook,
  rendering: Rendering | null,
): Json {
  const sheet = after.sheets.find(({ id }) => id === block.place.sheet.id);
  if (!rendering || !sheet) return response;
  return { ...response, updatedData: valueRange(after, { sheet, box }, rendering) };
}

/** spreadsheets.values.update */
export function updateValues(call: ApiCall): ApiResult {
  const { body, path, query } = call;
  const { workbook } = openSpreadsheet(call, "write");
  const place = placeOf(workbook, path.range ?? "");
  requireSameRange(workbook, place, body);
  const block = {
    place,
    values: readValues(body, ""),
    input: inputOf(query.get("valueInputOption")),
    where: "",
  };
  const { after, written } = writeBlocks(call, workbook, [block]);
  const wish =
    query.get("includeValuesInResponse") === "true" ? responseRendering((key) => query.get(key)) : null;
  const [first] = written as [Written];
  const json = withData(updateResponse(workbook.id, first), first, after, wish);
  return { json, milliseconds: writeValuesMs(cellsIn(block.values)) };
}

/** Throws where a body names another range than the path. */
export function requireSameRange(workbook: Workbook, place: Place, { range }: Json): void {
  if (typeof range !== "string" || range === "") return;
  const [asked, given] = [placeName(place), placeName(placeOf(workbook, range))];
  if (asked !== given)
    throw invalidArgument(`Request range[${asked}] does not match value's range[${given}]`);
}

/** spreadsheets.values.batchUpdate */
export function batchUpdateValues(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "write");
  const input = inputOf(call.body.valueInputOption);
  const blocks = dataOf(call).map((data, index) => {
    const where = `Invalid data[${index}]: `;
    const place = prefixed(where, () => placeOf(workbook, String(data.range ?? "")));
    return { place, values: readValues(data, where), input, where };
  });
  return batchResult(
    call,
    workbook,
    blocks,
    blocks.map(() => ({})),
  );
}

/** spreadsheets.values.batchUpdateByDataFilter */
export function batchUpdateByDataFilter(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "write");
  const input = inputOf(call.body.valueInputOption);
  const entries = dataOf(call).flatMap((data, index) => {
    const where = `Invalid data[${index}]: `;
    const filter = objectOf(data.dataFilter);
    const places = prefixed(where, () => filteredPlaces(workbook, filter, call.caller.scriptId));
    return places.map((place) => ({
      filter,
      block: { place, values: readValues(data, where), input, where },
    }));
  });
  const extras = entries.map(({ filter }) => ({ dataFilter: filter }));
  return batchResult(
    call,
    workbook,
    entries.map(({ block }) => block),
    extras,
  );
}

function dataOf({ body }: ApiCall): Json[] {
  return listOf(body.data);
}

function prefixed<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError) throw invalidArgument(`${where}${error.message}`);
    throw error;
  }
}

function batchResult(
  call: ApiCall,
  workbook: Workbook,
  blocks: readonly Block[],
  extras: readonly Json[],
): ApiResult {
  const { after, written } = writeBlocks(call, workbook, blocks);
  const wish = call.body.includeValuesInResponse === true ? responseRendering((key) => call.body[key]) : null;
  const responses = written.map((each, index) => {
    const response = withData(updateResponse(workbook.id, each), each, after, wish);
    return { ...response, ...extras[index] };
  });
  const sum = (count: (each: Written) => number) => written.reduce((total, each) => total + count(each), 0);
  const cells = sum(({ block }) => cellsIn(block.values));
  const json = {
    spreadsheetId: workbook.id,
    totalUpdatedRows: sum(({ box }) => box.rows),
    totalUpdatedColumns: sum(({ box }) => box.columns),
    totalUpdatedCells: cells,
    totalUpdatedSheets: new Set(written.map(({ block }) => block.place.sheet.id)).size,
    responses,
  };
  return { json, milliseconds: writeValuesMs(cells) };
}
