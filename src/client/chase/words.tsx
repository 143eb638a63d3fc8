import { chaseWords } from "../../core/text/pages/chase";
import type { PageData, PageProblem } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { LongTextControl, TextControl } from "../parts/text-control";
import { useTest } from "./use-test";

/** Subject and body of the mails, with placeholders. */
export type Words = PageData["chase"]["words"];

interface EditorProps {
  words: Words;
  usual: Words;
  /** What was wrong with them when they were to be sent. */
  problems: PageProblem[];
  /** Unit whose mail a person sends to themselves. */
  testFor: string;
  onChange(words: Words): void;
}

/** Subject and body for this sending, and a mail to oneself that shows how they look. Open where something is wrong with them. */
export function WordsEditor({ words, usual, problems, testFor, onChange }: EditorProps) {
  const test = useTest(testFor, words);
  const faults = [...problems, ...test.problems];
  const isWrong = faults.some(({ field }) => field === "subject" || field === "body");
  const isUsual = words.subject === usual.subject && words.body === usual.body;
  return (
    <details class="words" open={isWrong || !isUsual || undefined}>
      <summary>{say(chaseWords.words)}</summary>
      <ProblemSummary problems={test.problems} />
      <Field field="subject" label={say(chaseWords.subject)} required problems={faults}>
        {(control) => (
          <TextControl
            control={control}
            value={words.subject}
            onChange={(subject) => onChange({ ...words, subject })}
          />
        )}
      </Field>
      <Field
        field="body"
        label={say(chaseWords.body)}
        help={say(chaseWords.wordsHelp)}
        required
        problems={faults}
      >
        {(control) => (
          <LongTextControl
            control={control}
            rows={10}
            value={words.body}
            onChange={(body) => onChange({ ...words, body })}
          />
        )}
      </Field>
      <div class="row">
        <button type="button" disabled={test.busy} onClick={test.send}>
          {say(test.busy ? chaseWords.testing : chaseWords.sendTest)}
        </button>
        {!isUsual && (
          <button type="button" class="link" onClick={() => onChange(usual)}>
            {say(chaseWords.usual)}
          </button>
        )}
      </div>
      {test.to && <Message tone="done">{say(chaseWords.testSent, { to: test.to })}</Message>}
    </details>
  );
}
