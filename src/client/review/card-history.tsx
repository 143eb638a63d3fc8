// The life of a report within its card.
import { useState } from "preact/hooks";
import { historyWords } from "../../core/text/pages/history";
import { partWords } from "../../core/text/pages/parts";
import type { ReportHistory, ReviewItem } from "../../core/wire/procedures";
import { Steps } from "../history/steps";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

/** All that became of a report, read when it is opened for the first time. */
export function CardHistory({ item: { unitId, period } }: { item: ReviewItem }) {
  const { run, busy, problems } = useCall("history.report");
  const [found, setFound] = useState<ReportHistory>();
  async function read(): Promise<void> {
    setFound((await run({ unitId, period })) ?? undefined);
  }
  return (
    <details
      class="contents"
      onToggle={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.open && !found) void read();
      }}
    >
      <summary>{say(historyWords.history)}</summary>
      {busy && <p class="soft">{say(partWords.loading)}</p>}
      <ProblemSummary problems={problems} />
      {found && <Steps history={found} />}
    </details>
  );
}
