// Changes of a committed spreadsheet by the Sheets API: all operations of a request, or none.
import { ScriptError } from "../../kernel/types";
import { keepSizes } from "../../spreadsheet/known-sizes";
import { noteReach, store } from "../../spreadsheet/landing";
import { applyOps } from "../../spreadsheet/model/apply";
import type { Actor, Op } from "../../spreadsheet/model/ops";
import { actorOn } from "../../spreadsheet/session";
import type { Workbook } from "../../workbook/types";
import type { ApiCall } from "../api";
import { invalidArgument } from "../errors";

/** The caller as one who changes a spreadsheet. */
export const actorOf = (call: ApiCall, id: string): Actor =>
  actorOn(call.context, id, call.caller.user.toLowerCase());

/** The workbook after the operations; a refusal becomes a 400 whose text begins with `where`. */
export function changed(workbook: Workbook, ops: readonly Op[], actor: Actor, where = ""): Workbook {
  try {
    return applyOps(workbook, ops, actor);
  } catch (error) {
    if (error instanceof ScriptError) throw invalidArgument(`${where}${error.message}`);
    throw error;
  }
}

/** Makes a change durable: formulas computed, file touched, listeners told. */
export function land(call: ApiCall, before: Workbook, after: Workbook, ops: readonly Op[]): void {
  keepSizes(call.context, before, after);
  // What comes by the API is nobody's last step in a window.
  const { execution: _, ...context } = call.context;
  store({ ...context, user: call.caller.user }, before.id, before, after, ops);
  if (after !== before) noteReach(call.context, before.id);
}
