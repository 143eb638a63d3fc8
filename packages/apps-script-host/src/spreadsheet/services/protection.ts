// Protections of ranges and sheets.

import type { ProtectionCalls } from "../../calls/spreadsheet/book";
import type { Text } from "../../calls/wire";
import { fileById } from "../../drive/files";
import type { Context, Service, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { Box, Protection, Sheet, Workbook } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS } from "../latency";
import { mayEditProtection, TEXT } from "../model/guard";
import { actorOn, buffer, peek, read, sheetIn } from "../session";
import { newObjectId } from "./copied-sheet";
import { cellsOf, type ItemRef, type RangeRef, rangeOn, rangeRef, type SheetRef } from "./refs";

const refOf = (workbook: Workbook, sheet: Sheet, id: number): ItemRef => ({
  spreadsheetId: workbook.id,
  sheetId: sheet.id,
  id,
});

function find(workbook: Workbook, ref: ItemRef): Protection {
  const found = sheetIn(workbook, ref.sheetId).protections.find(({ id }) => id === ref.id);
  if (!found) throw new ScriptError("The protection has been removed.");
  return found;
}

const fresh = (context: Context, kind: Protection["kind"], box: Box | null): Protection => ({
  id: newObjectId(context),
  kind,
  box,
  description: "",
  editors: null,
  warningOnly: false,
  domainEdit: false,
  unprotected: [],
  rangeName: null,
});

/** A sheet has one protection: protecting it again gives the same. */
function protectSheet(context: Context, ref: SheetRef): ItemRef {
  context.charge("Sheet.protect", BUFFER_MS);
  const { spreadsheetId, sheetId } = ref;
  const workbook = peek(context, spreadsheetId);
  const sheet = sheetIn(workbook, sheetId);
  const known = sheet.protections.find(({ kind }) => kind === "SHEET");
  if (known) return refOf(workbook, sheet, known.id);
  const item = fresh(context, "SHEET", null);
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "protections", item });
  return refOf(workbook, sheet, item.id);
}

function protectRange(context: Context, ref: RangeRef): ItemRef {
  context.charge("Range.protect", BUFFER_MS);
  const { spreadsheetId, sheetId, ...box } = ref;
  const workbook = peek(context, spreadsheetId);
  const item = fresh(context, "RANGE", cellsOf(box));
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "protections", item });
  return refOf(workbook, sheetIn(workbook, sheetId), item.id);
}

function list(context: Context, workbook: Workbook, sheets: readonly Sheet[], type: string): ItemRef[] {
  context.charge("Sheet.getProtections", PROPERTY_MS);
  return sheets.flatMap((sheet) =>
    sheet.protections.filter(({ kind }) => kind === type).map(({ id }) => refOf(workbook, sheet, id)),
  );
}

/** Editors of a protection; as long as nobody was taken off, those of the file. The owner is never listed. */
function editorsOf(context: Context, workbook: Workbook, protection: Protection): readonly string[] {
  return protection.editors ?? fileById(context.store, workbook.id)?.editors ?? [];
}

type Getter<T> = (protection: Protection, workbook: Workbook, context: Context, ref: ItemRef) => T;

/** A service that reads one property. */
const getter =
  <T>(method: string, get: Getter<T>): Service<(ref: ItemRef) => T> =>
  (context, ref) => {
    context.charge(method, PROPERTY_MS);
    const workbook = read(context, ref.spreadsheetId);
    return get(find(workbook, ref), workbook, context, ref);
  };

function rangeOf({ box }: Protection, workbook: Workbook, sheetId: number): RangeRef {
  if (box) return rangeRef(workbook.id, { sheetId, ...box });
  const { rows, columns } = sheetIn(workbook, sheetId);
  return { ...rangeRef(workbook.id, { sheetId, row: 1, column: 1, rows, columns }), whole: "SHEET" };
}

type Setter<T> = (protection: Protection, value: T, context: Context, workbook: Workbook) => Protection;

/** A service that changes one property, for those who may edit what is protected. */
const setter =
  <T>(method: string, set: Setter<T>): Service<(ref: ItemRef, value: T) => void> =>
  (context: Context, ref: ItemRef, value: T) => {
    context.charge(method, BUFFER_MS);
    const workbook = peek(context, ref.spreadsheetId);
    const known = find(workbook, ref);
    if (!mayEditProtection(known, actorOn(context, workbook.id))) throw new ScriptError(TEXT.protected);
    const item = set(known, value, context, workbook);
    buffer(context, ref.spreadsheetId, { op: "put", sheetId: ref.sheetId, list: "protections", item });
  };

