// Running a REST method: the gate, Google's schema, the handler.
import { type ApiArguments, type ApiMethod, type ApiResult, objectOf } from "./api";
import { projectNumber } from "./caller";
import { API_NAMES, ApiError, apiNotEnabled, insufficientScopes } from "./errors";
import { applyMask } from "./fields";
import { spendQuota } from "./quota";
import { checkedCall } from "./schema/check";

/**
 * Runs a method as one transaction: the gate (API on, scope, quota), Google's schema, then the handler.
 *
 * What the handler wrote before it threw is undone; the counted request stays.
 */
export function callMethod(method: ApiMethod, call: ApiArguments): ApiResult {
  const { store } = call.context;
  checkGate(method, call);
  store.commit();
  try {
    const checked = checkedCall(method, call);
    const result = method.handle(checked);
    if (!result.json || !checked.mask) return result;
    return { ...result, json: objectOf(applyMask(result.json, checked.mask)) };
  } catch (error) {
    store.rollback();
    throw error;
  }
}

function checkGate(method: ApiMethod, { context, caller }: ApiArguments): void {
  const { symbol } = API_NAMES[method.api];
  if (!caller.advancedServices.includes(symbol)) {
    throw apiNotEnabled(method.api, projectNumber(caller.scriptId));
  }
  if (!method.scopes.some((scope) => caller.scopes.includes(scope))) {
    throw insufficientScopes(method.api, method.id);
  }
  spendQuota(context, method.api, method.id, method.meter, caller);
}

/** An error answer's modelled time: Google refuses quickly. A guess. */
export const REFUSAL_MS = 150;

/** Runs a handler and turns its ApiError into whatever the caller makes of it. */
export function attempt<T>(work: () => T, refused: (error: ApiError) => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError) return refused(error);
    throw error;
  }
}
