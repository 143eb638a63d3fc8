// Per-minute quotas of Google's APIs.
import type { Context } from "../kernel/types";
import { type Caller, projectNumber } from "./caller";
import { type Api, ApiError, errorInfo } from "./errors";

const MINUTE_MS = 60_000;

/**
 * Requests a minute for the Sheets API, reads and writes each
 * (developers.google.com/workspace/sheets/api/limits, August 2026). A batch counts as one request.
 */
export const SHEETS_PER_MINUTE = { user: 60, project: 300 } as const;

/**
 * Quota units a minute for the Drive API since 1 May 2026
 * (developers.google.com/workspace/drive/api/guides/limits).
 */
export const DRIVE_UNITS_PER_MINUTE = { user: 325_000, project: 1_000_000 } as const;

/**
 * Units that Drive methods cost; those not named cost 5 (same page).
 *
 * The page names get, list, download and update; export is counted as a download, and what makes or removes files as an
 * update: the strict reading.
 */
export const DRIVE_UNITS: Readonly<Record<string, number>> = {
  "drive.files.list": 100,
  "drive.files.download": 200,
  "drive.files.export": 200,
  "drive.files.update": 50,
  "drive.files.create": 50,
  "drive.files.copy": 50,
  "drive.files.delete": 50,
};
const OTHER_DRIVE_UNITS = 5;

/** What a method counts against: Sheets reads, Sheets writes, or Drive units. */
export type Meters = "read" | "write" | "units";

/** Counts one request; throws Google's 429 or 403 when a minute's quota is used up. */
export function spendQuota(context: Context, api: Api, method: string, meter: Meters, caller: Caller): void {
  if (api === "drive") spendDriveUnits(context, method, caller);
  else spendSheetsRequests(context, meter, caller);
}

// Sliding windows: the strict reading of "refilled each minute".
function spendSheetsRequests(context: Context, meter: Meters, caller: Caller): void {
  const now = context.now();
  const log = context.store.collection<readonly number[]>("restRequests");
  const keys = {
    user: `${caller.scriptId} ${caller.user} ${meter}`,
    project: `${caller.scriptId} ${meter}`,
  };
  for (const whose of ["user", "project"] as const) {
    const recent = (log.get(keys[whose]) ?? []).filter((at) => at > now - MINUTE_MS);
    if (recent.length >= SHEETS_PER_MINUTE[whose]) throw sheetsQuotaExceeded(meter, whose, caller);
    log.put(keys[whose], [...recent, now]);
  }
}

function spendDriveUnits(context: Context, method: string, caller: Caller): void {
  const minute = Math.floor(context.now() / MINUTE_MS);
  const used = context.store.collection<{ minute: number; units: number }>("driveUnits");
  const cost = DRIVE_UNITS[method] ?? OTHER_DRIVE_UNITS;
  for (const whose of ["user", "project"] as const) {
    const key = whose === "user" ? `${caller.scriptId} ${caller.user}` : caller.scriptId;
    const before = used.get(key);
    const units = (before?.minute === minute ? before.units : 0) + cost;
    if (units > DRIVE_UNITS_PER_MINUTE[whose]) throw driveQuotaExceeded();
    used.put(key, { minute, units });
  }
}

function sheetsQuotaExceeded(meter: Meters, whose: "user" | "project", caller: Caller): ApiError {
  const project = projectNumber(caller.scriptId);
  const kind = meter === "read" ? "Read" : "Write";
  const limit = `${kind} requests per minute${whose === "user" ? " per user" : ""}`;
  const message = `Quota exceeded for quota metric '${kind} requests' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:${project}'.`;
  return new ApiError(429, message, { reason: "rateLimitExceeded" }, [
    errorInfo("RATE_LIMIT_EXCEEDED", {
      consumer: `projects/${project}`,
      quota_limit: `${kind}RequestsPerMinutePer${whose === "user" ? "User" : "Project"}`,
      quota_limit_value: String(SHEETS_PER_MINUTE[whose]),
      quota_location: "global",
      quota_metric: `sheets.googleapis.com/${meter}_requests`,
      service: "sheets.googleapis.com",
    }),
    {
      "@type": "type.googleapis.com/google.rpc.Help",
      links: [
        {
          description: "Request a higher quota limit.",
          url: "https://cloud.google.com/docs/quotas/help/request_increase",
        },
      ],
    },
  ]);
}

const driveQuotaExceeded = () =>
  new ApiError(403, "User rate limit exceeded", {
    reason: "userRateLimitExceeded",
    domain: "usageLimits",
    message: "User rate limit exceeded",
  });
