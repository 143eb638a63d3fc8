import type { GroupMember, Language, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { tables } from "../tables";
import { type RowReader, readRow } from "./reader";

/** Who leads the campaign, in the order of the tab 领导小组; a row of nobody is a problem. */
export function leadingGroupFromRows(
  rows: readonly TableRow[],
  language: Language,
  problems: Problem[] = [],
): GroupMember[] {
  const read = rows.map((row) => readRow(tables.leadingGroup, row, language, problems));
  const begun = read.filter(
    (each) => each.yesNo("inUse", true) && COLUMNS.some((key) => each.text(key) !== ""),
  );
  return begun.flatMap((each) => memberOf(each));
}

const COLUMNS = ["role", "name", "position", "office", "duty"] as const;

function memberOf(read: RowReader): GroupMember[] {
  const [role, name, position, office, duty] = COLUMNS.map((key) => read.text(key)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (name + position !== "") return [{ role, name, position, office, duty }];
  read.note(problem("leadingGroup.nobody", { role }, read.place("name")));
  return [];
}
