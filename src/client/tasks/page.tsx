// Sidebar 任务清单: find, add and edit tasks.
import "./tasks.css";
import { useState } from "preact/hooks";
import { tasksWords } from "../../core/text/pages/tasks";
import type { PageStart, TaskCard } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import { TaskEditor } from "./editor";
import { TaskList } from "./list";
import { allTasks } from "./task-filter";
import { draftOf, newDraft, type TaskDraft } from "./task-form";

function TasksPage({ start }: { start: PageStart<"tasks"> }) {
  const [tasks, setTasks] = useState(start.data.tasks);
  const [opened, setOpened] = useState<TaskDraft | null>(() => openingDraft(start));
  const [filter, setFilter] = useState(allTasks);
  const [saved, setSaved] = useState("");
  const listing = useCall("tasks.list");
  const data = { ...start.data, tasks };

  function open(task: TaskDraft): void {
    setSaved("");
    setOpened(task);
  }
  function onSaved(task: TaskCard): void {
    const isKnown = tasks.some(({ taskId }) => taskId === task.taskId);
    setTasks(
      isKnown ? tasks.map((known) => (known.taskId === task.taskId ? task : known)) : [...tasks, task],
    );
    setSaved(task.title);
    setOpened(null);
  }
  async function refresh(): Promise<void> {
    const answer = await listing.run({});
    if (answer) setTasks(answer.tasks);
  }

  if (opened) {
    return (
      <TaskEditor
        key={opened.taskId}
        opened={opened}
        data={data}
        onSaved={onSaved}
        onBack={() => setOpened(null)}
      />
    );
  }
  return (
    <Page
      title={say(tasksWords.title)}
      footer={
        <button
          type="button"
          class="primary"
          onClick={() => open(newDraft(start.data.statuses[0]?.value ?? ""))}
        >
          {say(tasksWords.add)}
        </button>
      }
    >
      <div class="stack">
        {saved && <Message tone="done">{say(tasksWords.saved, { title: saved })}</Message>}
        <ProblemSummary problems={listing.problems} />
        <TaskList
          tasks={tasks}
          filter={filter}
          busy={listing.busy}
          onFilter={(change) => setFilter({ ...filter, ...change })}
          onRefresh={() => void refresh()}
          onOpen={(task) => open(draftOf(task))}
        />
      </div>
    </Page>
  );
}

function openingDraft({ data }: PageStart<"tasks">): TaskDraft | null {
  const chosen = data.tasks.find(({ taskId }) => taskId === data.taskId);
  return chosen ? draftOf(chosen) : null;
}

showPage("tasks", TasksPage);
