// Scalars as protobuf's JSON mapping reads them (protobuf.dev/programming-guides/json): numbers may come as text,
// texts never as numbers. The words are those of protobuf's JSON parser, which stands before Google's APIs.
import type { Plain } from "../../kernel/types";
import type { Kind } from "./table";

/** The value in its own form, or undefined where it is none of the kind. */
export function readScalar(kind: Kind, value: Plain): Plain | undefined {
  if (kind.is === "int") return readInteger(value);
  if (kind.is === "double") return readDouble(value);
  if (kind.is === "flag") return readFlag(value);
  if (kind.is === "enum") return readEnum(kind.values, value);
  if (kind.is === "time") return typeof value === "string" && isInstant(value) ? value : undefined;
  return typeof value === "string" ? value : undefined;
}

const INT32 = { least: -(2 ** 31), most: 2 ** 31 - 1 };

function readInteger(value: Plain): number | undefined {
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) return undefined;
  return number >= INT32.least && number <= INT32.most ? number : undefined;
}

const NOT_FINITE: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

function readDouble(value: Plain): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  if (Object.hasOwn(NOT_FINITE, value)) return NOT_FINITE[value];
  return /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value) ? Number(value) : undefined;
}

// The parser is said to take "yes" and "1" too; the mapping knows only the two, and the host reads strictly.
function readFlag(value: Plain): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value === "true") return true;
  return value === "false" ? false : undefined;
}

// Numbers of values are not in the discovery document, except that the first is 0 (proto3).
function readEnum(values: readonly string[], value: Plain): string | undefined {
  if (value === 0) return values[0];
  return typeof value === "string" && values.includes(value) ? value : undefined;
}

/** Whether a text is an RFC 3339 instant such as "2020-03-25T01:00:00Z". */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(text) &&
  !Number.isNaN(Date.parse(text));
