import { noticeWords } from "../../core/text/pages/notice";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

/** The last import when the dialog is opened again, and the way back from it. */
export function TakeBack(props: { undo: { id: string; title: string }; onRestored(tabs: string[]): void }) {
  const undoing = useCall("notice.undo");
  async function takeBack(): Promise<void> {
    const answer = await undoing.run({ undo: props.undo.id });
    if (answer) props.onRestored(answer.restored);
  }
  return (
    <div class="message plain">
      <span class="sign" aria-hidden="true">
        ⓘ
      </span>
      <div>
        <ProblemSummary problems={undoing.problems} />
        <p>
          {say(noticeWords.lastImport, { title: props.undo.title })}{" "}
          <button type="button" disabled={undoing.busy} onClick={() => void takeBack()}>
            {say(undoing.busy ? noticeWords.undoing : noticeWords.undo)}
          </button>
        </p>
      </div>
    </div>
  );
}
