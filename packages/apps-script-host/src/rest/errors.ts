// Google's error answers: which code, which words, which body.
import type { HttpResponse } from "../kernel/http";
import { jsonResponse } from "../kernel/http";

/** The APIs that the host answers for. */
export type Api = "drive" | "sheets";

/** Names and hosts of the APIs as Google's messages spell them. */
export const API_NAMES: Record<Api, { title: string; host: string; symbol: string }> = {
  drive: { title: "Google Drive API", host: "drive.googleapis.com", symbol: "Drive" },
  sheets: { title: "Google Sheets API", host: "sheets.googleapis.com", symbol: "Sheets" },
};

const STATUS: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  501: "UNIMPLEMENTED",
  503: "UNAVAILABLE",
};

/** What Drive adds to an error: its reason in camel case and the parameter that was wrong. */
export interface Blame {
  reason: string;
  domain?: string;
  message?: string;
  location?: string;
  locationType?: "parameter" | "header";
}

/** An error that a REST call answers with; `details` are google.rpc details. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly blame: Blame,
    readonly details: readonly Record<string, unknown>[] = [],
  ) {
    super(message);
  }

  /** google.rpc status name of the code. */
  get status(): string {
    return STATUS[this.code] ?? "UNKNOWN";
  }
}

/** The HTTP answer for an error, in the form that the API uses. */
export function errorResponse(api: Api, error: ApiError, milliseconds: number): HttpResponse {
  return jsonResponse(
    error.code,
    { error: api === "drive" ? driveBody(error) : sheetsBody(error) },
    milliseconds,
  );
}

function sheetsBody(error: ApiError): Record<string, unknown> {
  const body = { code: error.code, message: error.message, status: error.status };
  return error.details.length > 0 ? { ...body, details: error.details } : body;
}

// Drive keeps its older body; errors of the gate in front of it also carry status and details.
function driveBody(error: ApiError): Record<string, unknown> {
  const { domain = "global", message = error.message, ...blame } = error.blame;
  const body: Record<string, unknown> = {
    code: error.code,
    message: error.message,
    errors: [{ message, domain, ...blame }],
  };
  if (error.code === 401) body.status = error.status;
  return error.details.length > 0 ? { ...body, status: error.status, details: error.details } : body;
}

/** 404 of Drive: no such file, or none that this caller (or this app, under drive.file) may see. */
export const fileNotFound = (fileId: string): ApiError =>
  new ApiError(404, `File not found: ${fileId}.`, {
    reason: "notFound",
    location: "fileId",
    locationType: "parameter",
  });

/** 403 of Drive: the file is visible, but this is not allowed on it. */
export const filePermissionDenied = (fileId: string): ApiError =>
  new ApiError(403, `The user does not have sufficient permissions for file ${fileId}.`, {
    reason: "insufficientFilePermissions",
    message: `The user does not have sufficient permissions for file ${fileId}.`,
  });

/** 400 for a parameter or field whose value is not understood. */
export const invalidValue = (location: string, message = "Invalid Value"): ApiError =>
  new ApiError(400, message, { reason: "invalid", location, locationType: "parameter" });

/** 400 of Drive for a query parameter that the method has not. */
export const invalidParameter = (name: string): ApiError =>
  new ApiError(400, `Invalid query parameter: ${name}`, {
    reason: "invalidParameter",
    location: name,
    locationType: "parameter",
  });

/** 400 of Drive for a path of `fields` that the answer has not (github.com/googleworkspace/java-samples/issues/1547). */
export const invalidSelection = (path: string): ApiError =>
  new ApiError(400, `Invalid field selection ${path}`, {
    reason: "invalidParameter",
    location: "fields",
    locationType: "parameter",
  });

/** 403 of Drive for a body with output-only fields. */
export const fieldNotWritable = (
  message = "The resource body includes fields which are not directly writable.",
): ApiError => new ApiError(403, message, { reason: "fieldNotWritable" });

/** 400 of Drive for a field that must be given. */
export const requiredValue = (message = "Required"): ApiError =>
  new ApiError(400, message, { reason: "required" });

/** 400 of Sheets. */
export const invalidArgument = (message: string): ApiError =>
  new ApiError(400, message, { reason: "badRequest" });

/** 404 of Sheets. */
export const entityNotFound = (): ApiError =>
  new ApiError(404, "Requested entity was not found.", { reason: "notFound" });

/** 403 of Sheets. */
export const callerDenied = (): ApiError =>
  new ApiError(403, "The caller does not have permission", { reason: "forbidden" });

/** 401 for a token that is not (or no longer) valid. */
export const invalidCredentials = (): ApiError =>
  new ApiError(
    401,
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    {
      reason: "authError",
      message: "Invalid Credentials",
      location: "Authorization",
      locationType: "header",
    },
  );

/** 403 for a request without any token. */
export const noCredentials = (): ApiError =>
  new ApiError(
    403,
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    { reason: "forbidden" },
  );

/** 403: the script's Cloud project has not switched the API on (by its advanced service). */
export function apiNotEnabled(api: Api, project: string): ApiError {
  const { title, host } = API_NAMES[api];
  const link = `https://console.developers.google.com/apis/api/${host}/overview?project=${project}`;
  const message = `${title} has not been used in project ${project} before or it is disabled. Enable it by visiting ${link} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`;
  return new ApiError(403, message, { reason: "accessNotConfigured", domain: "usageLimits" }, [
    errorInfo("SERVICE_DISABLED", { service: host, consumer: `projects/${project}` }),
  ]);
}

/** 403: the token carries none of the scopes that the method asks for. */
export function insufficientScopes(api: Api, method: string): ApiError {
  const blame = { reason: "insufficientPermissions", message: "Insufficient Permission" };
  return new ApiError(403, "Request had insufficient authentication scopes.", blame, [
    errorInfo("ACCESS_TOKEN_SCOPE_INSUFFICIENT", { service: API_NAMES[api].host, method }),
  ]);
}

/** A google.rpc.ErrorInfo detail. */
export const errorInfo = (reason: string, metadata: Record<string, string>): Record<string, unknown> => ({
  "@type": "type.googleapis.com/google.rpc.ErrorInfo",
  reason,
  domain: "googleapis.com",
  metadata,
});
