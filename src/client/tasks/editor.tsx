import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { tasksWords } from "../../core/text/pages/tasks";
import type { PageData, PageProblem, TaskCard } from "../../core/wire/procedures";
import { Page } from "../parts/frame";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { call } from "../parts/rpc";
import { useCall } from "../parts/use-call";
import { Conflict } from "./conflict";
import { TaskForm } from "./form";
import { checkTask, type Difference, draftOf, inputOf, mergeTask, type TaskDraft } from "./task-form";

interface EditorProps {
  /** The task as it was when it was opened. */
  opened: TaskDraft;
  data: PageData["tasks"];
  onSaved(task: TaskCard): void;
  onBack(): void;
}

interface Clash {
  reason: string;
  clashes: Difference[];
  mine: TaskDraft;
  theirs: TaskDraft;
}

/** Whether somebody else changed the task meanwhile, on its card or in the tab. */
function isOfOthers({ code }: PageProblem): boolean {
  return code === "record.changedMeanwhile" || code === "record.changedInTab";
}

/** Edits one task. When somebody else saved it meanwhile, shows both values and saves only after a choice. */
export function TaskEditor({ opened, data, onSaved, onBack }: EditorProps) {
  const [base, setBase] = useState(opened);
  const [draft, setDraft] = useState(opened);
  const [clash, setClash] = useState<Clash | null>(null);
  const saving = useCall("tasks.save");
  const showing = useCall("tasks.show");
  const isNew = draft.taskId === "";
  const change = (part: Partial<TaskDraft>) => setDraft((now) => ({ ...now, ...part }));

  async function save(): Promise<void> {
    const problems = checkTask(draft);
    if (problems.length > 0) return saving.setProblems(problems);
    const was = isNew ? null : inputOf(base);
    const answer = await saving.run({ task: inputOf(draft), was }, ([refusal]) =>
      refusal && isOfOthers(refusal) ? compare(refusal.text) : undefined,
    );
    if (answer) onSaved(answer.task);
  }
  async function compare(reason: string): Promise<void> {
    const { tasks } = await call("tasks.list", {});
    const saved = tasks.find(({ taskId }) => taskId === draft.taskId);
    if (!saved) return;
    const theirs = draftOf(saved);
    const merged = mergeTask(base, draft, theirs);
    setClash({ reason, clashes: merged.clashes, mine: draft, theirs });
    setDraft(merged.draft);
    setBase(theirs);
    document.querySelector("main")?.scrollTo(0, 0);
  }

  // The conflict says its own problem.
  const problems = saving.problems.filter((found) => !clash || !isOfOthers(found));
  return (
    <Page
      title={say(tasksWords.title)}
      heading={say(isNew ? tasksWords.addTitle : tasksWords.editTitle)}
      subtitle={opened.title}
      footer={
        <>
          <button type="submit" form="task" class="primary" disabled={saving.busy}>
            {say(saving.busy ? partWords.saving : partWords.save)}
          </button>
          <button type="button" onClick={onBack}>
            {say(partWords.back)}
          </button>
        </>
      }
    >
      <form
        id="task"
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {!isNew && (
          <button
            type="button"
            class="link"
            disabled={showing.busy}
            onClick={() => void showing.run({ taskId: draft.taskId })}
          >
            {say(tasksWords.show)}
          </button>
        )}
        <ProblemSummary problems={[...problems, ...showing.problems]} />
        {clash && <Conflict {...clash} draft={draft} onChange={change} />}
        <TaskForm draft={draft} problems={saving.problems} data={data} onChange={change} />
      </form>
    </Page>
  );
}
