// What robots say in groups of units: who is awaited, when the ladder says so, and how reporting stands. Names of units, never their contacts.
import { daysBetween } from "../day";
import { periodFor } from "../exception";
import type { Period, Robot, Unit } from "../model";
import { byDueDay, dueMoment, isOverdue, titleOfPeriod } from "../period";
import { cutToBytes, plainText, robotVendors, utf8Bytes } from "../robots/vendors";
import { inLanguage, labelOf } from "../text";
import { groupChase, groupText } from "../text/groups";
import { listed } from "../text/lists";
import { isClosedOn, isExpected } from "../units";
import { treeOf } from "../units/tree";
import { isDone, isWaiting, isWhole, openPeriods } from "./due";
import { GROUP } from "./for-groups";
import { answersItself, momentOf } from "./missing";
import { reminderMoments } from "./moments";
import { byKey, mustSend } from "./must-send";
import { PLACEHOLDER, placeholderFaults, placeholderNamed, placeholdersFor } from "./placeholders";
import { type MailValues, reachOf, render } from "./render";
import { type Matter, wantedOf } from "./rungs";
import type { ReminderInput, Send, SendItem } from "./types";

/** A message to a group; it has no address of a person and no link. */
export interface GroupSend extends Send {
  readonly robot: Robot;
}

/** What messages to groups are decided from. */
export type GroupInput = ReminderInput;

/** The least urgency of a rung that names units in front of others: from shortly before the due day on. */
const NAMING = reminderMoments.beforeDue.urgency;

/** Placeholders that mean something in front of a group. */
const FITTING: readonly string[] = [
  "活动",
  "今天",
  "缺报",
  "单位",
  "报告期",
  "截止日期",
  "发文单位",
  "联系方式",
];

/** The placeholders that words to a group may hold, as they are typed. */
export function groupPlaceholders(words: string): string[] {
  return placeholdersFor(words).filter((whole) =>
    FITTING.includes(placeholderNamed(whole.slice(2, -2)) ?? ""),
  );
}

/** What is wrong with the words of a robot; those with a fault are not said. */
export function groupWordFaults(words: string): string[] {
  const unfit = (words.match(PLACEHOLDER) ?? []).filter((whole) => {
    const known = placeholderNamed(whole.slice(2, -2));
    return known !== undefined && !FITTING.includes(known);
  });
  return [...placeholderFaults(words).map(({ text }) => text), ...unfit];
}

/** The messages that are due and not yet sent: one a robot for the ladder, one for the digest. `occasions`: what a digest is due for. */
export function groupMessages(
  input: GroupInput,
  robots: readonly Robot[],
  occasions: readonly string[],
): GroupSend[] {
  const sent = new Map(input.log.map((record) => [record.sendId, record]));
  const isOpen = ({ sendId }: SendItem) => !isDone(sent.get(sendId), input.today);
  const awaited = robots.some(({ chases }) => chases) ? awaitedOf(input) : [];
  const inScope = scopes(input.units);
  return robots.flatMap((robot) => {
    const own = inScope(robot);
    const chase = robot.chases
      ? chaseOf(
          robot,
          awaited.filter(({ unit }) => own(unit)),
          isOpen,
          input,
        )
      : [];
    return [...chase, ...(robot.digests ? digestOf(robot, own, occasions, isOpen, input) : [])];
  });
}

/** What a robot says when a person presses: who is past due by now, once a day; nothing where nobody is. */
export function groupChaseNow(input: GroupInput, robot: Robot): GroupSend[] {
  const reports = byKey(input.reports);
  const own = scopes(input.units)(robot);
  const sendId = [GROUP, robot.robotId, "now", "", input.today].join("|");
  const earlier = input.log.find((record) => record.sendId === sendId);
  if (earlier && earlier.state !== "failed" && !isWaiting(earlier)) return [];
  const late = input.units
    .filter((unit) => own(unit) && answersItself(unit, input.today))
    .flatMap((unit) =>
      openPeriods(unit, input, reports)
        .filter((period) => isOverdue(period, momentOf(input)))
        .map((period) => ({ unit, period })),
    );
  if (late.length === 0) return [];
  return [chaseMessage(robot, [{ sendId, ruleId: GROUP, periodId: "" }], late, input)];
}

