// Files through Drive REST v3 with scope drive.file: only files that this script made are seen.

import { settled } from "../not-now";
import type { FileBody } from "./api-types";
import { type RestReply, type RestRequest, replyMessage, send, sendOne } from "./rest";

/** Where files are. */
export const FILES = "https://www.googleapis.com/drive/v3/files";
const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
const FOLDER = "application/vnd.google-apps.folder";
const FIELDS = "id,name,createdTime,modifiedTime,trashed,parents,appProperties,webViewLink";

/** A file that the script made. */
export interface DriveFile {
  id: string;
  name: string;
  createdTime: string;
  modifiedTime: string;
  trashed: boolean;
  parents: string[];
  appProperties: Record<string, string>;
  webViewLink: string;
}

/** Thrown when Drive refuses; `status` 0 stands for an answer without sense. */
export class DriveRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * All untrashed files of a campaign, its folder included; or its spreadsheets that changed after an instant. Every page of
 * them. A listing learns of new files and new marks only after a while: what it lacks may exist all the same.
 */
export function listFiles(campaignId: string, changedAfter?: string): DriveFile[] {
  const conditions = [
    `appProperties has { key='campaign' and value='${quote(campaignId)}' }`,
    "trashed = false",
    ...(changedAfter ? [`mimeType = '${SPREADSHEET}'`, `modifiedTime > '${changedAfter}'`] : []),
  ];
  const files: DriveFile[] = [];
  let pageToken = "";
  do {
    const query = {
      q: conditions.join(" and "),
      fields: `nextPageToken,files(${FIELDS})`,
      pageSize: "1000",
      ...(pageToken ? { pageToken } : {}),
    };
    const body = expect(sendOne({ method: "get", url: `${FILES}?${encode(query)}` })) as {
      files?: DriveFile[];
      nextPageToken?: string;
    };
    for (const file of body.files ?? []) files.push(whole(file));
    pageToken = body.nextPageToken ?? "";
  } while (pageToken);
  return files;
}

/** The files with these ids that there are, in the bin or not; unlike a listing it knows what was made just now. */
export function getFiles(ids: readonly string[]): DriveFile[] {
  const replies = send(ids.map((id) => ({ method: "get", url: `${FILES}/${id}?fields=${FIELDS}` })));
  return replies.filter(({ status }) => status !== 404).map((reply) => whole(expect(reply) as DriveFile));
}

/** The question when a file was made and last changed. */
export function changeTimeRequest(id: string): RestRequest {
  return { method: "get", url: `${FILES}/${id}?fields=createdTime,modifiedTime` };
}

/** Makes a folder or an empty spreadsheet with its marks, in a folder or in My Drive; editors cannot share it on. */
export function createFile(
  kind: "folder" | "spreadsheet",
  name: string,
  appProperties: Record<string, string>,
  parent?: string,
): DriveFile {
  const body = {
    name,
    mimeType: kind === "folder" ? FOLDER : SPREADSHEET,
    appProperties,
    writersCanShare: false,
    ...(parent ? { parents: [parent] } : {}),
  } satisfies FileBody;
  return whole(expect(sendOne({ method: "post", url: `${FILES}?fields=${FIELDS}`, body })) as DriveFile);
}

/** Where content is sent to, with what is said of it before (Drive's guide of uploads: multipart, up to 5 MB). */
const UPLOAD = "https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart";

/** Keeps a picture; `content` is its JPEG as Base64. */
export function createPicture(
  name: string,
  appProperties: Record<string, string>,
  parent: string,
  content: string,
): DriveFile {
  const body = { name, mimeType: "image/jpeg", appProperties, writersCanShare: false, parents: [parent] };
  const media = { type: "image/jpeg", base64: content };
  const url = `${UPLOAD}&fields=${FIELDS}`;
  return fileOf(sendOne({ method: "post", url, body: body satisfies FileBody, media }));
}

/** The request that copies a file into a folder under a new mark: name and mark come with the copy, so it is found again after any break. */
export function copyRequest(
  id: string,
  name: string,
  appProperties: Record<string, string>,
  parent: string,
): RestRequest {
  const body = { name, appProperties, writersCanShare: false, parents: [parent] } satisfies FileBody;
  return { method: "post", url: `${FILES}/${id}/copy?fields=${FIELDS}`, body };
}

/** The file of a good answer. */
export function fileOf(reply: RestReply): DriveFile {
  return whole(expect(reply) as DriveFile);
}

/** Changes a file's marks or name, or puts it in the bin. */
export function updateFile(id: string, change: FileChange): void {
  expect(sendOne(updateRequest(id, change)));
}

/** The request behind `updateFile`. */
export function updateRequest(id: string, change: FileChange): RestRequest {
  return { method: "patch", url: `${FILES}/${id}?fields=id`, body: change };
}

/** What of a file can be changed. */
export type FileChange = Pick<FileBody, "name" | "trashed" | "appProperties">;

/** Puts a file into a folder, out of the one it lies in: a file has one parent. Its own permissions stay. */
export function moveFile({ id, parents }: DriveFile, folderId: string): void {
  const query = encode({ addParents: folderId, removeParents: parents.join(","), fields: "id" });
  expect(sendOne({ method: "patch", url: `${FILES}/${id}?${query}`, body: {} }));
}

function whole(file: DriveFile): DriveFile {
  return { ...file, appProperties: file.appProperties ?? {}, parents: file.parents ?? [] };
}

/** The body of a good answer; throws NotNow when it is to be asked again later, DriveRefusal otherwise. */
export function expect(reply: RestReply): unknown {
  settled(reply);
  if (reply.status < 200 || reply.status > 299) throw new DriveRefusal(reply.status, replyMessage(reply));
  return reply.body;
}

function quote(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/'/g, "\\'");
}

function encode(query: Record<string, string>): string {
  return Object.keys(query)
    .map((key) => `${key}=${encodeURIComponent(query[key]!)}`)
    .join("&");
}
