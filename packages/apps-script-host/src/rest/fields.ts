// Partial responses: the `fields` parameter, e.g. "files(id,name),nextPageToken" or "sheets.properties(title,sheetId)".
import type { Plain } from "../kernel/types";
import { type ApiError, invalidSelection } from "./errors";

/** A parsed mask: name → mask of what is below it, null = everything below. */
export type Mask = ReadonlyMap<string, Mask | null>;

/** Parses a mask; `refuse` makes the 400 for a malformed one. */
export function parseFields(text: string, refuse: (text: string) => ApiError = invalidSelection): Mask {
  const tokens = text.match(/[\w*@-]+|[(),./]/g) ?? [];
  if (tokens.join("") !== text.replace(/\s/g, "") || tokens.length === 0) throw refuse(text);
  const parser = { tokens, at: 0, refusal: () => refuse(text) };
  const mask = parseList(parser);
  if (parser.at < tokens.length) throw parser.refusal();
  return mask;
}

interface Parser {
  tokens: string[];
  at: number;
  refusal: () => ApiError;
}

function parseList(parser: Parser): Mask {
  const mask = new Map<string, Mask | null>();
  do {
    const [name, below] = parsePath(parser);
    mask.set(name, mergeMasks(mask.has(name) ? mask.get(name) : undefined, below));
  } while (take(parser, ","));
  return mask;
}

function parsePath(parser: Parser): [string, Mask | null] {
  const name = parser.tokens[parser.at++];
  if (name === undefined || !/^[\w*@-]+$/.test(name)) throw parser.refusal();
  if (take(parser, "/") || take(parser, ".")) return [name, new Map([parsePath(parser)])];
  if (!take(parser, "(")) return [name, null];
  const below = parseList(parser);
  if (!take(parser, ")")) throw parser.refusal();
  return [name, below];
}

function take(parser: Parser, token: string): boolean {
  const taken = parser.tokens[parser.at] === token;
  if (taken) parser.at++;
  return taken;
}

function mergeMasks(one: Mask | null | undefined, other: Mask | null): Mask | null {
  if (one === undefined) return other;
  if (one === null || other === null) return null;
  const merged = new Map(one);
  for (const [name, below] of other) merged.set(name, mergeMasks(merged.get(name), below));
  return merged;
}

/** Keeps of a JSON value only what the mask names; arrays are looked through. */
export function applyMask(value: Plain, mask: Mask | null): Plain {
  if (mask === null || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => applyMask(item, mask));
  const kept = Object.entries(value).flatMap(([key, item]): [string, Plain][] => {
    const below = mask.has(key) ? mask.get(key) : mask.get("*");
    return below === undefined ? [] : [[key, applyMask(item, below)]];
  });
  return Object.fromEntries(kept);
}

/** Whether a mask selects a path such as "sheets.data". */
export function selects(mask: Mask | null, path: string): boolean {
  let at: Mask | null = mask;
  for (const name of path.split(".")) {
    if (at === null) return true;
    const below: Mask | null | undefined = at.has(name) ? at.get(name) : at.get("*");
    if (below === undefined) return false;
    at = below;
  }
  return true;
}

/** What a mask selects below a name; null = everything, an empty mask = nothing. */
export function maskBelow(mask: Mask | null, name: string): Mask | null {
  if (mask === null) return null;
  const below = mask.has(name) ? mask.get(name) : mask.get("*");
  return below === undefined ? new Map() : below;
}