/** Whether a robot speaks of a unit. */
function scopes(units: readonly Unit[]): (robot: Robot) => (unit: Unit) => boolean {
  const tree = treeOf(units);
  return ({ unitTypes, level, underId }) => {
    const under = new Set([underId, ...tree.below(underId).map(({ unitId }) => unitId)]);
    return (unit) =>
      (unitTypes.length === 0 || unitTypes.includes(unit.unitType)) &&
      (level === "" || unit.level === level) &&
      (underId === "" || under.has(unit.unitId));
  };
}

/** A period that a unit is awaited with, and by which occasion of the ladder. */
interface Awaited {
  readonly unit: Unit;
  readonly period: Period;
  readonly occasion: string;
}

function awaitedOf(input: GroupInput): Awaited[] {
  const { definition, today, units } = input;
  const reports = byKey(input.reports);
  // A rule that mails nobody until its words are mended names nobody either.
  const reminders = definition.reminders.filter(
    (rule) => reminderMoments[rule.when].urgency >= NAMING && isWhole(rule),
  );
  if (reminders.length === 0) return [];
  const asked = { ...input, definition: { ...definition, reminders } };
  return units
    .filter((unit) => answersItself(unit, today))
    .flatMap((unit) => {
      const open = openPeriods(unit, input, reports).filter(({ dueOn }) => dueOn !== "");
      const matters = open.map((period): Matter & { dated: Period } => ({
        about: "reports",
        id: period.id,
        name: "",
        dated: period,
      }));
      return wantedOf(unit, matters, asked).map(({ rule, matter, occasion }) => ({
        unit,
        period: matter.dated,
        occasion: [rule.ruleId, matter.id, occasion.day].join("|"),
      }));
    });
}

function chaseOf(
  robot: Robot,
  awaited: readonly Awaited[],
  isOpen: (item: SendItem) => boolean,
  input: GroupInput,
): GroupSend[] {
  const itemOf = ({ occasion, period }: Awaited): SendItem => ({
    sendId: [GROUP, robot.robotId, occasion].join("|"),
    ruleId: GROUP,
    periodId: period.id,
  });
  const open = awaited.filter((each) => isOpen(itemOf(each)));
  if (open.length === 0 || groupWordFaults(robot.words).length > 0) return [];
  const items = [...new Map(open.map((each) => [each.occasion, itemOf(each)])).values()];
  return [chaseMessage(robot, items, open, input)];
}

function chaseMessage(
  robot: Robot,
  items: readonly SendItem[],
  late: readonly Pick<Awaited, "unit" | "period">[],
  { definition, today }: GroupInput,
): GroupSend {
  const { campaign, returns } = definition;
  const { language } = campaign;
  const periods = [...new Map(late.map(({ period }) => [period.id, period])).values()].sort(byDueDay);
  const namesOf = (id?: string) => [
    ...new Set(late.filter(({ period }) => !id || period.id === id).map(({ unit }) => unit.name)),
  ];
  const words = robot.words || inLanguage(groupChase, language);
  const textWith = (most: number) => {
    const lines = periods.map((period) => {
      const names = namesOf(period.id);
      const days = daysBetween(period.onTimeUntil, today);
      return groupText(days > 0 ? "overdue" : "missing", language, {
        period: titleOfPeriod(period, returns),
        due: dueMoment(period),
        days,
        count: names.length,
        names: firstOf(names, most, language),
      });
    });
    const values: MailValues = {
      ...NOTHING,
      活动: campaign.title,
      今天: today,
      缺报: lines.join("\n"),
      单位: firstOf(namesOf(), most, language),
      报告期: listed(
        periods.map((period) => titleOfPeriod(period, returns)),
        language,
      ),
      截止日期: periods[0] ? dueMoment(periods[0]) : "",
      发文单位: campaign.issuer,
      联系方式: reachOf(campaign),
    };
    return render(words, values);
  };
  return message(robot, "chase", items, textWith, campaign);
}

