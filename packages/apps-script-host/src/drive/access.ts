// Who may do what with a file: own permissions, those of its folders, and the link.
import type { Store } from "../kernel/types";
import { type DriveFile, fileById, filesOf, normalAddress, type Role } from "./files";

/** Roles by strength. */
export const RANK: Readonly<Record<Role, number>> = { reader: 1, commenter: 2, writer: 3, owner: 4 };

/** The stronger of two roles; null is weaker than any. */
export const strongerRole = (a: Role | null, b: Role | null): Role | null =>
  (a ? RANK[a] : 0) >= (b ? RANK[b] : 0) ? a : b;

/** The role given to an address on this very record, without folders and link. */
export function ownRole(file: DriveFile, user: string): Role | null {
  const address = normalAddress(user);
  if (address === "") return null;
  if (file.owner === address) return "owner";
  if (file.editors.includes(address)) return "writer";
  if (file.commenters.includes(address)) return "commenter";
  return file.viewers.includes(address) ? "reader" : null;
}

/** The strongest role that a person has on a file; a folder's owner and editors are writers of what lies in it. */
export function roleOf(store: Store, id: string, user: string): Role | null {
  const file = fileById(store, id);
  return file ? roleOnFile(store, file, user) : null;
}

function roleOnFile(store: Store, file: DriveFile, user: string, depth = 0): Role | null {
  let role = strongerRole(ownRole(file, user), file.linkRole);
  if (role === "owner" || depth > 20) return role;
  for (const parentId of file.parents) {
    const parent = fileById(store, parentId);
    const inherited = parent ? roleOnFile(store, parent, user, depth + 1) : null;
    role = strongerRole(role, inherited === "owner" ? "writer" : inherited);
  }
  return role;
}

const atLeast = (role: Role | null, least: Role): boolean => role !== null && RANK[role] >= RANK[least];

/** Whether a person may open the file. */
export const canView = (store: Store, id: string, user: string): boolean => roleOf(store, id, user) !== null;

/** Whether a person may comment on the file. */
export const canComment = (store: Store, id: string, user: string): boolean =>
  atLeast(roleOf(store, id, user), "commenter");

/** Whether a person may change the file's content. */
export const canEdit = (store: Store, id: string, user: string): boolean =>
  atLeast(roleOf(store, id, user), "writer");

/** Whether a person owns the file. */
export const isOwner = (store: Store, id: string, user: string): boolean =>
  fileById(store, id)?.owner === normalAddress(user);

/** Whether a person may give others access: the owner, and editors unless `writersCanShare` is off. */
export function canShare(store: Store, id: string, user: string): boolean {
  const file = fileById(store, id);
  if (!file) return false;
  return isOwner(store, id, user) || (file.writersCanShare && canEdit(store, id, user));
}

/**
 * Gives an address a role (null takes it away), replacing the one it had.
 *
 * Making somebody owner makes the former owner an editor; the owner's own role changes in no other way.
 */
export function setRole(store: Store, id: string, address: string, role: Role | null): void {
  const file = fileById(store, id);
  const who = normalAddress(address);
  if (!file || file.owner === who) return;
  const without = (list: readonly string[]) => list.filter((each) => each !== who);
  const lists = {
    editors: without(file.editors),
    commenters: without(file.commenters),
    viewers: without(file.viewers),
  };
  if (role === "owner") lists.editors.push(file.owner);
  if (role === "writer") lists.editors.push(who);
  if (role === "commenter") lists.commenters.push(who);
  if (role === "reader") lists.viewers.push(who);
  filesOf(store).put(id, { ...file, ...lists, owner: role === "owner" ? who : file.owner });
}
