// A failure in one unit's report or answer is that unit's alone.
import type { Definition, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import type { Context } from "../context";
import { longestWait } from "../not-now";
import { ProblemError } from "../problem-error";
import { collectGroup, type GroupResult } from "./collect";

/** Collects a group. When something unforeseen breaks it, its units are collected one by one and the culprit is named. */
export function collectApart(context: Context, definition: Definition, group: readonly Unit[]): GroupResult {
  try {
    return collectGroup(context, definition, group);
  } catch (error) {
    // Problems of the head workbook, a busy lock and a busy Google concern every unit alike.
    if (error instanceof ProblemError) throw error;
    if (group.length > 1) return merged(group.map((unit) => collectApart(context, definition, [unit])));
    return failed(group[0]!, error as Error);
  }
}

function failed(unit: Unit, error: Error): GroupResult {
  console.error(error.stack);
  const { name } = unit;
  const problems = [problem("service.busy", { service: `${name}（${error.message}）` }, { unit: name })];
  return { problems, accepted: 0, refused: 0, taken: 0, troubled: [unit], untouched: 0, postponed: [] };
}

function merged(results: readonly GroupResult[]): GroupResult {
  const sum = (key: "accepted" | "refused" | "taken" | "untouched") =>
    results.reduce((total, result) => total + result[key], 0);
  const wait = longestWait(results);
  return {
    postponed: results.flatMap(({ postponed }) => postponed),
    ...(wait ? { wait } : {}),
    problems: results.flatMap(({ problems }) => problems),
    accepted: sum("accepted"),
    refused: sum("refused"),
    taken: sum("taken"),
    troubled: results.flatMap(({ troubled }) => troubled),
    untouched: sum("untouched"),
  };
}
