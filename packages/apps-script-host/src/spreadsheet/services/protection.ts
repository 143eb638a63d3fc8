// Protections of ranges and sheets.
import { fileById } from "../../drive/files";
import type { Context, Plain, ServiceTable } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { Box, Protection, Sheet, Workbook } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS } from "../latency";
import { mayEditProtection, TEXT } from "../model/guard";
import type { Op } from "../model/ops";
import { actorOn, buffer, peek, read, sheetIn } from "../session";
import { newObjectId } from "./copied-sheet";
import { asRange, asSheet, plain, rangeRef, type SheetRef } from "./refs";

interface ProtectionRef extends SheetRef {
  id: number;
}

const asProtection = (value: Plain): ProtectionRef => value as unknown as ProtectionRef;

const refOf = (workbook: Workbook, sheet: Sheet, id: number): Plain => ({
  spreadsheetId: workbook.id,
  sheetId: sheet.id,
  id,
});

function find(workbook: Workbook, ref: ProtectionRef): Protection {
  const found = sheetIn(workbook, ref.sheetId).protections.find(({ id }) => id === ref.id);
  if (!found) throw new ScriptError("The protection has been removed.");
  return found;
}

const plainBox = ({ row, column, rows, columns }: Box): Box => ({ row, column, rows, columns });

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
function protectSheet(context: Context, ref: Plain): Plain {
  context.charge("Sheet.protect", BUFFER_MS);
  const { spreadsheetId, sheetId } = asSheet(ref);
  const workbook = peek(context, spreadsheetId);
  const sheet = sheetIn(workbook, sheetId);
  const known = sheet.protections.find(({ kind }) => kind === "SHEET");
  if (known) return refOf(workbook, sheet, known.id);
  const item = fresh(context, "SHEET", null);
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "protections", item });
  return refOf(workbook, sheet, item.id);
}

function protectRange(context: Context, ref: Plain): Plain {
  context.charge("Range.protect", BUFFER_MS);
  const { spreadsheetId, sheetId, ...box } = asRange(ref);
  const workbook = peek(context, spreadsheetId);
  const item = fresh(context, "RANGE", plainBox(box));
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "protections", item });
  return refOf(workbook, sheetIn(workbook, sheetId), item.id);
}

function list(context: Context, workbook: Workbook, sheets: readonly Sheet[], type: Plain): Plain {
  context.charge("Sheet.getProtections", PROPERTY_MS);
  return sheets.flatMap((sheet) =>
    sheet.protections.filter(({ kind }) => kind === type).map(({ id }) => refOf(workbook, sheet, id)),
  );
}

/** Editors of a protection; as long as nobody was taken off, those of the file. The owner is never listed. */
function editorsOf(context: Context, workbook: Workbook, protection: Protection): readonly string[] {
  return protection.editors ?? fileById(context.store, workbook.id)?.editors ?? [];
}

type Getter = (protection: Protection, workbook: Workbook, context: Context, ref: ProtectionRef) => unknown;

