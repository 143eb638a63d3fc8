// Things of a tab that are named by an id: charts, bandings, slicers, images and pivot tables.
import type { Context, Plain } from "../../kernel/types";
import { BUFFER_MS } from "../latency";
import type { Op } from "../model/ops";
import { buffer } from "../session";
import type { SheetRef } from "./refs";

/** A chart, banding, slicer, image or pivot table of a tab. */
export interface ItemRef extends SheetRef {
  id: number;
}

/** Reads such a reference from the wire. */
export const asItem = (value: Plain): ItemRef => value as unknown as ItemRef;

/** A service that takes such a thing away. */
export const dropItem =
  (method: string, list: "charts" | "bandings" | "slicers" | "images") =>
  (context: Context, value: Plain): void => {
    context.charge(method, BUFFER_MS);
    const { spreadsheetId, sheetId, id } = asItem(value);
    const op: Op = { op: "drop", sheetId, list, id };
    buffer(context, spreadsheetId, op);
  };
