// The methods of Drive v3 that the host answers to.
import { rootFolderId } from "../../drive/files";
import type { ApiCall, ApiMethod, ApiResult } from "../api";
import { invalidValue, requiredValue } from "../errors";
import { OTHER_DRIVE_MS } from "../latency";
import { exportFile } from "./export";
import {
  copyFile,
  createFile,
  deleteFile,
  downloadFile,
  generatedIds,
  getFile,
  listRevisions,
  updateFile,
} from "./files";
import { listFiles } from "./list";
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from "./permissions";

import { userResource } from "./resource";
import { CONTENT_SCOPES, METADATA_WRITE_SCOPES, READ_SCOPES, WRITE_SCOPES } from "./sight";

const FILE_FIELDS = "kind,id,name,mimeType";
const PERMISSION_FIELDS = "kind,id,type,role";
const FILES = "/drive/v3/files";
const ONE = `${FILES}/{fileId}`;
const PERMISSIONS = `${ONE}/permissions`;

type Row = [
  id: string,
  http: ApiMethod["http"],
  path: string,
  scopes: readonly string[],
  handle: (call: ApiCall) => ApiResult,
  defaultFields?: string,
];

const ROWS: Row[] = [
  [
    "files.list",
    "GET",
    FILES,
    READ_SCOPES,
    listFiles,
    `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`,
  ],
  ["files.create", "POST", FILES, WRITE_SCOPES, createFile, FILE_FIELDS],
  ["files.create", "POST", `/upload${FILES}`, WRITE_SCOPES, createFile, FILE_FIELDS],
  ["files.generateIds", "GET", `${FILES}/generateIds`, WRITE_SCOPES, generateIds],
  ["files.get", "GET", ONE, READ_SCOPES, getFile, FILE_FIELDS],
  ["files.copy", "POST", `${ONE}/copy`, WRITE_SCOPES, copyFile, FILE_FIELDS],
  ["files.update", "PATCH", ONE, METADATA_WRITE_SCOPES, updateFile, FILE_FIELDS],
  ["files.update", "PATCH", `/upload${ONE}`, METADATA_WRITE_SCOPES, updateFile, FILE_FIELDS],
  ["files.delete", "DELETE", ONE, WRITE_SCOPES, deleteFile],
  ["files.download", "POST", `${ONE}/download`, CONTENT_SCOPES, downloadFile],
  ["files.export", "GET", `${ONE}/export`, CONTENT_SCOPES, exportFile],
  [
    "permissions.list",
    "GET",
    PERMISSIONS,
    READ_SCOPES,
    listPermissions,
    `kind,nextPageToken,permissions(${PERMISSION_FIELDS})`,
  ],
  ["permissions.create", "POST", PERMISSIONS, WRITE_SCOPES, createPermission, PERMISSION_FIELDS],
  ["permissions.get", "GET", `${PERMISSIONS}/{permissionId}`, READ_SCOPES, getPermission, PERMISSION_FIELDS],
  [
    "permissions.update",
    "PATCH",
    `${PERMISSIONS}/{permissionId}`,
    WRITE_SCOPES,
    updatePermission,
    PERMISSION_FIELDS,
  ],
  ["permissions.delete", "DELETE", `${PERMISSIONS}/{permissionId}`, WRITE_SCOPES, deletePermission],
  ["revisions.list", "GET", `${ONE}/revisions`, READ_SCOPES, listRevisions],
  ["about.get", "GET", "/drive/v3/about", READ_SCOPES, getAbout],
];

/** Routes of Drive v3, in the order in which they are tried. */
export const DRIVE_METHODS: readonly ApiMethod[] = ROWS.map(
  ([id, http, path, scopes, handle, defaultFields]) => ({
    id: `drive.${id}`,
    api: "drive",
    http,
    path,
    scopes,
    meter: "units",
    handle,
    defaultFields,
  }),
);

function generateIds({ context, query }: ApiCall): ApiResult {
  const count = Number(query.get("count") ?? 10);
  // "The number of IDs to return", 1 to 1000 (reference of files.generateIds).
  if (count < 1 || count > 1000) throw invalidValue("count");
  const ids = Array.from({ length: count }, () => context.newId(33));
  for (const id of ids) generatedIds(context.store).put(id, true);
  return { json: { kind: "drive#generatedIds", space: "drive", ids }, milliseconds: OTHER_DRIVE_MS };
}

function getAbout(call: ApiCall): ApiResult {
  const { caller, mask } = call;
  if (!mask) throw requiredValue("The 'fields' parameter is required for this method.");
  const user = userResource(call, caller.user);
  const json = { kind: "drive#about", user, rootFolderId: rootFolderId(caller.user) };
  return { json, milliseconds: OTHER_DRIVE_MS };
}
