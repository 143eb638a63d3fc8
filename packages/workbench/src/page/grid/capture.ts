// Turns what a person does in the grid into edits for the host. Univer itself changes nothing: the host's answer does.
import {
  type ICellData,
  type ICommand,
  type IExecutionOptions,
  type IStyleData,
  RedoCommand,
  UndoCommand,
} from "@univerjs/core";
import * as formats from "@univerjs/preset-sheets-conditional-formatting";
import * as sheets from "@univerjs/preset-sheets-core";
import * as validation from "@univerjs/preset-sheets-data-validation";
import * as note from "@univerjs/preset-sheets-note";
import type { UserEdit } from "../../wire/api";
import { type CopiedLooks, looksFor } from "./copied-looks";
import { readAutoHeight, readHeight, readHidden, readWidth } from "./lines";
import { type Box, boxOf, type UniverRange } from "./places";
import { type Shift, withOwnFormulas } from "./shared-formulas";
import { type IsOut, joinSteps } from "./steps";
import { type Typed, typedValue } from "./typed";

type Matrix = Record<number, Record<number, ICellData | null>>;

/** What the grid must know of Univer while it reads edits. */
export interface Reading {
  style: (s: ICellData["s"]) => IStyleData | null;
  /** Text just typed into a cell, before Univer read a number or a date into it; undefined where nothing was typed. */
  typed: (sheetId: string, row: number, column: number) => string | undefined;
  isCheckbox: (sheetId: number, row: number, column: number) => boolean;
  /** Whether a cell's editor is open. */
  editing: () => boolean;
  /** Rows and columns that a tab has. */
  rows: (sheetId: number) => number;
  columns: (sheetId: number) => number;
  /** Cells from which others are being filled, and whose formats these take; null where nothing is filled. */
  filledFrom: () => Box | null;
  /** The look that a cell takes over from what is pasted upon it. */
  pastedLook: (row: number, column: number) => CopiedLooks[number][number];
  /** Cells that become one with what is pasted. */
  pastedMerges: () => Box[];
  isOut: IsOut;
  /** A formula as it reads elsewhere. */
  shift: Shift;
}

interface Target {
  subUnitId: string;
  range: UniverRange;
}

type Reader = (params: never, reading: Reading) => UserEdit[];

const at = (kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns"): Reader => {
  const rows = kind.endsWith("Rows");
  return ({ subUnitId, range }: Target) => [
    {
      kind,
      sheetId: Number(subUnitId),
      at: (rows ? range.startRow : range.startColumn) + 1,
      count: rows ? range.endRow - range.startRow + 1 : range.endColumn - range.startColumn + 1,
    },
  ];
};

const move = (kind: "moveRows" | "moveColumns"): Reader => {
  const start = kind === "moveRows" ? "startRow" : "startColumn";
  const end = kind === "moveRows" ? "endRow" : "endColumn";
  return (params: { subUnitId: string; sourceRange: UniverRange; targetRange: UniverRange }) => {
    const { subUnitId, sourceRange: from, targetRange: to } = params;
    return [
      {
        kind,
        sheetId: Number(subUnitId),
        at: from[start] + 1,
        count: from[end] - from[start] + 1,
        to: to[start] + 1,
      },
    ];
  };
};

