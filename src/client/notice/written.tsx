import { useState } from "preact/hooks";
import { noticeWords } from "../../core/text/pages/notice";
import { partWords } from "../../core/text/pages/parts";
import type { Output } from "../../core/wire/procedures";
import { Page } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { closePage } from "../parts/rpc";
import { useCall } from "../parts/use-call";

/** What was written, and the way back. */
export function Written({ written, undo }: Output<"notice.apply">) {
  const [restored, setRestored] = useState<string[] | null>(null);
  const undoing = useCall("notice.undo");
  async function takeBack(): Promise<void> {
    const answer = await undoing.run({ undo });
    if (answer) setRestored(answer.restored);
  }
  return (
    <Page
      wide
      title={say(noticeWords.title)}
      heading={say(noticeWords.stepDone)}
      footer={
        <>
          {!restored && (
            <button type="button" disabled={undoing.busy} onClick={() => void takeBack()}>
              {say(undoing.busy ? noticeWords.undoing : noticeWords.undo)}
            </button>
          )}
          <button type="button" class="primary" onClick={closePage}>
            {say(partWords.close)}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={undoing.problems} />
        {restored ? (
          <Message tone="done">{say(noticeWords.undone, { tabs: restored.join("、") })}</Message>
        ) : (
          <Message tone="done">
            <strong>
              {say(noticeWords.done, { count: written.reduce((sum, { rows }) => sum + rows, 0) })}
            </strong>
            <ul>
              {written.map(({ tab, rows }) => (
                <li key={tab}>{say(noticeWords.doneTab, { tab, rows })}</li>
              ))}
            </ul>
            <p>{say(noticeWords.next)}</p>
          </Message>
        )}
      </div>
    </Page>
  );
}
