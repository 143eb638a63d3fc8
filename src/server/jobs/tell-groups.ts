// Messages to groups: what robots say is due, at most once each, as many to one address as its platform takes together.
import { digestMoments, digestOccasions } from "../../core/digest/moments";
import type { Definition, Robot, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import {
  type GroupInput,
  type GroupSend,
  groupMessages,
  groupPlaceholders,
  groupWordFaults,
  isWithinHours,
  sendHours,
  staleGroupSends,
  WIDEST,
} from "../../core/reminder";
import { robotTroubles } from "../../core/reminder/robot-troubles";
import { type RobotKey, type RobotOutcome, robotAnswer, robotVendors } from "../../core/robots/vendors";
import { robotsFromRows } from "../../core/rows";
import { labelOf } from "../../core/text";
import { groupText } from "../../core/text/groups";
import type { Context } from "../context";
import { edit } from "../edit";
import { epochNow } from "../google/instant";
import { postToRobot } from "../google/robot-post";
import { signatureOf } from "../google/secrets";
import { setting } from "../head/campaign";
import { giveIds } from "../head/ids";
import { writeLog } from "../head/log";
import { readReports } from "../head/record";
import { fittingKey, robotKeys } from "../head/robot-keys";
import { type Claimed, sendInRuns } from "./send-in-runs";
import { cancelSends, readSends, type SendLogUpdate, settleBrokenSends } from "./send-log";

/** What became of messages to groups; `waits` where some go with the next tick. */
export interface ToldGroups {
  sent: number;
  waits: boolean;
  problems: Problem[];
}

/** The robots of the tab 群机器人; rows typed by hand get their ids first. */
export function readRobots(context: Context, definition: Definition, units: readonly Unit[]): Robot[] {
  if (!context.tabs.has("robots")) return [];
  giveIds(context, "robots");
  return robotsFromRows(context.tabs.table("robots").rows, { definition, units }).robots;
}

/** Those of them that have an address. */
export function connectedRobots(context: Context, definition: Definition, units: readonly Unit[]): Robot[] {
  const robots = readRobots(context, definition, units);
  if (robots.length === 0) return [];
  const keys = robotKeys();
  return robots.filter((robot) => fittingKey(robot, keys));
}

/** Posts what is due to groups by now. A message that broke off earlier is named and not repeated. */
export function tellGroups(context: Context, definition: Definition, units: readonly Unit[]): ToldGroups {
  const nothing: ToldGroups = { sent: 0, waits: false, problems: [] };
  if (!isWithinHours(context.time, sendHours(setting(context, "sendHours")) ?? WIDEST)) return nothing;
  const robots = readRobots(context, definition, units);
  if (robots.length === 0) return nothing;
  const { language } = definition.campaign;
  const broken = settleBrokenSends(context, language);
  const input = groupInput(context, definition, units);
  const { moments } = digestMoments(setting(context, "digestWhen"));
  const occasions = digestOccasions(moments, definition, context.today, context.time);
  const due = groupMessages(input, robots, occasions);
  const stale = staleGroupSends(input, due);
  if (stale.length > 0) edit(() => cancelSends(context, stale, language));
  const told = postToGroups(context, definition, due, context.hasTime);
  const silent = robots.filter((robot) => due.every((send) => send.robot !== robot));
  const problems = [
    ...broken.map((unit) => problem("mail.uncertain", { unit }, { unit })),
    ...robots.flatMap(robotWordFaults),
    ...robotTroubles(silent, context.tabs.table("reminderLog").rows),
    ...told.problems,
  ];
  return { ...told, problems };
}

/** What messages to groups are decided from. */
export function groupInput(context: Context, definition: Definition, units: readonly Unit[]): GroupInput {
  const log = readSends(context);
  return {
    definition,
    units,
    reports: readReports(context),
    log,
    today: context.today,
    nowTime: context.time,
  };
}

/** Posts these messages and notes what became of each. */
export function postToGroups(
  context: Context,
  definition: Definition,
  due: readonly GroupSend[],
  hasTime: () => boolean,
): ToldGroups {
  if (due.length === 0) return { sent: 0, waits: false, problems: [] };
  const keys = robotKeys();
  const language = definition.campaign.language;
  const addressed = due.filter(({ robot }) => fittingKey(robot, keys));
  const without = new Set(due.filter((send) => !addressed.includes(send)).map(({ robot }) => robot));
  const { fitting, beyond } = inTurn(addressed, keys);
  const tired = new Set<string>();
  const results: Problem[] = [];
  const dispatch = (claimed: Claimed<GroupSend>): SendLogUpdate => {
    const key = fittingKey(claimed.send.robot, keys)!;
    if (tired.has(key.address)) return { ...claimed, state: "queued" };
    const { outcome, error } = postNow(claimed.send.robot, claimed.send.text, key, definition);
    const { name: group } = claimed.send.robot;
    if (outcome === "busy") tired.add(key.address);
    if (outcome === "busy") results.push(problem("robot.busy", { group }, undefined, "D"));
    if (outcome === "refused") results.push(problem("robot.failed", { group, error }));
    if (outcome === "unclear") results.push(problem("robot.unclear", { group, error }));
    return { ...claimed, state: STATES[outcome], error };
  };
  const none = { updates: [] as SendLogUpdate[], waiting: 0 };
  const { updates, waiting } =
    addressed.length === 0 ? none : sendInRuns(context, definition, fitting, beyond, hasTime, dispatch);
  const lost = updates.filter(({ state }) => state === "failed" || state === "uncertain");
  if (lost.length > 0) noteFailures(context, lost);
  const addressless = [...without].map(({ name: group, kind }) =>
    problem("robot.noAddress", { group, kind: labelOf("robotKind", kind, language) }),
  );
  return {
    sent: updates.filter(({ state }) => state === "sent").length,
    waits: waiting > 0 || updates.some(({ state }) => state === "queued"),
    problems: [...addressless, ...results],
  };
}

const STATES = { taken: "sent", busy: "queued", refused: "failed", unclear: "uncertain" } as const;

/** Says a text in the group of a robot, now; `error` tells why it could not, without address or secret. */
export function postNow(
  { kind }: Robot,
  text: string,
  key: RobotKey,
  { campaign: { language } }: Pick<Definition, "campaign">,
): { outcome: RobotOutcome; error: string } {
  const { body, url } = robotVendors[kind].request(text, key, epochNow(), signatureOf);
  const reply = postToRobot(url, body);
  if (reply === "daySpent") return { outcome: "busy", error: "" };
  if (reply === "unreachable") return { outcome: "refused", error: groupText("unreachable", language) };
  if (reply === "unclear") return { outcome: "unclear", error: groupText("unclear", language) };
  const { outcome, code } = robotAnswer(kind, reply.status, reply.text);
  const words = {
    taken: "",
    busy: "",
    refused: groupText("refused", language, { code }),
    unclear: groupText("unclear", language),
  };
  return { outcome, error: words[outcome] };
}

// What an address takes in one go; several rows may share one.
function inTurn(
  sends: readonly GroupSend[],
  keys: ReadonlyMap<string, RobotKey>,
): { fitting: GroupSend[]; beyond: GroupSend[] } {
  const counts = new Map<string, number>();
  const fitting: GroupSend[] = [];
  const beyond: GroupSend[] = [];
  for (const send of sends) {
    const { address } = keys.get(send.robot.robotId)!;
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    (count > robotVendors[send.robot.kind].most ? beyond : fitting).push(send);
  }
  return { fitting, beyond };
}

function noteFailures(context: Context, lost: readonly SendLogUpdate[]): void {
  edit(() =>
    writeLog(
      context,
      lost.map(({ send: { unit }, error = "" }) => ({
        action: "robot.failed" as const,
        record: unit,
        after: error,
      })),
    ),
  );
}

/** What is wrong with the words of a robot. */
function robotWordFaults({ name: group, words }: Robot): Problem[] {
  const options = groupPlaceholders(words).join(" ");
  return groupWordFaults(words).map((placeholder) => problem("robot.words", { group, placeholder, options }));
}
