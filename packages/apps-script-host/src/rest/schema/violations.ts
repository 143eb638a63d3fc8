// What is wrong with a request, in the words of the parser that stands before Google's APIs.
import { ApiError } from "../errors";

/** One thing that is wrong, and the path of its field, e.g. "requests[0].update_cells". */
interface Violation {
  readonly field: string;
  readonly description: string;
}

/** Collects what is wrong with a request: the answer lists all of it, a line each. */
export class Violations {
  readonly list: Violation[] = [];

  /** A name that the message at `path` has not, or that cannot hold what came. */
  unknownName(path: string, name: string, why = "Cannot find field."): void {
    const at = path === "" ? "" : ` at '${path}'`;
    this.add(path, `Invalid JSON payload received. Unknown name "${name}"${at}: ${why}`);
  }

  /** A value that its type cannot take; `type` is e.g. "TYPE_INT32". */
  invalidValue(path: string, type: string, shown: string): void {
    this.add(path, `Invalid value${path === "" ? "" : ` at '${path}'`} (${type}), ${shown}`);
  }

  private add(field: string, description: string): void {
    this.list.push({ field, description });
  }

  /** Throws Google's 400 where anything was found. */
  raise(): void {
    if (this.list.length === 0) return;
    throw badRequest(this.list.map(({ description }) => description).join("\n"), this.list);
  }
}

/** 400 with the details that google.rpc.BadRequest carries. */
export function badRequest(message: string, violations: readonly Violation[]): ApiError {
  const fieldViolations = violations.map(({ field, description }) =>
    field === "" ? { description } : { field, description },
  );
  return new ApiError(400, message, { reason: "badRequest" }, [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations },
  ]);
}

/** A value as the parser's messages show it. */
export const shownValue = (value: unknown): string =>
  typeof value === "string" ? `"${value}"` : JSON.stringify(value);
