// What one request of spreadsheets.batchUpdate becomes: changes of the workbook, and a reply made afterwards.
import type { Actor, Op } from "../../../spreadsheet/model/ops";
import type { Workbook } from "../../../spreadsheet/model/types";
import type { Json } from "../../api";
import { invalidArgument } from "../../errors";
import { type Mask, parseFields } from "../../fields";

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
  if (typeof request.fields === "string" && request.fields.trim() !== "") return parseFields(request.fields);
  throw invalidArgument(
    `${where}At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
  );
}

/** A sub-message that must be there. */
export function requiredPart(request: Json, name: string, { where }: RequestTools): Json {
  const part = request[name];
  if (part !== null && typeof part === "object" && !Array.isArray(part)) return part;
  throw invalidArgument(`${where}Must specify ${name}.`);
}
