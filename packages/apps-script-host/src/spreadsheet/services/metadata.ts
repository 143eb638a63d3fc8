// Developer metadata of spreadsheets, tabs, rows and columns.
import type {
  MetadataCalls,
  MetadataLocation,
  MetadataPlace,
  MetadataQuery,
  MetadataState,
} from "../../calls/spreadsheet/metadata";
import type { Text } from "../../calls/wire";
import type { Context, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { Metadata, Sheet, Workbook } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS } from "../latency";
import type { Op } from "../model/ops";
import { buffer, peek, read, sheetIn } from "../session";
import { newObjectId } from "./copied-sheet";
import { type RangeRef, rangeRef } from "./refs";

const ELSEWHERE =
  "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.";

interface Held {
  readonly entry: Metadata;
  readonly sheet: Sheet | null;
}

/** All entries that a script may see, in order of their places. */
function visible(context: Context, workbook: Workbook): Held[] {
  const all: Held[] = [
    ...workbook.metadata.map((entry) => ({ entry, sheet: null })),
    ...workbook.sheets.flatMap((sheet) => sheet.metadata.map((entry) => ({ entry, sheet }))),
  ];
  return all.filter(
    ({ entry }) => entry.visibility === "DOCUMENT" || entry.project === context.execution.scriptId,
  );
}

function locationType({ entry, sheet }: Held): MetadataLocation["type"] {
  if (!sheet) return "SPREADSHEET";
  return entry.dimension === undefined ? "SHEET" : entry.dimension === "ROWS" ? "ROW" : "COLUMN";
}

function described(workbook: Workbook, held: Held): MetadataState {
  const { entry, sheet } = held;
  return {
    spreadsheetId: workbook.id,
    id: entry.id,
    key: entry.key,
    value: entry.value,
    visibility: entry.visibility,
    location: {
      type: locationType(held),
      spreadsheetId: workbook.id,
      sheetId: sheet?.id ?? null,
      range: sheet && rangeOf(workbook, sheet, entry),
    },
  };
}

function rangeOf(
  workbook: Workbook,
  sheet: Sheet,
  { dimension, start = 1, end = 1 }: Metadata,
): RangeRef | null {
  if (dimension === undefined) return null;
  const box =
    dimension === "ROWS"
      ? { row: start, column: 1, rows: end - start + 1, columns: sheet.columns }
      : { row: 1, column: start, rows: sheet.rows, columns: end - start + 1 };
  return { ...rangeRef(workbook.id, { sheetId: sheet.id, ...box }), whole: dimension };
}

/** The row or column that a range is; throws for any other range. */
function stretchOf(sheet: Sheet, range: RangeRef): Pick<Metadata, "dimension" | "start" | "end"> {
  const wholeRow = range.whole === "ROWS" || (range.column === 1 && range.columns === sheet.columns);
  const wholeColumn = range.whole === "COLUMNS" || (range.row === 1 && range.rows === sheet.rows);
  if (wholeRow && range.rows === 1) return { dimension: "ROWS", start: range.row, end: range.row };
  if (wholeColumn && range.columns === 1)
    return { dimension: "COLUMNS", start: range.column, end: range.column };
  throw new ScriptError(ELSEWHERE);
}

function add(
  context: Context,
  place: MetadataPlace,
  key: Text,
  value: Text,
  visibility: Metadata["visibility"] | null,
): void {
  context.charge("Sheet.addDeveloperMetadata", BUFFER_MS);
  const workbook = peek(context, place.spreadsheetId);
  const bare = {
    id: newObjectId(context),
    key: String(key),
    value,
    visibility: visibility ?? ("DOCUMENT" as const),
    project: context.execution.scriptId,
  };
  buffer(context, workbook.id, putOp(workbook, place, bare));
}

function putOp(workbook: Workbook, { sheetId, range }: MetadataPlace, entry: Metadata): Op {
  const target = range?.sheetId ?? sheetId ?? null;
  if (target === null)
    return {
      op: "bookMetadata",
      metadata: [...workbook.metadata.filter(({ id }) => id !== entry.id), entry],
    };
  const stretch = range ? stretchOf(sheetIn(workbook, target), range) : {};
  const { dimension: _d, start: _s, end: _e, ...bare } = entry;
  return { op: "put", sheetId: target, list: "metadata", item: { ...bare, ...stretch } };
}

function find(context: Context, workbook: Workbook, id: number): Held {
  const held = visible(context, workbook).find(({ entry }) => entry.id === id);
  if (!held) throw new ScriptError("Developer metadata does not exist.");
  return held;
}

const removal = (workbook: Workbook, { entry, sheet }: Held): Op =>
  sheet
    ? { op: "drop", sheetId: sheet.id, list: "metadata", id: entry.id }
    : { op: "bookMetadata", metadata: workbook.metadata.filter(({ id }) => id !== entry.id) };

