// What a person reads when a unit's workbook cannot be reached, and why.
import type { Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import type { Context } from "../context";
import { DriveRefusal } from "../google/drive";
import { type RestReply, replyMessage } from "../google/rest";
import { setting } from "../head/campaign";

/** Whether Google says that a file is no longer there. */
export function isGone({ status }: { readonly status: number }): boolean {
  return status === 404 || status === 410;
}

/** Why a request to a unit's workbook was refused. */
export function unreachableProblem(unit: Unit, reply: RestReply, context: Context): Problem {
  const place = { unit: unit.name };
  if (isGone(reply)) return problem("workbook.missing", { unit: unit.name }, place);
  if (reply.status === 403) return lockedOut(unit, context);
  return problem("service.busy", { service: `Google（${replyMessage(reply)}）` }, place);
}

/** Why this person may not open a unit's workbook. For a colleague it is the same sentence for every unit: all want the same mend. */
export function lockedOut({ name }: Unit, context: Context): Problem {
  const owner = setting(context, "ownerAccount");
  if (owner === context.user) return problem("workbook.noAccess", { unit: name, owner }, { unit: name });
  return problem("workbook.colleague", { user: context.user, owner });
}

/** Why Google Drive refused a file of a unit; what is no refusal of Drive's is thrown on. */
export function driveProblem(error: unknown, unit: string): Problem {
  if (!(error instanceof DriveRefusal)) throw error;
  if (isGone(error)) return problem("workbook.missing", { unit });
  return problem("service.busy", { service: `Google Drive（${error.message}）` }, { unit });
}
