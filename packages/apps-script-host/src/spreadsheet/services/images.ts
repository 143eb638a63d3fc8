// Images over the grid of a tab.

import type { ImageCalls, ImageSource } from "../../calls/spreadsheet/objects";
import { type PixelSize, pixelSize } from "../../images/size";
import type { HttpRequest, HttpResponse } from "../../kernel/http";
import type { Context, Service, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { OverGridImage } from "../../workbook/over-grid";
import { BUFFER_MS, PROPERTY_MS, STRUCTURE_MS } from "../latency";
import { requireInside } from "../model/guard";
import { buffer } from "../session";
import { newObjectId } from "./copied-sheet";
import { dropItem } from "./items";
import { type ItemRef, peekSheet, rangeRef, readSheet } from "./refs";

/** Most bytes and pixels of an image (reference of Sheet.insertImage; support.google.com/docs/answer/97447). */
export const MOST_IMAGE_BYTES = 2 * 1024 * 1024;
export const MOST_IMAGE_PIXELS = 1_000_000;

const TEXT = {
  tooLarge:
    "The blob was too large. The maximum blob size is 2MB. The maximum number of pixels is 1 million.",
  // Seen for what is no image that Sheets knows.
  unknown: "Service error: Spreadsheets",
  badUrl: (url: string) => `Error retrieving image from URL or bad URL: ${url}`,
} as const;

/** Bytes of an image with the address that they come from. */
interface Picture extends PixelSize {
  readonly url: string | null;
}

/** Sends a request as a script's execution; throws ScriptError where there is no such server. */
export type Exchange = (context: Context, request: HttpRequest, followRedirects: boolean) => HttpResponse;

function pictureOf(exchange: Exchange, context: Context, source: ImageSource): Picture {
  const url = typeof source === "string" ? source : null;
  const bytes =
    typeof source === "string"
      ? fetched(exchange, context, source)
      : Buffer.from(source.$blob.base64, "base64");
  const size = pixelSize(bytes);
  if (!size) throw new ScriptError(url === null ? TEXT.unknown : TEXT.badUrl(url));
  if (bytes.length > MOST_IMAGE_BYTES || size.width * size.height > MOST_IMAGE_PIXELS)
    throw new ScriptError(TEXT.tooLarge);
  return { ...size, url };
}

function fetched(exchange: Exchange, context: Context, url: string): Uint8Array {
  if (!/^https?:\/\//.test(url)) throw new ScriptError(TEXT.badUrl(url));
  const request = { url, method: "GET", headers: {}, body: new Uint8Array() };
  try {
    const { body, status } = exchange(context, request, true);
    if (status === 200) return body;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
  }
  throw new ScriptError(TEXT.badUrl(url));
}

const sized = ({ height, url, width }: Picture) => ({
  url,
  width,
  height,
  inherentWidth: width,
  inherentHeight: height,
});

const insert =
  (exchange: Exchange): Service<ImageCalls["Sheet.insertImage"]> =>
  (context, { sheetId, spreadsheetId }, source, ...place) => {
    context.charge("Sheet.insertImage", STRUCTURE_MS);
    const [column = 1, row = 1, offsetX = 0, offsetY = 0] = place.map(Math.trunc);
    const { sheet } = peekSheet(context, { spreadsheetId, sheetId });
    requireInside(sheet, { row, column, rows: 1, columns: 1 });
    const id = newObjectId(context);
    const words = { title: "", description: "", script: "" };
    const item = {
      id,
      row,
      column,
      offsetX,
      offsetY,
      ...words,
      ...sized(pictureOf(exchange, context, source)),
    };
    buffer(context, spreadsheetId, { op: "put", sheetId, list: "images", item });
    return { spreadsheetId, sheetId, id };
  };

function find(images: readonly OverGridImage[], id: number): OverGridImage {
  const image = images.find((each) => each.id === id);
  if (!image) throw new ScriptError("The image has been removed.");
  return image;
}

function set(context: Context, { id, sheetId, spreadsheetId }: ItemRef, patch: Partial<OverGridImage>): void {
  context.charge("OverGridImage.set", BUFFER_MS);
  const { sheet } = peekSheet(context, { spreadsheetId, sheetId });
  const item = { ...find(sheet.images, id), ...patch };
  requireInside(sheet, { ...item, rows: 1, columns: 1 });
  if (item.width < 1 || item.height < 1)
    throw new ScriptError("The size of an image must be at least 1 pixel.");
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "images", item });
}

const offline: Services<Omit<ImageCalls, "Sheet.insertImage" | "OverGridImage.replace">> = {
  "Sheet.getImages": (context, value) => {
    context.charge("Sheet.getImages", PROPERTY_MS);
    const { sheetId, spreadsheetId } = value;
    const { sheet } = readSheet(context, { spreadsheetId, sheetId });
    return sheet.images.map(({ id }) => ({ spreadsheetId, sheetId, id }));
  },
  "OverGridImage.get": (context, value) => {
    context.charge("OverGridImage.get", PROPERTY_MS);
    const { id, sheetId, spreadsheetId } = value;
    const image = find(readSheet(context, { spreadsheetId, sheetId }).sheet.images, id);
    const { column, row } = image;
    const anchor = rangeRef(spreadsheetId, { sheetId, row, column, rows: 1, columns: 1 });
    return { ...image, anchor };
  },
  "OverGridImage.set": set,
  "OverGridImage.setAnchorCell": (context, value, cell) => {
    const { column, row, sheetId } = cell;
    if (sheetId !== value.sheetId)
      throw new ScriptError("The anchor cell must be on the sheet of the image.");
    set(context, value, { row, column });
  },
  "OverGridImage.remove": dropItem("OverGridImage.remove", "images"),
};

/** Images over the grid; those that are named by a URL are fetched by `exchange`. */
export const imageServices = (exchange: Exchange): Services<ImageCalls> => ({
  ...offline,
  "Sheet.insertImage": insert(exchange),
  "OverGridImage.replace": (context, value, source) =>
    set(context, value, sized(pictureOf(exchange, context, source))),
});
