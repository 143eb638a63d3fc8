// A task as it is edited, apart from how the form is drawn.
import { isDay } from "../../core/day/arithmetic";
import { partWords } from "../../core/text/pages/parts";
import { tasksWords } from "../../core/text/pages/tasks";
import type { PageProblem, TaskCard } from "../../core/wire/procedures";
import { listed, say } from "../parts/language";

/** A task being edited; progress is a text, because anything may be typed. */
export type TaskDraft = Omit<TaskCard, "light" | "progress"> & { progress: string };

/** Fields that a person can change, in the order of the form. */
const taskFields = [
  "number",
  "title",
  "detail",
  "phase",
  "leaders",
  "leadDepartment",
  "coDepartments",
  "deadlineText",
  "deadline",
  "appliesTo",
  "inLedger",
  "status",
  "progress",
  "progressNote",
] as const satisfies readonly (keyof TaskDraft)[];

/** One of the fields that a person can change. */
export type TaskField = (typeof taskFields)[number];

/** A task that exists, to be changed. */
export function draftOf({ light: _, ...task }: TaskCard): TaskDraft {
  return { ...task, progress: task.progress === null ? "" : String(task.progress) };
}

/** A new task; the script gives it its id. */
export function newDraft(status: string): TaskDraft {
  const texts = {
    number: "",
    title: "",
    detail: "",
    phase: "",
    leaders: "",
    leadDepartment: "",
    coDepartments: "",
  };
  const rest = {
    deadlineText: "",
    deadline: "",
    appliesTo: [],
    // The workbooks that units already have hold no row for a task that comes later.
    inLedger: false,
    progress: "",
    progressNote: "",
  };
  return { taskId: "", revision: 0, ...texts, ...rest, status };
}

/** What is sent to the script. */
export function inputOf(draft: TaskDraft): Omit<TaskCard, "light"> {
  const progress = plainNumber(draft.progress);
  return { ...draft, progress: progress === "" ? null : Number(progress) };
}

/** What can be said before asking the script. */
export function checkTask(draft: TaskDraft): PageProblem[] {
  const problems: PageProblem[] = [];
  const add = (field: TaskField, text: string) => problems.push({ code: "page.field", field, text });
  if (draft.title.trim() === "") add("title", say(partWords.fillIn, { label: say(tasksWords.task) }));
  const progress = plainNumber(draft.progress);
  if (!/^(\d{1,2}|100)?$/.test(progress)) add("progress", say(tasksWords.progressRange));
  else if (draft.status === "done" && progress !== "100" && progress !== "")
    add("progress", say(tasksWords.progressDone));
  return problems;
}

/** A field whose saved value is not what was typed. */
export interface Difference {
  field: TaskField;
  theirs: string;
  mine: string;
}

/**
 * Brings a draft onto the task as somebody else saved it meanwhile.
 *
 * What only one side changed is taken from that side; what both changed to different values stays as typed and is listed.
 */
export function mergeTask(
  base: TaskDraft,
  mine: TaskDraft,
  theirs: TaskDraft,
): { draft: TaskDraft; clashes: Difference[] } {
  const draft: TaskDraft = { ...theirs };
  const clashes: Difference[] = [];
  for (const field of taskFields) {
    const [was, typed, saved] = [shown(base, field), shown(mine, field), shown(theirs, field)];
    if (typed === was || typed === saved) continue;
    Object.assign(draft, { [field]: mine[field] });
    if (saved !== was) clashes.push({ field, theirs: saved, mine: typed });
  }
  return { draft, clashes };
}

/** A value of a task as a text. */
export function shown(draft: TaskDraft, field: TaskField): string {
  const value = draft[field];
  if (Array.isArray(value)) return listed(value);
  return typeof value === "boolean" ? say(value ? partWords.yes : partWords.no) : String(value);
}

/** When a task is due, as a card shows it: the day, else the words of the notice. */
export function dueWords({ deadline, deadlineText }: Pick<TaskCard, "deadline" | "deadlineText">): string {
  return deadlineText || (isDay(deadline) ? deadline : say(tasksWords.noDeadline));
}

function plainNumber(text: string): string {
  return text.normalize("NFKC").replace(/[%\s]/g, "");
}