/** Mutations that the host has an edit for. */
const READERS: [ICommand, Reader][] = [
  [sheets.SetRangeValuesMutation, readValues],
  [sheets.MoveRangeMutation, readMove],
  [sheets.InsertRowMutation, at("insertRows")],
  [sheets.RemoveRowMutation, at("deleteRows")],
  [sheets.InsertColMutation, at("insertColumns")],
  [sheets.RemoveColMutation, at("deleteColumns")],
  [sheets.MoveRowsMutation, move("moveRows")],
  [sheets.MoveColsMutation, move("moveColumns")],
  [
    sheets.InsertSheetMutation,
    ({ index, sheet }: { index: number; sheet: { name: string } }) => [
      { kind: "insertSheet", name: sheet.name, index },
    ],
  ],
  [
    sheets.RemoveSheetMutation,
    ({ subUnitId }: Target) => [{ kind: "deleteSheet", sheetId: Number(subUnitId) }],
  ],
  [
    sheets.SetWorksheetNameMutation,
    ({ subUnitId, name }: Target & { name: string }) => [
      { kind: "renameSheet", sheetId: Number(subUnitId), name },
    ],
  ],
  [
    sheets.SetWorksheetHideMutation,
    ({ subUnitId, hidden }: Target & { hidden: 0 | 1 }) => [
      { kind: "hideSheet", sheetId: Number(subUnitId), hidden: hidden === 1 },
    ],
  ],
  [
    sheets.SetWorksheetOrderMutation,
    ({ subUnitId, toOrder }: Target & { toOrder: number }) => [
      { kind: "moveSheet", sheetId: Number(subUnitId), index: toOrder },
    ],
  ],
  [
    sheets.SetTabColorMutation,
    ({ subUnitId, color }: Target & { color?: string }) => [
      { kind: "tabColor", sheetId: Number(subUnitId), color: color || null },
    ],
  ],
  [sheets.SetWorksheetColWidthMutation, readWidth],
  [sheets.SetWorksheetRowHeightMutation, readHeight],
  [sheets.SetWorksheetRowIsAutoHeightMutation, readAutoHeight],
  [sheets.SetRowHiddenMutation, readHidden("hideRows", true)],
  [sheets.SetRowVisibleMutation, readHidden("hideRows", false)],
  [sheets.SetColHiddenMutation, readHidden("hideColumns", true)],
  [sheets.SetColVisibleMutation, readHidden("hideColumns", false)],
];

/** Mutations that follow from those above, or that the host has no edit for: they do nothing. */
const IGNORED: ICommand[] = [
  sheets.AddWorksheetMergeMutation,
  sheets.RemoveWorksheetMergeMutation,
  sheets.SetFrozenMutation,
  sheets.SetNumfmtMutation,
  sheets.RemoveNumfmtMutation,
  sheets.SetRowDataMutation,
  sheets.SetColDataMutation,
  formats.AddConditionalRuleMutation,
  formats.DeleteConditionalRuleMutation,
  formats.SetConditionalRuleMutation,
  validation.AddDataValidationMutation,
  validation.RemoveDataValidationMutation,
  validation.UpdateDataValidationMutation,
  note.UpdateNoteMutation,
  note.RemoveNoteMutation,
];

/** Leads every mutation of a person to `send`; only what carries `fromCollab` still changes the grid. Gives the way back. */
export function captureEdits(reading: Reading, send: (edit: UserEdit) => void): () => void {
  const gather = gathering(reading, send);
  const undo = [
    ...READERS.map(([command, read]) => replace(command, (params) => gather(read(params as never, reading)))),
    ...IGNORED.map((command) => replace(command, () => undefined)),
    ...[UndoCommand, RedoCommand].map((command) => onlyWhileEditing(command, reading)),
  ];
  return () => {
    for (const back of undo) back();
  };
}

/**
 * Sends together what one doing of a person gave: where rows, columns or tabs came or went, Univer writes formulas anew that
 * the host shifts itself.
 */
function gathering(
  { rows, columns, isOut }: Reading,
  send: (edit: UserEdit) => void,
): (edits: UserEdit[]) => void {
  let batch: UserEdit[] = [];
  const flush = () => {
    const edits = batch;
    batch = [];
    const shifts = edits.some((edit) => SHIFTING.has(edit.kind) && !isGrowth(edit));
    for (const edit of joinSteps(
      edits.filter((each) => !shifts || !onlyFormulas(each)),
      isOut,
    ))
      send(edit);
  };
  // A paste that is longer than the grid appends to it, and shifts nothing.
  const isGrowth = (edit: UserEdit) =>
    (edit.kind === "insertRows" && edit.at > rows(edit.sheetId)) ||
    (edit.kind === "insertColumns" && edit.at > columns(edit.sheetId));
  return (edits) => {
    if (batch.length === 0) queueMicrotask(flush);
    batch.push(...edits);
  };
}

const SHIFTING = new Set<UserEdit["kind"]>([
  "insertRows",
  "deleteRows",
  "insertColumns",
  "deleteColumns",
  "moveRows",
  "moveColumns",
  "cut",
  "renameSheet",
  "deleteSheet",
]);

