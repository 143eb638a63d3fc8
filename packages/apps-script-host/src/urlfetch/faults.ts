// Passing faults of Google's APIs, as a test wants them: 503 and the like, with or without the work done.

import type { HttpRequest, HttpResponse } from "../kernel/http";
import { jsonResponse } from "../kernel/http";
import type { Store } from "../kernel/types";
import { ApiError, errorResponse } from "../rest/errors";

/**
 * An answer instead of the real one; `landed`: the request was carried out all the same, as happens with 503. Status 200
 * is the real answer, late: after `milliseconds`, which for the others are a second;
 * 403 is Drive's refusal of a burst, 400 that of the Sheets API for a file that is no spreadsheet of Google's.
 */
export interface RestFault {
  readonly status: 200 | 400 | 403 | 429 | 500 | 502 | 503;
  readonly landed: boolean;
  readonly milliseconds?: number;
}

/** Asked before every request to one of Google's APIs; `count` is 1 for the first. Null = no fault. */
export type RestFaults = (request: HttpRequest, count: number) => RestFault | null;

interface Plan {
  readonly faults: RestFaults;
  count: number;
}

const plans = new WeakMap<Store, Plan>();

/** Lets requests of a host's scripts fail; null ends that. */
export function disturbRest(store: Store, faults: RestFaults | null): void {
  if (faults) plans.set(store, { faults, count: 0 });
  else plans.delete(store);
}

/** Answers a request, or lets it fail as planned. */
export function disturbed(store: Store, request: HttpRequest, answer: () => HttpResponse): HttpResponse {
  const plan = plans.get(store);
  const fault = plan?.faults(request, ++plan.count) ?? null;
  if (!fault) return answer();
  const { status, landed, milliseconds = FAULT_MS } = fault;
  if (status === 200) return { ...answer(), milliseconds };
  if (landed) answer();
  if (status === 403) return errorResponse("drive", burst(), milliseconds);
  return jsonResponse(status, { error: { code: status, ...WORDS[status] } }, milliseconds);
}

/** What Drive answers to too many requests in a short time (developers.google.com/workspace/drive/api/guides/handle-errors). */
const burst = (): ApiError =>
  new ApiError(403, "Rate Limit Exceeded", { reason: "rateLimitExceeded", domain: "usageLimits" });

/** Google's words (github.com/burnash/gspread/issues/724 for 503; for 400 many threads about files of Excel in Drive). */
const WORDS: Record<Exclude<RestFault["status"], 200 | 403>, { message: string; status: string }> = {
  400: { message: "This operation is not supported for this document", status: "FAILED_PRECONDITION" },
  429: { message: "Rate limit exceeded", status: "RESOURCE_EXHAUSTED" },
  500: { message: "Internal error encountered.", status: "INTERNAL" },
  502: { message: "Bad Gateway", status: "UNAVAILABLE" },
  503: { message: "The service is currently unavailable.", status: "UNAVAILABLE" },
};

/** A failing request keeps its caller waiting; a guess. */
const FAULT_MS = 1000;
