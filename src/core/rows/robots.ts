import { textOf } from "../cells/text";
import type { Definition, Robot, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { tables } from "../tables";
import { keyOf } from "../text";
import { type RowReader, readRow } from "./reader";
import { findUnit } from "./units";

/** By what the names of the tab 群机器人 are understood. */
export interface RobotNames {
  readonly definition: Pick<Definition, "unitTypes" | "campaign">;
  readonly units: readonly Unit[];
}

/** The robots in use of the tab 群机器人. A row that cannot be understood speaks to nobody, and is a problem. */
export function robotsFromRows(
  rows: readonly TableRow[],
  names: RobotNames,
): { robots: Robot[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const begun = rows.filter(({ cells }) => textOf(cells.name) !== "" && keyOf("yesNo", cells.inUse) !== "no");
  const robots = begun.flatMap((row) => {
    const before = problems.length;
    const read = readRow(tables.robots, row, names.definition.campaign.language, problems);
    const robot = readRobot(read, names);
    return problems.length > before ? [] : [robot];
  });
  return { robots, problems };
}

function readRobot(read: RowReader, names: RobotNames): Robot {
  const { definition, units } = names;
  const known = definition.unitTypes.map(({ name }) => name);
  const unitTypes = read.list("unitTypes");
  const level = read.text("level");
  const under = read.text("under");
  const unit = findUnit(units, under);
  if (read.text("kind") === "")
    read.note(problem("robot.kindMissing", { group: read.text("name") }, read.place("kind")));
  for (const value of unitTypes)
    if (!known.includes(value))
      read.note(problem("definition.unitTypeUnknown", { value, options: known }, read.place("unitTypes")));
  if (level !== "" && units.every((each) => each.level !== level))
    read.note(problem("robot.levelUnknown", { value: level }, read.place("level")));
  if (under !== "" && !unit) read.note(problem("robot.unitUnknown", { value: under }, read.place("under")));
  return {
    robotId: read.text("robotId"),
    name: read.text("name"),
    kind: read.option("kind", "robotKind", "wecom"),
    unitTypes,
    level,
    underId: unit?.unitId ?? "",
    chases: read.yesNo("chases", true),
    digests: read.yesNo("digests", false),
    words: read.text("words"),
  };
}
