import type { ComponentChildren } from "preact";
import { activityWords } from "../../core/text/pages/activity";
import { partWords } from "../../core/text/pages/parts";
import type { AcceptedPeriod, ActivityCard, FormField } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { initialsOf } from "../parts/initials";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { Picker } from "../parts/picker";
import { ProblemSummary } from "../parts/problem-summary";
import { LongTextControl } from "../parts/text-control";
import { acceptedOf, type EntryFormData, openingEntry, shownFields, withValue } from "./entry";
import { FormFieldView } from "./form-field";
import { Paste } from "./paste";
import { Undo } from "./undo";
import { boundsOf, type EntryState } from "./use-entry";

interface EntryFormProps {
  state: EntryState;
  form: EntryFormData;
  explanation: string;
  /** What of the unit is accepted. */
  accepted: readonly AcceptedPeriod[];
  onExplanation(text: string): void;
  /** With `next` the form goes on to the following entry at once. */
  onSave(next: boolean): void;
  onUndone(card: ActivityCard): void;
}

/** The form of an entry; Ctrl+Enter saves from any field, with Shift it goes on to the next. It takes no input while it is being saved. */
export function EntryForm(props: EntryFormProps) {
  const { state, form, explanation, accepted, onExplanation, onSave, onUndone } = props;
  const { problems } = state;
  const hasOwn = form.fields.some(({ field }) => field === "explanation");
  const asksWhy = !hasOwn && (explanation !== "" || problems.some(({ grade }) => grade && grade !== "A"));
  return (
    <form
      id="entry"
      class="stack"
      noValidate
      inert={state.isSaving}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSave(event.shiftKey);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(false);
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
      {state.before && (
        <Message tone="done">
          {say(activityWords.savedBefore, { title: state.before.title })}{" "}
          <Undo card={state.before} onUndone={() => state.before && onUndone(state.before)} />
        </Message>
      )}
      <ProblemSummary problems={problems} />
      {state.entry.entryId === null && form.fields.length > 0 && (
        <Paste
          fields={form.fields}
          tasks={form.tasks}
          onFill={(values) => state.change((now) => ({ ...now, values: { ...now.values, ...values } }))}
        />
      )}
      <Fields state={state} form={form} />
      {acceptedOf(state.entry, accepted).map(({ label }) => (
        <Message key={label} tone="warn">
          {say(activityWords.acceptedPeriod, { period: label })}
        </Message>
      ))}
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
  const units = form.units.map(({ unitId, name, unitType }) => ({
    value: unitId,
    label: name,
    aside: unitType,
    initials: initialsOf(name),
  }));
  return (
    <div>
      {units.length === 0 && <Message tone="warn">{say(activityWords.noUnits)}</Message>}
      {form.fields.length === 0 && <Message tone="warn">{say(activityWords.noFields)}</Message>}
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
      {groupsOf(shownFields(form.fields, entry.values)).map(({ name, fields }) => (
        <Group key={name} name={name}>
          {fields.map((definition) => (
            <FormFieldView
              key={definition.field}
              definition={definition}
              value={entry.values[definition.field] ?? ""}
              problems={problems}
              tasks={form.tasks}
              bounds={boundsOf(form)}
              onChange={(value) => change((now) => withValue(now, definition.field, value))}
            />
          ))}
        </Group>
      ))}
    </div>
  );
}

/** Fields under their headings, in their order; one without a heading stands under that of the field before. */
function groupsOf(fields: readonly FormField[]): { name: string; fields: FormField[] }[] {
  const groups: { name: string; fields: FormField[] }[] = [];
  for (const field of fields) {
    const last = groups[groups.length - 1];
    if (last && (field.group === "" || field.group === last.name)) last.fields.push(field);
    else groups.push({ name: field.group, fields: [field] });
  }
  return groups;
}

function Group({ name, children }: { name: string; children: ComponentChildren }) {
  if (name === "") return <div class="group">{children}</div>;
  return (
    <fieldset class="group">
      <legend class="group-name">{name}</legend>
      {children}
    </fieldset>
  );
}
