import { useRef, useState } from "preact/hooks";
import type { ActivityCard, ActivityFormData, PageProblem } from "../../core/wire/procedures";
import { useCall } from "../parts/use-call";
import { checkEntry } from "./check";
import { type Entry, openingEntry } from "./entry";
import { type DraftState, useDraft } from "./use-draft";

/** The entry in the form, from opening to saved. */
export interface EntryState {
  entry: Entry;
  /** What was saved, as long as the form has not been opened again. */
  saved: { card: ActivityCard; notes: PageProblem[] } | null;
  /** Whether the form shows a draft from an earlier time. */
  isRestored: boolean;
  isSaving: boolean;
  problems: PageProblem[];
  draft: DraftState;
  change(update: (now: Entry) => Entry): void;
  /** Puts another entry into the form and leaves the kept draft alone. */
  open(next: Entry): void;
  /** Puts another entry into the form and forgets the draft. */
  restart(next: Entry): void;
  save(explanation: string): Promise<ActivityCard | null>;
}

/** Keeps an entry while it is typed, checked, saved. */
export function useEntry(form: ActivityFormData): EntryState {
  const [entry, setEntry] = useState(() => openingEntry(form));
  const [isRestored, setRestored] = useState(form.draft !== null);
  const [saved, setSaved] = useState<EntryState["saved"]>(null);
  const [isSaving, setIsSaving] = useState(false);
  const saving = useCall("activity.save");
  const draft = useDraft();
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
    saving.setProblems([]);
  }
  function restart(next: Entry): void {
    draft.clear();
    open(next);
  }
  async function send(explanation: string): Promise<ActivityCard | null> {
    await draft.settle();
    const answer = await saving.run({ ...latest.current, explanation });
    if (!answer) draft.note(latest.current);
    else {
      setSaved(answer);
      setRestored(false);
    }
    return answer?.card ?? null;
  }
  async function save(explanation: string): Promise<ActivityCard | null> {
    const { campaignStart, campaignEnd, today } = form;
    const found = checkEntry(latest.current, form.fields, {
      campaignStart,
      campaignEnd,
      today,
      typedOn: today,
    });
    saving.setProblems(found);
    if (found.length > 0 || isSaving) return null;
    setIsSaving(true);
    return send(explanation).finally(() => setIsSaving(false));
  }
  const { problems } = saving;
  return { entry, saved, isRestored, isSaving, problems, draft: draft.state, change, open, restart, save };
}
