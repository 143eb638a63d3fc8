// The life of a report: who did what and when, and each value that a revision changed.
import { historyWords } from "../../core/text/pages/history";
import { reviewWords } from "../../core/text/pages/review";
import type { HistoryStep, ReportHistory } from "../../core/wire/procedures";
import { say } from "../parts/language";
import "./steps.css";

/** All steps, the last first. */
export function Steps({ history: { steps } }: { history: ReportHistory }) {
  if (steps.length === 0) return <p class="empty">{say(historyWords.noSteps)}</p>;
  return (
    <ol class="steps">
      {steps.map((step) => (
        <Step key={`${step.kind} ${step.at} ${step.revision} ${step.words}`} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: HistoryStep }) {
  const { kind, at, by, revision, count, words, receipt, unread } = step;
  return (
    <li class={kind === "missing" ? "step gone" : "step"}>
      <p class="soft small">{[at.slice(0, 16), by].filter(Boolean).join(" · ")}</p>
      <p>
        <strong>{say(historyWords[kind], { revision, count })}</strong>
      </p>
      {step.isNew && <Sent step={step} />}
      {words !== "" && <p class="step-words">{words}</p>}
      {receipt !== "" && <p class="step-words soft">{receipt}</p>}
      {unread && <p class="soft">{say(historyWords.unread)}</p>}
      <Changes step={step} />
    </li>
  );
}

function Sent({ step: { at, submittedAt, onTime, zero } }: { step: HistoryStep }) {
  const first = submittedAt.slice(0, 16);
  const sent = say(first === at.slice(0, 16) ? historyWords.submitted : reviewWords.firstSubmitted, {
    at: first,
  });
  return (
    <p class="soft small">
      <span class={onTime ? "light green" : "light red"}>
        {say(onTime ? reviewWords.onTime : reviewWords.late)}
      </span>{" "}
      {[sent, zero && say(reviewWords.zero)].filter(Boolean).join(" · ")}
    </p>
  );
}

function Changes({ step: { changes, more, isNew, receipt, unread } }: { step: HistoryStep }) {
  if (!isNew || receipt !== "" || unread) return null;
  if (changes.length === 0) return <p class="soft">{say(historyWords.noChanges)}</p>;
  return (
    <details open={changes.length <= 10}>
      <summary class="small">{say(historyWords.changes, { count: changes.length + more })}</summary>
      <dl class="changes">
        {changes.map(({ label, before, after }) => (
          <div key={[label, before, after].join("|")}>
            <dt>{label}</dt>
            <dd>
              {before ? <del>{before}</del> : say(historyWords.nothing)} →{" "}
              <ins>{after || say(historyWords.takenOut)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 && <p class="soft">{say(historyWords.more, { count: more })}</p>}
    </details>
  );
}
