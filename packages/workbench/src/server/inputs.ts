// The shapes that the page may send; anything else is refused at the door.
import { z } from "zod";
import type { Method, WorkbenchApi } from "../wire/api";

/** Rows and columns; a tab of one column may have ten million rows. */
const count = z.number().int().min(1).max(10_000_000);
const nothing = z.strictObject({});
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const sheetId = z.number().int();
const order = z.object({ column: count, ascending: z.boolean() });
const at = { sheetId, at: count, count };
const cells = { row: count, column: count, rows: count, columns: count };
const box = { sheetId, ...cells };
/** Google sets lines up to this wide or high. */
const size = z.number().min(1).max(2000);

const flag = z.boolean().nullable().optional();
const tone = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .nullable();
const color = tone.optional();
const look = z.strictObject({
  bold: flag,
  italic: flag,
  strike: flag,
  color,
  background: color,
  align: z.enum(["left", "center", "right"]).nullable().optional(),
  valign: z.enum(["top", "middle", "bottom"]).nullable().optional(),
  size: z.number().min(1).max(400).nullable().optional(),
  wrap: z.enum(["OVERFLOW", "WRAP", "CLIP"]).nullable().optional(),
  format: z.string().max(200).nullable().optional(),
});

const side = z.object({ style: z.string().max(40), color: z.string().max(40) }).optional();
const cellLook = z.object({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strike: z.boolean().optional(),
  color: z.string().max(40).optional(),
  background: z.string().max(40).optional(),
  size: z.number().min(1).max(400).optional(),
  family: z.string().max(100).optional(),
  align: z.enum(["left", "center", "right"]).optional(),
  valign: z.enum(["top", "middle", "bottom"]).optional(),
  wrap: z.enum(["OVERFLOW", "WRAP", "CLIP"]).optional(),
  rotation: z.number().min(-90).max(90).optional(),
  border: z.object({ top: side, bottom: side, left: side, right: side }).optional(),
  format: z.string().max(200).optional(),
});
const looks = z.object({
  row: count,
  column: count,
  kinds: z.array(cellLook),
  at: z.array(z.array(z.number().int().min(0).nullable())),
});

const edit = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("values"),
    sheetId,
    row: count,
    column: count,
    values: z.array(z.array(cell)),
    paste: z.union([z.boolean(), z.literal("text")]).optional(),
    from: z.object(cells).optional(),
    looks: looks.optional(),
    merges: z.array(z.object(cells)).optional(),
  }),
  z.object({ kind: z.enum(["insertRows", "deleteRows", "insertColumns", "deleteColumns"]), ...at }),
  z.object({ kind: z.enum(["moveRows", "moveColumns"]), ...at, to: count }),
  z.object({ kind: z.literal("sort"), ...box, by: z.array(order) }),
  z.object({ kind: z.literal("cut"), ...box, to: z.object({ sheetId, row: count, column: count }) }),
  z.object({ kind: z.literal("renameSheet"), sheetId, name: z.string() }),
  z.object({ kind: z.literal("deleteSheet"), sheetId }),
  z.object({ kind: z.literal("insertSheet"), name: z.string(), index: z.number().int().min(0) }),
  z.object({ kind: z.literal("duplicateSheet"), sheetId, name: z.string() }),
  z.object({ kind: z.literal("hideSheet"), sheetId, hidden: z.boolean() }),
  z.object({ kind: z.literal("moveSheet"), sheetId, index: z.number().int().min(0) }),
  z.object({
    kind: z.literal("tabColor"),
    sheetId,
    color: tone,
  }),
  z.object({ kind: z.literal("columnWidth"), sheetId, column: count, count: count.optional(), width: size }),
  z.object({
    kind: z.literal("rowHeight"),
    sheetId,
    row: count,
    count: count.optional(),
    height: size.nullable(),
  }),
  z.object({ kind: z.enum(["hideRows", "hideColumns"]), ...at, hidden: z.boolean() }),
  z.object({ kind: z.literal("style"), ...box, look }),
  z.object({ kind: z.literal("clearFormat"), ...box }),
  z.object({ kind: z.literal("border"), ...box, lines: z.enum(["all", "outer", "none"]) }),
  z.object({ kind: z.literal("merge"), ...box, how: z.enum(["all", "rows", "columns"]).nullable() }),
  z.object({
    kind: z.literal("freeze"),
    sheetId,
    rows: z.number().int().min(0),
    columns: z.number().int().min(0),
  }),
  z.object({ kind: z.literal("filterColumn"), sheetId, column: count, hidden: z.array(z.string()) }),
  z.object({ kind: z.literal("filter"), sheetId, range: z.object(cells).nullable() }),
]);

const looking = z.object(box).optional();
const windowId = z.string();

type Inputs = { [M in Method]: z.ZodType<Parameters<WorkbenchApi[M]>[0]> };

/** One schema for every call. */
export const inputs: Inputs = {
  home: nothing,
  view: z.object({ fileId: z.string(), as: z.string() }),
  open: z.object({
    client: z.string().min(8).max(64),
    fileId: z.string(),
    as: z.string(),
    language: z.string(),
    pages: z
      .array(
        z.object({
          pageId: z.string(),
          kind: z.enum(["sidebar", "dialog"]),
          modal: z.boolean(),
          title: z.string(),
        }),
      )
      .max(3)
      .optional(),
  }),
  close: z.object({ windowId }),
  edit: z.object({ windowId, edit, looking, seen: count.optional() }),
  undo: z.object({ windowId, sheetId: z.number().optional() }),
  redo: z.object({ windowId, sheetId: z.number().optional() }),
  click: z.object({ windowId, functionName: z.string(), looking }),
  call: z.object({
    windowId,
    pageId: z.string(),
    functionName: z.string(),
    args: z.array(z.unknown()),
    looking,
  }),
  visit: z.object({ query: z.string().max(2000) }),
  visitCall: z.object({ functionName: z.string(), args: z.array(z.unknown()) }),
  closePage: z.object({ windowId, pageId: z.string() }),
  answer: z.object({ windowId, executionId: z.string(), button: z.string(), text: z.string().optional() }),
  stop: z.object({ executionId: z.string() }),
  mails: nothing,
  triggers: nothing,
  advance: z.object({ by: z.string().max(40) }),
  halt: nothing,
  executions: nothing,
  share: z.object({
    fileId: z.string(),
    as: z.string(),
    mail: z.string().regex(/^\S+@\S+$/),
    role: z.enum(["reader", "writer"]).nullable(),
  }),
  trashFile: z.object({ fileId: z.string(), as: z.string(), trashed: z.boolean() }),
  deleteFile: z.object({ fileId: z.string(), as: z.string() }),
  reset: nothing,
};
