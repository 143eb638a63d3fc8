// What people do by hand: an edit in the grid is one transaction of the core, with the person's own rights.
import type { EditResult, UndoResult, UserEdit } from "../api";
import type { Core } from "../kernel/core";
import { Running } from "../kernel/running";
import type { Execution } from "../kernel/types";
import { applyUserEdit, type EditEvent, travel, turnToToday, type Way } from "../spreadsheet";

/** A person's own doing, as the core sees it: no script, no scopes, no time limit. */
export function personRunning(
  id: string,
  user: string,
  scriptId: string,
  now: number,
  scopes: readonly string[] = [],
): Running {
  const execution: Execution = {
    id,
    scriptId,
    containerId: null,
    functionName: "",
    effectiveUser: user,
    activeUser: user,
    cause: "run",
    authMode: "FULL",
    scopes,
    advancedServices: [],
    uiWindow: null,
    view: null,
  };
  return new Running(execution, now, Number.POSITIVE_INFINITY);
}

/** Does an edit in one transaction; gives what onEdit and onChange hear of it. */
export function editByHand(
  core: Core,
  person: Running,
  spreadsheetId: string,
  edit: UserEdit,
): { result: EditResult; event: EditEvent | null } {
  let outcome: ReturnType<typeof applyUserEdit> | undefined;
  const error = core.within(() => {
    outcome = applyUserEdit(core.context(person), spreadsheetId, person.execution.effectiveUser, edit);
  });
  if (error || !outcome) throw error;
  return outcome;
}

/** Takes back, or brings again, what a person did last in a spreadsheet, in one transaction. */
export function travelByHand(core: Core, person: Running, spreadsheetId: string, way: Way): UndoResult {
  let result: UndoResult | undefined;
  const error = core.within(() => {
    result = travel(core.context(person), spreadsheetId, person.execution.effectiveUser, way);
  });
  if (error || !result) throw error;
  return result;
}

/** A person opens a spreadsheet: its formulas know which day it is. */
export function openByHand(core: Core, person: Running, spreadsheetId: string): void {
  const error = core.within(() => turnToToday(core.context(person), spreadsheetId));
  if (error) throw error;
}
