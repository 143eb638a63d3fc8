import { tasksWords } from "../../core/text/pages/tasks";
import type { PageData, PageProblem } from "../../core/wire/procedures";
import { Chips } from "../parts/chips";
import { DateField } from "../parts/date-field";
import { Field, FieldGroup } from "../parts/field";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { splitNames } from "../parts/name-list";
import { Names } from "../parts/names";
import { Picker } from "../parts/picker";
import { Select } from "../parts/select";
import { LongTextControl, TextControl } from "../parts/text-control";
import type { TaskDraft } from "./task-form";

interface FormProps {
  draft: TaskDraft;
  problems: readonly PageProblem[];
  data: PageData["tasks"];
  onChange(change: Partial<TaskDraft>): void;
}

/** The form of one task: what the notice says, who is responsible, until when, how far it is. */
export function TaskForm(props: FormProps) {
  return (
    <div>
      <Wording {...props} />
      <Responsible {...props} />
      <Due {...props} />
      <Standing {...props} />
    </div>
  );
}

function Wording({ draft, problems, data, onChange }: FormProps) {
  return (
    <>
      <Field
        field="number"
        label={say(tasksWords.number)}
        help={say(tasksWords.numberHelp)}
        problems={problems}
      >
        {(control) => (
          <TextControl control={control} value={draft.number} onChange={(number) => onChange({ number })} />
        )}
      </Field>
      <Field field="title" label={say(tasksWords.task)} required problems={problems}>
        {(control) => (
          <LongTextControl
            control={control}
            rows={2}
            value={draft.title}
            onChange={(title) => onChange({ title })}
          />
        )}
      </Field>
      <Field field="detail" label={say(tasksWords.detail)} problems={problems}>
        {(control) => (
          <LongTextControl
            control={control}
            value={draft.detail}
            onChange={(detail) => onChange({ detail })}
          />
        )}
      </Field>
      <Field field="phase" label={say(tasksWords.phase)} problems={problems}>
        {(control) => (
          <Select
            control={control}
            options={data.phases}
            value={draft.phase}
            onChange={(phase) => onChange({ phase })}
          />
        )}
      </Field>
    </>
  );
}

function Responsible({ draft, problems, data, onChange }: FormProps) {
  const departments = data.departments.map((name) => ({ value: name, label: name }));
  return (
    <>
      <Field field="leaders" label={say(tasksWords.leaders)} problems={problems}>
        {(control) => (
          <Names
            control={control}
            known={leadersOf(data)}
            value={draft.leaders}
            onChange={(leaders) => onChange({ leaders })}
          />
        )}
      </Field>
      <Field field="leadDepartment" label={say(tasksWords.leadDepartment)} problems={problems}>
        {(control) => (
          <Picker
            control={control}
            open
            choices={departments}
            value={draft.leadDepartment}
            onChange={(leadDepartment) => onChange({ leadDepartment })}
          />
        )}
      </Field>
      <Field field="coDepartments" label={say(tasksWords.coDepartments)} problems={problems}>
        {(control) => (
          <Names
            control={control}
            known={data.departments}
            value={draft.coDepartments}
            onChange={(coDepartments) => onChange({ coDepartments })}
          />
        )}
      </Field>
    </>
  );
}

function Due({ draft, problems, data, onChange }: FormProps) {
  const label = say(tasksWords.deadline);
  const { campaignStart, campaignEnd, today } = data;
  const bounds = { campaignStart, campaignEnd, today, typedOn: today };
  return (
    <>
      <Field
        field="deadlineText"
        label={say(tasksWords.deadlineText)}
        help={say(tasksWords.deadlineTextHelp)}
        problems={problems}
      >
        {(control) => (
          <TextControl
            control={control}
            value={draft.deadlineText}
            onChange={(deadlineText) => onChange({ deadlineText })}
          />
        )}
      </Field>
      <Field field="deadline" label={label} help={say(tasksWords.deadlineHelp)} problems={problems}>
        {(control) => (
          <DateField
            {...{ control, label, bounds }}
            value={draft.deadline}
            onChange={(deadline) => onChange({ deadline })}
          />
        )}
      </Field>
      {data.unitTypes.length > 0 && (
        <FieldGroup
          field="appliesTo"
          label={say(tasksWords.appliesTo)}
          help={say(tasksWords.appliesToHelp)}
          problems={problems}
        >
          {(control) => (
            <Chips
              control={control}
              options={data.unitTypes}
              chosen={draft.appliesTo}
              onChange={(appliesTo) => onChange({ appliesTo })}
            />
          )}
        </FieldGroup>
      )}
    </>
  );
}

function Standing({ draft, problems, data, onChange }: FormProps) {
  return (
    <>
      <label class="field tick">
        <input
          id="field-inLedger"
          type="checkbox"
          checked={draft.inLedger}
          onChange={(event) => onChange({ inLedger: event.currentTarget.checked })}
        />
        {say(tasksWords.inLedger)}
      </label>
      {draft.taskId === "" && draft.inLedger && <Message tone="warn">{say(tasksWords.inLedgerLate)}</Message>}
      <Field field="status" label={say(tasksWords.status)} problems={problems}>
        {(control) => (
          <Select
            control={control}
            options={data.statuses}
            value={draft.status}
            onChange={(status) => onChange(status === "done" ? { status, progress: "100" } : { status })}
          />
        )}
      </Field>
      <Field field="progress" label={say(tasksWords.progress)} problems={problems}>
        {(control) => (
          <TextControl
            control={control}
            numeric
            suffix="%"
            value={draft.progress}
            onChange={(progress) => onChange({ progress })}
          />
        )}
      </Field>
      <Field field="progressNote" label={say(tasksWords.progressNote)} problems={problems}>
        {(control) => (
          <LongTextControl
            control={control}
            value={draft.progressNote}
            onChange={(progressNote) => onChange({ progressNote })}
          />
        )}
      </Field>
    </>
  );
}

function leadersOf({ tasks }: PageData["tasks"]): string[] {
  return [...new Set(tasks.flatMap(({ leaders }) => splitNames(leaders)))];
}
