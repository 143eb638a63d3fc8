// A list drawn from the office's directory: nothing is taken over by this alone, it is looked through like a pasted one.
import { useState } from "preact/hooks";
import { unitsWords } from "../../core/text/pages/units";
import type { Output } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { listed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

/** A link that opens the field for the directory's address, and what came of drawing from it. */
export function Directory({ onList }: { onList(text: string): void }) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <Drawing onList={onList} />
  ) : (
    <button type="button" class="link" onClick={() => setOpen(true)}>
      {say(unitsWords.directory)}
    </button>
  );
}

function Drawing({ onList }: { onList(text: string): void }) {
  const asked = useCall("units.directory");
  const [link, setLink] = useState("");
  const [drawn, setDrawn] = useState<Output<"units.directory"> | null>(null);
  async function draw(): Promise<void> {
    const answer = await asked.run({ link });
    setDrawn(answer ?? null);
    if (answer && answer.text !== "") onList(answer.text);
  }
  return (
    <div class="stack">
      <Field field="directory" label={say(unitsWords.directoryLabel)} help={say(unitsWords.directoryHelp)}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={link}
            onInput={(event) => setLink(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="button" disabled={asked.busy} onClick={() => void draw()}>
        {say(asked.busy ? unitsWords.drawing : unitsWords.draw)}
      </button>
      <ProblemSummary problems={asked.problems} />
      {drawn && <Drawn drawn={drawn} />}
    </div>
  );
}

function Drawn({ drawn }: { drawn: Output<"units.directory"> }) {
  const { text, missing, name } = drawn;
  return (
    <div role="status">
      {text === "" && <Message tone="done">{say(unitsWords.directorySame, { name })}</Message>}
      {missing.length > 0 && (
        <Message tone="plain">{say(unitsWords.directoryMissing, { name, units: listed(missing) })}</Message>
      )}
    </div>
  );
}
