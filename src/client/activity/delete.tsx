// An entry that exists is deleted, and brought back as long as the sidebar still knows it.
import { activityWords } from "../../core/text/pages/activity";
import type { ActivityCard, PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

/** What was deleted last, or brought back, with the hints that came back. */
export interface Deleted {
  card: ActivityCard;
  notes: PageProblem[];
  isBack?: true;
}

/** Deletes the entry that is open for a change, as it stood when it was opened. */
export function Delete({ card, onDeleted }: { card: ActivityCard; onDeleted(deleted: Deleted): void }) {
  const deleting = useCall("activity.undo");
  const { formId, entryId, revision } = card;
  async function remove(): Promise<void> {
    if (!window.confirm(say(activityWords.confirmDelete, { title: titleOf(card) }))) return;
    const answer = await deleting.run({ formId, entryId, revision });
    if (answer) onDeleted({ card, notes: answer.notes });
  }
  return (
    <section class="delete">
      <button type="button" class="link" disabled={deleting.busy} onClick={() => void remove()}>
        {say(deleting.busy ? activityWords.deleting : activityWords.deleteIt)}
      </button>
      <ProblemSummary problems={deleting.problems} />
    </section>
  );
}

/** Says what was deleted, and brings it back under its own id. */
export function DeletedMessage(props: { deleted: Deleted; onRestored(restored: Deleted): void }) {
  const restoring = useCall("activity.save");
  const { card, notes } = props.deleted;
  async function restore(): Promise<void> {
    const { formId, entryId, revision, unitId, values } = card;
    const entry = { formId, entryId, revision: revision + 1, unitId, values };
    const answer = await restoring.run({ ...entry, explanation: values.explanation ?? "" });
    if (answer) props.onRestored({ ...answer, isBack: true });
  }
  return (
    <Message tone={notes.length > 0 ? "warn" : "done"}>
      {say(activityWords.deleted, { title: titleOf(card) })}{" "}
      <button type="button" class="link" disabled={restoring.busy} onClick={() => void restore()}>
        {say(restoring.busy ? activityWords.restoring : activityWords.restore)}
      </button>
      {notes.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <ProblemSummary problems={restoring.problems} />
    </Message>
  );
}

/** Says what was brought back. */
export function RestoredMessage({ card, notes }: Deleted) {
  return (
    <Message tone={notes.length > 0 ? "warn" : "done"}>
      {say(activityWords.restored, { title: titleOf(card) })}
      {notes.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </Message>
  );
}

function titleOf({ title }: ActivityCard): string {
  return title || say(activityWords.noTitle);
}
