import { textOf } from "../cells/text";
import type { Robot, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { keyOf } from "../text";
import { GROUP } from "./for-groups";

/** The last row of 提醒日志 about a robot; undefined where it never spoke. */
export function lastSaid({ robotId }: Robot, log: readonly TableRow[]): TableRow | undefined {
  const own = log.filter(({ cells }) => textOf(cells.sendId).startsWith(`${GROUP}|${robotId}|`));
  return own.reduce<TableRow | undefined>(
    (last, row) => (last && textOf(last.cells.at) > textOf(row.cells.at) ? last : row),
    undefined,
  );
}

/** What became badly of the last message of each robot, as 提醒日志 tells it. */
export function robotTroubles(robots: readonly Robot[], log: readonly TableRow[]): Problem[] {
  return robots.flatMap((robot) => {
    const cells = lastSaid(robot, log)?.cells;
    const state = cells && keyOf("sendState", cells.state);
    const values = { group: robot.name, error: textOf(cells?.error) };
    if (state === "failed") return [problem("robot.failed", values)];
    return state === "uncertain" ? [problem("robot.unclear", values)] : [];
  });
}
