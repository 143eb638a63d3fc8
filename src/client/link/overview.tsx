import { linkWords } from "../../core/text/pages/link";
import type { LinkPeriod } from "../../core/wire/link";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import type { WorkState } from "./use-work";

/** What is owed, what was sent with its receipts, and the notice to sign for. */
export function Overview({ state, onOpen }: { state: WorkState; onOpen(period: string): void }) {
  const { periods, signed, targets } = state.work;
  const owed = periods.filter(({ isOwed }) => isOwed);
  const others = periods.filter(({ isOwed }) => !isOwed);
  const sent = others.filter(({ receipt, isOpen }) => receipt !== "" || !isOpen);
  const open = others.filter((period) => !sent.includes(period));
  return (
    <>
      <section class="stack">
        <h2>{say(linkWords.owed)}</h2>
        {owed.length === 0 && <Message tone="done">{say(linkWords.none)}</Message>}
        {owed.map((period) => (
          <PeriodCard key={period.id} period={period} onOpen={onOpen} />
        ))}
      </section>
      {targets && (
        <section class="stack">
          <h2>{say(linkWords.targets)}</h2>
          <p class="link-lines">{targets}</p>
        </section>
      )}
      <Periods title={say(linkWords.anyTime)} periods={open} onOpen={onOpen} />
      <Periods title={say(linkWords.sent)} periods={sent} onOpen={onOpen} />
      {signed !== undefined && <Notice signed={signed} state={state} />}
    </>
  );
}

function Periods(props: { title: string; periods: readonly LinkPeriod[]; onOpen(period: string): void }) {
  if (props.periods.length === 0) return null;
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      {props.periods.map((period) => (
        <PeriodCard key={period.id} period={period} onOpen={props.onOpen} />
      ))}
    </section>
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
  const { id, label, due, state, isOwed, isLate, receipt, message, locked, collectedAt } = period;
  return (
    <article class="link-card" aria-label={label}>
      <h3>{label}</h3>
      <p>
        {[due && say(linkWords.due, { due }), isOwed && isLate && `▲ ${say(linkWords.late)}`, state]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {locked !== "" && message === "" && <p class="link-problems">{locked}</p>}
      {message !== "" && <p class="link-problems">{message}</p>}
      {receipt !== "" && (
        <p class="soft">
          {say(linkWords.receipt)} {receipt} {collectedAt && say(linkWords.collectedAt, { at: collectedAt })}
        </p>
      )}
      <button type="button" class={isOwed ? "primary" : ""} onClick={() => onOpen(id)}>
        {say(isOwed || receipt === "" ? linkWords.fillIn : linkWords.see)}
        <span class="hidden-words"> {label}</span>
      </button>
    </article>
  );
}
