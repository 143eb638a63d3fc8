// Which tasks the list shows: by words, light, department and leader.

import type { TaskCard } from "../../core/wire/procedures";
import type { LightKey } from "../parts/light";
import { finds } from "../parts/match";
import { splitNames } from "../parts/name-list";

/** What the list is narrowed to; "" narrows to nothing. */
export interface TaskFilter {
  readonly query: string;
  readonly light: LightKey | "";
  /** Leads the task or helps with it. */
  readonly department: string;
  readonly leader: string;
}

/** All tasks. */
export const allTasks: TaskFilter = { query: "", light: "", department: "", leader: "" };

/** Whether a task is shown. */
export function isShown(task: TaskCard, { query, light, department, leader }: TaskFilter): boolean {
  return (
    finds(query, { label: wordsOf(task) }) &&
    (light === "" || task.light === light) &&
    (department === "" || departmentsOf(task).includes(department)) &&
    (leader === "" || splitNames(task.leaders).includes(leader))
  );
}

/** What there is to choose from: as the tasks name it, each once. */
export function choicesOf(tasks: readonly TaskCard[]) {
  const once = <T>(all: readonly T[]) => [...new Set(all)];
  return {
    lights: once(tasks.map(({ light }) => light)),
    departments: once(tasks.flatMap(departmentsOf)),
    leaders: once(tasks.flatMap(({ leaders }) => splitNames(leaders))),
  };
}

function departmentsOf({ leadDepartment, coDepartments }: TaskCard): string[] {
  return [leadDepartment, ...splitNames(coDepartments)].filter(Boolean);
}

function wordsOf(task: TaskCard): string {
  const { number, title, detail, phase, leaders, leadDepartment, coDepartments, deadlineText, deadline } =
    task;
  return [number, title, detail, phase, leaders, leadDepartment, coDepartments, deadlineText, deadline].join(
    "\n",
  );
}
