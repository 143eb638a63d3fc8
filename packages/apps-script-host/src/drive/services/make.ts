// Making files: created, copied, with their content.

import type { Content } from "../../calls/drive";
import type { BlobTag } from "../../calls/wire";
import { type Context, NotEmulated, ScriptError, type Store } from "../../kernel/types";
import { freshCopy } from "../copy";
import { addFile, changeFile, changeMetadata, type DriveFile, MIME, type NewFile } from "../files";
import { DRIVE_TEXT, editable, homeFolder, seen } from "./open";

/** What DriveApp needs of spreadsheets, which stand above Drive. */
export interface SpreadsheetContents {
  /** Copies a spreadsheet's content, as it was last flushed, under a new record. */
  copy(context: Context, fromId: string, file: NewFile): DriveFile;
  /** The whole spreadsheet as PDF; null where no browser of this machine can print it. */
  pdf(store: Store, id: string): Uint8Array | null;
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** createFile: of a blob, or of a name, a text and a type; into a folder (null = My Drive). Gives the id. */
export function createFile(
  context: Context,
  folderId: string | null,
  ...[first, text, type]: Content
): string {
  const folder = folderId === null ? homeFolder(context) : editable(context, folderId);
  if (first === null) throw new ScriptError("Invalid argument: name");
  const blob = typeof first === "string" ? null : first.$blob;
  const name = typeof first === "string" ? first : first.$blob.name;
  if (name === null) throw new ScriptError(DRIVE_TEXT.namelessBlob);
  const mimeType = blob ? (blob.contentType ?? "application/octet-stream") : (type ?? "text/plain");
  if (mimeType.startsWith("application/vnd.google-apps"))
    throw new NotEmulated(`DriveApp.createFile as ${mimeType}`);
  return add(context, {
    name,
    mimeType,
    content: blob ? blob.base64 : base64(text ?? ""),
    parents: [folder.id],
  });
}

/** createFolder; gives the id. */
export function createFolder(context: Context, folderId: string | null, name: string): string {
  if (!name) throw new ScriptError("Invalid argument: name");
  const folder = folderId === null ? homeFolder(context) : editable(context, folderId);
  return add(context, { name, mimeType: MIME.folder, content: null, parents: [folder.id] });
}

/** createShortcut; gives the id. */
export function createShortcut(context: Context, folderId: string | null, targetId: string): string {
  const target = seen(context, targetId);
  const folder = folderId === null ? homeFolder(context) : editable(context, folderId);
  const id = add(context, {
    name: target.name,
    mimeType: MIME.shortcut,
    content: null,
    parents: [folder.id],
  });
  changeFile(context.store, id, { targetId: target.id });
  return id;
}

function add(context: Context, file: Pick<DriveFile, "name" | "mimeType" | "content" | "parents">): string {
  const owner = context.execution.effectiveUser;
  const { id } = addFile(context.store, { ...file, id: context.newId(33), owner, now: context.now() });
  context.emit({ type: "files" });
  return id;
}

/** makeCopy: under the same name and beside the original unless told otherwise; the copy belongs to who copies. */
export function makeCopy(
  contents: SpreadsheetContents,
  context: Context,
  id: string,
  name: string | null,
  folderId: string | null,
): string {
  const original = seen(context, id);
  const user = context.execution.effectiveUser;
  const beside = original.owner === user ? original.parents : [homeFolder(context).id];
  const start: NewFile = {
    ...original,
    id: context.newId(33),
    name: name ?? original.name,
    owner: user,
    parents: folderId === null ? beside : [editable(context, folderId).id],
    now: context.now(),
    ...freshCopy(context.now()),
    apps: [],
  };
  const sheet = original.mimeType === MIME.spreadsheet;
  const copy = sheet ? contents.copy(context, original.id, start) : addFile(context.store, start);
  context.emit({ type: "files" });
  return copy.id;
}

/** getBlob and getAs: the bytes, or the PDF of a spreadsheet. */
export function blobOfFile(contents: SpreadsheetContents, context: Context, id: string): BlobTag {
  const file = seen(context, id);
  if (file.mimeType === MIME.spreadsheet) return pdfBlob(file, contents.pdf(context.store, file.id));
  if (file.content === null) throw new NotEmulated(`File.getBlob of ${file.mimeType}`);
  return { $blob: { name: file.name, contentType: file.mimeType, base64: file.content } };
}

function pdfBlob({ name }: DriveFile, pdf: Uint8Array | null): BlobTag {
  if (!pdf) throw new NotEmulated("File.getBlob as PDF without a browser on this machine");
  return {
    $blob: { name: `${name}.pdf`, contentType: MIME.pdf, base64: Buffer.from(pdf).toString("base64") },
  };
}

/** setContent: replaces the text of a blob. */
export function setContent(context: Context, id: string, text: string): void {
  const file = editable(context, id);
  if (file.content === null) throw new ScriptError(DRIVE_TEXT.denied);
  const content = base64(text);
  changeMetadata(context.store, file.id, context.execution.effectiveUser, context.now(), { content });
}
