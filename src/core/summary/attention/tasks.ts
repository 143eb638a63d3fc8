// Tasks past their deadline, or near it without progress or without anybody who leads them; milestones that come up.
import { daysBetween } from "../../day";
import type { Phase, Task } from "../../model";
import { periodsOfReturn } from "../../period";
import { dayWords } from "../../text/days";
import { summaryText } from "../../text/summary";
import { contained } from "../headline";
import { type Sources, shortName } from "../sources";
import { leadWords, type Sentence } from "./sentence";

/** Days before a date from which a leader should ask. */
const SOON_DAYS = 14;
/** Weight of a late task for which every report has come: what is left is to mark it as done. */
const ALL_REPORTED = 600;

/** What reports say of a task. */
interface Answers {
  readonly words: string;
  readonly isWhole: boolean;
}

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
  const answers = answersTo(task, sources);
  const values = {
    task: shortName(task),
    deadline: task.deadlineText || dayWords(task.deadline, language),
    lead: leadWords(task, language),
    progress:
      progress === null
        ? (answers?.words ?? summaryText("noProgress", language))
        : summaryText("progress", language, { progress }),
  };
  if (days < 0)
    return [
      {
        words: summaryText("taskLate", language, values),
        weight: progress === null && answers?.isWhole ? ALL_REPORTED : 1000,
      },
    ];
  const isAsked = !progress || (task.leaders.length === 0 && task.leadDepartment === "");
  if (days > SOON_DAYS || !isAsked) return [];
  return [
    {
      words: summaryText(days === 0 ? "taskToday" : "taskSoon", language, { ...values, days }),
      weight: 800 + SOON_DAYS - days,
    },
  ];
}

/** How many reports of the returns that belong to a task have come, in words; undefined where none is due. */
function answersTo({ taskId }: Task, { rollup, definition }: Sources): Answers | undefined {
  const { returns, campaign } = definition;
  const told = returns
    .filter((each) => each.taskId === taskId)
    .map(({ returnId, name }) => {
      const due = periodsOfReturn(definition, returnId).filter(({ dueOn }) => dueOn !== "");
      const counts = due.map((period) => contained(rollup, period));
      const sum = (key: "reported" | "expected") => counts.reduce((all, each) => all + each[key], 0);
      return { name, reported: sum("reported"), expected: sum("expected") };
    })
    .filter(({ expected }) => expected > 0);
  if (told.length === 0) return undefined;
  const isWhole = told.every(({ reported, expected }) => reported === expected);
  const parts = told.map((each) => summaryText("taskReported", campaign.language, { ...each }));
  const words = [...parts, ...(isWhole ? [summaryText("notMarkedDone", campaign.language)] : [])];
  return { words: words.join(summaryText("clauseMark", campaign.language)), isWhole };
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
    : [
        {
          words: summaryText(days === 0 ? "milestoneToday" : "milestone", language, values),
          weight: 750 + SOON_DAYS - days,
        },
      ];
}
