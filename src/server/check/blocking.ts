// What is wrong with a definition goes to nobody: 分发 and 推送变更 are refused with the list.
import { blockingProblems, checkBurden } from "../../core/check";
import { type Problem, problem } from "../../core/problem";
import { listTables, type RawTables } from "../../core/rows";
import { readTables } from "../../core/tables";
import type { Context } from "../context";
import { readDraft, readUnits } from "../head/campaign";
import { ProblemError } from "../problem-error";
import { withLetters } from "../tabs/letters";
import { burdensOfOthers } from "./elsewhere";

/** Throws the list of what has to be mended before units get the definition. */
export function refuseBlocked(context: Context): void {
  const found = blocked(context);
  if (found.length > 0) throw new ProblemError(found);
}

/** What has to be mended before units get the definition, with how much that is before it; empty where nothing has to. */
export function blocked(context: Context): Problem[] {
  // First: rows typed by hand get their ids, and only then are looked at.
  const units = readUnits(context, readDraft(context));
  const found = blockingProblems(rawTables(context), units);
  return found.length === 0 ? [] : [problem("distribute.blocked", { count: found.length }), ...found];
}

/** Columns of the definition that ask for what the same units report already, here or to another campaign of the office. */
export function askedTwice(context: Context): Problem[] {
  const definition = readDraft(context);
  const units = readUnits(context, definition);
  const raw = rawTables(context);
  const { language } = definition.campaign;
  const here = checkBurden({ raw, definition, units, language });
  return [...here, ...burdensOfOthers(raw, definition, units, context.head.id)];
}

function rawTables({ tabs }: Context): RawTables {
  const lists = listTables(tabs.table("fields").rows);
  const keys = [...new Set([...readTables, ...lists])].filter((key) => tabs.has(key));
  return Object.fromEntries(keys.map((key) => [key, withLetters(tabs.table(key))]));
}
