// What a service may answer to anything: a value, or a refusal in Google's words.
import type { Live } from "./specimens";

/** What only this machine would say. */
export const OF_THE_MACHINE =
  /node:|\bat .*:\d+:\d+|file:\/\/|\/(home|work|root|tmp|usr)\/|Cannot read|is not a function|is not iterable|is not defined|Maximum call stack|Invalid array length|is not valid JSON|Invalid regular expression: \/|toISOString|Invalid time value|Invalid count value|\bundefined\b.*\bundefined\b|\[object Promise\]/;
const GOOGLES = ["Exception", "NotEmulated", "GoogleJsonResponseException"];
const BROKEN = "We're sorry, a server error occurred";

/** Null where a call behaved or was refused as Google refuses; else what it threw. */
export function fault(call: () => Live): string | null {
  try {
    call();
    return null;
  } catch (error) {
    const { name, message } = error as Error;
    const fine = GOOGLES.includes(name) && !OF_THE_MACHINE.test(message) && !message.includes(BROKEN);
    return fine ? null : `${name}: ${message}`;
  }
}
