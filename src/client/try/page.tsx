// Dialog 试填: any form as units of any type fill it in; nothing is written.

import { useState } from "preact/hooks";
import { tryWords } from "../../core/text/pages/try";
import type { Output, PageStart } from "../../core/wire/procedures";
import { type Typed, TypedForms, typedRows } from "../activity/typed-forms";
import { CloseButton } from "../parts/close-button";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say, statements } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Select } from "../parts/select";
import { useCall } from "../parts/use-call";

function TryPage({ start: { data } }: { start: PageStart<"try"> }) {
  const [unitType, setUnitType] = useState(data.unitTypes[0]?.name ?? "");
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState<Typed>({});
  const [judged, setJudged] = useState<Output<"form.try"> | null>(null);
  const trying = useCall("form.try");
  const owed = data.unitTypes.find(({ name }) => name === unitType)?.formIds ?? [];
  const forms = data.forms.filter(({ formId }) => owed.includes(formId));
  const found = forms.find(({ formId }) => formId === chosen) ?? forms[0];
  const form = found && {
    ...found,
    rows: found.rows.filter(({ unitTypes }) => unitTypes.length === 0 || unitTypes.includes(unitType)),
  };
  function change(set: () => void): void {
    set();
    setJudged(null);
  }
  async function judge(): Promise<void> {
    if (!form) return;
    const answer = await trying.run({ unitType, formId: form.formId, rows: typedRows([form], typed) });
    if (answer) setJudged(answer);
  }
  return (
    <Page
      wide
      title={say(tryWords.title)}
      subtitle={say(tryWords.subtitle)}
      footer={
        <>
          <CloseButton />
          <button type="button" class="primary" disabled={trying.busy || !form} onClick={() => void judge()}>
            {say(trying.busy ? tryWords.judging : tryWords.judge)}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...trying.problems, ...(judged?.problems ?? [])]} />
        {judged && <Judged {...judged} />}
        <Field field="tryUnitType" label={say(tryWords.unitType)}>
          {(control) => (
            <Select
              control={control}
              filled
              options={data.unitTypes.map(({ name }) => ({ value: name, label: name }))}
              value={unitType}
              onChange={(name) => change(() => setUnitType(name))}
            />
          )}
        </Field>
        <Field field="tryForm" label={say(tryWords.form)}>
          {(control) => (
            <Select
              control={control}
              filled
              options={forms.map(({ formId, name }) => ({ value: formId, label: name }))}
              value={form?.formId ?? ""}
              onChange={(formId) => change(() => setChosen(formId))}
            />
          )}
        </Field>
        {form ? (
          <TypedForms
            forms={[form]}
            typed={typed}
            tasks={data.tasks}
            bounds={data}
            marks
            problems={judged?.problems ?? []}
            onChange={(next) => change(() => setTyped(next))}
          />
        ) : (
          <Message tone="warn">{say(tryWords.noForms)}</Message>
        )}
      </div>
    </Page>
  );
}

function Judged({ problems, computed }: Output<"form.try">) {
  const rows = [...new Set(computed.map(({ row }) => row))];
  const figuresOf = (name: string) =>
    statements(
      computed.filter(({ row }) => row === name).map(({ label, value }) => `${label} ${value || "–"}`),
    );
  return (
    <>
      {problems.length === 0 && <Message tone="done">{say(tryWords.good)}</Message>}
      {rows.length > 0 && (
        <Message tone="plain">
          {rows.map((row) => (
            <p key={row}>
              {say(row === "" ? tryWords.computed : tryWords.computedIn, { row, figures: figuresOf(row) })}
            </p>
          ))}
        </Message>
      )}
    </>
  );
}

showPage("try", TryPage);
