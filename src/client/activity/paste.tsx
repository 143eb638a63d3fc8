import { useState } from "preact/hooks";
import { readPasted } from "../../core/activity/pasted";
import { activityWords } from "../../core/text/pages/activity";
import type { FormField, Option } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { listed, say, statements } from "../parts/language";
import { Message } from "../parts/message";
import { LongTextControl } from "../parts/text-control";
import { fitted } from "./entry";

/** Fills in the form from a row of Excel or a message of WeChat, and says what of it belongs nowhere. */
export function Paste(props: {
  fields: readonly FormField[];
  tasks: readonly Option[];
  onFill(values: Record<string, string>): void;
}) {
  const [text, setText] = useState("");
  const [done, setDone] = useState<{ filled: string[]; left: readonly string[] } | null>(null);
  function take(typed: string): void {
    const { values, left } = readPasted(typed, props.fields);
    const filled = props.fields.filter(({ field }) => values[field]);
    if (filled.length === 0) {
      setText(typed);
      // The box is emptied once it was understood; what was filled in stays said.
      if (typed.trim() !== "") setDone({ filled: [], left });
      return;
    }
    props.onFill(fitted(values, props.fields, props.tasks));
    setText("");
    setDone({ filled: filled.map(({ label }) => label), left });
  }
  return (
    <details class="paste">
      <summary>{say(activityWords.paste)}</summary>
      <Field field="paste" label={say(activityWords.pasteLabel)} help={say(activityWords.pasteHelp)}>
        {(control) => <LongTextControl control={control} rows={3} value={text} onChange={take} />}
      </Field>
      {done && (
        <Message tone={done.left.length > 0 ? "warn" : "done"}>
          {done.filled.length > 0 && (
            <p>
              {say(activityWords.pasteFilled, { count: done.filled.length, labels: listed(done.filled) })}
            </p>
          )}
          {done.left.length > 0 && (
            <p>{say(activityWords.pasteLeft, { text: statements(done.left).slice(0, 300) })}</p>
          )}
        </Message>
      )}
    </details>
  );
}
