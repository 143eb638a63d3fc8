// Requests about slicers.

import { requireInside } from "../../../spreadsheet/model/guard";
import { inSheet } from "../../../spreadsheet/model/ops";
import { newSlicer } from "../../../workbook/over-grid";
import { maybeObject } from "../../api";
import { invalidArgument } from "../../errors";
import { gridRange } from "../ranges";
import { slicerResource, withSpec } from "../slicers";
import { objectPlace } from "./objects";
import { numberFor, type RequestKind, requiredMask, requiredPart } from "./types";

/** addSlicer */
export const addSlicer: RequestKind = (workbook, request, tools) => {
  const given = requiredPart(request, "slicer", tools);
  const spec = requiredPart(given, "spec", tools);
  const { box, sheet } = gridRange(workbook, requiredPart(spec, "dataRange", tools), tools.where);
  const all = workbook.sheets.flatMap(({ charts, slicers }) => [...charts, ...slicers]);
  const id = numberFor(given.slicerId, all, "Slicer id", tools);
  const bare = newSlicer(id, inSheet(sheet.id, box));
  const place = objectPlace(workbook, maybeObject(given.position), tools);
  const item = {
    ...withSpec(workbook, bare, spec, null, tools.where),
    ...place.at,
    ...place.frame,
    ...place.size,
  };
  requireInside(place.sheet, { ...place.at, rows: 1, columns: 1 });
  return {
    ops: [{ op: "put", sheetId: place.sheet.id, list: "slicers", item }],
    reply: (after) => ({ addSlicer: { slicer: slicerResource(after, place.sheet, item) } }),
  };
};

/** updateSlicerSpec */
export const updateSlicerSpec: RequestKind = (workbook, request, tools) => {
  const spec = requiredPart(request, "spec", tools);
  const mask = requiredMask(request, tools);
  const sheet = workbook.sheets.find(({ slicers }) => slicers.some(({ id }) => id === request.slicerId));
  const slicer = sheet?.slicers.find(({ id }) => id === request.slicerId);
  if (!sheet || !slicer) throw invalidArgument(`${tools.where}No slicer with ID: ${request.slicerId}`);
  const item = withSpec(workbook, slicer, spec, mask, tools.where);
  return { ops: [{ op: "put", sheetId: sheet.id, list: "slicers", item }] };
};
