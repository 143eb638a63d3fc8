import { useState } from "preact/hooks";
import { reviewWords } from "../../core/text/pages/review";
import type { DecidedMeanwhile, ReviewItem } from "../../core/wire/procedures";
import { listed, say } from "../parts/language";
import { CardHistory } from "./card-history";
import { type CorrectionChoice, Corrections } from "./corrections";
import { ReportDetails } from "./details";
import { ReasonForm } from "./reason-form";

interface ItemProps {
  item: ReviewItem;
  chosen: boolean;
  busy: boolean;
  /** Whether its reason for a return is being written: then it is not among those that are accepted. */
  returning: boolean;
  /** What somebody else has decided on it since it was shown. */
  meanwhile: DecidedMeanwhile | undefined;
  onChoose(): void;
  /** `reason`: why although units below are missing. */
  onAccept(reason?: string): void;
  onReturning(returning: boolean): void;
  onReturn(reason: string): void;
  onCorrect(choice: CorrectionChoice): void;
}

/** One report: who, when, what stands in each of its forms, and the two decisions. */
export function ReviewCard(props: ItemProps) {
  const { item, busy, returning, meanwhile } = props;
  const [isGated, setGated] = useState(false);
  const key = `${item.unitId}-${item.period}`;
  return (
    <article class="report" tabIndex={-1} aria-label={`${item.unit} ${item.periodLabel}`}>
      <div class="report-head">
        <CardTitle {...props} />
        <Standing item={item} />
        <span class="row">
          {item.canReturn && (
            <button type="button" disabled={busy} onClick={() => props.onReturning(!returning)}>
              {say(item.canAccept ? reviewWords.return : reviewWords.reopen)}
            </button>
          )}
          {item.canAccept && (
            <button
              type="button"
              class="accept"
              disabled={busy || returning}
              onClick={() => (item.belowMissing ? setGated(true) : props.onAccept())}
            >
              {say(reviewWords.accept)}
            </button>
          )}
        </span>
      </div>
      {returning && (
        <ReasonForm
          field={`reason-${key}`}
          label={say(reviewWords.reason)}
          help={say(reviewWords.reasonHelp)}
          confirm={say(meanwhile ? reviewWords.returnAnyway : reviewWords.returnConfirm)}
          warning={meanwhile ? meanwhileWords(meanwhile) : ""}
          busy={busy}
          onReason={props.onReturn}
          onCancel={() => props.onReturning(false)}
        />
      )}
      <Below item={item} />
      {isGated && !returning && (
        <ReasonForm
          field={`anyway-${key}`}
          label={say(reviewWords.anywayReason)}
          help={say(reviewWords.anywayHelp)}
          confirm={say(reviewWords.anywayConfirm)}
          busy={busy}
          onReason={props.onAccept}
          onCancel={() => setGated(false)}
        />
      )}
      {item.reason !== "" && item.state === "returned" && (
        <p class="soft">{say(reviewWords.returnedFor, { reason: item.reason })}</p>
      )}
      {item.corrections.length > 0 && <Corrections item={item} busy={busy} onDecide={props.onCorrect} />}
      {item.declined.length > 0 && (
        <section class="notes">
          <p class="warning">▲ {say(reviewWords.declinedAgain, { count: item.declined.length })}</p>
          <ul>
            {item.declined.map((change) => (
              <li key={change.words}>{say(reviewWords.declinedFor, { ...change })}</li>
            ))}
          </ul>
        </section>
      )}
      {item.held.length > 0 && (
        <section class="notes">
          <p class="warning">▲ {say(reviewWords.held)}</p>
          <ul>
            {item.held.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {item.problems.length > 0 && (
        <details class="notes" open>
          <summary>{say(reviewWords.notes, { count: item.problemCount })}</summary>
          <ul>
            {item.problems.map((problem) => (
              <li key={problem.text}>{problem.text}</li>
            ))}
          </ul>
        </details>
      )}
      {item.revision > 0 && <ReportDetails item={item} />}
      {(item.revision > 0 || item.refusedAt !== "") && <CardHistory item={item} />}
    </article>
  );
}

function meanwhileWords({ by, reviewedAt, label }: DecidedMeanwhile): string {
  return say(reviewWords.decidedMeanwhile, { by, at: reviewedAt.slice(0, 16), state: label });
}

function Below({ item: { belowMissing, below } }: { item: ReviewItem }) {
  return (
    <>
      {belowMissing !== "" && (
        <p class="warning">▲ {say(reviewWords.belowMissing, { units: belowMissing })}</p>
      )}
      {below.length > 0 && (
        <section class="notes" aria-label={say(reviewWords.below)}>
          <ul>
            {below.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

// Only what can be accepted can be chosen.
function CardTitle({ item, chosen, returning, onChoose }: ItemProps) {
  const { unit, periodLabel: period, canAccept } = item;
  const words = (
    <strong>
      {unit} · {period}
    </strong>
  );
  if (!canAccept) return <span class="card-name">{words}</span>;
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={chosen}
        disabled={returning}
        aria-label={say(reviewWords.choose, { unit, period })}
        onChange={onChoose}
      />
      {words}
    </label>
  );
}

// What counts is what was taken in last; whether it is late goes by the first time.
function momentsOf({ submittedAt, collectedAt }: ReviewItem): string[] {
  if (submittedAt === "") return [];
  const [first, at] = [submittedAt.slice(0, 16), collectedAt.slice(0, 16)];
  if (first === at || at === "") return [say(reviewWords.submitted, { at: first })];
  return [say(reviewWords.collectedAgain, { at }), say(reviewWords.firstSubmitted, { at: first })];
}

function Standing({ item }: { item: ReviewItem }) {
  const parts = [
    item.revision === 0 && item.dueAt && say(reviewWords.dueAt, { due: item.dueAt }),
    item.refusedAt && say(reviewWords.refusedAt, { at: item.refusedAt.slice(0, 16) }),
    ...momentsOf(item),
    ...item.forms.map(({ name, count }) => say(reviewWords.rows, { form: name, count })),
    item.revision > 0 && say(reviewWords.revision, { revision: item.revision }),
    item.zero && say(reviewWords.zero),
    item.reviewers.length > 0 && say(reviewWords.reviewers, { reviewers: listed(item.reviewers) }),
  ];
  return (
    <span class="soft small standing">
      {item.daysLate !== null && (
        <span class="light red">
          {item.daysLate === 0
            ? say(reviewWords.pastHour)
            : say(reviewWords.overdueBy, { days: item.daysLate })}{" "}
        </span>
      )}
      {item.revision > 0 && (
        <span class={item.onTime ? "light green" : "light red"}>
          {say(item.onTime ? reviewWords.onTime : reviewWords.late)}{" "}
        </span>
      )}
      {parts.filter(Boolean).join(" · ")}
    </span>
  );
}
