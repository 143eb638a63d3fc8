import { partWords } from "../../core/text/pages/parts";
import { tasksWords } from "../../core/text/pages/tasks";
import type { TaskCard } from "../../core/wire/procedures";
import { Card } from "../parts/card";
import { say } from "../parts/language";
import { Light } from "../parts/light";
import { TaskFilters } from "./filters";
import { isShown, type TaskFilter } from "./task-filter";
import { dueWords } from "./task-form";

/** Tasks as cards of two lines, with a search over all their words and three filters. */
export function TaskList(props: {
  tasks: readonly TaskCard[];
  filter: TaskFilter;
  busy: boolean;
  onFilter(change: Partial<TaskFilter>): void;
  onRefresh(): void;
  onOpen(task: TaskCard): void;
}) {
  const { tasks, filter } = props;
  const found = tasks.filter((task) => isShown(task, filter));
  const isNarrowed = Object.values(filter).some((value) => value !== "");
  const counts = { count: tasks.length, found: found.length };
  return (
    <div class="stack">
      <input
        type="search"
        aria-label={say(tasksWords.search)}
        placeholder={say(tasksWords.search)}
        value={filter.query}
        onInput={(event) => props.onFilter({ query: event.currentTarget.value })}
      />
      <TaskFilters tasks={tasks} filter={filter} onChange={props.onFilter} />
      <div class="row spread small">
        <span role="status" class="soft">
          {isNarrowed ? say(tasksWords.countFound, counts) : say(tasksWords.count, counts)}
        </span>
        <button type="button" class="link" disabled={props.busy} onClick={props.onRefresh}>
          {say(props.busy ? partWords.loading : partWords.refresh)}
        </button>
      </div>
      {found.length === 0 && (
        <p class="empty">{say(tasks.length === 0 ? tasksWords.none : tasksWords.noneFound)}</p>
      )}
      <ul class="cards">
        {found.map((task) => (
          <Card
            key={task.taskId}
            title={`${task.number} ${task.title}`.trim()}
            line={<TaskLine task={task} />}
            onOpen={() => props.onOpen(task)}
          />
        ))}
      </ul>
    </div>
  );
}

function TaskLine({ task }: { task: TaskCard }) {
  return (
    <>
      <Light light={task.light} /> {task.progress === null ? say(tasksWords.noProgress) : `${task.progress}%`}{" "}
      · {task.leadDepartment || say(tasksWords.noLead)} · {dueWords(task)}
    </>
  );
}
