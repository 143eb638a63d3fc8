// Sharing by DriveApp: editors, commenters, viewers, owner, link.
import type { DriveUser, SharingCalls, Who } from "../../calls/drive";
import type { Text } from "../../calls/wire";
import { type Context, ScriptError, type Service } from "../../kernel/types";
import { canShare, ownRole, RANK, roleOf, setRole } from "../access";
import { hasGoogleAccount } from "../accounts";
import { changeFile, type DriveFile, fileById, normalAddress, type Role } from "../files";
import { displayName } from "../names";
import { permissionsOf } from "../permissions";
import { SHARING_QUOTA_TEXT, spendShare } from "../sharing-quota";
import { DRIVE_TEXT, type OfKinds, owned, seen } from "./open";

const addresses = (who: Who): string[] => (isList(who) ? who : [who]).map(String);
const isList = (who: Who): who is readonly Text[] => Array.isArray(who);

function shareable(context: Context, id: string): DriveFile {
  const file = seen(context, id);
  if (!canShare(context.store, file.id, context.execution.effectiveUser))
    throw new ScriptError(DRIVE_TEXT.denied);
  return file;
}

type Sharing = (id: string, who: Who) => void;

/** Gives each address a role, unless it has a stronger one already. */
const give =
  (role: Role): Service<Sharing> =>
  (context, id, who) => {
    const file = shareable(context, id);
    for (const address of addresses(who)) {
      if (!hasGoogleAccount(address)) throw new ScriptError(`Invalid email: ${address}`);
      const held = ownRole(fileById(context.store, file.id) ?? file, address);
      if (held && RANK[held] >= RANK[role]) continue;
      // How DriveApp words a used-up quota is not settled.
      if (!spendShare(context)) throw new ScriptError(SHARING_QUOTA_TEXT);
      setRole(context.store, file.id, address, role);
    }
    context.emit({ type: "files" });
  };

/** Takes a role away from an address that has just this one (null = whatever it has). */
const take =
  (role: Role | null): Service<Sharing> =>
  (context, id, who) => {
    const file = shareable(context, id);
    for (const address of addresses(who)) {
      const held = ownRole(file, address);
      if (held && held !== "owner" && (role === null || held === role))
        setRole(context.store, file.id, address, null);
    }
    context.emit({ type: "files" });
  };

/** Who owns a file. */
export const owner = (context: Context, id: string): DriveUser => person(context, seen(context, id).owner);

// Live, the lists are wider than the API's roles: editors with the owner, viewers with everybody
// (github.com/brucemcpherson/gas-fakes, notes/oddities.md).
/** Who may change a file, with its owner. */
export const editors = (context: Context, id: string): DriveUser[] =>
  people(context, seen(context, id), "writer");

/** Everybody who may see a file. */
export const viewers = (context: Context, id: string): DriveUser[] =>
  people(context, seen(context, id), "reader").reverse();

// Whom folders let in is in the lists too; the link's permission has no address.
const people = (context: Context, file: DriveFile, least: Role): DriveUser[] =>
  permissionsOf(context.store, file)
    .filter(({ address, role }) => address !== null && RANK[role] >= RANK[least])
    .map(({ address }) => person(context, address ?? ""));

const setOwner: Service<SharingCalls["setOwner"]> = (context, id, who) => {
  const file = owned(context, id);
  const address = normalAddress(String(who));
  // Only inside one organisation is ownership handed over at once.
  if (address.split("@")[1] !== file.owner.split("@")[1]) throw new ScriptError("Action not allowed");
  setRole(context.store, file.id, address, "owner");
  context.emit({ type: "files" });
};

const PERMISSIONS: Record<Role, string> = {
  reader: "VIEW",
  commenter: "COMMENT",
  writer: "EDIT",
  owner: "OWNER",
};
const LINK_ROLES: Record<string, DriveFile["linkRole"]> = {
  VIEW: "reader",
  COMMENT: "commenter",
  EDIT: "writer",
  NONE: null,
};

const accessOf = ({ discoverable, linkRole }: DriveFile): string =>
  linkRole ? (discoverable ? "ANYONE" : "ANYONE_WITH_LINK") : "PRIVATE";

/** A person as the realm shows one. */
const person = (context: Context, address: string): DriveUser => ({
  email: address,
  name: displayName(context.store, address),
});

const setSharing: Service<SharingCalls["setSharing"]> = (context, id, access, permission) => {
  const file = shareable(context, id);
  const open = access === "ANYONE" || access === "ANYONE_WITH_LINK";
  if (!open && access !== "PRIVATE") throw new ScriptError(DRIVE_TEXT.denied);
  const linkRole = open ? (LINK_ROLES[permission] ?? null) : null;
  changeFile(context.store, file.id, { linkRole, discoverable: linkRole !== null && access === "ANYONE" });
  context.emit({ type: "files" });
};

/** Methods by name, with their kind. */
export const SHARING: OfKinds<SharingCalls> = {
  addEditor: ["write", give("writer")],
  addEditors: ["write", give("writer")],
  addCommenter: ["write", give("commenter")],
  addCommenters: ["write", give("commenter")],
  addViewer: ["write", give("reader")],
  addViewers: ["write", give("reader")],
  removeEditor: ["write", take("writer")],
  removeCommenter: ["write", take("commenter")],
  removeViewer: ["write", take("reader")],
  revokePermissions: ["write", take(null)],
  getEditors: ["read", editors],
  getViewers: ["read", viewers],
  getOwner: ["read", owner],
  setOwner: ["write", setOwner],
  getAccess: [
    "read",
    (context, id, who) => {
      const role = roleOf(context.store, seen(context, id).id, String(who));
      return role ? PERMISSIONS[role] : "NONE";
    },
  ],
  getSharingAccess: ["read", (context, id) => accessOf(seen(context, id))],
  getSharingPermission: [
    "read",
    (context, id) => {
      const { linkRole } = seen(context, id);
      return linkRole ? PERMISSIONS[linkRole] : "NONE";
    },
  ],
  setSharing: ["write", setSharing],
  isShareableByEditors: ["read", (context, id) => seen(context, id).writersCanShare],
  setShareableByEditors: [
    "write",
    (context, id, on) => void changeFile(context.store, owned(context, id).id, { writersCanShare: on }),
  ],
};
