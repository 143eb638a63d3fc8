// Milestones and deadlines of tasks, called to mind to the departments that lead them by the same ladder as reports.
import { daysBetween } from "../day";
import type { Definition, Language, Unit } from "../model";
import { findUnit } from "../rows/units";
import { ladderText } from "../text/ladder";
import { channels, isClosedOn } from "../units";
import { isTooEarly } from "./hours";
import { reachOf } from "./render";
import type { Matter, Wanted } from "./rungs";
import type { Joining, ReminderInput } from "./types";
import { unitMail } from "./unit-mail";
import { andMore, itemsOf, mattersOf, unsentOf } from "./unsent";

/** A milestone or task that is not done, with the name of the department that leads it. */
interface Duty extends Matter {
  readonly department: string;
}

/**
 * The open duties of each unit, by unit id. A milestone belongs to the department that leads its task, one without a task to the
 * campaign's own; who is no unit of the directory, or gets no mails, is reminded of nothing.
 */
export function dutiesOf({ definition, units, today }: ReminderInput): Map<Unit, Duty[]> {
  const found = new Map<Unit, Duty[]>();
  for (const duty of [...milestonesOf(definition), ...tasksOf(definition)]) {
    const unit = findUnit(units, duty.department);
    if (!unit || !channels[unit.channel].getsMails || isClosedOn(unit, today)) continue;
    found.set(unit, [...(found.get(unit) ?? []), duty]);
  }
  return found;
}

function milestonesOf({ phases, tasks, campaign }: Definition): Duty[] {
  const open = phases.filter(({ kind, done, end }) => kind === "milestone" && !done && end !== "");
  return open.flatMap(({ phaseId, name, taskId, start, end }) => {
    const task = tasks.find((each) => each.taskId === taskId);
    if (task?.status === "done") return [];
    const of = task ? ladderText("ofTask", campaign.language, { task: titleOf(task) }) : "";
    return {
      about: "milestones" as const,
      id: `milestone.${phaseId}`,
      name: ladderText("milestone", campaign.language, { name, of }),
      dated: dated(start || campaign.start, end),
      department: task ? task.leadDepartment : campaign.department,
    };
  });
}

function tasksOf({ tasks, campaign }: Definition): Duty[] {
  const open = tasks.filter(
    ({ deadline, status }) => deadline !== "" && status !== "done" && status !== "paused",
  );
  return open.map((task) => ({
    about: "tasks",
    id: `task.${task.taskId}`,
    name: ladderText("task", campaign.language, { task: titleOf(task) }),
    dated: dated(campaign.start, task.deadline),
    department: task.leadDepartment,
  }));
}

const titleOf = ({ number, title }: { number: string; title: string }): string => `${number} ${title}`.trim();

const dated = (start: string, end: string): Matter["dated"] => ({
  start,
  dueOn: end,
  onTimeUntil: end,
  lockOn: "",
});

/** The mails about duties that are due and not yet sent, one a department. */
export function dutyMails(input: ReminderInput): Joining[] {
  if (isTooEarly(input)) return [];
  const sent = new Map(input.log.map((record) => [record.sendId, record]));
  return [...dutiesOf(input)].flatMap(([unit, duties]) => {
    // That the stretch of a milestone or task begins is no news.
    const due = unsentOf(unit, duties, input, sent).filter(({ rule }) => rule.when !== "periodStart");
    return due.length === 0 ? [] : [mailOf(unit, due, input)];
  });
}

function mailOf(
  unit: Unit,
  due: readonly Wanted[],
  { definition: { campaign }, today }: ReminderInput,
): Joining {
  const { language, title, issuer } = campaign;
  const matters = mattersOf(due);
  const items = matters.map((matter) => lineOf(matter, today, language)).join("\n");
  const how = ladderText("dutyHow", language);
  const words = { unit: unit.name, campaign: title, items, how, where: reachOf(campaign), issuer };
  const named = `${matters[0].name}${andMore(matters, language)}`;
  return {
    ...unitMail(unit, {
      items: itemsOf(unit, due),
      subject: ladderText("dutySubject", language, { campaign: title, name: named }),
      text: ladderText("dutyBody", language, words),
    }),
    also: ladderText("dutyAlso", language, { items, how }),
    named,
  };
}

function lineOf({ name, dated: { dueOn } }: Matter, today: string, language: Language): string {
  const days = daysBetween(today, dueOn);
  const when =
    days < 0
      ? ladderText("past", language, { days: -days })
      : ladderText(days === 0 ? "today" : "ahead", language, { days });
  return ladderText("line", language, { name, end: dueOn, when });
}
