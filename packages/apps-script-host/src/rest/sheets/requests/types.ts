// What one request of spreadsheets.batchUpdate becomes: changes of the workbook, and a reply made afterwards.
import type { Actor, Op } from "../../../spreadsheet/model/ops";
import type { Workbook } from "../../../workbook/types";
import type { Json } from "../../api";
import { invalidArgument } from "../../errors";
import type { Mask } from "../../fields";
import { changeMask } from "../checks/request";

/** What requests may use besides the workbook. */
export interface RequestTools {
  readonly actor: Actor;
  readonly scriptId: string;
  /** A new id of the size that Google gives tabs, protections and metadata. */
  newNumber(): number;
  /** "Invalid requests[0].addSheet: ", with which the text of a refusal begins. */
  readonly where: string;
}

/** Changes to make in order, then the reply. */
export interface Step {
  readonly ops: readonly Op[];
  reply?(after: Workbook): Json;
}

/** Translates one request on the workbook as the requests before it left it. */
export type RequestKind = (workbook: Workbook, request: Json, tools: RequestTools) => Step;

/** The mask that a request must carry; throws Google's words where it is missing. */
export function requiredMask(request: Json, { where }: RequestTools): Mask {
  return changeMask(request.fields, where);
}

/** The number that a new thing is to have, or a fresh one; throws where another thing has it ("it is an error to specify
 * the ID of … that already exists", reference of the requests). */
export function numberFor(
  wish: unknown,
  taken: readonly { id: number }[],
  what: string,
  tools: RequestTools,
): number {
  if (typeof wish !== "number") return tools.newNumber();
  if (!taken.some(({ id }) => id === wish)) return wish;
  throw invalidArgument(`${tools.where}${what} ${wish} is already in use.`);
}

/** A sub-message that must be there. */
export function requiredPart(request: Json, name: string, { where }: RequestTools): Json {
  const part = request[name];
  if (part !== null && typeof part === "object" && !Array.isArray(part)) return part;
  throw invalidArgument(`${where}Must specify ${name}.`);
}
