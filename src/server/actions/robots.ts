// 群机器人: whoever may edit the head gives a robot its address, tries it, and lets it chase. The address is never given back.
import type { Definition, Robot, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import { groupChaseNow } from "../../core/reminder";
import { lastSaid } from "../../core/reminder/robot-troubles";
import { fitsVendor, type RobotKey, robotVendors } from "../../core/robots/vendors";
import { textOf } from "../../core/rows";
import { inLanguage, labelOf } from "../../core/text";
import { groupText } from "../../core/text/groups";
import { clauses, listed } from "../../core/text/lists";
import type { LogAction } from "../../core/text/log-actions";
import { robotsWords } from "../../core/text/pages/robots";
import type { Input, Output, PageData, RobotState } from "../../core/wire/procedures";
import { CLOCK_SLICE_MS, type Context } from "../context";
import { edit } from "../edit";
import { epochNow } from "../google/instant";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { dropRobotKeys, fittingKey, keepRobotKey, robotKeys } from "../head/robot-keys";
import { groupInput, postNow, postToGroups, readRobots } from "../jobs/tell-groups";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";

/** First data of the sidebar. */
export function robotsData(context: Context): PageData["robots"] {
  return statesOf(context, worldOf(context));
}

/** Keeps address and secret of a robot. Throws where they are not its platform's. */
export function saveRobot(context: Context, input: Input<"robots.save">): Output<"robots.save"> {
  const world = worldOf(context);
  const robot = robotOf(world, input.robotId);
  const key = { address: input.address.trim(), secret: input.secret.trim() };
  refuseOthers(robot, key, context);
  note(context, "robot.set", robot);
  keepRobotKey(robot, key);
  return statesOf(context, world);
}

/** Forgets address and secret of a robot, and of rows that are gone. */
export function dropRobot(context: Context, { robotId }: Input<"robots.drop">): Output<"robots.drop"> {
  const world = worldOf(context);
  const robot = robotOf(world, robotId);
  const rows = context.tabs.table("robots").rows.map(({ cells }) => textOf(cells.robotId));
  const gone = [...robotKeys().keys()].filter((id) => !rows.includes(id));
  note(context, "robot.drop", robot);
  dropRobotKeys([robotId, ...gone]);
  return statesOf(context, world);
}

/** Says in the group that the robot is connected. Throws with the reason where it is not. */
export function testRobot(context: Context, { robotId }: Input<"robots.test">): Output<"robots.test"> {
  const world = worldOf(context);
  const robot = robotOf(world, robotId);
  const { title: campaign, issuer, language } = world.definition.campaign;
  const text = groupText("test", language, { campaign, issuer });
  const { outcome, error } = postNow(robot, text, keyOf(robot, context), world.definition);
  note(context, "robot.test", robot, error);
  const { name: group } = robot;
  if (outcome === "busy") throw new ProblemError([problem("robot.later", { group })]);
  if (outcome === "refused") throw new ProblemError([problem("robot.refused", { group, error })]);
  if (outcome === "unclear") throw new ProblemError([problem("robot.unclear", { group, error })]);
  return statesOf(context, world);
}

/** Names in the group who is overdue by now, once a day. */
export function chaseInGroup(context: Context, { robotId }: Input<"robots.chase">): Output<"robots.chase"> {
  const world = worldOf(context);
  const robot = robotOf(world, robotId);
  keyOf(robot, context);
  const { definition, units } = world;
  const sends = groupChaseNow(groupInput(context, definition, units), robot);
  if (sends.length === 0) throw new ProblemError([problem("robot.told", { group: robot.name })]);
  note(context, "robot.chase", robot);
  const { problems, waits } = postToGroups(
    context,
    definition,
    sends,
    () => epochNow() - context.epoch < CLOCK_SLICE_MS,
  );
  return {
    robots: statesOf(context, world, new Set([robotId])).robots,
    problems: (waits ? [problem("robot.later", { group: robot.name })] : problems).map((found) =>
      pageProblem(found, context.language),
    ),
  };
}

interface World {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  readonly robots: readonly Robot[];
}

function worldOf(context: Context): World {
  loadDefinition(context, ["reports", "reminderLog", "robots"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  return { definition, units, robots: readRobots(context, definition, units) };
}

function robotOf({ robots }: World, robotId: string): Robot {
  const robot = robots.find((each) => each.robotId === robotId);
  if (!robot) throw new ProblemError([problem("robot.gone", {})]);
  return robot;
}

function keyOf(robot: Robot, { language }: Context): RobotKey {
  const key = fittingKey(robot, robotKeys());
  const kind = labelOf("robotKind", robot.kind, language);
  if (!key) throw new ProblemError([problem("robot.noAddress", { group: robot.name, kind })]);
  return key;
}

function refuseOthers({ kind }: Robot, key: RobotKey, { language }: Context): void {
  const platform = labelOf("robotKind", kind, language);
  const { address, example } = robotVendors[kind];
  if (!address.test(key.address))
    throw new ProblemError([problem("robot.address", { kind: platform, example }, { field: "address" })]);
  if (fitsVendor(kind, key)) return;
  const setting = inLanguage(robotsWords[kind], language);
  throw new ProblemError([problem("robot.secret", { kind: platform, setting }, { field: "secret" })]);
}

function statesOf(
  context: Context,
  { definition, robots, units }: World,
  told: ReadonlySet<string> = new Set(),
): { robots: RobotState[] } {
  const { language } = context;
  const keys = robotKeys();
  const input = groupInput(context, definition, units);
  const log = context.tabs.table("reminderLog", undefined, told.size > 0).rows;
  return {
    robots: robots.map((robot) => {
      const { chases, digests, kind, level, name, robotId, underId, unitTypes } = robot;
      const under = units.find(({ unitId }) => unitId === underId)?.name ?? "";
      const last = lastSaid(robot, log)?.cells;
      const says = [chases && groupText("chase", language), digests && groupText("digest", language)];
      return {
        robotId,
        name,
        platform: labelOf("robotKind", kind, language),
        example: robotVendors[kind].example,
        signing: robotVendors[kind].isSigned ? inLanguage(robotsWords[kind], language) : "",
        units: clauses([listed(unitTypes, language), level, under].filter(Boolean), language),
        says: listed(says.filter(Boolean) as string[], language),
        isKept: fittingKey(robot, keys) !== undefined,
        last: last ? `${textOf(last.at).slice(0, 16)} ${textOf(last.state)}` : "",
        now: told.has(robotId) ? "" : (groupChaseNow(input, robot)[0]?.text ?? ""),
      };
    }),
  };
}

function note(context: Context, action: LogAction, { name: record }: Robot, after = ""): void {
  edit(() => writeLog(context, [{ action, record, after }]));
}
