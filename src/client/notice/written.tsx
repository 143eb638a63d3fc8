import { noticeWords } from "../../core/text/pages/notice";
import type { NoticeWritten } from "../../core/wire/notice";
import type { Output } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Page } from "../parts/frame";
import { listed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

interface WrittenProps extends Output<"notice.apply"> {
  /** Units have their workbooks already. */
  isHandedOut: boolean;
  onRestored(tabs: string[]): void;
}

/** What was written, and the way back. */
export function Written(props: WrittenProps) {
  const { written, undecided, undo, isHandedOut, onRestored } = props;
  const undoing = useCall("notice.undo");
  async function takeBack(): Promise<void> {
    const answer = await undoing.run({ undo });
    if (answer) onRestored(answer.restored);
  }
  const count = written.reduce((sum, { added, changed }) => sum + added + changed, 0);
  return (
    <Page
      wide
      title={say(noticeWords.title)}
      heading={say(noticeWords.stepDone)}
      footer={
        <>
          {undo !== "" && (
            <button type="button" disabled={undoing.busy} onClick={() => void takeBack()}>
              {say(undoing.busy ? noticeWords.undoing : noticeWords.undo)}
            </button>
          )}
          <CloseButton primary />
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={undoing.problems} />
        <Message tone="done">
          <strong>{count > 0 ? say(noticeWords.done, { count }) : say(noticeWords.doneNothing)}</strong>
          <ul>
            {written.map((tab) => (
              <li key={tab.tab}>{lineOf(tab)}</li>
            ))}
          </ul>
          {count > 0 && <p>{say(isHandedOut ? noticeWords.nextPush : noticeWords.next)}</p>}
        </Message>
        {undecided.length > 0 && (
          <Message tone="warn">
            <p>{say(noticeWords.undecided)}</p>
            <ul>
              {undecided.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Message>
        )}
      </div>
    </Page>
  );
}

/** What stands again after an import was taken back; of one that made the campaign nothing does. */
export function Restored({ tabs }: { tabs: readonly string[] }) {
  return (
    <Page
      wide
      title={say(noticeWords.title)}
      heading={say(noticeWords.stepUndone)}
      footer={<CloseButton primary />}
    >
      <Message tone="done">
        {tabs.length > 0 ? say(noticeWords.undone, { tabs: listed(tabs) }) : say(noticeWords.undoneFirst)}
      </Message>
    </Page>
  );
}

function lineOf({ tab, added, changed, there, gone }: NoticeWritten): string {
  const counts = [
    added > 0 && say(noticeWords.added, { count: added }),
    changed > 0 && say(noticeWords.changed, { count: changed }),
    there > 0 && say(noticeWords.leftThere, { count: there }),
    gone > 0 && say(noticeWords.gone, { count: gone }),
  ];
  return say(noticeWords.doneTab, { tab, counts: counts.filter(Boolean).join(say(noticeWords.betweenTabs)) });
}
