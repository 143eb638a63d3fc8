// Sidebar 登记活动: the office enters an activity for any unit.
import "./activity.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { activityWords } from "../../core/text/pages/activity";
import { partWords } from "../../core/text/pages/parts";
import type { ActivityCard, ActivityFormData, PageProblem, PageStart } from "../../core/wire/procedures";
import { controlId, Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { initialsOf } from "../parts/initials";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { Picker } from "../parts/picker";
import { ProblemSummary } from "../parts/problem-summary";
import { LongTextControl } from "../parts/text-control";
import { useCall } from "../parts/use-call";
import { checkEntry } from "./check";
import { type Entry, entryOfCard, followingEntry, isWorthKeeping, openingEntry, withValue } from "./entry";
import { FormFieldView } from "./form-field";
import { Recent } from "./recent";
import { Saved } from "./saved";
import { useDraft } from "./use-draft";
import { useRecent } from "./use-recent";

function ActivityPage({ start }: { start: PageStart<"activity"> }) {
  const form = start.data;
  const [entry, setEntry] = useState(() => openingEntry(form));
  const [restored, setRestored] = useState(form.draft !== null);
  const [saved, setSaved] = useState<{ card: ActivityCard; notes: PageProblem[] } | null>(null);
  const [explanation, setExplanation] = useState("");
  const saving = useCall("activity.save");
  const draft = useDraft();
  const recent = useRecent(entry.unitId, form.recent);
  const nextButton = useRef<HTMLButtonElement>(null);
  const hasSaved = useRef(false);
  const unit = form.units.find(({ unitId }) => unitId === entry.unitId)?.name ?? "";

  // Two changes may come before the next drawing: leaving a date field settles it, then a choice is made.
  const latest = useRef(entry);
  function put(next: Entry): void {
    latest.current = next;
    setEntry(next);
  }
  function change(update: (now: Entry) => Entry): void {
    put(update(latest.current));
    draft.note(latest.current);
  }
  function open(next: Entry): void {
    put(next);
    setSaved(null);
    setRestored(false);
    setExplanation("");
    saving.setProblems([]);
    document.querySelector("main")?.scrollTo(0, 0);
  }
  function restart(next: Entry): void {
    draft.clear();
    open(next);
  }
  async function save(): Promise<void> {
    const entry = latest.current;
    const problems = checkEntry(entry, form.fields, boundsOf(form));
    if (problems.length > 0) return saving.setProblems(problems);
    const answer = await saving.run({ ...entry, explanation });
    if (!answer) return;
    draft.clear();
    recent.add(answer.card);
    setSaved(answer);
    setRestored(false);
    setExplanation("");
  }

  function openCard(card: ActivityCard): void {
    const isUnsaved = !saved && !editing && isWorthKeeping(entry);
    if (!isUnsaved || window.confirm(say(activityWords.dropTyped))) open(entryOfCard(card));
  }
  // After saving, Enter goes on to the next entry; the next entry begins at the unit.
  useEffect(() => {
    if (saved) nextButton.current?.focus();
    else if (hasSaved.current) document.getElementById(controlId("unitId"))?.focus();
    hasSaved.current = saved !== null;
  }, [saved]);
  const editing = entry.entryId !== null;
  const footer = saved ? (
    <button
      type="button"
      class="primary"
      ref={nextButton}
      onClick={() => open(followingEntry(entry, form.fields))}
    >
      {say(activityWords.another)}
    </button>
  ) : (
    <>
      <button type="submit" form="entry" class="primary" disabled={saving.busy || form.fields.length === 0}>
        {say(saving.busy ? partWords.saving : partWords.save)}
      </button>
      {editing && (
        <button type="button" onClick={() => restart(followingEntry(entry, form.fields))}>
          {say(partWords.cancel)}
        </button>
      )}
      <DraftNote state={draft.state} />
    </>
  );
  return (
    <Page
      title={say(activityWords.title)}
      heading={editing && !saved ? say(activityWords.editTitle) : undefined}
      subtitle={unit ? say(activityWords.actingFor, { unit }) : say(activityWords.noUnitYet)}
      footer={footer}
    >
      {saved ? (
        <Saved {...saved} onChange={() => open(entryOfCard(saved.card))} />
      ) : (
        <form
          id="entry"
          class="stack"
          noValidate
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
              event.currentTarget.requestSubmit();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {restored && (
            <Message tone="plain">
              {say(activityWords.draftRestored)}{" "}
              <button
                type="button"
                class="link"
                onClick={() => restart(openingEntry({ ...form, draft: null }))}
              >
                {say(partWords.clear)}
              </button>
            </Message>
          )}
          <ProblemSummary problems={saving.problems} />
          <Fields {...{ form, entry, change, problems: saving.problems }} />
          {(explanation !== "" || saving.problems.some(({ grade }) => grade && grade !== "A")) && (
            <Field
              field="explanation"
              label={say(activityWords.explanation)}
              help={say(activityWords.explanationHelp)}
            >
              {(control) => (
                <LongTextControl control={control} value={explanation} onChange={setExplanation} />
              )}
            </Field>
          )}
        </form>
      )}
      <Recent unit={unit} cards={recent.cards} current={entry.entryId} onOpen={openCard} />
    </Page>
  );
}

function Fields(props: {
  form: ActivityFormData;
  entry: Entry;
  problems: PageProblem[];
  change(update: (now: Entry) => Entry): void;
}) {
  const { form, entry, problems, change } = props;
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
      {form.fields.map((definition) => (
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
    </div>
  );
}

function DraftNote({ state }: { state: "none" | "kept" | "lost" }) {
  if (state === "none") return null;
  return (
    <span class="footer-note" role="status">
      {say(state === "kept" ? activityWords.draftKept : activityWords.draftLost)}
    </span>
  );
}

function boundsOf({ campaignStart, campaignEnd, today }: ActivityFormData) {
  return { campaignStart, campaignEnd, today };
}

showPage("activity", ActivityPage);
