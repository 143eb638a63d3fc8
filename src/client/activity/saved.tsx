import { activityWords } from "../../core/text/pages/activity";
import type { ActivityCard, PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { Undo } from "./undo";

/** Says what was saved, with the hints that came back. */
export function Saved({
  card,
  notes,
  onChange,
  onUndone,
}: {
  card: ActivityCard;
  notes: PageProblem[];
  onChange(): void;
  onUndone(): void;
}) {
  const isProposed = notes.some(({ code }) =>
    ["activity.intoAccepted", "activity.changedInAccepted"].includes(code),
  );
  return (
    <div class="stack">
      <Message tone="done">
        <strong>{say(activityWords.saved, { title: card.title })}</strong>
        <p>{card.subtitle}</p>
        <p>{say(isProposed ? activityWords.savedProposed : activityWords.savedFor, { unit: card.unit })}</p>
        <button type="button" class="link" onClick={onChange}>
          {say(activityWords.changeIt)}
        </button>{" "}
        <Undo card={card} onUndone={onUndone} />
      </Message>
      {notes.length > 0 && (
        <Message tone="warn">
          {notes.map((note) => (
            <p key={note.text}>{note.text}</p>
          ))}
        </Message>
      )}
    </div>
  );
}
