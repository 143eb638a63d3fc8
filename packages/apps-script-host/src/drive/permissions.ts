// Permissions as Drive v3 lists them: a file's own, and what it inherits from its folders.
import { createHash } from "node:crypto";
import type { Store } from "../kernel/types";
import { RANK } from "./access";
import { type DriveFile, fileById, normalAddress, type Role } from "./files";

const ids = new Map<string, string>();

/** Drive's id of an address in permissions: a stable number. */
export function permissionId(address: string): string {
  const who = normalAddress(address);
  const known = ids.get(who);
  if (known !== undefined) return known;
  const digest = createHash("sha256").update(who).digest();
  const id = digest.readBigUInt64BE().toString().padStart(20, "0");
  ids.set(who, id);
  return id;
}

/** Id of the permission that the link gives. */
export const LINK_PERMISSION = "anyoneWithLink";

/** One entry of a file's permissions. */
export interface Permission {
  readonly id: string;
  readonly type: "user" | "anyone";
  readonly role: Role;
  readonly address: string | null;
  /** Asked to become owner. */
  readonly pendingOwner: boolean;
  /** Found by search without the link. */
  readonly discoverable: boolean;
}

/** The permissions of a file, the link's and inherited ones included: one for each person, with the strongest role. */
export function permissionsOf(store: Store, file: DriveFile): Permission[] {
  const strongest = new Map<string, Permission>();
  for (const each of [...ownPermissions(file), ...inheritedPermissions(store, file)]) {
    const held = strongest.get(each.id);
    if (!held || RANK[held.role] < RANK[each.role]) strongest.set(each.id, each);
  }
  return [...strongest.values()];
}

/** Addresses of all who may edit a file beside its owner, those whom its folders let in included. */
export const editorsOf = (store: Store, file: DriveFile): string[] =>
  permissionsOf(store, file).flatMap(({ address, role }) => (address && role === "writer" ? [address] : []));

/** What a file inherits: whoever owns a folder is a writer of what others put into it. */
export function inheritedPermissions(store: Store, file: DriveFile): Permission[] {
  return file.parents.flatMap((id) => {
    const folder = fileById(store, id);
    if (!folder) return [];
    return permissionsOf(store, folder).map(
      (each): Permission => ({
        ...each,
        role: each.role === "owner" ? "writer" : each.role,
        pendingOwner: false,
      }),
    );
  });
}

/** The permissions that stand on the file itself, the link's included. */
export function ownPermissions(file: DriveFile): Permission[] {
  const user =
    (role: Role) =>
    (address: string): Permission => ({
      id: permissionId(address),
      type: "user",
      role,
      address,
      pendingOwner: file.pendingOwner === address,
      discoverable: false,
    });
  return [
    user("owner")(file.owner),
    ...file.editors.map(user("writer")),
    ...file.commenters.map(user("commenter")),
    ...file.viewers.map(user("reader")),
    ...linkPermission(file),
  ];
}

function linkPermission({ linkRole: role, discoverable }: DriveFile): Permission[] {
  if (!role) return [];
  return [{ id: LINK_PERMISSION, type: "anyone", role, address: null, pendingOwner: false, discoverable }];
}
