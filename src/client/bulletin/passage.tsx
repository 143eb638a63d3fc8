// One passage of a draft: heading, words, figures, table.
import { rewritten } from "../../core/bulletin/rewritten";
import type { Passage } from "../../core/bulletin/types";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import { Field } from "../parts/field";
import { say, statements } from "../parts/language";
import { LongTextControl, TextControl } from "../parts/text-control";
import { CitedFigures } from "./cited";
import { Practices } from "./practices";
import { PassageTable } from "./table";

function figuresOf(passage: Passage): string {
  return statements(rewritten(passage).map(({ label, text }) => `${label} ${text}`));
}

/** A passage to be edited. */
export function PassageEditor(props: {
  passage: Passage;
  index: number;
  onChange(changed: Partial<Passage>): void;
  onRemove(): void;
}) {
  const { passage, index, onChange } = props;
  const { slot, text } = passage;
  const lines = Math.max(2, Math.ceil(text.length / 42), text.split("\n").length);
  return (
    <fieldset class="passage">
      <legend>{say(words.passage, { count: index + 1 })}</legend>
      <Field field={`heading-${index}`} label={say(words.heading)}>
        {(control) => (
          <TextControl
            control={control}
            value={passage.heading}
            onChange={(heading) => onChange({ heading })}
          />
        )}
      </Field>
      <Field field={`text-${index}`} label={say(words.text)} {...(slot !== "" && { help: say(words[slot]) })}>
        {(control) => (
          <LongTextControl
            control={control}
            rows={Math.min(10, lines)}
            value={text}
            onChange={(changed) => onChange({ text: changed })}
          />
        )}
      </Field>
      {slot === "practice" && (
        <Practices
          told={text}
          pick={(practice) =>
            onChange({
              text: [text.trimEnd(), practice.text].filter(Boolean).join("\n"),
              cited: [...passage.cited, practice],
            })
          }
        />
      )}
      {rewritten(passage).length > 0 && (
        <p class="changed">▲ {say(words.rewritten, { figures: figuresOf(passage) })}</p>
      )}
      <CitedFigures passage={passage} />
      {passage.rows.length > 0 && (
        <details class="cited">
          <summary>{say(words.table, { count: passage.rows.length })}</summary>
          <PassageTable passage={passage} />
          <button type="button" class="link" onClick={() => onChange({ head: [], rows: [] })}>
            {say(words.removeTable)}
          </button>
        </details>
      )}
      <button type="button" class="link" onClick={props.onRemove}>
        {say(words.removePassage)}
      </button>
    </fieldset>
  );
}
