// Tasks past their deadline, or near it without progress or without anybody who leads them; milestones that come up.
import { daysBetween } from "../../day";
import type { Phase, Task } from "../../model";
import { dayWords } from "../../text/days";
import { summaryText } from "../../text/summary";
import { type Sources, shortName } from "../sources";
import { leadWords, type Sentence } from "./sentence";

/** Days before a date from which a leader should ask. */
const SOON_DAYS = 14;

/** A task's progress in percent: what figures measure stands in place of what people say; null = nobody has said. */
export function progressOf(task: Task, { rollup }: Pick<Sources, "rollup">): number | null {
  if (task.status === "done") return 100;
  return rollup.tasks.find(({ taskId }) => taskId === task.taskId)?.measured ?? task.progress;
}

/** Sentences on tasks and on milestones of the campaign. */
export function taskSentences(sources: Sources): Sentence[] {
  const { tasks, phases } = sources.definition;
  return [
    ...tasks.flatMap((task) => taskSentence(task, sources)),
    ...phases.flatMap((phase) => milestoneSentence(phase, sources)),
  ];
}

function taskSentence(task: Task, sources: Sources): Sentence[] {
  const { rollup, definition } = sources;
  const { language } = definition.campaign;
  if (task.deadline === "" || task.status === "done" || task.status === "paused") return [];
  const days = daysBetween(rollup.today, task.deadline);
  const progress = progressOf(task, sources);
  const values = {
    task: shortName(task),
    deadline: task.deadlineText || dayWords(task.deadline, language),
    lead: leadWords(task, language),
    progress:
      progress === null
        ? summaryText("noProgress", language)
        : summaryText("progress", language, { progress }),
  };
  if (days < 0) return [{ words: summaryText("taskLate", language, values), weight: 1000 }];
  const isAsked = !progress || (task.leaders.length === 0 && task.leadDepartment === "");
  if (days > SOON_DAYS || !isAsked) return [];
  return [{ words: summaryText("taskSoon", language, { ...values, days }), weight: 800 + SOON_DAYS - days }];
}

/** A milestone in the days before it, and after it until it is ticked; one that belongs to a task speaks with that task's lead, and not once the task is done. */
function milestoneSentence({ kind, name, taskId, dateText, end, done }: Phase, sources: Sources): Sentence[] {
  const { rollup, definition } = sources;
  const { language } = definition.campaign;
  const task = definition.tasks.find((candidate) => candidate.taskId === taskId);
  if (kind !== "milestone" || end === "" || done || task?.status === "done") return [];
  const days = daysBetween(rollup.today, end);
  if (days > SOON_DAYS) return [];
  const date = dateText || dayWords(end, language);
  const values = { name, date, days: Math.abs(days), lead: task ? leadWords(task, language) : "" };
  return days < 0
    ? [{ words: summaryText("milestonePast", language, values), weight: 990 }]
    : [{ words: summaryText("milestone", language, values), weight: 750 + SOON_DAYS - days }];
}