const GETTERS: Record<string, Getter> = {
  getProtectionType: ({ kind }) => kind,
  getDescription: ({ description }) => description,
  getEditors: (protection, workbook, context) => editorsOf(context, workbook, protection),
  isWarningOnly: ({ warningOnly }) => warningOnly,
  canDomainEdit: ({ domainEdit }) => domainEdit,
  canEdit: (protection, workbook, context) => mayEditProtection(protection, actorOn(context, workbook.id)),
  getRangeName: ({ rangeName }) => rangeName,
  getRange: ({ box }, workbook, _context, { sheetId }) => {
    const sheet = sheetIn(workbook, sheetId);
    if (box) return rangeRef(workbook.id, { sheetId, ...box });
    const all = { sheetId, row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
    return { ...(rangeRef(workbook.id, all) as object), whole: "SHEET" };
  },
  getUnprotectedRanges: ({ unprotected }, workbook, _context, { sheetId }) =>
    unprotected.map((box) => rangeRef(workbook.id, { sheetId, ...box })),
};

type Setter = (protection: Protection, value: Plain, context: Context, workbook: Workbook) => Protection;

const addresses = (value: Plain): string[] =>
  (value as string[]).map((address) => address.trim().toLowerCase());

function withoutEditors(
  protection: Protection,
  value: Plain,
  context: Context,
  workbook: Workbook,
): Protection {
  const { user, owner } = actorOn(context, workbook.id);
  // Neither the owner nor the person who acts can be taken off.
  const gone = addresses(value).filter((address) => address !== user && address !== owner);
  const all = new Set(editorsOf(context, workbook, protection));
  if (protection.editors === null && user !== owner) all.add(user);
  return { ...protection, editors: [...all].filter((address) => !gone.includes(address)) };
}

const SETTERS: Record<string, Setter> = {
  setDescription: (protection, value) => ({ ...protection, description: String(value) }),
  setWarningOnly: (protection, value) => ({ ...protection, warningOnly: value === true }),
  addEditors: (protection, value, context, workbook) => {
    const all = new Set([...editorsOf(context, workbook, protection), ...addresses(value)]);
    all.delete(actorOn(context, workbook.id).owner);
    return { ...protection, editors: [...all] };
  },
  removeEditors: withoutEditors,
  setUnprotectedRanges: (protection, value) => ({
    ...protection,
    unprotected: (value as Plain[]).map((ref) => plainBox(asRange(ref))),
  }),
  setRange: (protection, value) => ({ ...protection, box: plainBox(asRange(value)), rangeName: null }),
  setRangeName: (protection, value, _context, workbook) => {
    const named = workbook.names.find(({ name }) => name.toLowerCase() === String(value).toLowerCase());
    if (!named) throw new ScriptError(`No named range of ${value}.`);
    return { ...protection, box: plainBox(named.box), rangeName: named.name };
  },
  setDomainEdit: () => {
    throw new ScriptError(
      "Domain edit permission can only be set on files that are owned by a Google Workspace domain.",
    );
  },
};

function getterServices(): ServiceTable {
  return Object.fromEntries(
    Object.entries(GETTERS).map(([name, get]) => [
      `Protection.${name}`,
      (context: Context, value: Plain) => {
        context.charge(`Protection.${name}`, PROPERTY_MS);
        const ref = asProtection(value);
        const workbook = read(context, ref.spreadsheetId);
        return plain(get(find(workbook, ref), workbook, context, ref));
      },
    ]),
  );
}

function setterServices(): ServiceTable {
  return Object.fromEntries(
    Object.entries(SETTERS).map(([name, set]) => [
      `Protection.${name}`,
      (context: Context, value: Plain, to: Plain = null) => {
        context.charge(`Protection.${name}`, BUFFER_MS);
        const ref = asProtection(value);
        const workbook = peek(context, ref.spreadsheetId);
        const known = find(workbook, ref);
        if (!mayEditProtection(known, actorOn(context, workbook.id))) throw new ScriptError(TEXT.protected);
        const op: Op = {
          op: "put",
          sheetId: ref.sheetId,
          list: "protections",
          item: set(known, to, context, workbook),
        };
        buffer(context, ref.spreadsheetId, op);
      },
    ]),
  );
}

/** Protections. */
export const protectionServices: ServiceTable = {
  "Sheet.protect": protectSheet,
  "Range.protect": protectRange,
  "Sheet.getProtections": (context, ref, type) => {
    const workbook = read(context, asSheet(ref).spreadsheetId);
    return list(context, workbook, [sheetIn(workbook, asSheet(ref).sheetId)], type);
  },
  "Spreadsheet.getProtections": (context, id, type) => {
    const workbook = read(context, String(id));
    return list(context, workbook, workbook.sheets, type);
  },
  ...getterServices(),
  ...setterServices(),
  "Protection.remove": (context, value) => {
    context.charge("Protection.remove", BUFFER_MS);
    const { spreadsheetId, sheetId, id } = asProtection(value);
    buffer(context, spreadsheetId, { op: "drop", sheetId, list: "protections", id });
  },
};
