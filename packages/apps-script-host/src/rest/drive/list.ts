// drive.files.list: search, order, pages.
import type { DriveFile } from "../../drive/files";
import { listedAt } from "../../drive/listing";
import { shownModifiedTime } from "../../drive/modified";
import { type FileTest, InvalidQuery, parseQuery, type SearchTerms } from "../../drive/search/query";
import { searchTerms } from "../../drive/search/terms";
import type { ApiCall, ApiResult } from "../api";
import { ApiError, invalidValue } from "../errors";
import { maskBelow } from "../fields";
import { DRIVE_MS, OTHER_DRIVE_MS } from "../latency";
import { fileResource } from "./resource";
import { listedFiles } from "./sight";

/** Default and largest page (reference of files.list). */
export const PAGE = { standard: 100, largest: 1000 } as const;

/**
 * From this page size on a page before the last may come short: "partial or empty result pages are possible even
 * before the end of the files list has been reached" (same reference).
 */
const SHORT_PAGES_FROM = 50;

/** Lists what the caller sees. */
export function listFiles(call: ApiCall): ApiResult {
  const { caller, context, query } = call;
  const q = query.get("q") ?? "";
  // The host has no shared drives.
  if (query.has("driveId"))
    throw new ApiError(404, `Shared drive not found: ${query.get("driveId")}`, { reason: "notFound" });
  const order = query.get("orderBy") ?? "";
  const terms = searchTerms({ ...caller, store: context.store, now: context.now() });
  const test = q.trim() === "" ? () => true : readQuery(q, terms);
  const known = listedFiles(call).flatMap((file) => listedAt(file, context.now()) ?? []);
  const files = sortFiles(known.filter(test), order, context.now());
  const from = startOf(query.get("pageToken"), q);
  const page = files.slice(from, from + pageLength(call, files.length - from));
  const next = from + page.length;
  return {
    json: {
      kind: "drive#fileList",
      incompleteSearch: false,
      ...(next < files.length ? { nextPageToken: pageToken(next, q) } : {}),
      files: page.map((file) => fileResource(call, file, maskBelow(call.mask, "files"))),
    },
    milliseconds: DRIVE_MS["drive.files.list"] ?? OTHER_DRIVE_MS,
  };
}

function readQuery(q: string, terms: SearchTerms): FileTest {
  try {
    return parseQuery(q, terms);
  } catch (error) {
    throw error instanceof InvalidQuery ? invalidValue("q") : error;
  }
}

function pageLength({ context, query }: ApiCall, left: number): number {
  const text = query.get("pageSize");
  const size = text === null ? PAGE.standard : Number(text);
  if (!Number.isInteger(size) || size < 1 || size > PAGE.largest) {
    throw invalidValue(
      "pageSize",
      `Invalid value '${text}'. Values must be within the range: [1, ${PAGE.largest}]`,
    );
  }
  const short = size >= SHORT_PAGES_FROM && left > size && context.random() < 0.25;
  return short ? Math.ceil(size * context.random()) : size;
}

// A token belongs to its query: with another one Google refuses it.
const pageToken = (from: number, q: string): string =>
  Buffer.from(JSON.stringify([from, q])).toString("base64url");

function startOf(token: string | null, q: string): number {
  if (token === null || token === "") return 0;
  try {
    const [from, of] = JSON.parse(Buffer.from(token, "base64url").toString()) as [number, string];
    if (of === q) return from;
  } catch {
    // Not one of ours: refused below.
  }
  throw invalidValue("pageToken");
}

type Key = (file: DriveFile, now: number) => string | number;

const ORDERS: Record<string, Key> = {
  createdTime: (file) => file.createdTime,
  modifiedTime: shownModifiedTime,
  modifiedByMeTime: shownModifiedTime,
  viewedByMeTime: shownModifiedTime,
  recency: shownModifiedTime,
  sharedWithMeTime: (file) => file.createdTime,
  name: (file) => file.name.toLowerCase(),
  name_natural: (file) => file.name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, "0")),
  quotaBytesUsed: (file) => file.content?.length ?? 0,
  folder: (file) => (file.mimeType.endsWith(".folder") ? 0 : 1),
  starred: (file) => (file.starredBy.length > 0 ? 0 : 1),
};

/** Sorts by an orderBy text such as "folder,modifiedTime desc"; without one, latest first. */
export function sortFiles(files: DriveFile[], orderBy: string, now: number): DriveFile[] {
  const keys = (orderBy.trim() || "recency desc").split(",").map((part) => {
    const [name = "", direction = "asc"] = part.trim().split(/\s+/);
    const key = ORDERS[name];
    if (!key || !["asc", "desc"].includes(direction)) throw invalidValue("orderBy");
    return { key, sign: direction === "desc" ? -1 : 1 };
  });
  const compare = (a: DriveFile, b: DriveFile): number => {
    for (const { key, sign } of keys) {
      const [left, right] = [key(a, now), key(b, now)];
      if (left !== right) return (left < right ? -1 : 1) * sign;
    }
    return 0;
  };
  return [...files].sort(compare);
}
