import { linkWords } from "../../core/text/pages/link";
import type { LinkPeriod } from "../../core/wire/link";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import type { WorkState } from "./use-work";

/** What is owed, what was sent with its receipts, and the notice to sign for. */
export function Overview({ state, onOpen }: { state: WorkState; onOpen(period: string): void }) {
  const { periods, signed } = state.work;
  const owed = periods.filter(({ isOwed }) => isOwed);
  const others = periods.filter(({ isOwed }) => !isOwed);
  return (
    <>
      <section class="stack">
        <h2>{say(linkWords.owed)}</h2>
        {owed.length === 0 && <Message tone="done">{say(linkWords.none)}</Message>}
        {owed.map((period) => (
          <PeriodCard key={period.id} period={period} onOpen={onOpen} />
        ))}
      </section>
      {others.length > 0 && (
        <section class="stack">
          <h2>{say(linkWords.sent)}</h2>
          {others.map((period) => (
            <PeriodCard key={period.id} period={period} onOpen={onOpen} />
          ))}
        </section>
      )}
      {signed !== undefined && <Notice signed={signed} state={state} />}
    </>
  );
}

function Notice({ signed, state }: { signed: boolean; state: WorkState }) {
  if (signed) return <p class="soft">✓ {say(linkWords.signed)}</p>;
  return (
    <div class="row">
      <button
        type="button"
        disabled={state.busy}
        onClick={() => void state.send({ period: "", box: "", signs: true })}
      >
        {say(linkWords.signIt)}
      </button>
    </div>
  );
}

function PeriodCard({ period, onOpen }: { period: LinkPeriod; onOpen(period: string): void }) {
  const { id, label, due, state, isOwed, isLate, receipt, message, collectedAt } = period;
  return (
    <article class="link-card" aria-label={label}>
      <h3>{label}</h3>
      <p>
        {[due && say(linkWords.due, { due }), isOwed && isLate && `▲ ${say(linkWords.late)}`, state]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {message !== "" && <p class="link-problems">{message}</p>}
      {receipt !== "" && (
        <p class="soft">
          {say(linkWords.receipt)} {receipt} {collectedAt && say(linkWords.collectedAt, { at: collectedAt })}
        </p>
      )}
      <button type="button" class={isOwed ? "primary" : ""} onClick={() => onOpen(id)}>
        {say(isOwed ? linkWords.fillIn : linkWords.see)}
        <span class="hidden-words"> {label}</span>
      </button>
    </article>
  );
}
