// Things of a tab that are named by an id: charts, bandings, slicers, images and pivot tables.
import type { Context } from "../../kernel/types";
import { BUFFER_MS } from "../latency";
import type { Op } from "../model/ops";
import { buffer } from "../session";
import type { ItemRef } from "./refs";

/** A service that takes such a thing away. */
export const dropItem =
  (method: string, list: "charts" | "bandings" | "slicers" | "images") =>
  (context: Context, { spreadsheetId, sheetId, id }: ItemRef): void => {
    context.charge(method, BUFFER_MS);
    const op: Op = { op: "drop", sheetId, list, id };
    buffer(context, spreadsheetId, op);
  };
