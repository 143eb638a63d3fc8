import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { reviewWords } from "../../core/text/pages/review";
import type { ReviewItem } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { LongTextControl } from "../parts/text-control";

interface ItemProps {
  item: ReviewItem;
  chosen: boolean;
  busy: boolean;
  onChoose(): void;
  onAccept(): void;
  onReturn(reason: string): void;
}

/** One report: who, when, what stands in its ledger, and the two decisions. */
export function ReviewCard(props: ItemProps) {
  const { item, busy } = props;
  const { unit, period } = item;
  const [isReturning, setReturning] = useState(false);
  return (
    <article class="report">
      <div class="report-head">
        <label class="tick">
          <input
            type="checkbox"
            checked={props.chosen}
            aria-label={say(reviewWords.choose, { unit, period })}
            onChange={props.onChoose}
          />
          <strong>
            {unit} · {period}
          </strong>
        </label>
        <Standing item={item} />
        <span class="row">
          <button type="button" disabled={busy} onClick={() => setReturning(!isReturning)}>
            {say(reviewWords.return)}
          </button>
          <button type="button" class="accept" disabled={busy} onClick={props.onAccept}>
            {say(reviewWords.accept)}
          </button>
        </span>
      </div>
      {isReturning && <ReturnForm {...props} onCancel={() => setReturning(false)} />}
      {item.problems.length > 0 && (
        <details class="notes" open>
          <summary>{say(reviewWords.notes, { count: item.problems.length })}</summary>
          <ul>
            {item.problems.map((problem) => (
              <li key={problem.text}>{problem.text}</li>
            ))}
          </ul>
        </details>
      )}
      <Ledger item={item} />
    </article>
  );
}

function Standing({ item }: { item: ReviewItem }) {
  const parts = [
    item.submittedAt && say(reviewWords.submitted, { at: item.submittedAt.slice(0, 16) }),
    say(reviewWords.activities, { count: item.activities }),
    say(reviewWords.revision, { revision: item.revision }),
    item.zero && say(reviewWords.zero),
  ];
  return (
    <span class="soft small standing">
      <span class={item.onTime ? "light green" : "light red"}>
        {say(item.onTime ? reviewWords.onTime : reviewWords.late)}
      </span>{" "}
      {parts.filter(Boolean).join(" · ")}
    </span>
  );
}

function ReturnForm({ item, busy, onReturn, onCancel }: ItemProps & { onCancel(): void }) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const field = `reason-${item.unitId}-${item.period}`;
  const label = say(reviewWords.reason);
  const problems = missing ? [{ code: "page.field", field, text: say(partWords.fillIn, { label }) }] : [];
  return (
    <form
      class="return"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === "");
        if (reason.trim() !== "") onReturn(reason.trim());
      }}
    >
      <Field field={field} label={label} required help={say(reviewWords.reasonHelp)} problems={problems}>
        {(control) => <LongTextControl control={control} rows={2} value={reason} onChange={setReason} />}
      </Field>
      <div class="row">
        <button type="submit" class="primary" disabled={busy}>
          {say(reviewWords.returnConfirm)}
        </button>
        <button type="button" onClick={onCancel}>
          {say(partWords.cancel)}
        </button>
      </div>
    </form>
  );
}

function Ledger({ item }: { item: ReviewItem }) {
  const first = item.rows[0];
  if (item.zero) return <p class="soft">{say(reviewWords.zeroHelp)}</p>;
  if (!first) return <p class="soft">{say(reviewWords.noRows)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={`${item.unit} ${item.period}`}>
      <table class="rows">
        <thead>
          <tr>
            <td />
            {first.cells.map(({ label }, column) => (
              <th scope="col" key={label} class={isCount(item, column) ? "count" : ""}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {item.rows.map((row) => (
            <tr key={row.task}>
              <th scope="row">{row.task}</th>
              {row.cells.map(({ label, value, corrected }, column) => (
                <td key={label} class={isCount(item, column) ? "count" : ""}>
                  {value}
                  {corrected && <span class="corrected">{say(reviewWords.corrected)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// A column of numbers is set right, its header too.
function isCount({ rows }: ReviewItem, column: number): boolean {
  const values = rows.map(({ cells }) => cells[column]?.value ?? "").filter((value) => value !== "");
  return values.length > 0 && values.every((value) => /^[\d,.]+$/.test(value));
}
