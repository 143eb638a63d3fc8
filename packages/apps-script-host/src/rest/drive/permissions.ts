// drive.permissions: list, get, create, update, delete.
import { RANK, setRole } from "../../drive/access";
import { hasGoogleAccount } from "../../drive/accounts";
import { changeFile, type DriveFile, fileById, normalAddress, type Role } from "../../drive/files";
import { sendInvitation } from "../../drive/invitation";
import {
  inheritedPermissions,
  LINK_PERMISSION,
  ownPermissions,
  type Permission,
  permissionId,
  permissionsOf,
} from "../../drive/permissions";
import { SHARING_QUOTA_TEXT, spendShare } from "../../drive/sharing-quota";
import type { ApiCall, ApiResult } from "../api";
import { ApiError, filePermissionDenied, invalidValue, requiredValue } from "../errors";
import { DRIVE_MS, OTHER_DRIVE_MS } from "../latency";
import { permissionResource } from "./resource";
import { requireOwner, requireShare, seenFile } from "./sight";

const took = (method: string): number => DRIVE_MS[`drive.permissions.${method}`] ?? OTHER_DRIVE_MS;

const named = (call: ApiCall): DriveFile => seenFile(call, call.path.fileId ?? "");

/** All permissions of a file, for those who may share it. */
export function listPermissions(call: ApiCall): ApiResult {
  const file = named(call);
  requireShare(call, file);
  // All fit on one page, so that no token was ever given.
  if (call.query.get("pageToken")) throw invalidValue("pageToken");
  const permissions = permissionsOf(call.context.store, file).map((each) =>
    permissionResource(call.context.store, each),
  );
  return { json: { kind: "drive#permissionList", permissions }, milliseconds: took("list") };
}

/** One permission by its id. */
export function getPermission(call: ApiCall): ApiResult {
  const file = named(call);
  requireShare(call, file);
  return {
    json: permissionResource(call.context.store, permissionById(call, file)),
    milliseconds: took("get"),
  };
}

/** Shares a file with an address, or with everyone who has the link. */
export function createPermission(call: ApiCall): ApiResult {
  const { body, context } = call;
  const file = named(call);
  requireShare(call, file);
  const role = roleOfBody(call);
  if (body.type === undefined) throw requiredValue("The permission type field is required.");
  if (body.type === "anyone") {
    if (body.emailAddress) throw notApplicable("emailAddress");
    spendQuota(call);
    if (role === "owner")
      throw new ApiError(403, "Cannot share this item with the given role.", { reason: "forbidden" });
    changeFile(context.store, file.id, { linkRole: role, discoverable: body.allowFileDiscovery === true });
    return done(call, file.id, LINK_PERMISSION, "create");
  }
  const address = addressOfBody(call);
  spendQuota(call);
  if (role === "owner") transfer(call, file, address);
  else if (address !== file.owner) setRole(context.store, file.id, address, strongest(file, address, role));
  askToOwn(call, file, address, role);
  if (call.query.get("sendNotificationEmail") !== "false") {
    sendInvitation(context, file, call.caller.user, address, call.query.get("emailMessage") ?? "");
  }
  return done(call, file.id, permissionId(address), "create");
}

function spendQuota({ context }: ApiCall): void {
  if (!spendShare(context))
    throw new ApiError(403, SHARING_QUOTA_TEXT, { reason: "sharingRateLimitExceeded" });
}

// Creating a weaker permission than the one held leaves the stronger in place.
function strongest(file: DriveFile, address: string, role: Role): Role {
  const held = ownPermissions(file).find((each) => each.address === address)?.role ?? role;
  return RANK[held] > RANK[role] ? held : role;
}

/** Changes the role of a permission. */
export function updatePermission(call: ApiCall): ApiResult {
  const { context } = call;
  const file = named(call);
  const permission = permissionById(call, file);
  const role = roleOfBody(call);
  if (!(role === "owner" && permission.pendingOwner)) requireShare(call, file);
  if (permission.role === "owner") throw filePermissionDenied(file.id);
  const inherited = inheritedRole(call, file, permission.id);
  if (inherited && RANK[role] < RANK[inherited]) throw cannotModifyInherited();
  if (permission.address === null)
    changeFile(context.store, file.id, { linkRole: role === "owner" ? null : role });
  else if (role === "owner") transfer(call, file, permission.address);
  else {
    setRole(context.store, file.id, permission.address, role);
    askToOwn(call, file, permission.address, role);
  }
  return done(call, file.id, permission.id, "update");
}

/** Takes a permission away; people may also remove their own. */
export function deletePermission(call: ApiCall): ApiResult {
  const { caller, context } = call;
  const file = named(call);
  const permission = permissionById(call, file);
  if (permission.address !== normalAddress(caller.user)) requireShare(call, file);
  if (permission.role === "owner") throw filePermissionDenied(file.id);
  if (!ownPermissions(file).some(({ id }) => id === permission.id)) throw cannotDeleteInherited();
  if (permission.address === null) changeFile(context.store, file.id, { linkRole: null });
  else setRole(context.store, file.id, permission.address, null);
  context.emit({ type: "files" });
  return { milliseconds: took("delete") };
}

