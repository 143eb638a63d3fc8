// Calls a script's function inside its realm and keeps what became of it.
import { decode } from "../wire";
import { encodeResult, type ResultRules } from "./result";

/** What became of a call, as JSON-able data. */
export interface Outcome {
  ok: boolean;
  value: unknown;
  error: { name: string; message: string; stack: string } | null;
}

let outcome: Outcome | null = null;

/** Calls `fn` with decoded arguments; an async function's value is the one its promise settles to. */
export function invoke(fn: (...args: unknown[]) => unknown, args: string, rules: ResultRules): void {
  const keep = (value: unknown) => {
    outcome = { ok: true, value: encodeResult(value, rules), error: null };
  };
  try {
    const result = fn(...(decode(JSON.parse(args)) as unknown[]));
    if (isPromise(result)) result.then(keep, fault);
    else keep(result);
  } catch (error) {
    fault(error);
  }
}

/** Keeps an error as the outcome. Scripts may throw anything. */
export function fault(error: unknown): void {
  const is = typeof error === "object" && error !== null;
  const { name, message, stack }: Partial<Error> = is ? error : {};
  const text = is ? String(message ?? error) : String(error);
  outcome = {
    ok: false,
    value: null,
    error: { name: is ? String(name ?? "Error") : "", message: text, stack: String(stack ?? "") },
  };
}

/** The outcome as JSON; null while a promise never settled. */
export function takeOutcome(): string {
  const taken = outcome ?? { ok: true, value: null, error: null };
  outcome = null;
  return JSON.stringify(taken);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
