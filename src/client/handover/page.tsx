// Dialog 移交: whose the campaign is, how it goes to another account, and the press that belongs to whoever looks.

import { useState } from "preact/hooks";
import { handoverWords as words } from "../../core/text/pages/handover";
import type { HandoverData, PageProblem, PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Select, sameOptions } from "../parts/select";
import { useCall } from "../parts/use-call";
import { type Check, useCheck } from "./use-check";

const LEAST_REASON = 6;

function HandoverPage({ start }: { start: PageStart<"handover"> }) {
  const [data, setData] = useState(start.data);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const [anyway, setAnyway] = useState(false);
  const offering = useCall("handover.offer");
  const withdrawing = useCall("handover.withdraw");
  const taking = useCall("handover.take");
  const check = useCheck();
  const busy = offering.busy || withdrawing.busy || taking.busy || check.busy;
  const isForMe = data.to === data.user && (data.phase === "offered" || data.phase === "taking");
  const isSaid = isForMe || reason.trim().length >= LEAST_REASON;
  const mayTake = check.isOver && isSaid && (check.closed.length === 0 || anyway);
  const show = (answer: HandoverData | null) => answer && setData(answer);
  const take = async () => show(await taking.run({ reason, unopened: check.closed.length }));
  return (
    <Page
      wide
      title={say(words.title)}
      subtitle={say(words.subtitle)}
      footer={
        <>
          <CloseButton />
          {data.isOwner && data.phase === "offered" && (
            <button type="button" disabled={busy} onClick={async () => show(await withdrawing.run({}))}>
              {say(words.withdraw)}
            </button>
          )}
          {data.isOwner && data.phase !== "taking" && data.colleagues.length > 0 && (
            <button
              type="button"
              class="primary"
              disabled={busy || to === ""}
              onClick={async () => show(await offering.run({ to }))}
            >
              {say(busy ? words.working : words.offer)}
            </button>
          )}
          {!isMine(data) && (
            <>
              <button type="button" disabled={busy} onClick={() => void check.run()}>
                {say(words.check)}
              </button>
              <button type="button" class="primary" disabled={busy || !mayTake} onClick={() => void take()}>
                {say(taking.busy ? words.working : words.take)}
              </button>
            </>
          )}
        </>
      }
    >
      <div class="stack">
        <ProblemSummary
          problems={[...offering.problems, ...withdrawing.problems, ...taking.problems, ...check.problems]}
        />
        <Standing data={data} />
        <Facts data={data} />
        {data.isOwner && data.phase !== "taking" && <Whom data={data} to={to} onChoose={setTo} />}
        {!isMine(data) && (
          <>
            <Checked check={check} anyway={anyway} onAnyway={setAnyway} />
            {!isForMe && (
              <Field
                field="reason"
                label={say(words.reason)}
                help={say(words.reasonHelp, { owner: data.owner })}
                required
              >
                {(control) => (
                  <input
                    {...control}
                    type="text"
                    value={reason}
                    onInput={(event) => setReason(event.currentTarget.value)}
                  />
                )}
              </Field>
            )}
          </>
        )}
        {data.phase === "taken" ? <After from={data.from} /> : <Steps />}
      </div>
    </Page>
  );
}

// Broken off while taking over, the clock may be this account's and the rest not yet.
const isMine = ({ isOwner, phase }: HandoverData): boolean => isOwner && phase !== "taking";

function Standing({ data: { phase, from, to, at, user } }: { data: HandoverData }) {
  const named = { from, to, at };
  if (phase === "taken") return <Message tone="done">{say(words.taken, named)}</Message>;
  if (phase === "taking") return <Message tone="warn">{say(words.unfinished, named)}</Message>;
  if (phase === "none") return null;
  return <Message tone="done">{say(to === user ? words.forYou : words.offered, named)}</Message>;
}

function Facts({ data: { owner, isOwner, isRunning, workbooks } }: { data: HandoverData }) {
  return (
    <dl class="facts">
      <dt>{say(words.owner)}</dt>
      <dd>{isOwner ? say(words.you, { owner }) : owner}</dd>
      <dt>{say(words.clock)}</dt>
      <dd>{say(isRunning ? words.running : words.silent)}</dd>
      <dt>{say(words.workbooks)}</dt>
      <dd>{say(words.count, { count: workbooks })}</dd>
    </dl>
  );
}

function Whom(props: { data: HandoverData; to: string; onChoose(to: string): void }) {
  const { colleagues } = props.data;
  if (colleagues.length === 0) return <Message tone="plain">{say(words.nobody)}</Message>;
  return (
    <Field field="to" label={say(words.to)} help={say(words.toHelp)}>
      {(control) => (
        <Select
          control={control}
          options={sameOptions(colleagues)}
          value={props.to}
          onChange={props.onChoose}
        />
      )}
    </Field>
  );
}

function Checked(props: { check: Check; anyway: boolean; onAnyway(is: boolean): void }) {
  const { busy, isOver, waiting, looked, total, closed } = props.check;
  const counts = { looked, total, count: closed.length };
  if (busy) return <Message tone="plain">{waiting || say(words.checking, counts)}</Message>;
  if (!isOver) return null;
  if (closed.length === 0) return <Message tone="done">{say(words.allOpen, counts)}</Message>;
  return (
    <>
      <Message tone="warn">
        <p>{say(words.someClosed, counts)}</p>
        {closed.map(({ text }: PageProblem) => (
          <p key={text}>{text}</p>
        ))}
      </Message>
      <label class="row">
        <input
          type="checkbox"
          checked={props.anyway}
          onChange={(event) => props.onAnyway(event.currentTarget.checked)}
        />
        {say(words.anyway)}
      </label>
    </>
  );
}

function Steps() {
  return (
    <section>
      <h2>{say(words.steps)}</h2>
      <ol>
        {[words.stepOffer, words.stepTake, words.stepFiles].map((step, index) => (
          <li key={step.en}>{`${index + 1}. ${say(step)}`}</li>
        ))}
      </ol>
    </section>
  );
}

function After({ from }: { from: string }) {
  return (
    <section>
      <h2>{say(words.after)}</h2>
      <ul>
        <li>{say(words.afterCollect, { from })}</li>
        <li>{say(words.afterShare)}</li>
        <li>{say(words.afterLinks)}</li>
        <li>{say(words.stepFiles)}</li>
      </ul>
    </section>
  );
}

showPage("handover", HandoverPage);
