// A register goes on living: its columns are put into the order of the definition with all that people typed, new ones come in
// between, and those that are asked for no more are hidden behind them.
import { byOfficeTitle, registerTitle } from "../../../core/form";
import type { Field, Form } from "../../../core/model";
import { arrange } from "../../../core/push";
import { asRunning } from "../../../core/version";
import { cells, hide, protect, widths } from "../../google/sheet-requests";
import type { GridRange, SheetRequest } from "../../google/sheets";
import {
  insertLine,
  moveLine,
  protectionRange,
  renameTab,
  showLines,
  withoutRule,
} from "../../google/update-requests";
import { fieldRules } from "../field-rules";
import { keyRowOf } from "../keys";
import { block, byOfficeSheetId, FIRST_ENTRY, REGISTER_ROWS, registerSheetId } from "../layout";
import { HEADER } from "../looks";
import { byOfficeRequests, headerOf, registerRequests, widthOf } from "../register";
import { refillRegister } from "./refill";
import type { FoundWorkbook, PlacedWorkbook, Target } from "./types";

/** Brings a register and its 上级代填 up to date; a tab that was deleted is built anew. */
export function updateRegister(found: PlacedWorkbook, target: Target, form: Form): SheetRequest[] {
  const shown = asRunning(form, target.own, target.today, target.isSettled);
  return [
    ...updateTab(found, target, shown, registerSheetId(form), true),
    ...updateTab(found, target, shown, byOfficeSheetId(form), false),
  ];
}

// Afterwards its columns stand as in a new workbook, by which formulas name them; what is asked for no more stands behind them.
function updateTab(
  found: PlacedWorkbook,
  target: Target,
  form: Form,
  sheetId: number,
  isTyped: boolean,
): SheetRequest[] {
  if (!found.tabs.has(sheetId)) return buildTab(found, target, form, isTyped);
  const { own, language } = target;
  const wanted = form.fields.map(({ field }) => field);
  const { row, keys } = keyRowOf(found.blocks.get(sheetId) ?? [], wanted);
  const { steps, line } = arrange(keys, wanted);
  const inserts = steps.flatMap((step) => (step.kind === "insert" ? [step] : []));
  const keyRow = Math.max(0, row);
  const gone = line.flatMap((key, at) => (at >= wanted.length && key !== "" ? [at] : []));
  return [
    renameTab(sheetId, isTyped ? registerTitle(form, language) : byOfficeTitle(form, own, language)),
    ...steps.map((step) =>
      step.kind === "insert"
        ? insertLine(sheetId, "COLUMNS", step.at)
        : moveLine(sheetId, "COLUMNS", step.from, step.to),
    ),
    ...headOf(target, form, sheetId, keyRow),
    ...gone.map((at) => hide(sheetId, "COLUMNS", at)),
    ...inserts.flatMap(({ at, key }) => widths(sheetId, at, [widthOf(fieldOf(form, key))])),
    ...(isTyped
      ? [
          ...rulesOf(target, form, sheetId),
          ...protectHead(found, target, block(sheetId, 0, keyRow + FIRST_ENTRY, line.length)),
        ]
      : []),
  ];
}

function buildTab(
  { tabs, places }: PlacedWorkbook,
  target: Target,
  form: Form,
  isTyped: boolean,
): SheetRequest[] {
  const { own, language, editors, today, collected } = target;
  const sheetId = isTyped ? registerSheetId(form) : byOfficeSheetId(form);
  const build = isTyped ? registerRequests : byOfficeRequests;
  const range = isTyped ? block(sheetId, 0, FIRST_ENTRY, form.fields.length) : { sheetId };
  return [
    ...build(own, form, places.get(sheetId) ?? tabs.size, language, today),
    ...(isTyped ? refillRegister(form, collected.activities, own, language) : []),
    protect(sheetId, range, editors),
  ];
}

function protectHead({ protections }: FoundWorkbook, { editors }: Target, range: GridRange): SheetRequest[] {
  const { sheetId } = range;
  return [protections.has(sheetId) ? protectionRange(sheetId, range) : protect(sheetId, range, editors)];
}

function headOf({ own, today }: Target, form: Form, sheetId: number, keyRow: number): SheetRequest[] {
  const { fields } = form;
  return [
    showLines(sheetId, "COLUMNS", fields.length),
    cells(sheetId, keyRow, 0, [
      fields.map(({ field }) => ({ value: field })),
      fields.map((field) => ({ value: headerOf(field, form, own, today), look: HEADER })),
    ]),
  ];
}

function rulesOf({ own, language }: Target, { fields }: Form, sheetId: number): SheetRequest[] {
  return fields.flatMap((field, at) => {
    const range = block(sheetId, FIRST_ENTRY, REGISTER_ROWS, 1, at);
    return [withoutRule(range), ...fieldRules({ range, field, definition: own, language })];
  });
}

function fieldOf({ fields }: Form, key: string): Field {
  return fields.find(({ field }) => field === key)!;
}
