import type { Words } from "../../core/model/language";
import type { NoticeFlag, SkippedItem } from "../../core/notice/types";
import { noticeWords, skipReasonWords } from "../../core/text/pages/notice";
import { say } from "../parts/language";
import { Message } from "../parts/message";

const KINDS: Record<SkippedItem["kind"], Words> = {
  task: noticeWords.skippedTask,
  target: noticeWords.skippedTarget,
  date: noticeWords.skippedDate,
  report: noticeWords.skippedReport,
  submission: noticeWords.skippedSubmission,
};

/** What looked like an item but was not taken, why, and a way to take it all the same. */
export function NotTaken({
  skipped,
  onTake,
}: {
  skipped: readonly SkippedItem[];
  onTake(item: SkippedItem): void;
}) {
  if (skipped.length === 0) return null;
  return (
    <details class="group">
      <summary>{say(noticeWords.skipped, { count: skipped.length })}</summary>
      <p class="soft small">{say(noticeWords.skippedHelp)}</p>
      <ul>
        {skipped.map((item) => (
          <li class="skipped" key={`${item.kind}${item.span.start}-${item.span.end}`}>
            <span>
              <strong>{item.text}</strong>{" "}
              <span class="soft small">
                {say(KINDS[item.kind])} · {reasonOf(item)}
              </span>
              <span class="soft small sentence">{item.sentence}</span>
            </span>
            <button type="button" onClick={() => onTake(item)}>
              {say(noticeWords.take)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function reasonOf({ reason }: SkippedItem): string {
  const words: Readonly<Record<string, Words>> = skipReasonWords;
  const found = words[reason];
  return found ? say(found) : reason;
}

function flagText({ kind, text }: NoticeFlag): string {
  if (kind === "before-issue") return say(noticeWords.flagBeforeIssue, { text });
  if (kind === "year-assumed") return say(noticeWords.flagYearAssumed, { text });
  return say(kind === "no-year" ? noticeWords.flagNoYear : noticeWords.flagUnlisted, { text });
}

/** What a person should decide about the dates of a notice. */
export function Flags({ flags }: { flags: readonly NoticeFlag[] }) {
  if (flags.length === 0) return null;
  const lines = [...new Set(flags.map(flagText))];
  return (
    <Message tone="warn">
      <strong>{say(noticeWords.flags)}</strong>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Message>
  );
}
