// Dialog of a long job: progress, stop, problems, what was done and what comes next.
import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { jobWords } from "../../core/text/pages/job";
import { partWords } from "../../core/text/pages/parts";
import type { JobKey, JobProgress, PageProblem, PageStart } from "../../core/wire/procedures";
import { useEscape } from "../parts/close-button";
import { FieldGroup } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { Progress } from "../parts/progress";
import { closePage } from "../parts/rpc";
import { Unshared } from "./unshared";
import { type JobState, useJob } from "./use-job";

function JobPage({ start }: { start: PageStart<"job"> }) {
  const { job, title, explain, choices = [], mails = 0 } = start.data;
  const { tells = false, goesOn = false, byOther = false, blocked = [] } = start.data;
  const [binding, setBinding] = useState(choices[0]?.binding);
  const [tell, setTell] = useState<boolean>(tells);
  // What another road has settled is no fault any more.
  const [settled, setSettled] = useState(false);
  const { state, progress, waiting, failures, run, stop } = useJob(start.data, binding, tell);
  const chosen = choices.find((choice) => choice.binding === binding);
  const problems = (progress?.problems ?? []).filter(({ code }) => !settled || code !== "share.refused");
  const isRunning = state === "running" || state === "stopping";
  useEscape(isRunning);
  return (
    <Page
      wide
      title={title}
      footer={
        <Buttons
          state={state}
          goesOn={goesOn}
          cannotStart={byOther || blocked.length > 0}
          run={run}
          stop={stop}
        />
      }
    >
      <div class="stack">
        {blocked.length > 0 && <Refused lines={blocked} />}
        {state === "refused" && <Refused lines={failures.map(({ text }) => text)} />}
        {state === "waiting" && chosen && <Plan lines={chosen.explain} />}
        {state === "waiting" && chosen && <Choices choices={choices} chosen={chosen} onChoose={setBinding} />}
        {state === "waiting" && mails > 0 && (
          <label class="tick">
            <input type="checkbox" checked={tell} onChange={() => setTell(!tell)} />
            <span>{say(jobWords.tell, { count: mails })}</span>
          </label>
        )}
        {state === "waiting" && (
          <div class={chosen ? "small soft" : "stack"}>
            {explain.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        {(isRunning || (progress && state === "stopped")) && (
          <Progress
            label={say(jobWords.progressOf, { title })}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            {...(job === "distribute" && progress && { count: countWords(progress) })}
            current={
              state === "stopping"
                ? say(jobWords.stopping)
                : waiting || progress?.current || (isRunning ? say(jobWords.starting[job]) : "")
            }
          />
        )}
        {isRunning && progress?.outlook && <p class="soft">{progress.outlook}</p>}
        {state === "stopped" && <Stopped job={job} progress={progress} failures={failures} />}
        {state === "ended" && progress && <Ended progress={progress} />}
        {state === "ended" && progress?.unshared && (
          <Unshared {...progress.unshared} onMoved={() => setSettled(true)} />
        )}
        {problems.length > 0 && <Problems problems={problems} />}
      </div>
    </Page>
  );
}

// Of a 分发 that goes on, what was made before is no part of what it is to make.
function countWords({ done, total }: JobProgress): string {
  return say(jobWords.madeOf, { done, left: total - done });
}

/** Changes that are shown before they are folded. */
const MOST_SHOWN = 12;

/** What changes, under its first line: close together, so that the choice below it is seen as well. */
function Plan({ lines: [first, ...rest] }: { lines: readonly string[] }) {
  const folded = rest.slice(MOST_SHOWN);
  return (
    <div>
      <p>{first}</p>
      <Points lines={rest.slice(0, MOST_SHOWN)} />
      {folded.length > 0 && (
        <details>
          <summary>{say(jobWords.more, { count: folded.length })}</summary>
          <Points lines={folded} />
        </details>
      )}
    </div>
  );
}

function Points({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

type Choice = NonNullable<PageStart<"job">["data"]["choices"]>[number];

function Choices(props: {
  choices: readonly Choice[];
  chosen: Choice;
  onChoose(binding: Choice["binding"]): void;
}) {
  return (
    <FieldGroup field="binding" label={say(jobWords.binding)}>
      {() =>
        props.choices.map(({ binding, label }) => (
          <label class="tick" key={binding}>
            <input
              type="radio"
              name="binding"
              checked={binding === props.chosen.binding}
              onChange={() => props.onChoose(binding)}
            />
            <span>{label}</span>
          </label>
        ))
      }
    </FieldGroup>
  );
}

function Buttons(props: {
  state: JobState;
  goesOn: boolean;
  cannotStart: boolean;
  run(): void;
  stop(): void;
}) {
  const { state, goesOn, cannotStart, run, stop } = props;
  const start = goesOn ? jobWords.goOnPushing : jobWords.start;
  const close = (
    <button type="button" class={state === "ended" || cannotStart ? "primary" : ""} onClick={closePage}>
      {say(partWords.close)}
    </button>
  );
  if (state === "ended" || state === "stopping" || cannotStart) return close;
  if (state === "running") {
    return (
      <button type="button" onClick={stop}>
        {say(jobWords.stop)}
      </button>
    );
  }
  return (
    <>
      {close}
      <button type="button" class="primary" onClick={run}>
        {say(state === "stopped" ? jobWords.goOn : start)}
      </button>
    </>
  );
}

/** What has to be mended before anything begins. */
function Refused({ lines }: { lines: readonly string[] }) {
  return (
    <Message tone="bad">
      <strong>{say(jobWords.refused)}</strong>
      <Points lines={lines} />
    </Message>
  );
}

function Stopped(props: { job: JobKey; progress: JobProgress | null; failures: PageProblem[] }) {
  const { job, progress, failures } = props;
  const isFailed = failures.length > 0;
  const words = job === "collect" ? jobWords.stoppedCollection : jobWords.stopped;
  const isNone = !progress || progress.total === 0;
  return (
    <Message tone={isFailed ? "bad" : "plain"}>
      {isFailed && <strong>{say(jobWords.interrupted)}</strong>}
      {failures.map((failure) => (
        <p key={failure.text}>{failure.text}</p>
      ))}
      <p>
        {isNone ? say(isFailed ? jobWords.failedEarly : jobWords.stoppedEarly) : say(words, { ...progress })}
      </p>
    </Message>
  );
}

function Ended({ progress }: { progress: JobProgress }) {
  if (progress.queued) return <Message tone="plain">{progress.summary}</Message>;
  return (
    <Message tone={progress.open > 0 ? "warn" : "done"}>
      <strong>{progress.summary}</strong>
      {progress.next && <p>{progress.next}</p>}
    </Message>
  );
}

function Problems({ problems }: { problems: PageProblem[] }) {
  const notes = problems.filter(({ grade }) => grade === "D");
  const faults = problems.filter(({ grade }) => grade !== "D");
  return (
    <>
      {faults.length > 0 && (
        <Message tone="warn">
          <strong>{say(jobWords.problems, { count: faults.length })}</strong>
          <Lines problems={faults} />
        </Message>
      )}
      {notes.length > 0 && (
        <Message tone="plain">
          <Lines problems={notes} />
        </Message>
      )}
    </>
  );
}

/** Problems of one kind that are shown before the others of it are folded. */
const MOST_OF_A_KIND = 3;

// A hundred workbooks may say the same, and one says what has to be seen.
function Lines({ problems }: { problems: PageProblem[] }) {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const kinds = codes.map((kind) => problems.filter(({ code }) => code === kind).map(({ text }) => text));
  return (
    <>
      {kinds.map((lines) => {
        const shown = lines.length > MOST_OF_A_KIND + 1 ? MOST_OF_A_KIND : lines.length;
        return (
          <Fragment key={lines[0]}>
            <Points lines={lines.slice(0, shown)} />
            {shown < lines.length && (
              <details>
                <summary>{say(jobWords.same, { count: lines.length - shown })}</summary>
                <Points lines={lines.slice(shown)} />
              </details>
            )}
          </Fragment>
        );
      })}
    </>
  );
}

showPage("job", JobPage);
