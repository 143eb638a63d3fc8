// Why a file is not shown: only who lacks access is sent for it.

/** What stands in the way of a file, and the server's sentence about it. */
export interface Refused {
  why: "access" | "gone" | "trouble";
  message: string;
}

/** Sorts the server's sentence; what is neither about rights nor about a missing file is trouble of another kind. */
export function refusedBy(message: string): Refused {
  if (/^You do not have permission/.test(message)) return { why: "access", message };
  if (/^Requested entity was not found|^Document \S+ is missing/.test(message))
    return { why: "gone", message };
  return { why: "trouble", message };
}
