// A failure in one unit's report or receipt is that unit's alone.
import type { Definition, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import type { Context } from "../context";
import { longestWait } from "../not-now";
import { ProblemError } from "../problem-error";
import { type CollectionResult, collectGroup } from "./collect";
import { BrokenOff } from "./signs";

/** Collects a group. When something unforeseen breaks it, its units are collected one by one and the culprit is named. */
export function collectIsolated(
  context: Context,
  definition: Definition,
  group: readonly Unit[],
  look?: () => void,
): CollectionResult {
  try {
    return collectGroup(context, definition, group, look);
  } catch (error) {
    // Problems of the head workbook, a busy lock and a busy Google concern every unit alike.
    if (error instanceof ProblemError || error instanceof BrokenOff) throw error;
    if (group.length > 1)
      return mergeResults(group.map((unit) => collectIsolated(context, definition, [unit], look)));
    return failedResult(group[0]!, error as Error);
  }
}

function failedResult(unit: Unit, error: Error): CollectionResult {
  console.error(error.stack);
  const { name } = unit;
  const problems = [problem("service.busy", { service: `${name}（${error.message}）` }, { unit: name })];
  return {
    problems,
    recordedReports: 0,
    rejectedReports: 0,
    faults: [],
    recordedUnits: 0,
    unitsWithProblems: [name],
    proposals: 0,
    postponed: [],
    mayHoldMore: false,
  };
}

function mergeResults(results: readonly CollectionResult[]): CollectionResult {
  const sum = (key: "recordedReports" | "rejectedReports" | "recordedUnits" | "proposals") =>
    results.reduce((total, result) => total + result[key], 0);
  const wait = longestWait(results);
  return {
    postponed: results.flatMap(({ postponed }) => postponed),
    mayHoldMore: results.some(({ mayHoldMore }) => mayHoldMore),
    ...(wait ? { wait } : {}),
    problems: results.flatMap(({ problems }) => problems),
    recordedReports: sum("recordedReports"),
    rejectedReports: sum("rejectedReports"),
    faults: results.flatMap(({ faults }) => faults),
    recordedUnits: sum("recordedUnits"),
    unitsWithProblems: results.flatMap(({ unitsWithProblems }) => unitsWithProblems),
    proposals: sum("proposals"),
  };
}
