import { w } from "./words";

/** What the night's proof of the record writes into 操作日志. */
export const proofWords = {
  proved: w("{reports} 份报表与明细一致", "{reports} reports agree with their rows"),
  found: w(
    "{reports} 份报表中有 {wrong} 份与明细不一致",
    "{wrong} of {reports} reports do not agree with their rows",
  ),
} as const;
