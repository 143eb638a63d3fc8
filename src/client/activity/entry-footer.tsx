import { activityWords } from "../../core/text/pages/activity";
import { partWords } from "../../core/text/pages/parts";
import { say } from "../parts/language";
import { type EntryFormData, followingEntry } from "./entry";
import type { EntryState } from "./use-entry";

/** The primary action: save, or after saving the next entry. */
export function EntryFooter({
  state,
  form,
  onNext,
  onSaveNext,
}: {
  state: EntryState;
  form: EntryFormData;
  onNext(): void;
  onSaveNext(): void;
}) {
  const { entry, isSaving } = state;
  // Keys: one element turned from "next" into "save" while it is pressed would send the form at once.
  if (state.saved) {
    return (
      <button key="next" type="button" class="primary" onClick={onNext}>
        {say(activityWords.another)}
      </button>
    );
  }
  return (
    <>
      <button
        key="save"
        type="submit"
        form="entry"
        class="primary"
        disabled={isSaving || form.fields.length === 0}
      >
        {say(isSaving ? partWords.saving : partWords.save)}
      </button>
      {entry.entryId === null ? (
        <button type="button" disabled={isSaving || form.fields.length === 0} onClick={onSaveNext}>
          {say(activityWords.saveNext)}
        </button>
      ) : (
        <button type="button" onClick={() => state.restart(followingEntry(entry, form.fields, form.today))}>
          {say(partWords.cancel)}
        </button>
      )}
      {state.draft !== "none" && (
        <span class="footer-note" role="status">
          {say(state.draft === "kept" ? activityWords.draftKept : activityWords.draftLost)}
        </span>
      )}
    </>
  );
}
