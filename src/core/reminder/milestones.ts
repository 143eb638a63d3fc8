// Milestones of tasks, called to mind to the departments that lead them by the same ladder as reports: one mail a department and day.
import { daysBetween, isWorkday } from "../day";
import { groupBy } from "../group-by";
import type { Language, Phase, Task, Unit } from "../model";
import { findUnit } from "../rows/units";
import { reminderText } from "../text/reminders";
import { channels, isClosedOn } from "../units";
import { isDone } from "./due";
import { occasionOf } from "./occasions";
import { reachOf } from "./render";
import type { ReminderInput, Send, SendItem } from "./types";
import { unitMail } from "./unit-mail";

/** A milestone that a rule wants a mail for. */
interface Due {
  readonly unit: Unit;
  readonly milestone: Phase;
  readonly task: Task | undefined;
  readonly item: SendItem;
}

/**
 * The mails about milestones that are due and not yet sent. A milestone belongs to the department that leads its task, one without a
 * task to the campaign's own; who is no unit of the directory, or gets no mails, is reminded of nothing.
 */
export function milestoneMails(input: ReminderInput): Send[] {
  if (input.nowTime < (input.sendFrom ?? "08:00")) return [];
  const open = input.definition.phases.filter(
    ({ kind, done, end }) => kind === "milestone" && !done && end !== "",
  );
  const due = groupBy(
    open.flatMap((milestone) => dueOf(milestone, input)),
    ({ unit }) => unit.unitId,
  );
  return [...due.values()].map((own) => mailOf(own, input));
}

function dueOf(milestone: Phase, input: ReminderInput): Due[] {
  const { definition, units, log, today } = input;
  const task = definition.tasks.find(({ taskId }) => taskId === milestone.taskId);
  const unit = findUnit(units, task ? task.leadDepartment : definition.campaign.department);
  if (!unit || task?.status === "done" || !channels[unit.channel].getsMails || isClosedOn(unit, today))
    return [];
  const period = {
    id: `milestone.${milestone.phaseId}`,
    start: milestone.start || definition.campaign.start,
    dueOn: milestone.end,
    onTimeUntil: milestone.end,
    lockOn: "",
  };
  const working = input.isWorkday ?? ((day: string) => isWorkday(day, definition.holidays));
  const sent = new Map(log.map((record) => [record.sendId, record]));
  return definition.reminders.flatMap((rule) => {
    const occasion = occasionOf(rule, period, today, working);
    // That a milestone's stretch begins is no news.
    if (!occasion || rule.when === "periodStart") return [];
    const sendId = [rule.ruleId, unit.unitId, period.id, occasion.number].join("|");
    if (isDone(sent.get(sendId), today)) return [];
    return [{ unit, milestone, task, item: { sendId, ruleId: rule.ruleId, periodId: period.id } }];
  });
}

function mailOf(due: readonly Due[], { definition, today }: ReminderInput): Send {
  const { campaign } = definition;
  const { language, title, issuer } = campaign;
  const { unit } = due[0] as Due;
  const milestones = [...new Map(due.map((each) => [each.milestone.phaseId, each])).values()];
  const names = milestones.map(({ milestone }) => milestone.name);
  const body = reminderText("milestoneBody", language, {
    unit: unit.name,
    campaign: title,
    items: milestones.map((each) => lineOf(each, today, language)).join("\n"),
    where: reachOf(campaign),
    issuer,
  });
  const [first = ""] = names;
  const more = names.length > 1 ? reminderText("outcomeMore", language, { count: names.length }) : "";
  return unitMail(unit, {
    items: due.map(({ item }) => item),
    subject: reminderText("milestoneSubject", language, { campaign: title, name: first, more }),
    text: body,
  });
}

function lineOf({ milestone, task }: Due, today: string, language: Language): string {
  const days = daysBetween(today, milestone.end);
  const when =
    days < 0
      ? reminderText("milestonePast", language, { days: -days })
      : reminderText(days === 0 ? "milestoneToday" : "milestoneAhead", language, { days });
  const { name, end } = milestone;
  const of = task
    ? reminderText("milestoneOf", language, { task: `${task.number} ${task.title}`.trim() })
    : "";
  return reminderText("milestoneLine", language, { name, of, end, when });
}
