// Entries of the record to be told as good practice.
import { useState } from "preact/hooks";
import type { Practice } from "../../core/bulletin/practices";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import { partWords } from "../../core/text/pages/parts";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { TextControl } from "../parts/text-control";
import { useCall } from "../parts/use-call";

/** A list that is read when it is opened; each entry can be put into the words once. */
export function Practices({ told, pick }: { told: string; pick(practice: Practice): void }) {
  const { run, busy, problems } = useCall("bulletin.practices");
  const [entries, setEntries] = useState<readonly Practice[] | null>(null);
  const [sought, setSought] = useState("");
  async function read(): Promise<void> {
    setEntries((await run({}))?.practices ?? null);
  }
  const shown = (entries ?? []).filter(({ text }) => text.includes(sought.trim()) && !told.includes(text));
  return (
    <details
      class="cited"
      onToggle={(event) => {
        if (event.currentTarget.open && !entries) void read();
      }}
    >
      <summary>{say(words.pick)}</summary>
      {busy && <p class="soft">{say(partWords.loading)}</p>}
      <ProblemSummary problems={problems} />
      {entries && (
        <Field field="sought" label={say(words.sought)}>
          {(control) => <TextControl control={control} value={sought} onChange={setSought} />}
        </Field>
      )}
      {entries && shown.length === 0 && <p class="soft">{say(words.noEntries)}</p>}
      <ul class="practices">
        {shown.map((practice) => (
          <li key={JSON.stringify(practice)}>
            <button type="button" onClick={() => pick(practice)} aria-label={say(words.takeOf, practice)}>
              {say(words.take)}
            </button>{" "}
            {practice.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