const addresses = (who: readonly string[]): string[] => who.map((address) => address.trim().toLowerCase());

const withEditors: Setter<readonly string[]> = (protection, who, context, workbook) => {
  const all = new Set([...editorsOf(context, workbook, protection), ...addresses(who)]);
  all.delete(actorOn(context, workbook.id).owner);
  return { ...protection, editors: [...all] };
};

const withoutEditors: Setter<readonly string[]> = (protection, who, context, workbook) => {
  const { user, owner } = actorOn(context, workbook.id);
  // Neither the owner nor the person who acts can be taken off.
  const gone = addresses(who).filter((address) => address !== user && address !== owner);
  const all = new Set(editorsOf(context, workbook, protection));
  if (protection.editors === null && user !== owner) all.add(user);
  return { ...protection, editors: [...all].filter((address) => !gone.includes(address)) };
};

const onNamedRange: Setter<Text> = (protection, wanted, _context, workbook) => {
  const rangeName = String(wanted);
  const named = workbook.names.find(({ name }) => name.toLowerCase() === rangeName.toLowerCase());
  if (!named) throw new ScriptError(`No named range of ${rangeName}.`);
  return { ...protection, box: cellsOf(named.box), rangeName: named.name };
};

function noDomain(): never {
  throw new ScriptError(
    "Domain edit permission can only be set on files that are owned by a Google Workspace domain.",
  );
}

/** Protections. */
export const protectionServices: Services<ProtectionCalls> = {
  "Sheet.protect": protectSheet,
  "Range.protect": protectRange,
  "Sheet.getProtections": (context, ref, type) => {
    const workbook = read(context, ref.spreadsheetId);
    return list(context, workbook, [sheetIn(workbook, ref.sheetId)], type);
  },
  "Spreadsheet.getProtections": (context, id, type) => {
    const workbook = read(context, id);
    return list(context, workbook, workbook.sheets, type);
  },
  "Protection.getProtectionType": getter("Protection.getProtectionType", ({ kind }) => kind),
  "Protection.getDescription": getter("Protection.getDescription", ({ description }) => description),
  "Protection.getEditors": getter("Protection.getEditors", (protection, workbook, context) =>
    editorsOf(context, workbook, protection),
  ),
  "Protection.isWarningOnly": getter("Protection.isWarningOnly", ({ warningOnly }) => warningOnly),
  "Protection.canDomainEdit": getter("Protection.canDomainEdit", ({ domainEdit }) => domainEdit),
  "Protection.canEdit": getter("Protection.canEdit", (protection, workbook, context) =>
    mayEditProtection(protection, actorOn(context, workbook.id)),
  ),
  "Protection.getRangeName": getter("Protection.getRangeName", ({ rangeName }) => rangeName),
  "Protection.getRange": getter("Protection.getRange", (protection, workbook, _context, { sheetId }) =>
    rangeOf(protection, workbook, sheetId),
  ),
  "Protection.getUnprotectedRanges": getter(
    "Protection.getUnprotectedRanges",
    ({ unprotected }, _workbook, _context, ref) => unprotected.map((box) => rangeOn(ref, box)),
  ),
  "Protection.setDescription": setter("Protection.setDescription", (protection, description: Text) => ({
    ...protection,
    description: String(description),
  })),
  "Protection.setWarningOnly": setter("Protection.setWarningOnly", (protection, warningOnly: boolean) => ({
    ...protection,
    warningOnly,
  })),
  "Protection.addEditors": setter("Protection.addEditors", withEditors),
  "Protection.removeEditors": setter("Protection.removeEditors", withoutEditors),
  "Protection.setUnprotectedRanges": setter(
    "Protection.setUnprotectedRanges",
    (protection, ranges: readonly RangeRef[]) => ({ ...protection, unprotected: ranges.map(cellsOf) }),
  ),
  "Protection.setRange": setter("Protection.setRange", (protection, range: RangeRef) => ({
    ...protection,
    box: cellsOf(range),
    rangeName: null,
  })),
  "Protection.setRangeName": setter("Protection.setRangeName", onNamedRange),
  "Protection.setDomainEdit": setter<boolean>("Protection.setDomainEdit", noDomain),
  "Protection.remove": (context, { spreadsheetId, sheetId, id }) => {
    context.charge("Protection.remove", BUFFER_MS);
    buffer(context, spreadsheetId, { op: "drop", sheetId, list: "protections", id });
  },
};
