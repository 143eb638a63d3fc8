// Query parameters against the schema.
import type { Plain } from "../../kernel/types";
import type { ApiMethod } from "../api";
import { kindName } from "./message";
import { knownName, snakeCase } from "./names";
import { readScalar } from "./scalars";
import { methodType } from "./table";
import { shownValue, type Violations } from "./violations";

// Parameters of all Google APIs may be written with a dollar sign (cloud.google.com/apis/docs/system-parameters).
const SYSTEM = /^\$(?=(alt|callback|fields|key|prettyPrint)$)/;

/** The parameters under Google's own names; what is unknown or cannot be read is noted in `found`. */
export function readQuery(method: ApiMethod, query: URLSearchParams, found: Violations): URLSearchParams {
  const inPath = new Set([...method.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const fields = methodType(method.api, method.id).query;
  const out = new URLSearchParams();
  for (const [given, text] of query) {
    const name = knownName(fields, given.replace(SYSTEM, ""));
    const type = name === null || inPath.has(name) ? undefined : fields.get(name);
    if (name === null || !type) {
      found.unknownName(
        "",
        given,
        `Cannot bind query parameter. Field '${given}' could not be found in request message.`,
      );
      continue;
    }
    if (readScalar(type.kind, text as Plain) === undefined)
      found.invalidValue(snakeCase(name), kindName(type.kind, "", name), shownValue(text));
    out.append(name, text);
  }
  return out;
}
