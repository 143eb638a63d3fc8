import { activityWords } from "../../core/text/pages/activity";
import { partWords } from "../../core/text/pages/parts";
import type { ActivityFormData } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { initialsOf } from "../parts/initials";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { Picker } from "../parts/picker";
import { ProblemSummary } from "../parts/problem-summary";
import { LongTextControl } from "../parts/text-control";
import { openingEntry, withValue } from "./entry";
import { FormFieldView } from "./form-field";
import type { EntryState } from "./use-entry";

interface EntryFormProps {
  state: EntryState;
  form: ActivityFormData;
  explanation: string;
  onExplanation(text: string): void;
  onSave(): void;
}

/** The form of an entry; Ctrl+Enter saves from any field. It takes no input while it is being saved. */
export function EntryForm({ state, form, explanation, onExplanation, onSave }: EntryFormProps) {
  const { problems } = state;
  const asksWhy = explanation !== "" || problems.some(({ grade }) => grade && grade !== "A");
  return (
    <form
      id="entry"
      class="stack"
      noValidate
      inert={state.isSaving}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {state.isRestored && (
        <Message tone="plain">
          {say(activityWords.draftRestored)}{" "}
          <button
            type="button"
            class="link"
            onClick={() => state.restart(openingEntry({ ...form, draft: null }))}
          >
            {say(partWords.clear)}
          </button>
        </Message>
      )}
      <ProblemSummary problems={problems} />
      <Fields state={state} form={form} />
      {asksWhy && (
        <Field
          field="explanation"
          label={say(activityWords.explanation)}
          help={say(activityWords.explanationHelp)}
        >
          {(control) => <LongTextControl control={control} value={explanation} onChange={onExplanation} />}
        </Field>
      )}
    </form>
  );
}

function Fields({ state, form }: Pick<EntryFormProps, "state" | "form">) {
  const { entry, problems, change } = state;
  const { fields, campaignStart, campaignEnd, today } = form;
  const units = form.units.map(({ unitId, name, unitType }) => ({
    value: unitId,
    label: name,
    aside: unitType,
    initials: initialsOf(name),
  }));
  return (
    <div>
      {units.length === 0 && <Message tone="warn">{say(activityWords.noUnits)}</Message>}
      {fields.length === 0 && <Message tone="warn">{say(activityWords.noFields)}</Message>}
      <Field field="unitId" label={say(activityWords.unit)} required problems={problems}>
        {(control) => (
          <Picker
            control={control}
            choices={units}
            value={entry.unitId}
            onChange={(unitId) => change((now) => ({ ...now, unitId }))}
          />
        )}
      </Field>
      {fields.map((definition) => (
        <FormFieldView
          key={definition.field}
          definition={definition}
          value={entry.values[definition.field] ?? ""}
          problems={problems}
          tasks={form.tasks}
          bounds={{ campaignStart, campaignEnd, today, typedOn: today }}
          onChange={(value) => change((now) => withValue(now, definition.field, value))}
        />
      ))}
    </div>
  );
}