function done(call: ApiCall, fileId: string, id: string, method: string): ApiResult {
  call.context.emit({ type: "files" });
  const file = fileById(call.context.store, fileId);
  const permission = file && permissionsOf(call.context.store, file).find((each) => each.id === id);
  return {
    json: permission ? permissionResource(call.context.store, permission) : {},
    milliseconds: took(method),
  };
}

function permissionById(call: ApiCall, file: DriveFile): Permission {
  const id = call.path.permissionId ?? "";
  const found = permissionsOf(call.context.store, file).find((each) => each.id === id);
  if (found) return found;
  throw new ApiError(404, `Permission not found: ${id}.`, {
    reason: "notFound",
    location: "permissionId",
    locationType: "parameter",
  });
}

const inheritedRole = ({ context }: ApiCall, file: DriveFile, id: string): Role | undefined =>
  inheritedPermissions(context.store, file).find((each) => each.id === id)?.role;

/** Google's answer as it is quoted in the notes of public projects. */
const cannotModifyInherited = () =>
  new ApiError(
    403,
    "Cannot modify a permission on an item to be less than the inherited access from a direct or indirect parent. Leverage limited access (https://developers.google.com/workspace/drive/api/guides/limited-expansive-access).",
    { reason: "cannotModifyInheritedPermission" },
  );

/** The reason is quoted in public projects; its words are not settled. */
const cannotDeleteInherited = () =>
  new ApiError(403, "Cannot delete an inherited permission.", { reason: "cannotDeletePermission" });

const ROLES: readonly string[] = ["reader", "commenter", "writer", "owner"];

function roleOfBody({ body, query }: ApiCall): Role {
  const { role } = body;
  if (role === undefined) throw requiredValue("The permission role field is required.");
  if (typeof role !== "string" || !ROLES.includes(role)) {
    throw new ApiError(400, "The specified role is invalid or not supported.", {
      reason: "invalid",
      location: "permission.role",
      locationType: "parameter",
    });
  }
  if (role === "owner" && query.get("transferOwnership") !== "true") {
    throw new ApiError(
      403,
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      {
        reason: "forbidden",
        location: "transferOwnership",
        locationType: "parameter",
      },
    );
  }
  return role as Role;
}

function addressOfBody({ body }: ApiCall): string {
  const { emailAddress, type } = body;
  if (type === "domain") throw notApplicable("domain");
  if (type !== "user" && type !== "group") throw notApplicable("type");
  if (typeof emailAddress !== "string" || !emailAddress.includes("@")) throw notApplicable("emailAddress");
  if (!hasGoogleAccount(emailAddress)) throw noAccount(emailAddress);
  return normalAddress(emailAddress);
}

const notApplicable = (field: string) =>
  new ApiError(400, `The specified ${field} is invalid or not applicable for the given permission type.`, {
    reason: "invalid",
    location: `permission.${field}`,
    locationType: "parameter",
  });

/**
 * The refusal of an address without a Google account, in the words that Google uses where nobody is notified.
 *
 * With notification Google may send a visitor's link instead; the host, reading strictly, refuses too: nobody
 * could edit through it.
 */
function noAccount(address: string): ApiError {
  const advice = `You are trying to invite ${address}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`;
  return new ApiError(400, `Bad Request. User message: "${advice}"`, { reason: "invalidSharingRequest" });
}

/**
 * Hands a file over.
 *
 * Between accounts of one organisation that happens at once; consumers must be asked (`pendingOwner`) and then accept by
 * taking the role themselves (developers.google.com/workspace/drive/api/guides/transfer-file).
 */
function transfer(call: ApiCall, file: DriveFile, address: string): void {
  const { caller, context } = call;
  const accepted = file.pendingOwner === address && normalAddress(caller.user) === address;
  if (!accepted) requireOwner(call, file);
  if (!accepted && !sameOrganisation(file.owner, address)) {
    throw new ApiError(403, "Consent is required to transfer ownership of a file to another user.", {
      reason: "consentRequiredForOwnershipTransfer",
    });
  }
  setRole(context.store, file.id, address, "owner");
  changeFile(context.store, file.id, { pendingOwner: null });
}

function sameOrganisation(one: string, other: string): boolean {
  const domain = (address: string) => address.split("@")[1];
  return domain(one) === domain(other) && domain(one) !== "gmail.com";
}

/** Notes that an editor is asked to become owner, where a body says so; only the owner may ask. */
function askToOwn(call: ApiCall, file: DriveFile, address: string, role: Role): void {
  if (call.body.pendingOwner !== true) return;
  requireOwner(call, file);
  if (role !== "writer") throw notApplicable("pendingOwner");
  changeFile(call.context.store, file.id, { pendingOwner: address });
}