/** Entries that lie at the place itself, or with `intersecting` anything that touches it. */
function lies(held: Held, { place, intersecting }: MetadataQuery): boolean {
  const { sheet, entry } = held;
  const wanted = place.range?.sheetId ?? place.sheetId ?? null;
  if (wanted === null) return true;
  if (sheet === null) return intersecting;
  if (sheet.id !== wanted) return false;
  if (!place.range) return true;
  const { range } = place;
  if (entry.dimension === undefined) return intersecting;
  const [start, count] = entry.dimension === "ROWS" ? [range.row, range.rows] : [range.column, range.columns];
  const touches = (entry.start ?? 0) <= start + count - 1 && start <= (entry.end ?? 0);
  const across = range.whole;
  if (intersecting) return touches || (across !== undefined && across !== entry.dimension);
  return (across === undefined || across === entry.dimension) && touches && (entry.start ?? 0) >= start;
}

function search(context: Context, query: MetadataQuery): MetadataState[] {
  context.charge("DeveloperMetadataFinder.find", PROPERTY_MS);
  const workbook = read(context, query.place.spreadsheetId);
  const matches = (held: Held): boolean => {
    const { entry } = held;
    if (query.id !== null && entry.id !== query.id) return false;
    if (query.key !== null && entry.key !== query.key) return false;
    if (query.value !== null && entry.value !== query.value) return false;
    if (query.visibility !== null && entry.visibility !== query.visibility) return false;
    if (query.type !== null && locationType(held) !== query.type) return false;
    return lies(held, query);
  };
  return visible(context, workbook)
    .filter(matches)
    .map((held) => described(workbook, held));
}

/** Whether a range consists of whole rows or whole columns. */
function spannedBy(workbook: Workbook, range: RangeRef): string | null {
  const sheet = sheetIn(workbook, range.sheetId);
  if (range.whole) return range.whole;
  if (range.column === 1 && range.columns === sheet.columns) return "ROWS";
  return range.row === 1 && range.rows === sheet.rows ? "COLUMNS" : null;
}

/** Entries at just this place: of the spreadsheet, of the tab, or of the rows and columns inside a range. */
function listAt(context: Context, place: MetadataPlace): MetadataState[] {
  context.charge("Sheet.getDeveloperMetadata", PROPERTY_MS);
  const workbook = read(context, place.spreadsheetId);
  const query: MetadataQuery = {
    place,
    intersecting: false,
    id: null,
    key: null,
    value: null,
    visibility: null,
    type: null,
  };
  const own = (held: Held): boolean => {
    if (place.range) {
      const across = spannedBy(workbook, place.range);
      return held.entry.dimension !== undefined && held.entry.dimension === across && lies(held, query);
    }
    if (place.sheetId !== undefined && place.sheetId !== null)
      return held.sheet?.id === place.sheetId && held.entry.dimension === undefined;
    return held.sheet === null;
  };
  return visible(context, workbook)
    .filter(own)
    .map((held) => described(workbook, held));
}

/** Changes an entry's fields, or moves it to another place. */
function change(
  context: Context,
  { spreadsheetId }: MetadataPlace,
  id: number,
  fields: Partial<Metadata>,
  to: MetadataPlace | null = null,
): void {
  context.charge("DeveloperMetadata.set", BUFFER_MS);
  const workbook = peek(context, spreadsheetId);
  const held = find(context, workbook, id);
  const entry = { ...held.entry, ...fields };
  if (to !== null) {
    const without = removal(workbook, held);
    const rest = "metadata" in without ? { ...workbook, metadata: without.metadata } : workbook;
    buffer(context, workbook.id, without, putOp(rest, to, entry));
    return;
  }
  const op: Op = held.sheet
    ? { op: "put", sheetId: held.sheet.id, list: "metadata", item: entry }
    : {
        op: "bookMetadata",
        metadata: workbook.metadata.map((each) => (each.id === entry.id ? entry : each)),
      };
  buffer(context, workbook.id, op);
}

/** Developer metadata. */
export const metadataServices: Services<MetadataCalls> = {
  "DeveloperMetadata.add": add,
  "DeveloperMetadata.list": listAt,
  "DeveloperMetadata.get": (context, { spreadsheetId }, id) => {
    context.charge("DeveloperMetadata.get", PROPERTY_MS);
    const workbook = read(context, spreadsheetId);
    return described(workbook, find(context, workbook, id));
  },
  "DeveloperMetadata.set": change,
  "DeveloperMetadata.remove": (context, { spreadsheetId }, id) => {
    context.charge("DeveloperMetadata.remove", BUFFER_MS);
    const workbook = peek(context, spreadsheetId);
    buffer(context, workbook.id, removal(workbook, find(context, workbook, id)));
  },
  "DeveloperMetadataFinder.find": search,
};
