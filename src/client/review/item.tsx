import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { reviewWords } from "../../core/text/pages/review";
import type { ReviewForm, ReviewItem } from "../../core/wire/procedures";
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

/** One report: who, when, what stands in each of its forms, and the two decisions. */
export function ReviewCard(props: ItemProps) {
  const { item, busy } = props;
  const { unit, periodLabel: period } = item;
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
      <Forms item={item} />
    </article>
  );
}

function Standing({ item }: { item: ReviewItem }) {
  const parts = [
    item.submittedAt && say(reviewWords.submitted, { at: item.submittedAt.slice(0, 16) }),
    ...item.forms.map(({ name, count }) => say(reviewWords.rows, { form: name, count })),
    say(reviewWords.revision, { revision: item.revision }),
    item.zero && say(reviewWords.zero),
    item.reviewers.length > 0 && say(reviewWords.reviewers, { reviewers: item.reviewers.join("、") }),
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

function Forms({ item }: { item: ReviewItem }) {
  const { unit, periodLabel: period, forms } = item;
  if (item.zero) return <p class="soft">{say(reviewWords.zeroHelp)}</p>;
  if (forms.length === 0) return <p class="soft">{say(reviewWords.noRows)}</p>;
  return forms.map((form) => (
    <details key={form.name} open={form.rows.some(({ label }) => label !== "")}>
      <summary class="small">
        {form.name}
        {form.count > form.rows.length && say(reviewWords.firstRows, { count: form.rows.length })}
      </summary>
      <FormTable form={form} name={`${unit} ${period} ${form.name}`} />
    </details>
  ));
}

function FormTable({ form, name }: { form: ReviewForm; name: string }) {
  const isNamed = form.rows.some(({ label }) => label !== "");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={name}>
      <table class="rows">
        <thead>
          <tr>
            {isNamed && <td />}
            {form.rows[0]?.cells.map(({ label }, column) => (
              <th scope="col" key={label} class={isCount(form, column) ? "count" : ""}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row, index) => (
            <tr key={row.label || index}>
              {isNamed && <th scope="row">{row.label}</th>}
              {row.cells.map(({ label, value, corrected }, column) => (
                <td key={label} class={isCount(form, column) ? "count" : ""}>
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
function isCount({ rows }: ReviewForm, column: number): boolean {
  const values = rows.map(({ cells }) => cells[column]?.value ?? "").filter((value) => value !== "");
  return values.length > 0 && values.every((value) => /^[\d,.]+$/.test(value));
}
