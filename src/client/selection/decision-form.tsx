// What is decided on a case in a stage: the result, and what the stage asks for.
import { useState } from "preact/hooks";
import { selectionWords } from "../../core/text/pages/selection";
import type { PageProblem, SelectionCase, SelectionForm } from "../../core/wire/procedures";
import { DateField } from "../parts/date-field";
import { type ControlProps, Field } from "../parts/field";
import { say } from "../parts/language";
import { Select, sameOptions } from "../parts/select";
import { LongTextControl, TextControl } from "../parts/text-control";
import type { Decided } from "./page";

interface Props {
  item: SelectionCase;
  form: SelectionForm;
  today: string;
  busy: boolean;
  problems: readonly PageProblem[];
  onDecide(decided: Decided): void;
}

/** Problems that a person may answer by saving once more. */
const ASKING = ["selection.publicOver", "selection.chosenTwice", "selection.chosenRenamed"];
const RESULTS = ["chosen", "notChosen", "withdrawn"] as const;

/** The form; the stage is the next one unless another was decided already. */
export function DecisionForm({ item, form, today, busy, problems, onDecide }: Props) {
  const [stageName, setStageName] = useState(
    item.next || (item.decisions[item.decisions.length - 1]?.stage ?? ""),
  );
  const [result, setResult] = useState<Decided["result"]>("chosen");
  const [typed, setTyped] = useState({ rank: "", reason: "", outlet: "", level: "", date: "", link: "" });
  const stage = form.stages.find(({ name }) => name === stageName);
  const isChosen = result === "chosen";
  const isPrinted = isChosen && (stage?.levels.length ?? 0) > 0;
  const asksOutlet = (stage?.levels.length ?? 0) > 0 && result !== "notChosen";
  // The stage and day that were asked about are those that are answered for.
  const [askedOf, setAskedOf] = useState<string>();
  const isAsked = problems.some(({ code }) => ASKING.includes(code));
  const asksSure = isAsked && askedOf === `${stageName} ${typed.date}`;
  const set = (key: keyof typeof typed) => (value: string) => setTyped({ ...typed, [key]: value });
  const line = (key: "rank" | "outlet" | "link", help = "") => (
    <Field field={key} label={say(selectionWords[key])} help={help} problems={problems}>
      {(control: ControlProps) => (
        <TextControl control={control} numeric={key === "rank"} value={typed[key]} onChange={set(key)} />
      )}
    </Field>
  );
  function send(event: Event): void {
    event.preventDefault();
    const { rank, ...rest } = typed;
    setAskedOf(`${stageName} ${typed.date}`);
    onDecide({
      ...rest,
      sure: asksSure,
      stage: stageName,
      result,
      rank: /^\d{1,6}$/.test(rank.trim()) ? Number(rank) : null,
    });
  }
  return (
    <form class="decision" noValidate onSubmit={send}>
      <Choice
        field="stage"
        label={say(selectionWords.stage)}
        options={form.stages.map(({ name }) => ({ value: name, label: name }))}
        value={stageName}
        onChange={setStageName}
      />
      <Choice
        field="result"
        label={say(selectionWords.result)}
        options={RESULTS.map((value) => ({ value, label: say(selectionWords[value]) }))}
        value={result}
        onChange={(value) => setResult(value as Decided["result"])}
      />
      {isChosen && stage?.ranked && line("rank")}
      {asksOutlet && line("outlet", say(selectionWords.outletHelp))}
      {isPrinted && (
        <Choice
          field="level"
          label={say(selectionWords.level)}
          options={sameOptions(stage?.levels ?? [])}
          value={typed.level}
          problems={problems}
          onChange={set("level")}
        />
      )}
      <Field
        field="date"
        label={say(selectionWords.date)}
        help={say(selectionWords.dateHelp)}
        problems={problems}
      >
        {(control) => (
          <DateField
            control={control}
            label={say(selectionWords.date)}
            value={typed.date}
            bounds={{ campaignStart: "", campaignEnd: "", today }}
            onChange={set("date")}
          />
        )}
      </Field>
      {isPrinted && line("link")}
      <div class="whole">
        <Field
          field="reason"
          label={say(selectionWords.reason)}
          help={say(isPrinted ? selectionWords.reasonFreeHelp : selectionWords.reasonHelp)}
          problems={problems}
        >
          {(control) => (
            <LongTextControl control={control} rows={2} value={typed.reason} onChange={set("reason")} />
          )}
        </Field>
      </div>
      {isChosen && stage !== undefined && stage.publicityDays > 0 && (
        <p class="soft whole">{say(selectionWords.publicity, { days: stage.publicityDays })}</p>
      )}
      <button type="submit" class="primary" disabled={busy}>
        {say(asksSure ? selectionWords.saveChecked : selectionWords.save)}
      </button>
    </form>
  );
}

function Choice(props: {
  field: string;
  label: string;
  options: { value: string; label: string }[];
  value: string;
  problems?: readonly PageProblem[];
  onChange(value: string): void;
}) {
  const { field, label, options, value, problems = [], onChange } = props;
  return (
    <Field field={field} label={label} problems={problems}>
      {(control) => (
        <Select control={control} filled={value !== ""} options={options} value={value} onChange={onChange} />
      )}
    </Field>
  );
}
