// Whether the draft stands safe in the workbook, and whose it is where a colleague has written meanwhile.
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import type { BulletinWork } from "./use-bulletin";

/** One line, or the choice between two drafts. */
export function KeptLine({ work }: { work: BulletinWork }) {
  const { mark, other, isLost } = work.kept;
  if (other)
    return (
      <Message tone="warn">
        {say(words.otherKept, { by: other.by, at: other.at.slice(0, 16) })}{" "}
        <button type="button" onClick={work.takeTheirs}>
          {say(words.takeTheirs)}
        </button>{" "}
        <button type="button" onClick={work.overwriteTheirs}>
          {say(words.keepMine)}
        </button>
      </Message>
    );
  if (isLost) return <Message tone="warn">{say(words.notKept)}</Message>;
  if (!mark) return null;
  return (
    <p class="soft" role="status">
      {say(words.kept, { by: mark.by, at: mark.at.slice(0, 16) })}
    </p>
  );
}
