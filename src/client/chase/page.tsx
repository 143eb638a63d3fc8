// Dialog 催办: who is late and what is the matter, tick boxes, the words of the mail, one press.
import "./chase.css";
import { useState } from "preact/hooks";
import { chaseWords } from "../../core/text/pages/chase";
import type { Output, PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Page, showPage } from "../parts/frame";
import { listed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import { Late } from "./late";
import { type Words, WordsEditor } from "./words";

function ChasePage({ start }: { start: PageStart<"chase"> }) {
  const { items, others, today, mailQuota } = start.data;
  const reachable = items.filter(
    ({ to, chasedToday, toldOutcome }) => to !== "" && !chasedToday && toldOutcome === "",
  );
  const [chosen, setChosen] = useState<string[]>(() =>
    reachable.filter(({ toldLately, locked }) => !toldLately && !locked).map(({ unitId }) => unitId),
  );
  const [words, setWords] = useState<Words>(start.data.words);
  const [result, setResult] = useState<Output<"chase.send"> | null>(null);
  const sending = useCall("chase.send");

  async function send(): Promise<void> {
    // Who was told yesterday had lost the tick: one that stands there now is wanted.
    const again = reachable.filter(({ unitId, toldLately }) => toldLately && chosen.includes(unitId));
    const answer = await sending.run({ unitIds: chosen, again: again.map(({ unitId }) => unitId), words });
    if (answer) setResult(answer);
  }
  function toggle(unitId: string): void {
    setChosen(chosen.includes(unitId) ? chosen.filter((id) => id !== unitId) : [...chosen, unitId]);
  }

  const frame = {
    wide: true,
    title: say(chaseWords.title),
    subtitle: say(chaseWords.subtitle, { today, count: items.length + others.length }),
  };
  if (result || items.length === 0) {
    return (
      <Page {...frame} footer={<CloseButton primary />}>
        {result && <Result {...result} />}
        {!result && others.length === 0 && <p class="empty">{say(chaseWords.none)}</p>}
        <Others units={others} />
      </Page>
    );
  }
  const over = chosen.length - mailQuota;
  return (
    <Page
      {...frame}
      footer={
        <>
          <span class="footer-note" role="status">
            {over > 0
              ? say(chaseWords.overQuota, { count: over })
              : say(chaseWords.quota, { count: mailQuota })}
          </span>
          <CloseButton />
          <button
            type="button"
            class="primary"
            disabled={chosen.length === 0 || sending.busy}
            onClick={() => void send()}
          >
            {sending.busy ? say(chaseWords.sending) : say(chaseWords.send, { count: chosen.length })}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={sending.problems} />
        <label class="tick">
          <input
            type="checkbox"
            disabled={reachable.length === 0}
            checked={chosen.length > 0 && chosen.length === reachable.length}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? reachable.map(({ unitId }) => unitId) : [])
            }
          />
          {say(chaseWords.chooseAll)}
        </label>
        <Late items={items} chosen={chosen} words={words} onToggle={toggle} />
        <Others units={others} />
        <WordsEditor
          words={words}
          usual={start.data.words}
          problems={sending.problems}
          testFor={chosen[0] ?? items[0]?.unitId ?? ""}
          onChange={setWords}
        />
      </div>
    </Page>
  );
}

function Others({ units }: { units: readonly string[] }) {
  if (units.length === 0) return null;
  return <p class="soft">{say(chaseWords.others, { count: units.length, units: listed(units) })}</p>;
}

function Result({ sent, held, left, problems }: Output<"chase.send">) {
  return (
    <div class="stack">
      <Message tone="done">
        <strong>{say(chaseWords.sent, { sent })}</strong>
        {held > 0 && <p>{say(chaseWords.held, { held })}</p>}
        {left.length > 0 && <p>{say(chaseWords.left, { units: listed(left) })}</p>}
        <p>{say(chaseWords.logged)}</p>
      </Message>
      {problems.length > 0 && (
        <Message tone="warn">
          <ul>
            {problems.map((problem) => (
              <li key={problem.text}>{problem.text}</li>
            ))}
          </ul>
        </Message>
      )}
    </div>
  );
}

showPage("chase", ChasePage);
