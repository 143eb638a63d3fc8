import { useRef, useState } from "preact/hooks";
import type { DayBounds } from "../../core/day/typed";
import type { ActivityCard, PageProblem } from "../../core/wire/procedures";
import { useCall } from "../parts/use-call";
import { checkEntry, OWN_PROBLEMS } from "./check";
import { type Entry, type EntryFormData, followingEntry, openingEntry, sentEntry } from "./entry";
import { type DraftState, useDraft } from "./use-draft";

/** The entry in the form, from opening to saved. */
export interface EntryState {
  entry: Entry;
  /** What was saved, as long as the form has not been opened again. */
  saved: { card: ActivityCard; notes: PageProblem[] } | null;
  /** The entry saved before the one in the form, when people went on to the next at once. */
  before: ActivityCard | null;
  /** Whether the form shows a draft from an earlier time. */
  isRestored: boolean;
  isSaving: boolean;
  problems: PageProblem[];
  draft: DraftState;
  change(update: (now: Entry) => Entry): void;
  /** Says no more of the entry saved before. */
  forgetBefore(): void;
  /** Puts another entry into the form and leaves the kept draft alone. */
  open(next: Entry): void;
  /** Puts another entry into the form and forgets the draft. */
  restart(next: Entry): void;
  /** Saves the entry; with `next` the form opens for the following one at once. */
  save(explanation: string, next?: boolean): Promise<ActivityCard | null>;
}

/** Keeps an entry while it is typed, checked, saved. */
export function useEntry(form: EntryFormData, opening: Entry | null): EntryState {
  const [entry, setEntry] = useState(() => opening ?? openingEntry(form));
  const [isRestored, setRestored] = useState(!opening && form.draft?.formId === form.formId);
  const [saved, setSaved] = useState<EntryState["saved"]>(null);
  const [before, setBefore] = useState<ActivityCard | null>(null);
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
    const before = latest.current;
    put(update(before));
    draft.note(latest.current);
    // What is mended is no longer called wrong; what is newly wrong is said when it is saved.
    if (saving.problems.length > 0)
      saving.setProblems(stillWrong(saving.problems, before, latest.current, form));
  }
  function open(next: Entry): void {
    put(next);
    setSaved(null);
    setBefore(null);
    setRestored(false);
    saving.setProblems([]);
  }
  function restart(next: Entry): void {
    draft.clear();
    open(next);
  }
  async function send(explanation: string, next: boolean): Promise<ActivityCard | null> {
    await draft.settle();
    const answer = await saving.run({ ...sentEntry(latest.current, form.fields), explanation });
    if (!answer) draft.note(latest.current);
    else if (next && answer.notes.length === 0) {
      open(followingEntry(latest.current, form.fields, form.today));
      setBefore(answer.card);
    } else {
      setSaved(answer);
      setRestored(false);
    }
    return answer?.card ?? null;
  }
  async function save(explanation: string, next = false): Promise<ActivityCard | null> {
    const found = checkEntry(latest.current, form.fields, boundsOf(form));
    saving.setProblems(found);
    if (found.length > 0 || isSaving) return null;
    setIsSaving(true);
    return send(explanation, next).finally(() => setIsSaving(false));
  }
  const { problems } = saving;
  return {
    entry,
    saved,
    before,
    isRestored,
    isSaving,
    problems,
    draft: draft.state,
    change,
    forgetBefore: () => setBefore(null),
    open,
    restart,
    save,
  };
}

/** What a typed day of the form is judged against; it is typed today. */
export function boundsOf({ campaignStart, campaignEnd, today }: EntryFormData): DayBounds {
  return { campaignStart, campaignEnd, today, typedOn: today };
}

/** Problems that the page can judge itself vanish with their cause, the script's own with any change of their field. */
function stillWrong(
  problems: PageProblem[],
  before: Entry,
  entry: Entry,
  form: EntryFormData,
): PageProblem[] {
  const now = new Set(checkEntry(entry, form.fields, boundsOf(form)).map(({ field }) => field));
  const untouched = (field = "") =>
    before.values[field] === entry.values[field] && (field !== "unitId" || before.unitId === entry.unitId);
  return problems.filter(({ code, field }) => (OWN_PROBLEMS.has(code) ? now.has(field) : untouched(field)));
}
