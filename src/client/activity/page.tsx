// Sidebar 登记: the office enters a row of any register for any unit.
import "./activity.css";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { activityWords } from "../../core/text/pages/activity";
import type { ActivityCard, PageStart } from "../../core/wire/procedures";
import { controlId, Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { Select } from "../parts/select";
import { Delete, type Deleted, DeletedMessage, RestoredMessage } from "./delete";
import { type Entry, type EntryFormData, entryOfCard, followingEntry, isWorthKeeping } from "./entry";
import { EntryFooter } from "./entry-footer";
import { EntryForm } from "./entry-form";
import { Recent } from "./recent";
import { Saved } from "./saved";
import { SubmitFor } from "./submit-for";
import { useEntry } from "./use-entry";
import { useRecent } from "./use-recent";
import { useTakenBack } from "./use-taken-back";

/** What is in the form: which register, and an entry of it to be changed. */
interface Chosen {
  formId: string;
  opening: Entry | null;
}

function ActivityPage({ start }: { start: PageStart<"activity"> }) {
  const { registers, draft } = start.data;
  const [chosen, setChosen] = useState<Chosen>({
    formId: draft?.formId ?? registers[0]?.formId ?? "",
    opening: null,
  });
  const register = registers.find(({ formId }) => formId === chosen.formId) ??
    registers[0] ?? { formId: "", name: say(activityWords.entry), fields: [] };
  return (
    <RegisterPage
      key={register.formId}
      form={{ ...start.data, ...register }}
      opening={chosen.opening}
      onChoose={setChosen}
    />
  );
}

interface RegisterPageProps {
  form: EntryFormData;
  opening: Entry | null;
  onChoose(chosen: Chosen): void;
}

function RegisterPage({ form, opening, onChoose }: RegisterPageProps) {
  const state = useEntry(form, opening);
  const { entry, saved } = state;
  const [explanation, setExplanation] = useState("");
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const recent = useRecent(entry.unitId, form.recent);
  const opened = recent.cards?.find(({ entryId }) => entryId === entry.entryId);
  const unit = form.units.find(({ unitId }) => unitId === entry.unitId)?.name ?? "";
  const isEditing = entry.entryId !== null && !saved;
  const [takenBack, setTakenBack] = useState("");
  useTakenBack(saved?.card ?? null, recent, (card) => {
    undone(card);
    setTakenBack(card.title);
  });
  useFocusAfterSaving(saved !== null);
  useFocusOnNext(state.isSaving ? null : state.before);

  function open(next: Entry): void {
    state.open(next);
    setExplanation("");
    document.querySelector("main")?.scrollTo(0, 0);
  }
  function openCard(card: ActivityCard): void {
    const isUnsaved = !saved && !isEditing && isWorthKeeping(entry);
    if (isUnsaved && !window.confirm(say(activityWords.dropTyped))) return;
    setDeleted(null);
    if (card.formId === form.formId) open(entryOfCard(card));
    else onChoose({ formId: card.formId, opening: entryOfCard(card) });
  }
  /** What was taken back stands in the form again: it may have been almost right. */
  function undone(card: ActivityCard): void {
    recent.remove(card);
    if (saved) open({ ...entryOfCard(card), entryId: null, revision: 0 });
    else state.forgetBefore();
  }
  function gone(next: Deleted): void {
    recent.remove(next.card);
    setDeleted(next);
    state.restart(followingEntry(entry, form.fields, form.today));
    document.querySelector("main")?.scrollTo(0, 0);
  }
  function restored(back: Deleted): void {
    recent.add(back.card);
    setDeleted(back);
  }
  async function save(next = false): Promise<void> {
    const card = await state.save(explanation, next);
    if (!card) return;
    setDeleted(null);
    setTakenBack("");
    recent.add(card);
    setExplanation("");
  }
  return (
    <Page
      title={say(activityWords.title, { form: form.name })}
      heading={isEditing ? say(activityWords.editTitle, { form: form.name }) : undefined}
      subtitle={unit ? say(activityWords.actingFor, { unit }) : say(activityWords.noUnitYet)}
      footer={
        <EntryFooter
          state={state}
          form={form}
          onNext={() => open(followingEntry(entry, form.fields, form.today))}
          onSaveNext={() => void save(true)}
        />
      }
    >
      {form.registers.length > 1 && (
        <Field field="formId" label={say(activityWords.form)}>
          {(control) => (
            <Select
              control={control}
              filled
              options={form.registers.map(({ formId, name }) => ({ value: formId, label: name }))}
              value={form.formId}
              onChange={(formId) => onChoose({ formId, opening: null })}
            />
          )}
        </Field>
      )}
      {takenBack && !saved && (
        <Message tone="warn">{say(activityWords.takenBack, { title: takenBack })}</Message>
      )}
      {deleted?.isBack && <RestoredMessage {...deleted} />}
      {deleted && !deleted.isBack && <DeletedMessage deleted={deleted} onRestored={restored} />}
      {saved ? (
        <Saved
          {...saved}
          onChange={() => open(entryOfCard(saved.card))}
          onUndone={() => undone(saved.card)}
        />
      ) : (
        <EntryForm
          {...{ state, form, explanation }}
          accepted={recent.accepted}
          onExplanation={setExplanation}
          onSave={(next) => void save(next)}
          onUndone={undone}
        />
      )}
      {isEditing && opened && <Delete key={opened.entryId} card={opened} onDeleted={gone} />}
      {form.submission?.unitIds.includes(entry.unitId) && (
        <SubmitFor
          key={entry.unitId}
          form={form.submission}
          unitId={entry.unitId}
          tasks={form.tasks}
          bounds={form}
          unitType={form.units.find(({ unitId }) => unitId === entry.unitId)?.unitType ?? ""}
        />
      )}
      <Recent unit={unit} cards={recent.cards} current={entry.entryId} onOpen={openCard} />
    </Page>
  );
}

/** After saving, Enter goes on to the next entry; the next entry begins at the unit. */
function useFocusAfterSaving(isSaved: boolean): void {
  const wasSaved = useRef(false);
  useLayoutEffect(() => {
    if (isSaved) document.querySelector<HTMLElement>(".page-footer .primary")?.focus();
    else if (wasSaved.current) document.getElementById(controlId("unitId"))?.focus();
    wasSaved.current = isSaved;
  }, [isSaved]);
}

/** Going on at once, the next entry begins at the first field below the unit, which stays. */
function useFocusOnNext(before: ActivityCard | null): void {
  useLayoutEffect(() => {
    if (!before) return;
    document.querySelector("main")?.scrollTo(0, 0);
    document.querySelector<HTMLElement>("#entry .group [id^=field-]")?.focus();
  }, [before]);
}

showPage("activity", ActivityPage);
