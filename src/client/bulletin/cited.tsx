// A figure of a bulletin, which opens to where it comes from.
import { useState } from "preact/hooks";
import { rewritten } from "../../core/bulletin/rewritten";
import type { Cited, Passage } from "../../core/bulletin/types";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import { partWords } from "../../core/text/pages/parts";
import type { TraceFigure } from "../../core/wire/procedures";
import { bracketed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import { Figure } from "../trace/figure";

/** Figures of a passage, with a mark at those that its words say no more. */
export function CitedFigures({ passage }: { passage: Passage }) {
  const { cited } = passage;
  if (cited.length === 0) return null;
  const changed = rewritten(passage);
  return (
    <details class="cited">
      <summary>
        {say(words.figures)}
        {bracketed(String(cited.length))}
      </summary>
      <ul>
        {cited.map((each) => (
          <CitedFigure key={JSON.stringify(each)} cited={each} isKept={!changed.includes(each)} />
        ))}
      </ul>
    </details>
  );
}

/** One figure; its formula and reports are read when it is opened. */
export function CitedFigure({ cited, isKept }: { cited: Cited; isKept: boolean }) {
  const { run, busy, problems } = useCall("trace.more");
  const [found, setFound] = useState<TraceFigure | null>(null);
  async function read(): Promise<void> {
    setFound(await run({ asked: cited.asked, from: 0 }));
  }
  return (
    <li>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open && !found) void read();
        }}
      >
        <summary>
          {cited.label} <strong>{cited.text}</strong>
          {!isKept && <span class="changed"> ▲ {say(words.changed)}</span>}
        </summary>
        {busy && <p class="soft">{say(partWords.loading)}</p>}
        <ProblemSummary problems={problems} />
        {found && isOlder(cited, found) && (
          <Message tone="warn">{say(words.was, { text: cited.text, now: found.shown })}</Message>
        )}
        {found && <Figure first={found} />}
      </details>
    </li>
  );
}

// Words such as "three days late" are no number that could be held against one.
function isOlder({ text }: Cited, { shown }: TraceFigure): boolean {
  return /^[\d,.]+%?$/.test(text) && text !== shown;
}
