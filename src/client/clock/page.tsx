// Dialog of the clock: its state, whose it is, start and stop.

import { useState } from "preact/hooks";
import { clockWords } from "../../core/text/pages/clock";
import type { ClockStatus, PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

function ClockPage({ start }: { start: PageStart<"clock"> }) {
  const [status, setStatus] = useState(start.data);
  const [said, setSaid] = useState("");
  const starting = useCall("clock.start");
  const stopping = useCall("clock.stop");
  const busy = starting.busy || stopping.busy;
  const { running, isOwner, ownerAccount } = status;
  const isOthers = ownerAccount !== "" && !isOwner;

  async function change(): Promise<void> {
    setSaid("");
    const answer = running ? await stopping.run({}) : await starting.run({});
    if (!answer) return;
    setStatus(answer);
    setSaid(say(answer.running ? clockWords.started : clockWords.stoppedNow));
  }

  return (
    <Page
      wide
      title={say(clockWords.title)}
      footer={
        <>
          <CloseButton />
          {!isOthers && (
            <button
              type="button"
              class={running ? "" : "primary"}
              disabled={busy}
              onClick={() => void change()}
            >
              {say(busy ? clockWords.working : running ? clockWords.stop : clockWords.start)}
            </button>
          )}
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...starting.problems, ...stopping.problems]} />
        {said && <Message tone="done">{said}</Message>}
        <Message tone={running ? "done" : "plain"}>
          <strong>{say(running ? clockWords.running : clockWords.stopped)}</strong>
        </Message>
        {isOthers && <Message tone="plain">{say(clockWords.otherOwner, { owner: ownerAccount })}</Message>}
        <p class="soft">{say(clockWords.explain)}</p>
        <Facts status={status} />
        {status.lastError && (
          <Message tone="warn">
            {status.lastError.split("\n").map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Message>
        )}
      </div>
    </Page>
  );
}

function Facts({ status }: { status: ClockStatus }) {
  const { ownerAccount: owner, isOwner, user } = status;
  const none = say(clockWords.none);
  const whose = isOwner ? say(clockWords.you, { owner }) : owner;
  const facts = [
    [say(clockWords.owner), owner === "" ? say(clockWords.noOwner, { user }) : whose],
    [say(clockWords.lastRun), status.lastRun || none],
    [say(clockWords.nextRun), status.nextRun || none],
    [
      say(clockWords.interval),
      status.intervalMinutes > 0 ? say(clockWords.minutes, { minutes: status.intervalMinutes }) : none,
    ],
    [say(clockWords.failures), say(clockWords.times, { count: status.failures })],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

showPage("clock", ClockPage);
