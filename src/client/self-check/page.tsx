// Dialog 自检: runs the contract cases in slices and offers the result as a file.
import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { selfCheckWords } from "../../core/text/pages/self-check";
import type { CheckedCase, PageProblem, PageStart } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { Progress } from "../parts/progress";
import { call, closePage, problemsOf } from "../parts/rpc";

type State = "waiting" | "running" | "ended";

function SelfCheckPage({ start }: { start: PageStart<"self-check"> }) {
  const [state, setState] = useState<State>("waiting");
  const [results, setResults] = useState<CheckedCase[]>([]);
  const [failures, setFailures] = useState<PageProblem[]>([]);
  const run = async () => {
    setState("running");
    try {
      const all: CheckedCase[] = [];
      for (let from: number | null = 0; from !== null; ) {
        const slice: { results: CheckedCase[]; next: number | null } = await call("selfcheck.step", { from });
        all.push(...slice.results);
        setResults([...all]);
        from = slice.next;
      }
    } catch (error) {
      setFailures(problemsOf(error));
    }
    setState("ended");
  };
  return (
    <Page wide title={say(selfCheckWords.title)} footer={<Buttons state={state} run={run} />}>
      <div class="stack">
        {state === "waiting" && <p>{say(selfCheckWords.explain)}</p>}
        {state === "running" && (
          <Progress
            label={say(selfCheckWords.progress)}
            done={results.length}
            total={start.data.cases}
            current={results[results.length - 1]?.title ?? ""}
          />
        )}
        {failures.map(({ text }) => (
          <Message key={text} tone="bad">
            {text}
          </Message>
        ))}
        {state === "ended" && <Outcome results={results} when={start.data.when} />}
      </div>
    </Page>
  );
}

function Buttons({ state, run }: { state: State; run(): void }) {
  return (
    <>
      <button type="button" onClick={closePage}>
        {say(partWords.close)}
      </button>
      {state === "waiting" && (
        <button type="button" class="primary" onClick={run}>
          {say(selfCheckWords.start)}
        </button>
      )}
    </>
  );
}

function Outcome({ results, when }: { results: CheckedCase[]; when: string }) {
  const different = results.filter(({ same }) => !same);
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify({ when, results }, null, 1))}`;
  return (
    <>
      <Message tone={different.length > 0 ? "warn" : "done"}>
        <strong>
          {different.length > 0
            ? say(selfCheckWords.different, { count: different.length })
            : say(selfCheckWords.noDifference)}
        </strong>
        <p>{say(selfCheckWords.same, { count: results.length - different.length })}</p>
      </Message>
      <a href={file} download={`taizhang-self-check-${when.slice(0, 10)}.json`}>
        {say(selfCheckWords.download)}
      </a>
      <ul>
        {different.map((item) => (
          <li key={item.id}>
            <strong>{item.title}</strong>
            {item.uncertain && <span>（{say(selfCheckWords.uncertain)}）</span>}
            <br />
            {say(selfCheckWords.expected)} <code>{JSON.stringify(item.expected)}</code>{" "}
            {say(selfCheckWords.observed)} <code>{JSON.stringify(item.observed)}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

showPage("self-check", SelfCheckPage);
