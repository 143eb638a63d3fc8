// From the arguments of UrlFetchApp.fetch to a request, with Google's refusals.
import { blobOf, type WireBlob } from "../kernel/blob";
import { bytesOf, type HttpRequest } from "../kernel/http";
import { type Plain, ScriptError } from "../kernel/types";
import { HEADER_BYTES, HEADERS, PAYLOAD_BYTES, TIMEOUT_SECONDS, URL_LENGTH } from "./limits";

/** A request and how its answer is to be treated. */
export interface Fetch {
  readonly request: HttpRequest;
  readonly mute: boolean;
  readonly followRedirects: boolean;
  /** Longest wait for the answer. */
  readonly timeoutMs: number;
}

type Options = Record<string, Plain | undefined>;

/** Reads one entry of fetchAll, or the arguments of fetch: a URL text, or an object with `url`. */
export function readFetch(entry: Plain, params: Plain = null): Fetch {
  const options: Options = isObject(entry) ? entry : isObject(params) ? params : {};
  const url = urlOf(isObject(entry) ? entry.url : entry);
  const { body, contentType } = payloadOf(options);
  const method = methodOf(options.method, body.length > 0);
  const headers = headersOf(options.headers);
  const type = text(options.contentType) ?? contentType;
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  if (type && !typed) headers["Content-Type"] = type;
  return {
    request: { url, method, headers, body },
    mute: options.muteHttpExceptions === true,
    followRedirects: options.followRedirects !== false,
    timeoutMs: 1000 * (Number(options.timeoutSeconds ?? 0) || TIMEOUT_SECONDS),
  };
}

const isObject = (value: unknown): value is Record<string, Plain> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = (value: Plain | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function urlOf(value: Plain | undefined): string {
  const given = text(value) ?? "";
  if (given.trim() === "") throw new ScriptError("Attribute provided with no value: url");
  if (given.length > URL_LENGTH) throw new ScriptError("Limit Exceeded: URLFetch URL Length.");
  const url = /^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `http://${given}`;
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url) || /[\s{}|\\^"<>`]/.test(url)) {
    throw new ScriptError(`Invalid argument: ${url}`);
  }
  return url;
}

const METHODS = ["GET", "DELETE", "PATCH", "POST", "PUT"];

function methodOf(value: Plain | undefined, hasBody: boolean): string {
  const method = text(value)?.toUpperCase() ?? (hasBody ? "POST" : "GET");
  if (!METHODS.includes(method)) throw new ScriptError("Attribute provided with invalid value: method");
  return method;
}

const FORBIDDEN = ["host", "content-length"];

function headersOf(value: Plain | undefined): Record<string, string> {
  if (value === null || value === undefined) return {};
  if (!isObject(value)) throw new ScriptError("Attribute provided with invalid value: headers");
  const headers: Record<string, string> = {};
  for (const [name, item] of Object.entries(value)) {
    if (item === null) throw new ScriptError("Attribute provided with invalid value: Header:null");
    if (FORBIDDEN.includes(name.toLowerCase()) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
      throw new ScriptError(`Attribute provided with invalid value: Header:${name}`);
    }
    headers[name] = String(item);
    if (bytesOf(`${name}${headers[name]}`).length > HEADER_BYTES) {
      throw new ScriptError("Limit Exceeded: URLFetch Header Size.");
    }
  }
  if (Object.keys(headers).length > HEADERS) throw new ScriptError("Limit Exceeded: URLFetch Header Count.");
  return headers;
}

interface Payload {
  body: Uint8Array;
  contentType: string | null;
}

const FORM = "application/x-www-form-urlencoded";

function payloadOf({ payload }: Options): Payload {
  if (payload === null || payload === undefined) return { body: new Uint8Array(), contentType: null };
  const made = makePayload(payload);
  if (made.body.length > PAYLOAD_BYTES) throw new ScriptError("Limit Exceeded: URLFetch POST Size.");
  return made;
}

function makePayload(payload: Plain): Payload {
  const blob = blobOf(payload);
  if (blob) return { body: Buffer.from(blob.base64, "base64"), contentType: blob.contentType };
  // Bytes travel as an array of signed numbers.
  if (Array.isArray(payload)) return { body: Uint8Array.from(payload, Number), contentType: FORM };
  if (!isObject(payload)) return { body: bytesOf(String(payload)), contentType: FORM };
  const fields = Object.entries(payload);
  if (fields.some(([, value]) => blobOf(value))) return multipart(fields);
  const form = new URLSearchParams(fields.map(([key, value]): [string, string] => [key, text(value) ?? ""]));
  return { body: bytesOf(form.toString()), contentType: FORM };
}

function multipart(fields: [string, Plain][]): Payload {
  const boundary = "----HostFormBoundary7d5a1c";
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\n${partHead(name, blobOf(value))}\r\n\r\n`),
    partBody(value),
    Buffer.from("\r\n"),
  ]);
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}

function partHead(name: string, blob: WireBlob | null): string {
  const disposition = `Content-Disposition: form-data; name="${name}"`;
  if (!blob) return disposition;
  const type = blob.contentType ?? "application/octet-stream";
  return `${disposition}; filename="${blob.name ?? name}"\r\nContent-Type: ${type}`;
}

function partBody(value: Plain): Buffer {
  const blob = blobOf(value);
  return blob ? Buffer.from(blob.base64, "base64") : Buffer.from(text(value) ?? "");
}
