// Sidebar 这个数怎么来的: the number in the chosen cell, its formula, and the reports it is made of.
import { useState } from "preact/hooks";
import { tracePageWords as words } from "../../core/text/pages/trace";
import type { PageStart } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import { Figure } from "./figure";

function TracePage({ start }: { start: PageStart<"trace"> }) {
  const [cell, setCell] = useState(start.data);
  const looking = useCall("trace.cell");
  async function look(): Promise<void> {
    const found = await looking.run({});
    if (found) setCell(found);
  }
  return (
    <Page
      title={say(words.title)}
      footer={
        <button type="button" class="primary" disabled={looking.busy} onClick={() => void look()}>
          {say(looking.busy ? words.looking : words.look)}
        </button>
      }
    >
      <div class="stack" aria-live="polite">
        <ProblemSummary problems={looking.problems} />
        {cell.now !== "" && (
          <Message tone="warn">{say(words.older, { stood: cell.stood, now: cell.now })}</Message>
        )}
        {cell.figures.length === 0 && <p class="soft">{say(words.none)}</p>}
        {cell.figures.map((figure) => (
          <Figure key={`${JSON.stringify(figure.asked)} ${figure.shown}`} first={figure} />
        ))}
      </div>
    </Page>
  );
}

showPage("trace", TracePage);
