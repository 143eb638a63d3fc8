import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { NoticePlan } from "../../core/notice/types";
import { noticeWords } from "../../core/text/pages/notice";
import type { PageProblem } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { Page } from "../parts/frame";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { problemsOf } from "../parts/rpc";
import { textOfFile, UnreadableFile } from "./file-text";
import { readPlan } from "./read";

/** Step 1: the text, pasted or from a file. */
export function Paste(props: {
  text: string;
  onText(text: string): void;
  onRead(plan: NoticePlan): void;
  children: ComponentChildren;
}) {
  const { text, onText, onRead } = props;
  const [busy, setBusy] = useState<"" | "file" | "reading">("");
  const [problems, setProblems] = useState<PageProblem[]>([]);

  async function attempt(what: "file" | "reading", action: () => Promise<void>): Promise<void> {
    setBusy(what);
    setProblems([]);
    try {
      await action();
    } catch (error) {
      setProblems(
        error instanceof UnreadableFile ? [{ code: "page.file", text: error.message }] : problemsOf(error),
      );
    }
    setBusy("");
  }
  const choose = (input: HTMLInputElement) =>
    attempt("file", async () => {
      const file = input.files?.[0];
      if (file) onText(await textOfFile(file));
      // Choosing the same file again must be noticed too.
      input.value = "";
    });
  const read = () => attempt("reading", async () => onRead(await readPlan(text)));

  return (
    <Page
      wide
      title={say(noticeWords.title)}
      heading={say(noticeWords.stepPaste)}
      footer={
        <button
          type="button"
          class="primary"
          disabled={text.trim() === "" || busy !== ""}
          onClick={() => void read()}
        >
          {say(busy === "reading" ? noticeWords.reading : noticeWords.read)}
        </button>
      }
    >
      <div class="paste">
        <ProblemSummary problems={problems} />
        {props.children}
        <Field field="text" label={say(noticeWords.pasteLabel)} help={say(noticeWords.pasteHelp)}>
          {(control) => (
            <textarea
              {...control}
              class="notice-text"
              value={text}
              onInput={(event) => onText(event.currentTarget.value)}
            />
          )}
        </Field>
        <label class="file-button">
          <input
            type="file"
            accept=".txt,.docx"
            disabled={busy !== ""}
            onChange={(event) => void choose(event.currentTarget)}
          />
          <span>{say(busy === "file" ? noticeWords.fileReading : noticeWords.file)}</span>
        </label>
      </div>
    </Page>
  );
}