const NOTHING = { 表单: "", 链接: "", 缺材料: "", 事项: "", 办理方法: "" };

function digestOf(
  robot: Robot,
  own: (unit: Unit) => boolean,
  occasions: readonly string[],
  isOpen: (item: SendItem) => boolean,
  input: GroupInput,
): GroupSend[] {
  const items = occasions
    .map((occasion): SendItem => {
      const sendId = [GROUP, robot.robotId, "digest", "", occasion].join("|");
      return { sendId, ruleId: GROUP, periodId: "" };
    })
    .filter(isOpen);
  if (items.length === 0) return [];
  const { campaign } = input.definition;
  const textWith = (most: number) => {
    const lines = standingLines(own, most, input);
    return groupText("digestText", campaign.language, {
      campaign: campaign.title,
      today: input.today,
      lines: lines.join("\n"),
      issuer: campaign.issuer,
    });
  };
  return standingLines(own, 0, input).length === 0
    ? []
    : [message(robot, "digest", items, textWith, campaign)];
}

// Periods that have begun and are not over: those still open, and those that somebody owes.
function standingLines(
  own: (unit: Unit) => boolean,
  most: number,
  { definition, reports, today, nowTime, units }: GroupInput,
): string[] {
  const { language } = definition.campaign;
  const now = momentOf({ today, nowTime });
  const known = byKey(reports);
  const there = units.filter((unit) => own(unit) && !isClosedOn(unit, today));
  const begun = definition.periods.filter(({ dueOn, start }) => dueOn !== "" && start <= today);
  return [...begun].sort(byDueDay).flatMap((period) => {
    const expected = there.filter((unit) => isExpected(unit, definition, period));
    const owing = expected.filter((unit) => mustSend(unit, period, known, definition));
    const late = owing.filter((unit) => isOverdue(periodFor(definition, unit, period), now));
    if (expected.length === 0 || (owing.length === 0 && isOverdue(period, now))) return [];
    const names = firstOf(
      late.map(({ name }) => name),
      most,
      language,
    );
    return [
      groupText("standing", language, {
        period: titleOfPeriod(period, definition.returns),
        due: dueMoment(period),
        expected: expected.length,
        sent: expected.length - owing.length,
        late: late.length > 0 ? groupText("late", language, { count: late.length, names }) : "",
      }),
    ];
  });
}

/** The first of these names; how many there are is said beside them. */
function firstOf(
  names: readonly string[],
  most: number,
  language: ReminderInput["definition"]["campaign"]["language"],
): string {
  if (most === 0) return groupText("countOnly", language);
  const some = listed(names.slice(0, most), language);
  return names.length > most ? groupText("andMore", language, { names: some }) : some;
}

/** Names that a message may hold, the most first: as many as fit into one message of the platform. */
const NAMES = [1000, 300, 150, 100, 60, 40, 25, 15, 8, 4, 2, 0];

function message(
  robot: Robot,
  what: "chase" | "digest",
  items: readonly SendItem[],
  textWith: (most: number) => string,
  { language, title }: ReminderInput["definition"]["campaign"],
): GroupSend {
  const { bytes } = robotVendors[robot.kind];
  const textOf = (most: number) => plainText(textWith(most)).trim();
  const most = NAMES.find((each) => utf8Bytes(textOf(each)) <= bytes) ?? 0;
  const text = cutToBytes(textOf(most), bytes);
  return {
    robot,
    unitId: "",
    unit: robot.name,
    to: "",
    maskedTo: labelOf("robotKind", robot.kind, language),
    items,
    subject: groupText("subject", language, { campaign: title, what: groupText(what, language) }),
    text,
    html: "",
  };
}

/** Messages to groups that wait in the log and are not due any more. */
export function staleGroupSends({ log }: GroupInput, due: readonly Send[]): string[] {
  const open = new Set(due.flatMap(({ items }) => items.map(({ sendId }) => sendId)));
  return log
    .filter(({ rule, state, sendId }) => rule === GROUP && state === "queued" && !open.has(sendId))
    .map(({ sendId }) => sendId);
}
