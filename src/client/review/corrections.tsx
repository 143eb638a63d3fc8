// What a unit proposes to correct in an accepted report, decided one by one or all at once.
import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { reviewWords } from "../../core/text/pages/review";
import type { ReviewCorrection, ReviewItem } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { LongTextControl } from "../parts/text-control";

/** What was chosen to be taken in or declined; `reason` only for what is declined. */
export interface CorrectionChoice {
  accept: string[];
  decline: string[];
  reason: string;
}

/** The corrections of one report, all of them chosen at first. */
export function Corrections(props: {
  item: ReviewItem;
  busy: boolean;
  onDecide(choice: CorrectionChoice): void;
}) {
  const { item, busy, onDecide } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const ids = item.corrections.map(({ id }) => id).filter((id) => !left.has(id));
  const field = `decline-${item.unitId}-${item.period}`;
  const label = say(reviewWords.declineReason);
  const problems = missing ? [{ code: "page.field", field, text: say(partWords.fillIn, { label }) }] : [];
  function toggle(id: string): void {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  }
  function decline(): void {
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") onDecide({ accept: [], decline: ids, reason: reason.trim() });
  }
  return (
    <section class="corrections">
      <strong>{say(reviewWords.corrections, { count: item.corrections.length })}</strong>
      {item.moreCorrections > 0 && (
        <p class="soft">{say(reviewWords.moreCorrections, { count: item.moreCorrections })}</p>
      )}
      {item.corrections.map((correction) => (
        <Change
          key={correction.id}
          correction={correction}
          chosen={!left.has(correction.id)}
          onChoose={() => toggle(correction.id)}
        />
      ))}
      <Field field={field} label={label} help={say(reviewWords.declineHelp)} problems={problems}>
        {(control) => <LongTextControl control={control} rows={1} value={reason} onChange={setReason} />}
      </Field>
      <div class="row">
        <button type="button" disabled={busy || ids.length === 0} onClick={decline}>
          {say(reviewWords.decline, { count: ids.length })}
        </button>
        <button
          type="button"
          class="accept"
          disabled={busy || ids.length === 0}
          onClick={() => onDecide({ accept: ids, decline: [], reason: "" })}
        >
          {say(reviewWords.takeIn, { count: ids.length })}
        </button>
      </div>
    </section>
  );
}

function Change({
  correction: { label, before, after },
  chosen,
  onChoose,
}: {
  correction: ReviewCorrection;
  chosen: boolean;
  onChoose(): void;
}) {
  return (
    <div class="change">
      <label class="tick">
        <input
          type="checkbox"
          checked={chosen}
          aria-label={say(reviewWords.chooseCorrection, { label })}
          onChange={onChoose}
        />
        {label}
      </label>
      <dl>
        <dt>{say(reviewWords.correctionBefore)}</dt>
        <dd>{before || say(reviewWords.nothingBefore)}</dd>
        <dt>{say(reviewWords.correctionAfter)}</dt>
        <dd>{after || say(reviewWords.takenOut)}</dd>
      </dl>
    </div>
  );
}
