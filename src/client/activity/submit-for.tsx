import { useState } from "preact/hooks";
import type { DayBounds } from "../../core/day/typed";
import { activityWords } from "../../core/text/pages/activity";
import type { Option, SubmissionForm } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Select } from "../parts/select";
import { useCall } from "../parts/use-call";
import { type Typed, TypedForms, typedRows } from "./typed-forms";

interface SubmitForProps {
  form: SubmissionForm;
  unitId: string;
  unitType: string;
  tasks: readonly Option[];
  bounds: DayBounds;
}

/** Submits a period for a unit without a workbook: what is typed of its tables and cards, or a zero report. */
export function SubmitFor(props: SubmitForProps) {
  const { form, unitId, unitType } = props;
  const periods = form.periods.filter(({ unitIds }) => unitIds.includes(unitId));
  const [chosen, setPeriod] = useState("");
  // Another unit may owe other returns.
  const period = periods.find(({ value }) => value === chosen)?.value ?? periods[0]?.value ?? "";
  const takesZero = periods.find(({ value }) => value === period)?.takesZero ?? true;
  const [saysZero, setZero] = useState(false);
  const zero = takesZero && saysZero;
  const [typed, setTyped] = useState<Typed>({});
  const [receipt, setReceipt] = useState("");
  const submitting = useCall("report.submitFor");
  const places = periods.find(({ value }) => value === period)?.forms ?? [];
  const forms = form.forms
    .filter((_form, place) => places.includes(place))
    .map((item) => ({ ...item, rows: item.rows.filter((row) => isFor(row.unitTypes, unitType)) }));
  async function submit(): Promise<void> {
    setReceipt("");
    const rows = zero ? [] : typedRows(forms, typed);
    const answer = await submitting.run({ unitId, period, zero, rows });
    if (answer) setReceipt([answer.receipt, ...answer.notes.map(({ text }) => text)].join("\n"));
  }
  return (
    <details class="recent stack">
      <summary>{say(activityWords.submitFor)}</summary>
      <p class="soft small">{say(activityWords.submitForHelp)}</p>
      <ProblemSummary problems={submitting.problems} />
      <Field field="submitPeriod" label={say(activityWords.period)}>
        {(control) => (
          <Select {...{ control }} filled options={periods} value={period} onChange={setPeriod} />
        )}
      </Field>
      {takesZero && (
        <label class="row">
          <input type="checkbox" checked={zero} onChange={(event) => setZero(event.currentTarget.checked)} />
          {say(activityWords.zero)}
        </label>
      )}
      {!zero && <TypedForms {...props} forms={forms} typed={typed} onChange={setTyped} />}
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

function isFor(unitTypes: readonly string[], unitType: string): boolean {
  return unitTypes.length === 0 || unitTypes.includes(unitType);
}
