// What the terms of a file search mean on the host's records.
import type { Store } from "../../kernel/types";
import { ownRole, strongerRole } from "../access";
import { type DriveFile, normalAddress, rootFolderId } from "../files";
import { shownModifiedTime } from "../modified";
import { isInTrash } from "../trash";
import type { SearchTerms } from "./query";

/** Who searches, when, and for which app (whose appProperties are seen). */
export interface Searcher {
  readonly user: string;
  readonly scriptId: string;
  readonly now: number;
  /** Of the folders: what lies in a trashed one is in the trash. */
  readonly store: Store;
}

/** Search terms of Drive v3 for one searcher. */
export function searchTerms(searcher: Searcher): SearchTerms {
  const { user, scriptId, now, store } = searcher;
  const times: Record<string, (file: DriveFile) => number | undefined> = {
    modifiedTime: (file) => shownModifiedTime(file, now),
    createdTime: (file) => file.createdTime,
    sharedWithMeTime: (file) => (file.owner === normalAddress(user) ? undefined : file.createdTime),
    viewedByMeTime: (file) => shownModifiedTime(file, now),
  };
  return {
    text: textOfTerm,
    time: (file, term) => times[term]?.(file),
    flag: (file, term) => flagOf(file, term, normalAddress(user), store),
    members: (file, term, value) => isMember(file, term, value === "root" ? rootFolderId(user) : value),
    property: (file, term, key) =>
      term === "properties" ? file.properties[key] : file.appProperties[scriptId]?.[key],
  };
}

function textOfTerm(file: DriveFile, term: string): string | undefined {
  if (term === "name") return file.name;
  if (term === "mimeType") return file.mimeType;
  if (term === "visibility") return file.linkRole ? "anyoneWithLink" : "limited";
  if (term !== "fullText") return undefined;
  const text = file.mimeType.startsWith("text/") && file.content ? Buffer.from(file.content, "base64") : "";
  return `${file.name} ${file.description} ${text}`;
}

function flagOf(file: DriveFile, term: string, user: string, store: Store): boolean | undefined {
  if (term === "trashed") return isInTrash(store, file);
  if (term === "starred") return file.starredBy.includes(user);
  return term === "sharedWithMe" ? file.owner !== user && ownRole(file, user) !== null : undefined;
}

function isMember(file: DriveFile, term: string, value: string): boolean | undefined {
  if (term === "parents") return file.parents.includes(value);
  const role = ownRole(file, value);
  if (term === "owners") return role === "owner";
  const least = term === "writers" ? "writer" : "reader";
  return role !== null && strongerRole(role, least) === role;
}
