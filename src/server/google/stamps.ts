// Small state of the script itself: tab ids, cursors, heartbeat (document properties) and drafts (user properties).
import { problem } from "../../core/problem";
import { ProblemError } from "../problem-error";

/** Thrown where Google does not keep a stamp: the value or the store is too large, or the day's number of calls is spent. */
class StampRefused extends ProblemError {
  constructor(key: string, error: unknown) {
    console.error(`${key}: ${String((error as Error).stack ?? error)}`);
    super([problem("stamp.refused", { error: (error as Error).message })]);
  }
}

/** All stored values of this workbook at one moment. */
export interface Stamps {
  has(key: string): boolean;
  /** A value, undefined when there is none or it cannot be read. */
  read<T>(key: string): T | undefined;
}

/** Reads all stored values of this workbook in one call. */
export function allStamps(): Stamps {
  const all = documentProperties().getProperties();
  return { has: (key) => key in all, read: (key) => parse(all[key] ?? null) };
}

let opened: GoogleAppsScript.Properties.Properties | undefined;

function documentProperties(): GoogleAppsScript.Properties.Properties {
  opened ??= PropertiesService.getDocumentProperties();
  return opened;
}

/** Reads a stored JSON value of this workbook, undefined when there is none or it cannot be read. */
export function readStamp<T>(key: string): T | undefined {
  return parse(documentProperties().getProperty(key));
}

/** Stores a JSON value for this workbook (9 KB at most: its size must not grow with the units). Throws StampRefused. */
export function writeStamp(key: string, value: unknown): void {
  store(key, () => documentProperties().setProperty(key, JSON.stringify(value)));
}

/** Forgets a stored value of this workbook. */
export function clearStamp(key: string): void {
  documentProperties().deleteProperty(key);
}

/** Bytes of one part of a long value: a property holds 9 KB. */
const PART = 8_000;
const PARTS = /^@(\d)(\d+)$/;

/** Reads a value that `writeLongStamp` stored, or a short one of an earlier version. */
export function readLongStamp<T>(key: string): T | undefined {
  const properties = documentProperties();
  const head = properties.getProperty(key);
  const parts = partsOf(key, head)?.map((name) => properties.getProperty(name) ?? "");
  return parse(parts?.join("") ?? head);
}

/**
 * Stores a value that grows with the units: in parts, of which a second set is written before the first is given up, so that an
 * execution may end at any call. All values of a workbook together have 500 KB. Throws StampRefused.
 */
export function writeLongStamp(key: string, value: unknown): void {
  const properties = documentProperties();
  const text = ascii(JSON.stringify(value));
  store(key, () => {
    const before = properties.getProperty(key);
    const old = partsOf(key, before) ?? [];
    if (text.length <= PART) properties.setProperty(key, text);
    else {
      const head = `@${before?.startsWith("@0") ? 1 : 0}${Math.ceil(text.length / PART)}`;
      const names = partsOf(key, head)!;
      properties.setProperties(
        Object.fromEntries(
          names.map((name, index) => [name, text.slice(index * PART, (index + 1) * PART)] as const),
        ),
      );
      properties.setProperty(key, head);
    }
    for (const name of old) properties.deleteProperty(name);
  });
}

/** Forgets a value that `writeLongStamp` stored. */
export function clearLongStamp(key: string): void {
  const properties = documentProperties();
  const old = partsOf(key, properties.getProperty(key)) ?? [];
  for (const name of [key, ...old]) properties.deleteProperty(name);
}

// Names of the parts of a value that is stored in parts: of one of two sets.
function partsOf(key: string, head: string | null): string[] | undefined {
  const [, set, count] = PARTS.exec(head ?? "") ?? [];
  if (!set) return undefined;
  return Array.from({ length: Number(count) }, (_, index) => `${key}#${set}.${index}`);
}

// A letter is a byte then, and a part may end anywhere.
function ascii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function store(key: string, write: () => unknown): void {
  try {
    write();
  } catch (error) {
    throw new StampRefused(key, error);
  }
}

/** What the signed-in person has stored: all of it in one call, once per execution. */
let own: Record<string, string> | undefined;

/** Reads the signed-in person's own stored value. */
export function readOwn<T>(key: string): T | undefined {
  own ??= PropertiesService.getUserProperties().getProperties();
  return parse(own[key] ?? null);
}

/** Stores a value for the signed-in person; null forgets it. */
export function writeOwn(key: string, value: unknown): void {
  const properties = PropertiesService.getUserProperties();
  if (value === null) properties.deleteProperty(key);
  else properties.setProperty(key, JSON.stringify(value));
  own = undefined;
}

function parse<T>(text: string | null): T | undefined {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
