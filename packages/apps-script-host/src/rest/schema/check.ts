// The one place where a call meets Google's schema, before any handler sees it.
import type { ApiArguments, ApiMethod } from "../api";
import type { Mask } from "../fields";
import { checkDrive } from "./drive";
import { answerMask } from "./masks";
import { readMessage } from "./message";
import { readQuery } from "./query";
import { methodType } from "./table";
import { Violations } from "./violations";

/** A call whose names and types are Google's, and the mask of its answer. */
export type CheckedCall = ApiArguments & { readonly mask: Mask | null };

/** Checks query, body and mask of a call; throws the 400 (or 403) that Google answers. */
export function checkedCall(method: ApiMethod, call: ApiArguments): CheckedCall {
  const checked = method.api === "drive" ? checkDrive(method, call) : checkSheets(method, call);
  const text = checked.query.get("fields") ?? method.defaultFields;
  const { answer } = methodType(method.api, method.id);
  return { ...checked, mask: text ? answerMask(method.api, text, answer) : null };
}

function checkSheets(method: ApiMethod, call: ApiArguments): ApiArguments {
  const found = new Violations();
  const query = readQuery(method, call.query, found);
  const { body: message } = methodType(method.api, method.id);
  const body = message === null ? {} : readMessage(message, call.body, "", found);
  if (message === null) for (const name of Object.keys(call.body)) found.unknownName("", name);
  found.raise();
  return { ...call, query, body };
}
