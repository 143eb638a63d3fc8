// 领导小组: nothing is counted or sent by it, so nothing here stops.
import type { Problem } from "../problem";
import { leadingGroupFromRows } from "../rows";
import type { CheckContext } from "./context";

/** The tab 领导小组. */
export function checkLeadingGroup({ raw, language }: CheckContext): Problem[] {
  const problems: Problem[] = [];
  leadingGroupFromRows(raw.leadingGroup ?? [], language, problems);
  return problems.map((found) => ({ ...found, grade: found.grade ?? "C" }));
}
