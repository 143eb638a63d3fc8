import { w } from "./words";

/** What the program says of the record: the night's proof in 操作日志, a roll-up beside rows that count no more. */
export const proofWords = {
  proved: w("{reports} 份报表与明细一致", "{reports} reports agree with their rows"),
  found: w(
    "{reports} 份报表中有 {wrong} 份与明细不一致",
    "{wrong} of {reports} reports do not agree with their rows",
  ),
  superseded: w("已被第 {revision} 版取代", "Replaced by version {revision}"),
} as const;
