// Contract cases: what a service does, as arrange, call, expect. They run on the local host and, unchanged, inside a real
// Google account; whatever differs becomes a listed, dated difference of the host.

import type { Answer, Method } from "./ask";

/** Plain data that a case compares. */
export type Observed = null | boolean | number | string | Observed[] | { [key: string]: Observed };

/** The tab and tools that a case works with; the tab is empty before each case. */
export interface Bench {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** Message of what the call throws, or "" when it does not. Messages are in the account's language on Google. */
  thrown(call: () => unknown): string;
  /** True when the call throws; for cases whose message depends on the language. */
  throws(call: () => unknown): boolean;
  /** A request about the spreadsheet to the Sheets API, with the script's token. */
  rest(method: Method, path: string, body?: unknown): Answer;
}

/** One statement about the platform. */
export interface Case {
  /** "service.subject": stable, names the case in reports. */
  id: string;
  title: string;
  /** True where the knowledge behind `expected` is uncertain and the host takes the strict reading. */
  uncertain?: boolean;
  observe(bench: Bench): Observed;
  expected: Observed;
}

/** What became of one case. */
export interface CaseResult {
  id: string;
  title: string;
  uncertain: boolean;
  same: boolean;
  expected: Observed;
  observed: Observed;
  ms: number;
}
