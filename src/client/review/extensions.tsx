// 延期申请: what units ask for, granted until a day or refused with a reason.
import { useState } from "preact/hooks";
import { reviewWords } from "../../core/text/pages/review";
import type { ExtensionItem, Input, PageProblem } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { LongTextControl, TextControl } from "../parts/text-control";

/** What was decided about one wish. */
export type ExtensionDecision = Omit<Input<"review.extension">, "exceptionId">;

/** One wish with its decision; `problems` are those of the last one that was sent for it. */
export function ExtensionCard(props: {
  item: ExtensionItem;
  busy: boolean;
  problems: readonly PageProblem[];
  onDecide(decision: ExtensionDecision): void;
}) {
  const { item, busy, problems, onDecide } = props;
  const [until, setUntil] = useState(item.until);
  const [reason, setReason] = useState("");
  const name = { unit: item.unit, period: item.periodLabel };
  return (
    <article class="report" aria-label={say(reviewWords.extensionOf, name)}>
      <strong>
        {item.unit} · {item.periodLabel}
      </strong>
      <p>{item.words}</p>
      <p class="soft small">
        {say(reviewWords.extensionDue, { dueOn: item.dueOn, at: item.at.slice(0, 16) })}
      </p>
      <div class="extension">
        <Field
          field={`until-${item.exceptionId}`}
          label={say(reviewWords.extensionUntil)}
          problems={named(problems, "until", item)}
        >
          {(control) => <TextControl control={control} value={until} onChange={setUntil} />}
        </Field>
        <button
          type="button"
          class="accept"
          disabled={busy}
          onClick={() => onDecide({ grant: true, until: until.trim(), reason: "" })}
        >
          {say(reviewWords.grant)}
        </button>
      </div>
      <div class="extension">
        <Field
          field={`refuse-${item.exceptionId}`}
          label={say(reviewWords.refuseReason)}
          problems={named(problems, "reason", item)}
        >
          {(control) => <LongTextControl control={control} rows={1} value={reason} onChange={setReason} />}
        </Field>
        <button
          type="button"
          disabled={busy}
          onClick={() => onDecide({ grant: false, until: "", reason: reason.trim() })}
        >
          {say(reviewWords.refuse)}
        </button>
      </div>
    </article>
  );
}

const FIELDS = { until: "until", reason: "refuse" } as const;

// Several wishes stand on one page, each with the same two fields.
function named(problems: readonly PageProblem[], field: keyof typeof FIELDS, { exceptionId }: ExtensionItem) {
  return problems
    .filter((problem) => problem.field === field)
    .map((problem) => ({ ...problem, field: `${FIELDS[field]}-${exceptionId}` }));
}
