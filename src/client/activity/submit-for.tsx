import { useState } from "preact/hooks";
import { activityWords } from "../../core/text/pages/activity";
import type { SubmissionForm } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Select } from "../parts/select";
import { TextControl } from "../parts/text-control";
import { useCall } from "../parts/use-call";

type Typed = Record<string, Record<string, string>>;

/** Submits a period for a unit without a workbook: its typed ledger columns, or a zero report. */
export function SubmitFor(props: { form: SubmissionForm; unitId: string; unitType: string }) {
  const { form, unitId, unitType } = props;
  const [period, setPeriod] = useState(form.periods[0]?.value ?? "");
  const [zero, setZero] = useState(false);
  const [typed, setTyped] = useState<Typed>({});
  const [receipt, setReceipt] = useState("");
  const submitting = useCall("report.submitFor");
  const tasks = form.tasks.filter(({ unitTypes }) => unitTypes.length === 0 || unitTypes.includes(unitType));
  async function submit(): Promise<void> {
    setReceipt("");
    const ledger = zero ? [] : tasks.map(({ taskId }) => ({ taskId, values: typed[taskId] ?? {} }));
    const answer = await submitting.run({ unitId, period, zero, ledger });
    if (answer) setReceipt([answer.receipt, ...answer.notes.map(({ text }) => text)].join("\n"));
  }
  return (
    <details class="recent stack">
      <summary>{say(activityWords.submitFor)}</summary>
      <p class="soft small">{say(activityWords.submitForHelp)}</p>
      <ProblemSummary problems={submitting.problems} />
      <Field field="submitPeriod" label={say(activityWords.period)}>
        {(control) => (
          <Select {...{ control }} filled options={form.periods} value={period} onChange={setPeriod} />
        )}
      </Field>
      <label class="row">
        <input type="checkbox" checked={zero} onChange={(event) => setZero(event.currentTarget.checked)} />
        {say(activityWords.zero)}
      </label>
      {!zero && <LedgerFields {...{ form, tasks, typed }} onChange={setTyped} />}
      <button type="button" disabled={submitting.busy} onClick={() => void submit()}>
        {say(submitting.busy ? activityWords.submitting : activityWords.submitNow)}
      </button>
      {receipt !== "" && (
        <Message tone="done">
          {receipt.split("\n").map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Message>
      )}
    </details>
  );
}

function LedgerFields(props: {
  form: SubmissionForm;
  tasks: SubmissionForm["tasks"];
  typed: Typed;
  onChange(typed: Typed): void;
}) {
  const { form, tasks, typed, onChange } = props;
  return tasks.map(({ taskId, label }) => (
    <fieldset key={taskId} class="field stack">
      <legend class="field-label">{label}</legend>
      {form.fields.map((field) => (
        <Field key={field.key} field={`${taskId}.${field.key}`} label={field.label}>
          {(control) => (
            <TextControl
              control={control}
              numeric={field.numeric}
              value={typed[taskId]?.[field.key] ?? ""}
              onChange={(value) => onChange({ ...typed, [taskId]: { ...typed[taskId], [field.key]: value } })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  ));
}
