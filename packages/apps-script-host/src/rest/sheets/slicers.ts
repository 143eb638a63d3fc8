// SlicerSpec: what a slicer filters and how its title looks.

import { inSheet } from "../../spreadsheet/model/ops";
import { patchStyle } from "../../workbook/draft";
import type { Slicer } from "../../workbook/over-grid";
import type { Sheet, Workbook } from "../../workbook/types";
import { type Json, maybeObject, objectOf } from "../api";
import { invalidArgument } from "../errors";
import { type Mask, selects } from "../fields";
import { apiColor, cellFormat, colorText, styleReader } from "./format";
import { gridRange, toGridRange } from "./ranges";
import { apiFilterCriteria, readFilterCriteria } from "./rules";

/** The slicer as a spec says, in what the mask names (null: everything). */
export function withSpec(
  workbook: Workbook,
  slicer: Slicer,
  spec: Json,
  mask: Mask | null,
  where: string,
): Slicer {
  const changed: { -readonly [K in keyof Slicer]: Slicer[K] } = { ...slicer };
  const named = (name: string) => selects(mask, name);
  if (named("dataRange")) {
    const { box, sheet } = gridRange(workbook, spec.dataRange, where);
    changed.box = inSheet(sheet.id, box);
  }
  if (named("columnIndex")) changed.offset = typeof spec.columnIndex === "number" ? spec.columnIndex : null;
  if (named("filterCriteria"))
    changed.criteria = spec.filterCriteria
      ? readFilterCriteria(workbook, objectOf(spec.filterCriteria), where)
      : null;
  if (named("applyToPivotTables")) changed.applyToPivots = spec.applyToPivotTables !== false;
  if (named("title")) changed.title = typeof spec.title === "string" ? spec.title : "";
  const { backgroundColor, backgroundColorStyle, horizontalAlignment } = spec;
  if (named("backgroundColor") || named("backgroundColorStyle"))
    changed.background = colorText(maybeObject(backgroundColorStyle)?.rgbColor ?? backgroundColor) ?? null;
  if (named("horizontalAlignment"))
    changed.align = typeof horizontalAlignment === "string" ? horizontalAlignment.toLowerCase() : null;
  if (named("textFormat")) changed.style = titleStyle(spec);
  return checked(changed, where);
}

function titleStyle({ textFormat }: Json): Slicer["style"] {
  const { bold, color, family, italic, size, strike, underline } = patchStyle(
    {},
    styleReader(null, "")?.(textFormat ? { textFormat } : undefined) ?? {},
  );
  const style = { bold, color, family, italic, size, strike, underline };
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

function checked(slicer: Slicer, where: string): Slicer {
  const { box, criteria, offset } = slicer;
  if (offset !== null && (offset < 0 || offset >= box.columns))
    throw invalidArgument(
      `${where}Invalid columnIndex: ${offset}. The data range has ${box.columns} columns.`,
    );
  if (criteria && offset === null)
    throw invalidArgument(`${where}Must specify columnIndex with filterCriteria.`);
  return slicer;
}

/** The Slicer resource. */
export function slicerResource(workbook: Workbook, home: Sheet, slicer: Slicer): Json {
  const sheet = workbook.sheets.find(({ id }) => id === slicer.box.sheetId);
  const { textFormat } = cellFormat(patchStyle({}, slicer.style));
  const { align, applyToPivots, background, criteria, offset, title } = slicer;
  return {
    slicerId: slicer.id,
    spec: {
      ...(sheet ? { dataRange: toGridRange({ sheet, box: slicer.box }) } : {}),
      ...(criteria ? { filterCriteria: apiFilterCriteria(workbook, criteria) } : {}),
      ...(offset === null ? {} : { columnIndex: offset }),
      applyToPivotTables: applyToPivots,
      ...(title ? { title } : {}),
      ...(textFormat ? { textFormat } : {}),
      ...(background
        ? { backgroundColor: apiColor(background), backgroundColorStyle: { rgbColor: apiColor(background) } }
        : {}),
      ...(align ? { horizontalAlignment: align.toUpperCase() } : {}),
    },
    position: {
      overlayPosition: {
        anchorCell: {
          sheetId: home.id,
          ...(slicer.row > 1 ? { rowIndex: slicer.row - 1 } : {}),
          ...(slicer.column > 1 ? { columnIndex: slicer.column - 1 } : {}),
        },
        ...(slicer.offsetX ? { offsetXPixels: slicer.offsetX } : {}),
        ...(slicer.offsetY ? { offsetYPixels: slicer.offsetY } : {}),
        widthPixels: slicer.width,
        heightPixels: slicer.height,
      },
    },
  };
}