const onlyFormulas = (edit: UserEdit): boolean =>
  edit.kind === "values" &&
  edit.values.every((row) =>
    row.every((value) => value === null || (typeof value === "string" && value.startsWith("="))),
  );

// What a person did in a spreadsheet is undone by the host, which knows what others did since; the letters in a cell's editor here.
function onlyWhileEditing(command: ICommand, { editing }: Reading): () => void {
  const usual = command.handler;
  command.handler = (...given) => !editing() || usual.apply(command, given);
  return () => {
    command.handler = usual;
  };
}

function replace(command: ICommand, take: (params: unknown) => void): () => void {
  const usual = command.handler;
  command.handler = (accessor, params, options?: IExecutionOptions) => {
    if (options?.fromCollab) return usual(accessor, params, options);
    if (!options?.onlyLocal) take(params);
    return true;
  };
  return () => {
    command.handler = usual;
  };
}

function readValues(
  { subUnitId, cellValue }: { subUnitId: string; cellValue: Matrix },
  reading: Reading,
): UserEdit[] {
  const edit = valuesEdit(subUnitId, cellValue, reading);
  return edit ? [edit] : [];
}

interface Moved {
  from: { subUnitId: string };
  to: { subUnitId: string };
  fromRange: UniverRange;
  toRange: UniverRange;
}

// Cut and paste, or dragged elsewhere: one step, in which the host moves the cells with all that refers to them.
function readMove({ from, to, fromRange, toRange }: Moved): UserEdit[] {
  const { row, column } = boxOf(toRange);
  const target = { sheetId: Number(to.subUnitId), row, column };
  return [{ kind: "cut", sheetId: Number(from.subUnitId), ...boxOf(fromRange), to: target }];
}

/** One rectangle around all written cells; null where only looks were to change that are not pasted. */
function valuesEdit(subUnitId: string, matrix: Matrix, reading: Reading): UserEdit | null {
  const sheetId = Number(subUnitId);
  const written: [number, number, Typed][] = [];
  for (const [row, cells] of Object.entries(withOwnFormulas(matrix, reading.shift)))
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const value = oneValue(subUnitId, Number(row), Number(column), cell, reading);
      const isLooked = reading.pastedLook(Number(row), Number(column)) !== null;
      if (value !== null || isLooked) written.push([Number(row), Number(column), value]);
    }
  if (written.length === 0) return null;
  const box = boxOf(around(written));
  const values = Array.from({ length: box.rows }, () => Array<Typed>(box.columns).fill(null));
  for (const [row, column, value] of written) values[row + 1 - box.row]![column + 1 - box.column] = value;
  const from = reading.filledFrom();
  const looks = looksFor(box, (down, right) =>
    reading.pastedLook(box.row - 1 + down, box.column - 1 + right),
  );
  const { row, column } = box;
  const merges = reading.pastedMerges();
  return {
    kind: "values",
    sheetId,
    row,
    column,
    values,
    ...(from ? { from } : {}),
    ...(looks ? { looks } : {}),
    ...(merges.length > 0 ? { merges } : {}),
  };
}

function oneValue(
  subUnitId: string,
  row: number,
  column: number,
  cell: ICellData | null,
  reading: Reading,
): Typed {
  // Where the look comes along, a day is told by its number, to the last digit.
  const withLook = reading.filledFrom() !== null || reading.pastedLook(row, column) !== null;
  const value =
    reading.typed(subUnitId, row, column) ?? typedValue(cell, withLook ? () => null : reading.style);
  const ticks = (value === 1 || value === 0) && reading.isCheckbox(Number(subUnitId), row + 1, column + 1);
  return ticks ? value === 1 : value;
}

function around(cells: [number, number, Typed][]): UniverRange {
  const [row, column] = cells[0]!;
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  for (const [row, column] of cells) {
    range.startRow = Math.min(range.startRow, row);
    range.endRow = Math.max(range.endRow, row);
    range.startColumn = Math.min(range.startColumn, column);
    range.endColumn = Math.max(range.endColumn, column);
  }
  return range;
}
