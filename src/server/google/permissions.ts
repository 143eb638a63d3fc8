// Who may open a file, through Drive REST v3. Of two changes of one file that are under way together only the last holds:
// never more than one at a time may be sent for a file.
import type { Access } from "../../core/access";
import type { PermissionBody } from "./api-types";
import { FILES } from "./drive";
import type { RestReply, RestRequest } from "./rest";

/** The request for everyone who may open a file, those whom its folder lets in included. */
export function accessRequest(id: string): RestRequest {
  return {
    method: "get",
    url: `${FILES}/${id}/permissions?pageSize=100&fields=permissions(id,type,role,emailAddress)`,
  };
}

/** The people of a good answer; links and domains are left out. */
export function accessOf(reply: RestReply): Access[] {
  const { permissions = [] } = reply.body as { permissions?: Permission[] };
  return permissions
    .filter(({ type, emailAddress }) => type === "user" && emailAddress)
    .map(({ id, role, emailAddress }) => ({ id, role, mail: emailAddress!.toLowerCase() }));
}

/** The request that lets an address edit a file, or read it, without a mail from Google. */
export function shareRequest(id: string, mail: string, role: "writer" | "reader" = "writer"): RestRequest {
  return {
    method: "post",
    url: `${FILES}/${id}/permissions?sendNotificationEmail=false&fields=id`,
    body: { type: "user", role, emailAddress: mail } satisfies PermissionBody,
  };
}

/** The request that takes somebody's access away. */
export function unshareRequest(id: string, permissionId: string): RestRequest {
  return { method: "delete", url: `${FILES}/${id}/permissions/${permissionId}` };
}

/**
 * Why Drive did not share: the day's quota is used up, too many requests at once, or neither. The reasons stand in
 * `error.errors[].reason` (developers.google.com/workspace/drive/api/guides/handle-errors).
 */
export function sharingTrouble(reply: RestReply): "quota" | "rate" | undefined {
  const { errors = [] } = (reply.body as { error?: { errors?: { reason?: string }[] } } | null)?.error ?? {};
  const reasons = errors.map(({ reason }) => reason ?? "");
  if (reasons.includes("sharingRateLimitExceeded")) return "quota";
  return reasons.some((reason) => RATES.includes(reason)) ? "rate" : undefined;
}

const RATES: readonly string[] = ["rateLimitExceeded", "userRateLimitExceeded"];

interface Permission {
  id: string;
  type: string;
  role: string;
  emailAddress?: string;
}
