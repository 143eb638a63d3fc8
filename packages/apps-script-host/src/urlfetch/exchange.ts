// One exchange with a server: Google's hosts are the REST twins, all others the network handler.

import { THUMBNAIL_PNG } from "../drive/links";
import {
  bytesOf,
  bytesResponse,
  type HttpRequest,
  type HttpResponse,
  headerOf,
  textOf,
} from "../kernel/http";
import { type Context, NotEmulated, ScriptError } from "../kernel/types";
import { answerExport } from "../rest/drive/export-url";
import { DRIVE_METHODS } from "../rest/drive/methods";
import { answerRequest } from "../rest/route";
import { SHEETS_METHODS } from "../rest/sheets/methods";
import { disturbed } from "./faults";
import { REDIRECTS, RESPONSE_BYTES } from "./limits";
import { networkOf, OUTSIDE_MS } from "./network";

type Answer = (context: Context, request: HttpRequest) => HttpResponse;

/** Google's hosts that the host answers for, with the paths on them. */
const TWINS: readonly [host: string, path: RegExp, answer: Answer][] = [
  [
    "sheets.googleapis.com",
    /^\/v4\//,
    (context, request) => answerRequest(context, "sheets", SHEETS_METHODS, request),
  ],
  [
    "www.googleapis.com",
    /^(\/upload)?\/drive\/v3\//,
    (context, request) => answerRequest(context, "drive", DRIVE_METHODS, request),
  ],
  [
    "drive.googleapis.com",
    /^(\/upload)?\/drive\/v3\//,
    (context, request) => answerRequest(context, "drive", DRIVE_METHODS, request),
  ],
  ["docs.google.com", /^\/spreadsheets\//, answerExport],
  [
    "lh3.googleusercontent.com",
    /^\/drive-storage\//,
    () => bytesResponse("image/png", Buffer.from(THUMBNAIL_PNG, "base64"), OUTSIDE_MS),
  ],
];

/** Sends a request and follows redirects; throws Google's errors for hosts that cannot be reached. */
export function exchange(context: Context, request: HttpRequest, followRedirects: boolean): HttpResponse {
  let current = request;
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const response = send(context, current);
    if (response.body.length > RESPONSE_BYTES)
      throw new ScriptError(`Exceeded maximum response size: ${request.url}`);
    const location = headerOf(response.headers, "Location");
    if (!followRedirects || response.status < 300 || response.status > 399 || !location) return response;
    current = redirected(current, response.status, location);
  }
  throw new ScriptError(`Too many redirects: ${request.url}`);
}

function send(context: Context, request: HttpRequest): HttpResponse {
  const { hostname, pathname, protocol } = new URL(request.url);
  const twin = TWINS.find(([host, path]) => host === hostname && path.test(pathname));
  if (twin && protocol === "https:") {
    const response = disturbed(context.store, request, () => twin[2](context, request));
    tell(context, request, response.status);
    return response;
  }
  const reply = networkOf(context.store)(request);
  if (reply) return fromNetwork(reply.status, reply.headers ?? {}, reply.body ?? "", reply.milliseconds);
  if (/(^|\.)(googleapis|google)\.com$/.test(hostname))
    throw new NotEmulated(`UrlFetchApp.fetch of ${hostname}${pathname}`);
  throw new ScriptError(`DNS error: ${protocol}//${hostname}`);
}

function tell({ emit, execution }: Context, { body, method, url }: HttpRequest, status: number): void {
  emit({
    type: "rest",
    executionId: execution.id,
    method: method.toUpperCase(),
    url,
    body: textOf(body),
    status,
  });
}

function fromNetwork(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
  milliseconds = OUTSIDE_MS,
): HttpResponse {
  const bytes = typeof body === "string" ? bytesOf(body) : body;
  const typed = headerOf(headers, "Content-Type") !== undefined;
  return {
    status,
    headers: typed ? headers : { "Content-Type": "text/plain", ...headers },
    body: bytes,
    milliseconds,
  };
}

// As browsers do: 307 and 308 keep method and body, the others turn into GET.
function redirected(request: HttpRequest, status: number, location: string): HttpRequest {
  const url = new URL(location, request.url).href;
  if (status === 307 || status === 308) return { ...request, url };
  return { ...request, url, method: "GET", body: new Uint8Array() };
}
