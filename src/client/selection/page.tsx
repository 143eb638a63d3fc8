// Dialog 评选: nominations and articles of a register, decided stage by stage.
import "../parts/filters.css";
import "./selection.css";
import { useState } from "preact/hooks";
import { selectionWords } from "../../core/text/pages/selection";
import type { Input, PageStart, SelectionCase, SelectionForm } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { listed, say, statements } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Select } from "../parts/select";
import { useCall } from "../parts/use-call";
import { CaseCard } from "./case";

/** What a person decides, without the case that it is about. */
export type Decided = Omit<Input<"selection.decide">, "formId" | "entryId" | "seen">;

const SAVED = {
  now: selectionWords.saved,
  later: selectionWords.savedLater,
  nobody: selectionWords.savedUntold,
} as const;

function SelectionPage({ start: { data, today = "" } }: { start: PageStart<"selection"> }) {
  const [forms, setForms] = useState(data.forms);
  const [formId, setFormId] = useState(data.forms[0]?.formId ?? "");
  const [showsAll, setShowsAll] = useState(false);
  const [openId, setOpenId] = useState("");
  const [done, setDone] = useState("");
  const deciding = useCall("selection.decide");
  const form = forms.find((each) => each.formId === formId);

  async function decide({ entryId, seen }: SelectionCase, decided: Decided): Promise<void> {
    setDone("");
    const answer = await deciding.run({ formId, entryId, seen, ...decided });
    if (!answer) return;
    setForms(answer.forms);
    setOpenId("");
    setDone(say(SAVED[answer.told]));
  }
  function open(entryId: string): void {
    deciding.setProblems([]);
    setDone("");
    setOpenId(openId === entryId ? "" : entryId);
  }
  const shown =
    form?.cases.filter(({ next, entryId }) => showsAll || next !== "" || entryId === openId) ?? [];
  return (
    <Page
      wide
      title={say(selectionWords.title)}
      subtitle={say(selectionWords.subtitle)}
      footer={<CloseButton />}
    >
      <div class="stack">
        <ProblemSummary problems={deciding.problems} />
        {done !== "" && <Message tone="done">{done}</Message>}
        {form ? (
          <>
            <FormChoice forms={forms} formId={formId} onChoose={setFormId} />
            <Standing form={form} />
            <Polls form={form} />
            <Candidates key={formId} form={form} />
            <Shown all={showsAll} form={form} onChoose={setShowsAll} />
            {shown.length === 0 && <p class="empty">{say(selectionWords.noCases)}</p>}
            {shown.map((item) => (
              <CaseCard
                key={item.entryId}
                item={item}
                form={form}
                today={today}
                isOpen={item.entryId === openId}
                busy={deciding.busy}
                problems={item.entryId === openId ? deciding.problems : []}
                onOpen={() => open(item.entryId)}
                onDecide={(decided) => void decide(item, decided)}
              />
            ))}
            {form.count > form.cases.length && (
              <p class="soft">{say(selectionWords.more, { count: form.count - form.cases.length })}</p>
            )}
          </>
        ) : (
          <p class="empty">{say(selectionWords.none)}</p>
        )}
      </div>
    </Page>
  );
}

function FormChoice(props: {
  forms: readonly SelectionForm[];
  formId: string;
  onChoose(formId: string): void;
}) {
  if (props.forms.length < 2) return null;
  return (
    <Field field="form" label={say(selectionWords.form)}>
      {(control) => (
        <Select
          control={control}
          filled
          options={props.forms.map(({ formId, name }) => ({ value: formId, label: name }))}
          value={props.formId}
          onChange={props.onChoose}
        />
      )}
    </Field>
  );
}

// Who decides each stage, and how many of its places are given.
function Standing({ form }: { form: SelectionForm }) {
  return (
    <ul class="stages">
      {form.stages.map(({ name: stage, decider, chosen, min, most }) => {
        return (
          <li key={stage}>
            {say(selectionWords.standing, { stage, decider, chosen })}
            {boundsOf(min, most)}
            {min !== null && chosen < min && say(selectionWords.lacking, { gap: min - chosen })}
          </li>
        );
      })}
    </ul>
  );
}

function boundsOf(min: number | null, most: number | null): string {
  if (min === null && most === null) return "";
  if (min === null) return say(selectionWords.boundMost, { most: most ?? 0 });
  return most === null ? say(selectionWords.boundLeast, { min }) : say(selectionWords.bounds, { min, most });
}

// Who voted, by which rule points are given, and what is not counted.
function Polls({ form }: { form: SelectionForm }) {
  return (
    <>
      {form.polls.map(({ name: poll, voted, asked, silent, isRanked, most, unknown }) => {
        const rule = isRanked ? say(selectionWords.ranks, { most }) : say(selectionWords.ticks);
        return (
          <div key={poll}>
            <p>{say(selectionWords.polled, { poll, voted, asked, rule })}</p>
            {silent.length > 0 && <p class="soft">{say(selectionWords.silent, { units: listed(silent) })}</p>}
            {unknown.length > 0 && (
              <p class="warning">▲ {say(selectionWords.unknownVotes, { names: statements(unknown) })}</p>
            )}
          </div>
        );
      })}
    </>
  );
}

// What is to be decided on becomes a list from which units choose when they vote.
function Candidates({ form: { formId, cases, stages } }: { form: SelectionForm }) {
  const listing = useCall("selection.candidates");
  const [done, setDone] = useState("");
  async function list(): Promise<void> {
    const answer = await listing.run({ formId });
    if (!answer) return;
    const { gone, ...told } = answer;
    const more = gone.length > 0 ? say(selectionWords.candidatesGone, { names: statements(gone) }) : "";
    setDone(`${say(selectionWords.candidatesListed, told)}${more}`);
  }
  // Articles are chosen by outlets, not by votes.
  const isOfOutlets = stages.some(({ levels }) => levels.length > 0);
  if (isOfOutlets || !cases.some(({ next }) => next !== "")) return null;
  return (
    <>
      <div>
        <button type="button" disabled={listing.busy} onClick={() => void list()}>
          {say(selectionWords.candidates)}
        </button>
      </div>
      <ProblemSummary problems={listing.problems} />
      {done !== "" && <Message tone="done">{done}</Message>}
    </>
  );
}

function Shown(props: { all: boolean; form: SelectionForm; onChoose(all: boolean): void }) {
  const waiting = props.form.cases.filter(({ next }) => next !== "").length;
  return (
    <fieldset class="filters" aria-label={say(selectionWords.filters)}>
      <button type="button" class="filter" aria-pressed={!props.all} onClick={() => props.onChoose(false)}>
        {say(selectionWords.filterWaiting)} {waiting}
      </button>
      <button type="button" class="filter" aria-pressed={props.all} onClick={() => props.onChoose(true)}>
        {say(selectionWords.filterAll)} {props.form.count}
      </button>
    </fieldset>
  );
}

showPage("selection", SelectionPage);
