import type { Words } from "../../core/model/language";
import { tasksWords } from "../../core/text/pages/tasks";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { type Difference, shown, type TaskDraft, type TaskField } from "./task-form";

const LABELS: Record<TaskField, Words> = {
  number: tasksWords.number,
  title: tasksWords.task,
  detail: tasksWords.detail,
  phase: tasksWords.phase,
  leaders: tasksWords.leaders,
  leadDepartment: tasksWords.leadDepartment,
  coDepartments: tasksWords.coDepartments,
  deadlineText: tasksWords.deadlineText,
  deadline: tasksWords.deadline,
  appliesTo: tasksWords.appliesTo,
  inLedger: tasksWords.inLedger,
  status: tasksWords.status,
  progress: tasksWords.progress,
  progressNote: tasksWords.progressNote,
};

interface ConflictProps {
  /** Who saved it and when, in words of the script. */
  reason: string;
  clashes: readonly Difference[];
  draft: TaskDraft;
  mine: TaskDraft;
  theirs: TaskDraft;
  onChange(change: Partial<TaskDraft>): void;
}

/** Both values of every field that two people changed; one of them is chosen. */
export function Conflict(props: ConflictProps) {
  const { clashes, draft, mine, theirs, onChange } = props;
  return (
    <Message tone="warn">
      <strong>{say(tasksWords.conflict)}</strong>
      <p>{props.reason}</p>
      <p>{say(clashes.length > 0 ? tasksWords.conflictHelp : tasksWords.conflictSame)}</p>
      {clashes.map((clash) => (
        <fieldset class="clash" key={clash.field}>
          <legend>{say(LABELS[clash.field])}</legend>
          <Side
            {...clash}
            side="theirs"
            chosen={shown(draft, clash.field) === clash.theirs}
            onChoose={() => onChange({ [clash.field]: theirs[clash.field] })}
          />
          <Side
            {...clash}
            side="mine"
            chosen={shown(draft, clash.field) === clash.mine}
            onChoose={() => onChange({ [clash.field]: mine[clash.field] })}
          />
        </fieldset>
      ))}
    </Message>
  );
}

function Side(props: Difference & { side: "theirs" | "mine"; chosen: boolean; onChoose(): void }) {
  const { side, field } = props;
  return (
    <label class="tick">
      <input type="radio" name={`clash-${field}`} checked={props.chosen} onChange={props.onChoose} />
      <span>
        <span class="soft">{say(tasksWords[side])}</span> {props[side] || say(tasksWords.emptyValue)}
      </span>
    </label>
  );
}
