// Sidebar 登记活动: the office enters an activity for any unit.
import "./activity.css";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { activityWords } from "../../core/text/pages/activity";
import type { ActivityCard, PageStart } from "../../core/wire/procedures";
import { controlId } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { type Entry, entryOfCard, followingEntry, isWorthKeeping } from "./entry";
import { EntryFooter } from "./entry-footer";
import { EntryForm } from "./entry-form";
import { Recent } from "./recent";
import { Saved } from "./saved";
import { SubmitFor } from "./submit-for";
import { useEntry } from "./use-entry";
import { useRecent } from "./use-recent";

function ActivityPage({ start }: { start: PageStart<"activity"> }) {
  const form = start.data;
  const state = useEntry(form);
  const { entry, saved } = state;
  const [explanation, setExplanation] = useState("");
  const recent = useRecent(entry.unitId, form.recent);
  const unit = form.units.find(({ unitId }) => unitId === entry.unitId)?.name ?? "";
  const isEditing = entry.entryId !== null && !saved;
  useFocusAfterSaving(saved !== null);
  useFocusOnNext(state.isSaving ? null : state.before);

  function open(next: Entry): void {
    state.open(next);
    setExplanation("");
    document.querySelector("main")?.scrollTo(0, 0);
  }
  function openCard(card: ActivityCard): void {
    const isUnsaved = !saved && !isEditing && isWorthKeeping(entry);
    if (!isUnsaved || window.confirm(say(activityWords.dropTyped))) open(entryOfCard(card));
  }
  async function save(next = false): Promise<void> {
    const card = await state.save(explanation, next);
    if (!card) return;
    recent.add(card);
    setExplanation("");
  }
  return (
    <Page
      title={say(activityWords.title)}
      heading={isEditing ? say(activityWords.editTitle) : undefined}
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
      {saved ? (
        <Saved {...saved} onChange={() => open(entryOfCard(saved.card))} />
      ) : (
        <EntryForm
          {...{ state, form, explanation }}
          onExplanation={setExplanation}
          onSave={(next) => void save(next)}
        />
      )}
      {form.submission?.unitIds.includes(entry.unitId) && (
        <SubmitFor
          key={entry.unitId}
          form={form.submission}
          unitId={entry.unitId}
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
