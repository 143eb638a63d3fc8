// What is wrong with a definition goes to nobody: 分发 and 推送变更 are refused with the list.
import { blockingProblems } from "../../core/check";
import { type Problem, problem } from "../../core/problem";
import { listTables } from "../../core/rows";
import { readTables } from "../../core/tables";
import type { Context } from "../context";
import { readDraft, readUnits } from "../head/campaign";
import { ProblemError } from "../problem-error";
import { withLetters } from "../tabs/letters";

/** Throws the list of what has to be mended before units get the definition. */
export function refuseBlocked(context: Context): void {
  const found = blocked(context);
  if (found.length > 0) throw new ProblemError(found);
}

/** What has to be mended before units get the definition, with how much that is before it; empty where nothing has to. */
export function blocked(context: Context): Problem[] {
  const { tabs } = context;
  // First: rows typed by hand get their ids, and only then are looked at.
  const units = readUnits(context, readDraft(context));
  const lists = listTables(tabs.table("fields").rows);
  const keys = [...new Set([...readTables, ...lists])].filter((key) => tabs.has(key));
  const raw = Object.fromEntries(keys.map((key) => [key, withLetters(tabs.table(key))]));
  const found = blockingProblems(raw, units);
  return found.length === 0 ? [] : [problem("distribute.blocked", { count: found.length }), ...found];
}
