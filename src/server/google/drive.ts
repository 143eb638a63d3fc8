// Files through Drive REST v3 with scope drive.file: only files that this script made are seen.

import { settled } from "../not-now";
import type { FileBody, PermissionBody } from "./api-types";
import { type RestReply, type RestRequest, replyMessage, sendOne } from "./rest";

const FILES = "https://www.googleapis.com/drive/v3/files";
const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
const FIELDS = "id,name,modifiedTime,trashed,appProperties,webViewLink";

/** A file that the script made. */
export interface DriveFile {
  id: string;
  name: string;
  modifiedTime: string;
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

/** All untrashed spreadsheets of a campaign that changed after an instant (or all), every page of them. */
export function listFiles(campaignId: string, changedAfter?: string): DriveFile[] {
  const conditions = [
    `appProperties has { key='campaign' and value='${quote(campaignId)}' }`,
    `mimeType = '${SPREADSHEET}'`,
    "trashed = false",
    ...(changedAfter ? [`modifiedTime > '${changedAfter}'`] : []),
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
    for (const file of body.files ?? []) files.push({ ...file, appProperties: file.appProperties ?? {} });
    pageToken = body.nextPageToken ?? "";
  } while (pageToken);
  return files;
}

/** Makes an empty spreadsheet marked with its campaign and role; editors cannot share it on. */
export function createSpreadsheet(name: string, appProperties: Record<string, string>): DriveFile {
  return expect(
    sendOne({
      method: "post",
      url: `${FILES}?fields=${encodeURIComponent(FIELDS)}`,
      body: { name, mimeType: SPREADSHEET, appProperties, writersCanShare: false } satisfies FileBody,
    }),
  ) as DriveFile;
}

/** The request that copies a file under a new mark: name and mark come with the copy, so it is found again after any break. */
export function copyRequest(id: string, name: string, appProperties: Record<string, string>): RestRequest {
  return {
    method: "post",
    url: `${FILES}/${id}/copy?fields=${encodeURIComponent(FIELDS)}`,
    body: { name, appProperties, writersCanShare: false } satisfies FileBody,
  };
}

/** Copies a file; see copyRequest. */
export function copyFile(id: string, name: string, appProperties: Record<string, string>): DriveFile {
  return expect(sendOne(copyRequest(id, name, appProperties))) as DriveFile;
}

/** Changes a file's marks or name, or puts it in the bin. */
export function updateFile(id: string, change: Pick<FileBody, "name" | "trashed" | "appProperties">): void {
  expect(sendOne({ method: "patch", url: `${FILES}/${id}?fields=id`, body: change }));
}

/** The request that lets an address edit a file, without a mail from Google. */
export function shareRequest(id: string, mail: string): RestRequest {
  return {
    method: "post",
    url: `${FILES}/${id}/permissions?sendNotificationEmail=false&fields=id`,
    body: { type: "user", role: "writer", emailAddress: mail } satisfies PermissionBody,
  };
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
