// Masks against the schema: which paths of an answer, or of a change, exist.
import type { Api, ApiError } from "../errors";
import { invalidSelection } from "../errors";
import { type Mask, parseFields } from "../fields";
import { below } from "./names";
import { fieldsOf } from "./table";
import { badRequest } from "./violations";

/** Reads the `fields` of a query; throws the API's 400 for a path that the answer has not. */
export function answerMask(api: Api, text: string, answer: string | null): Mask {
  const refuse = api === "drive" ? invalidSelection : (path: string) => cannotExpand(text, path);
  // Drive overlooks blanks after commas; Sheets takes them for a part of the name (github.com/ringo380/claude-google-sheets-mcp/pull/4).
  if (api === "sheets" && /\s/.test(text)) throw refuse(text);
  const mask = parseFields(text, refuse);
  const wrong = answer === null ? null : wrongPath(api, answer, mask, { repeatedToo: true });
  if (wrong !== null) throw refuse(api === "drive" ? (wrong.split(".").pop() ?? wrong) : wrong);
  return mask;
}

const cannotExpand = (text: string, path: string): ApiError =>
  badRequest("Request contains an invalid argument.", [
    {
      field: text,
      description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
    },
  ]);

/** How a mask is read: an answer's looks through lists, a change's may name a list but nothing inside it. */
interface Reading {
  readonly repeatedToo: boolean;
}

/** The first path of a mask that the message has not, or null. */
export function wrongPath(api: Api, message: string, mask: Mask, reading: Reading, path = ""): string | null {
  const fields = fieldsOf(api, message);
  for (const [name, inner] of mask) {
    const at = below(path, name);
    if (name === "*") {
      if (inner !== null || (mask.size > 1 && !reading.repeatedToo)) return at;
      continue;
    }
    const type = fields.get(name);
    if (!type) return at;
    if (inner === null || type.map) continue;
    if (type.kind.is !== "message" || (type.lists > 0 && !reading.repeatedToo))
      return below(at, firstOf(inner));
    const wrong = wrongPath(api, type.kind.name, inner, reading, at);
    if (wrong !== null) return wrong;
  }
  return null;
}

const firstOf = (mask: Mask): string => [...mask.keys()][0] ?? "";

/** The first path of a change's mask that names an output-only field, or null. */
export function readOnlyPath(message: string, mask: Mask, path = ""): string | null {
  const fields = fieldsOf("sheets", message);
  for (const [name, inner] of mask) {
    const type = fields.get(name);
    if (!type) continue;
    const at = below(path, name);
    if (type.readOnly) return at;
    const wrong = inner && type.kind.is === "message" ? readOnlyPath(type.kind.name, inner, at) : null;
    if (wrong !== null) return wrong;
  }
  return null;
}
