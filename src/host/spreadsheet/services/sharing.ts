// Who may open a spreadsheet, as Spreadsheet.getEditors and its kin tell and change it.
import { canShare, setRole } from "../../drive/access";
import { type DriveFile, fileById } from "../../drive/files";
import { type Context, type Plain, ScriptError, type ServiceTable } from "../../kernel/types";
import { PROPERTY_MS } from "../latency";

function fileOf(context: Context, method: string, id: Plain): DriveFile {
  context.charge(`Spreadsheet.${method}`, PROPERTY_MS);
  const file = fileById(context.store, String(id));
  if (!file)
    throw new ScriptError("Document is missing (perhaps it was deleted, or you don't have read access?)");
  return file;
}

function change(method: string, role: "writer" | "reader" | null): ServiceTable[string] {
  return (context, id, users) => {
    fileOf(context, method, id);
    if (!canShare(context.store, String(id), context.execution.effectiveUser)) {
      throw new ScriptError(`You do not have permission to call Spreadsheet.${method}`);
    }
    for (const user of users as string[]) setRole(context.store, String(id), user, role);
    context.emit({ type: "files" });
  };
}

/** Reading and changing who may open a spreadsheet; the lists hold the owner, as Google's do. */
export const sharingServices: ServiceTable = {
  "Spreadsheet.getOwner": (context, id) => fileOf(context, "getOwner", id).owner,
  "Spreadsheet.getEditors": (context, id) => {
    const { owner, editors } = fileOf(context, "getEditors", id);
    return [owner, ...editors];
  },
  "Spreadsheet.getViewers": (context, id) => {
    const { owner, editors, commenters, viewers } = fileOf(context, "getViewers", id);
    return [owner, ...editors, ...commenters, ...viewers];
  },
  "Spreadsheet.addEditors": change("addEditors", "writer"),
  "Spreadsheet.addViewers": change("addViewers", "reader"),
  "Spreadsheet.removeEditor": change("removeEditor", null),
  "Spreadsheet.removeViewer": change("removeViewer", null),
};
