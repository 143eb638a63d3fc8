import { activityWords } from "../../core/text/pages/activity";
import type { ActivityCard } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { useCall } from "../parts/use-call";

/** Takes back the entry that was just added; one that was changed is changed again instead. */
export function Undo({ card, onUndone }: { card: ActivityCard; onUndone(): void }) {
  const undoing = useCall("activity.undo");
  if (card.revision !== 1) return null;
  async function undo(): Promise<void> {
    const { formId, entryId, revision } = card;
    if (await undoing.run({ formId, entryId, revision })) onUndone();
  }
  return (
    <>
      <button type="button" class="link" disabled={undoing.busy} onClick={() => void undo()}>
        {say(undoing.busy ? activityWords.undoing : activityWords.undo)}
      </button>
      {undoing.problems.map(({ text }) => (
        <p key={text} class="field-error" role="alert">
          {text}
        </p>
      ))}
    </>
  );
}
