// From an HTTP request to the method of a Google API, and back.

import {
  bytesOf,
  bytesResponse,
  type HttpRequest,
  type HttpResponse,
  headerOf,
  jsonResponse,
  textOf,
} from "../kernel/http";
import { type Context, NotEmulated } from "../kernel/types";
import { type ApiArguments, type ApiMethod, type ApiResult, type Json, type Media, maybeObject } from "./api";
import { callerOfRequest } from "./caller";
import { type Api, errorResponse, invalidArgument } from "./errors";
import { readMultipart } from "./multipart";
import { attempt, callMethod, REFUSAL_MS } from "./run";

interface Matched {
  readonly method: ApiMethod;
  readonly path: Readonly<Record<string, string>>;
}

/** Answers a request to `api` from its methods; unknown routes give Google's HTML 404. */
export function answerRequest(
  context: Context,
  api: Api,
  methods: readonly ApiMethod[],
  request: HttpRequest,
): HttpResponse {
  const url = new URL(request.url);
  const matched = matchRoute(methods, request.method, url.pathname);
  if (!matched) return unknownRoute(url.pathname);
  return attempt(
    () => {
      const caller = callerOfRequest(context, request.headers, url.searchParams);
      const { body, media } = readBody(request);
      return toResponse(
        callMethod(matched.method, {
          context,
          caller,
          path: matched.path,
          query: url.searchParams,
          body,
          media,
        }),
      );
    },
    (error) => errorResponse(api, error, REFUSAL_MS),
  );
}

function toResponse({ json, media, milliseconds }: ApiResult): HttpResponse {
  if (media) return bytesResponse(media.contentType, media.bytes, milliseconds);
  if (json) return jsonResponse(200, json, milliseconds);
  return { status: 204, headers: {}, body: bytesOf(""), milliseconds };
}

/** Finds the method whose path fits; `{name}` takes one path segment, up to a `:verb`. */
export function matchRoute(methods: readonly ApiMethod[], http: string, pathname: string): Matched | null {
  for (const method of methods) {
    if (method.http !== http) continue;
    const found = patternOf(method.path).exec(pathname);
    if (found) return { method, path: decodeAll(found.groups ?? {}) };
  }
  return null;
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  let pattern = patterns.get(path);
  if (!pattern) {
    pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+?)")}$`);
    patterns.set(path, pattern);
  }
  return pattern;
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([key, value]) => [key, decodeURIComponent(value)]));
}

function readBody(request: HttpRequest): Pick<ApiArguments, "body" | "media"> {
  const contentType = headerOf(request.headers, "Content-Type") ?? "";
  const type = contentType.toLowerCase();
  const uploadType = new URL(request.url).searchParams.get("uploadType");
  if (uploadType === "resumable") throw new NotEmulated("Drive's resumable uploads");
  if (request.body.length === 0) return { body: {}, media: null };
  if (type.startsWith("multipart/related")) {
    const [metadata, content] = readMultipart(contentType, request.body);
    return { body: metadata ? parseJson(textOf(metadata.bytes)) : {}, media: content ?? null };
  }
  if (uploadType === "media") {
    return { body: {}, media: { contentType, bytes: request.body } };
  }
  if (type !== "" && !type.includes("json")) throw invalidPayload(type);
  return { body: parseJson(textOf(request.body)), media: null as Media | null };
}

const invalidPayload = (type: string) =>
  invalidArgument(
    type.includes("x-www-form-urlencoded")
      ? "Invalid JSON payload received. Unknown name: Cannot bind query parameter."
      : "Invalid JSON payload received. Unexpected token.",
  );

function parseJson(text: string): Json {
  try {
    const value = maybeObject(JSON.parse(text));
    if (value) return value;
  } catch {
    // Falls through to Google's words for all payloads that are not a JSON object.
  }
  throw invalidArgument(`Invalid JSON payload received. Unexpected token.\n${text.slice(0, 100)}\n^`);
}

function unknownRoute(pathname: string): HttpResponse {
  const html = `<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title><p><b>404.</b> <ins>That’s an error.</ins><p>The requested URL <code>${pathname.replace(/[<&]/g, "")}</code> was not found on this server.  <ins>That’s all we know.</ins>`;
  return {
    status: 404,
    headers: { "Content-Type": "text/html; charset=UTF-8" },
    body: bytesOf(html),
    milliseconds: REFUSAL_MS,
  };
}
