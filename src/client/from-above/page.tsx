// Dialog 从上级取定义: the link of the unit's workbook, what lies in it, and one press.

import { useState } from "preact/hooks";
import { fromAboveWords as words } from "../../core/text/pages/from-above";
import type { AboveRead, PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

function FromAbovePage({ start: { data } }: { start: PageStart<"from-above"> }) {
  const [link, setLink] = useState(data.link);
  const [found, setFound] = useState<AboveRead | null>(null);
  const [taken, setTaken] = useState(0);
  const reading = useCall("above.read");
  const taking = useCall("above.take");
  const busy = reading.busy || taking.busy;

  async function look(): Promise<void> {
    setTaken(0);
    taking.setProblems([]);
    setFound(await reading.run({ link }));
  }
  async function take({ version }: AboveRead): Promise<void> {
    const answer = await taking.run({ link, version });
    if (answer) setTaken(answer.version);
  }
  const isOver = taken > 0;
  return (
    <Page
      wide
      title={say(words.title)}
      subtitle={say(words.subtitle)}
      footer={
        <>
          <CloseButton />
          <button
            type="button"
            class={found ? "" : "primary"}
            disabled={busy || data.isOther || link.trim() === ""}
            onClick={() => void look()}
          >
            {say(reading.busy ? words.looking : words.look)}
          </button>
          {found && !isOver && (
            <button type="button" class="primary" disabled={busy} onClick={() => void take(found)}>
              {say(takeWords(found, taking.busy))}
            </button>
          )}
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...reading.problems, ...taking.problems]} />
        {data.isOther && <Message tone="warn">{say(words.other, { title: data.title })}</Message>}
        {isOver && found && (
          <Message tone="done">
            {say(words.taken, { version: taken })}
            {say(found.isFresh ? words.nextFresh : words.nextRunning)}
          </Message>
        )}
        <Field field="link" label={say(words.link)} help={say(words.linkHelp)} required>
          {(control) => (
            <input
              {...control}
              type="text"
              value={link}
              onInput={(event) => {
                setLink(event.currentTarget.value);
                setFound(null);
              }}
            />
          )}
        </Field>
        {found && !isOver && <Found found={found} />}
      </div>
    </Page>
  );
}

function takeWords({ isFresh, version, taken }: AboveRead, isTaking: boolean) {
  if (isTaking) return words.taking;
  return !isFresh && version <= taken ? words.takeAgain : words.take;
}

function Found({ found }: { found: AboveRead }) {
  const { title, unit, version, from, issuedAt, isFresh, taken, lines } = found;
  return (
    <section class="stack" aria-label={title}>
      <p>
        <b>{say(words.found, { title, unit, version, issuedAt })}</b>
      </p>
      {from !== "" && <p>{say(words.from, { from })}</p>}
      {!isFresh && version <= taken && <Message tone="done">{say(words.newest)}</Message>}
      <p>{explained(found)}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!isFresh && <p class="help">{say(words.ownAdded)}</p>}
    </section>
  );
}

function explained({ isFresh, unit, lines }: AboveRead): string {
  if (isFresh) return say(words.fresh, { unit });
  return say(lines.length > 0 ? words.differs : words.same);
}

showPage("from-above", FromAbovePage);
