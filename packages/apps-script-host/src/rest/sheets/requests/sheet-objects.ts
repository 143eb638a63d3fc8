// Requests about what lies over the cells: protections, names, metadata, filters, conditional formats, bands, charts.

import type { Plain } from "../../../kernel/types";
import { TEXT } from "../../../spreadsheet/model/guard";
import { inSheet, type Op } from "../../../spreadsheet/model/ops";
import { meets } from "../../../workbook/box";
import { patchStyle } from "../../../workbook/draft";
import type { ConditionalFormat, NamedRange, Sheet, Style, Workbook } from "../../../workbook/types";
import { type Json, listOf, maybeObject, objectOf } from "../../api";
import { invalidArgument } from "../../errors";
import { selects } from "../../fields";
import { colorText, styleReader } from "../format";
import { sheetById } from "../open";
import { gridRange } from "../ranges";
import { namedRangeById, namedRangeResource } from "../resource";
import { readCondition } from "../rules";
import { numberFor, type RequestKind, type RequestTools, requiredMask, requiredPart } from "./types";

/** addNamedRange; without an id of its own a named range goes by the name that it was made with. */
export const addNamedRange: RequestKind = (workbook, request, tools) => {
  const given = requiredPart(request, "namedRange", tools);
  const name = String(given.name ?? "");
  checkName(workbook, name, tools);
  const id = typeof given.namedRangeId === "string" && given.namedRangeId !== "" ? given.namedRangeId : name;
  if (namedRangeById(workbook, id))
    throw invalidArgument(`${tools.where}Named range id ${id} is already in use.`);
  const { sheet, box } = gridRange(workbook, given.range, tools.where);
  return {
    ops: [{ op: "setName", name: { id, name, box: inSheet(sheet.id, box) } }],
    reply: (after) => ({ addNamedRange: { namedRange: namedRangeResource(after, name) } }),
  };
};

function checkName(workbook: Workbook, name: string, { where }: RequestTools): void {
  const wellFormed =
    /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d+C\d+|TRUE|FALSE)$/i.test(name);
  if (!wellFormed) throw invalidArgument(`${where}Invalid name: ${name}`);
  if (workbook.names.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    throw invalidArgument(`${where}A named range with the name "${name}" already exists.`);
  }
}

/** updateNamedRange */
export const updateNamedRange: RequestKind = (workbook, request, tools) => {
  const given = requiredPart(request, "namedRange", tools);
  const mask = requiredMask(request, tools);
  const { name } = knownName(workbook, given.namedRangeId, tools);
  const ops: Op[] = [];
  if (selects(mask, "range") && given.range) {
    const { sheet, box } = gridRange(workbook, given.range, tools.where);
    ops.push({ op: "setName", name: { name, box: inSheet(sheet.id, box) } });
  }
  if (selects(mask, "name") && typeof given.name === "string" && given.name !== name) {
    checkName(workbook, given.name, tools);
    ops.push({ op: "renameName", from: name, to: given.name });
  }
  return { ops };
};

/** deleteNamedRange */
export const deleteNamedRange: RequestKind = (workbook, request, tools) => ({
  ops: [{ op: "dropName", name: knownName(workbook, request.namedRangeId, tools).name }],
});

function knownName(workbook: Workbook, id: Plain | undefined, { where }: RequestTools): NamedRange {
  const known = namedRangeById(workbook, id);
  if (known) return known;
  throw invalidArgument(`${where}No named range with ID: ${id ?? ""}`);
}

/** addConditionalFormatRule */
export const addConditionalFormatRule: RequestKind = (workbook, request, tools) => {
  const { sheet, format } = conditionalFormat(workbook, requiredPart(request, "rule", tools), tools);
  const index = Number(request.index ?? 0);
  const formats = [...sheet.conditionalFormats];
  if (index < 0 || index > formats.length)
    throw invalidArgument(`${tools.where}Invalid index: ${index}. The sheet has ${formats.length} rules.`);
  formats.splice(index, 0, format);
  return { ops: [{ op: "conditionalFormats", sheetId: sheet.id, formats }] };
};

/** deleteConditionalFormatRule */
export const deleteConditionalFormatRule: RequestKind = (workbook, request, { where }) => {
  const sheet = sheetById(workbook, request.sheetId, where);
  const index = Number(request.index ?? 0);
  if (!sheet.conditionalFormats[index])
    throw invalidArgument(`${where}No conditional format on sheet: ${sheet.id} at index: ${index}`);
  const formats = sheet.conditionalFormats.filter((_, at) => at !== index);
  return { ops: [{ op: "conditionalFormats", sheetId: sheet.id, formats }] };
};

