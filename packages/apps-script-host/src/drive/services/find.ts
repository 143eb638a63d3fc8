// Finding files and folders: what iterators run over.
import type { FindWish } from "../../calls/drive";
import { type Context, ScriptError } from "../../kernel/types";
import { ownRole, roleOf } from "../access";
import { type DriveFile, filesOf } from "../files";
import { type FileTest, InvalidQuery, parseQuery } from "../search/query";
import { searchTerms } from "../search/terms";
import { isInTrash } from "../trash";
import { isFolder } from "./items";
import { seen } from "./open";

/** Ids of what a wish finds, the latest edited first, as Google mostly gives them. */
export function find(context: Context, wish: FindWish): string[] {
  const test = testOf(context, wish);
  return [...filesOf(context.store).entries()]
    .map(([, file]) => file)
    .filter(test)
    .sort((a, b) => b.modifiedTime - a.modifiedTime)
    .map(({ id }) => id);
}

function testOf(context: Context, wish: FindWish): FileTest {
  const { store, execution } = context;
  const user = execution.effectiveUser;
  const parent = wish.parent === undefined ? null : seen(context, wish.parent).id;
  const query = wish.query === undefined ? null : searchTest(context, wish.query);
  return (file: DriveFile) =>
    isFolder(file) === (wish.kind === "folders") &&
    (parent === null
      ? listed(context, file)
      : file.parents.includes(parent) && roleOf(store, file.id, user) !== null) &&
    (wish.name === undefined || file.name === wish.name) &&
    (wish.mimeType === undefined || file.mimeType === wish.mimeType) &&
    (wish.trashed === undefined || isInTrash(store, file) === wish.trashed) &&
    (query === null || query(file));
}

// Files that somebody knows only by their link are not listed; the root itself never is.
function listed({ store, execution }: Context, file: DriveFile): boolean {
  if (file.parents.length === 0 && isFolder(file)) return false;
  const user = execution.effectiveUser;
  return ownRole(file, user) !== null || (file.linkRole === null && roleOf(store, file.id, user) !== null);
}

/** Terms of Drive v2 by those of v3. */
const V2_TERMS: Record<string, string> = {
  title: "name",
  modifiedDate: "modifiedTime",
  createdDate: "createdTime",
  lastViewedByMeDate: "viewedByMeTime",
};

function searchTest(context: Context, query: string): FileTest {
  const { effectiveUser: user, scriptId } = context.execution;
  try {
    return parseQuery(toV3(query), searchTerms({ user, scriptId, store: context.store, now: context.now() }));
  } catch (error) {
    if (error instanceof InvalidQuery) throw new ScriptError("Invalid argument: q");
    throw error;
  }
}

// Words inside quotes stay as they are.
function toV3(query: string): string {
  return query.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[A-Za-z]+/g, (part) => V2_TERMS[part] ?? part);
}
