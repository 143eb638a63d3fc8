// Bandings: alternating colours.
import type { BandingChange, FormatCalls } from "../../calls/spreadsheet/objects";
import type { Context, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { meets } from "../../workbook/box";
import type { BandColors, Banding, Box, Sheet } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS } from "../latency";
import { TEXT } from "../model/guard";
import { buffer, read } from "../session";
import { newObjectId } from "./copied-sheet";
import { dropItem } from "./items";
import { cellsOf, type ItemRef, peekSheet, type RangeRef, rangeOn, readSheet, type SheetRef } from "./refs";

/** Colours of the themes: header, first, second, footer. */
const THEMES: Record<string, string> = {
  LIGHT_GREY: "#bdbdbd #ffffff #f3f3f3 #dedede",
  CYAN: "#4dd0e1 #ffffff #e0f7fa #a2e8f1",
  GREEN: "#63d297 #ffffff #e7f9ef #afe9ca",
  YELLOW: "#f7cb4d #ffffff #fef8e3 #fce8b2",
  ORANGE: "#f46524 #ffffff #ffe6dd #ffccbc",
  BLUE: "#5b95f9 #ffffff #e8f0fe #acc9fe",
  TEAL: "#26a69a #ffffff #ddf2f0 #8cd3cd",
  GREY: "#78909c #ffffff #ebeff1 #bbc8ce",
  BROWN: "#cca677 #ffffff #f8f2eb #e6d3ba",
  LIGHT_GREEN: "#8bc34a #ffffff #eef7e3 #c4e2a0",
  INDIGO: "#8989eb #ffffff #e8e7fc #c4c3f7",
  PINK: "#e91d63 #ffffff #fddce8 #f68ab0",
};

function themed(theme: string, withHeader: boolean, withFooter: boolean): BandColors {
  const [header, first = null, second = null, footer] = THEMES[theme]?.split(" ") ?? [];
  return {
    header: withHeader ? (header ?? null) : null,
    first,
    second,
    footer: withFooter ? (footer ?? null) : null,
  };
}

function applyBanding(rows: boolean) {
  return (
    context: Context,
    range: RangeRef,
    theme?: string | null,
    header?: boolean | null,
    footer?: boolean | null,
  ): ItemRef => {
    context.charge(rows ? "Range.applyRowBanding" : "Range.applyColumnBanding", BUFFER_MS);
    if (peekSheet(context, range).sheet.bandings.some(({ box }) => meets(box, range))) {
      throw new ScriptError(TEXT.banded);
    }
    const colors = themed(theme ?? "LIGHT_GREY", header !== false, footer === true);
    const item: Banding = {
      id: newObjectId(context),
      box: cellsOf(range),
      rowColors: rows ? colors : null,
      columnColors: rows ? null : colors,
    };
    buffer(context, range.spreadsheetId, { op: "put", sheetId: range.sheetId, list: "bandings", item });
    return { spreadsheetId: range.spreadsheetId, sheetId: range.sheetId, id: item.id };
  };
}

function bandingOf(sheet: Sheet, id: number): Banding {
  const banding = sheet.bandings.find((each) => each.id === id);
  if (!banding) throw new ScriptError("The banding has been removed.");
  return banding;
}

function listBandings(context: Context, ref: SheetRef, box: Box | null): ItemRef[] {
  context.charge("Sheet.getBandings", PROPERTY_MS);
  const { sheet } = readSheet(context, ref);
  const found = sheet.bandings.filter((banding) => !box || meets(banding.box, box));
  return found.map(({ id }) => ({ spreadsheetId: ref.spreadsheetId, sheetId: ref.sheetId, id }));
}

function changeBanding(context: Context, ref: ItemRef, change: BandingChange): void {
  context.charge("Banding.set", BUFFER_MS);
  const { spreadsheetId, sheetId, id } = ref;
  const banding = bandingOf(peekSheet(context, { spreadsheetId, sheetId }).sheet, id);
  const { range, rowColors, columnColors } = change;
  const blank: BandColors = { header: null, first: null, second: null, footer: null };
  const item: Banding = {
    ...banding,
    box: range ? cellsOf(range) : banding.box,
    rowColors: rowColors ? { ...(banding.rowColors ?? blank), ...rowColors } : banding.rowColors,
    columnColors: columnColors
      ? { ...(banding.columnColors ?? blank), ...columnColors }
      : banding.columnColors,
  };
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "bandings", item });
}

type BandingCalls = Omit<FormatCalls, "Sheet.getConditionalFormatRules" | "Sheet.setConditionalFormatRules">;

/** Bandings. */
export const bandingServices: Services<BandingCalls> = {
  "Range.applyRowBanding": applyBanding(true),
  "Range.applyColumnBanding": applyBanding(false),
  "Sheet.getBandings": (context, value) => listBandings(context, value, null),
  "Range.getBandings": (context, value) => listBandings(context, value, value),
  "Spreadsheet.getBandings": (context, id) =>
    read(context, id).sheets.flatMap((sheet) =>
      listBandings(context, { spreadsheetId: id, sheetId: sheet.id }, null),
    ),
  "Banding.get": (context, ref) => {
    context.charge("Banding.get", PROPERTY_MS);
    const { box, rowColors, columnColors } = bandingOf(readSheet(context, ref).sheet, ref.id);
    return { range: rangeOn(ref, box), rowColors, columnColors };
  },
  "Banding.set": changeBanding,
  "Banding.copyTo": (context, ref, range) => {
    context.charge("Banding.copyTo", BUFFER_MS);
    const { spreadsheetId, sheetId, id } = ref;
    const banding = bandingOf(peekSheet(context, { spreadsheetId, sheetId }).sheet, id);
    const item: Banding = { ...banding, id: newObjectId(context), box: cellsOf(range) };
    buffer(context, range.spreadsheetId, { op: "put", sheetId: range.sheetId, list: "bandings", item });
    return { spreadsheetId: range.spreadsheetId, sheetId: range.sheetId, id: item.id };
  },
  "Banding.remove": dropItem("Banding.remove", "bandings"),
};