function conditionalFormat(
  workbook: Workbook,
  rule: Json,
  tools: RequestTools,
): { sheet: Sheet; format: ConditionalFormat } {
  const places = listOf(rule.ranges).map((range) => gridRange(workbook, range, tools.where));
  const first = places[0];
  if (!first) throw invalidArgument(`${tools.where}Must specify at least one range.`);
  // "All the ranges must be on the same grid" (reference of ConditionalFormatRule).
  if (places.some(({ sheet }) => sheet.id !== first.sheet.id))
    throw invalidArgument(`${tools.where}All the ranges must be on the same grid.`);
  const boxes = places.map(({ box }) => box);
  const bool = maybeObject(rule.booleanRule);
  if (!bool)
    return { sheet: first.sheet, format: { boxes, condition: null, style: {}, gradient: gradientOf(rule) } };
  const condition = readCondition(workbook, objectOf(bool.condition), tools.where);
  const patch = styleReader(null, "")?.(maybeObject(bool.format)) ?? {};
  const style: Style = patchStyle({}, patch);
  return { sheet: first.sheet, format: { boxes, condition, style, gradient: null } };
}

const gradientOf = (rule: Json): Readonly<Record<string, Plain>> =>
  Object.fromEntries(
    Object.entries(objectOf(rule.gradientRule)).map(([point, value]) => {
      const { type, value: at, color, colorStyle } = objectOf(value);
      const shown = colorText(color ?? maybeObject(colorStyle)?.rgbColor) ?? "#ffffff";
      return [point, { type: type ?? "MIN", value: at ?? null, color: shown }];
    }),
  );

/** addBanding */
export const addBanding: RequestKind = (workbook, request, tools) => {
  const given = requiredPart(request, "bandedRange", tools);
  const { sheet, box } = gridRange(workbook, given.range, tools.where);
  const colors = (properties: Plain | undefined) => {
    if (!properties) return null;
    const read = (name: string) => {
      const of = objectOf(properties);
      return colorText(of[name] ?? maybeObject(of[`${name}Style`])?.rgbColor) ?? null;
    };
    return {
      header: read("headerColor"),
      first: read("firstBandColor"),
      second: read("secondBandColor"),
      footer: read("footerColor"),
    };
  };
  const all = workbook.sheets.flatMap(({ bandings }) => bandings);
  const id = numberFor(given.bandedRangeId, all, "Banded range id", tools);
  if (sheet.bandings.some((other) => meets(other.box, box)))
    throw invalidArgument(`${tools.where}${TEXT.banded}`);
  const item = {
    id,
    box,
    rowColors: colors(given.rowProperties),
    columnColors: colors(given.columnProperties),
  };
  return {
    ops: [{ op: "put", sheetId: sheet.id, list: "bandings", item }],
    reply: () => ({ addBanding: { bandedRange: { ...given, bandedRangeId: id } } }),
  };
};

/** deleteBanding */
export const deleteBanding: RequestKind = (workbook, request, { where }) => {
  const id = Number(request.bandedRangeId);
  const sheet = workbook.sheets.find((each) => each.bandings.some((banding) => banding.id === id));
  if (!sheet) throw invalidArgument(`${where}No banded range with id: ${request.bandedRangeId}`);
  return { ops: [{ op: "drop", sheetId: sheet.id, list: "bandings", id }] };
};

/** updateConditionalFormatRule: another rule in its place, or another place for it. */
export const updateConditionalFormatRule: RequestKind = (workbook, request, tools) => {
  const index = Number(request.index ?? 0);
  const made = request.rule ? conditionalFormat(workbook, objectOf(request.rule), tools) : null;
  const sheet = made?.sheet ?? sheetById(workbook, request.sheetId, tools.where);
  const old = sheet.conditionalFormats[index];
  if (!old)
    throw invalidArgument(`${tools.where}No conditional format on sheet: ${sheet.id} at index: ${index}`);
  const place = Number(request.newIndex ?? index);
  if (!sheet.conditionalFormats[place])
    throw invalidArgument(`${tools.where}No conditional format on sheet: ${sheet.id} at index: ${place}`);
  const formats = sheet.conditionalFormats.filter((_, at) => at !== index);
  formats.splice(place, 0, made?.format ?? old);
  return { ops: [{ op: "conditionalFormats", sheetId: sheet.id, formats }] };
};
