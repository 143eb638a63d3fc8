// A decision that needs a reason, written within the report's card.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { LongTextControl } from "../parts/text-control";

/** Asks for a reason; an empty one is not sent. */
export function ReasonForm(props: {
  field: string;
  label: string;
  help: string;
  confirm: string;
  /** What has to be known before it is sent once more; "" = nothing. */
  warning?: string;
  busy: boolean;
  onReason(reason: string): void;
  onCancel(): void;
}) {
  const { field, label, help, confirm, busy, warning = "" } = props;
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // It was asked for: whoever did goes on by writing.
  useLayoutEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const problems = missing ? [{ code: "page.field", field, text: say(partWords.fillIn, { label }) }] : [];
  return (
    <form
      class="return"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === "");
        if (reason.trim() !== "") props.onReason(reason.trim());
      }}
    >
      <Field field={field} label={label} required help={help} problems={problems}>
        {(control) => <LongTextControl control={control} rows={2} value={reason} onChange={setReason} />}
      </Field>
      {warning !== "" && (
        <p class="warning" role="alert">
          ▲ {warning}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary" disabled={busy}>
          {confirm}
        </button>
        <button type="button" onClick={props.onCancel}>
          {say(partWords.cancel)}
        </button>
      </div>
    </form>
  );
}
