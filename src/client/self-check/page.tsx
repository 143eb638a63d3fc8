// Dialog 自检: the checklist at once; then, asked for, the contract cases in slices and the result as a file.
import "./checklist.css";
import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { selfCheckWords } from "../../core/text/pages/self-check";
import type {
  CheckedCase,
  PageProblem,
  PageStart,
  ReadinessLine,
  SelfCheckStart,
} from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { bracketed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Progress } from "../parts/progress";
import { closePage, problemsOf } from "../parts/rpc";
import { pageLanguage } from "../parts/start";
import { useCall } from "../parts/use-call";
import { Checklist } from "./checklist";
import { type CaseRun, NOTHING_RUN, runCases } from "./run";

// The cases are stated in English, for those who look after the host: a Chinese screen shows their ids.
const nameOf = ({ id, title }: CheckedCase): string => (pageLanguage() === "en" ? title : id);

type State = "waiting" | "running" | "ended";

function SelfCheckPage({ start }: { start: PageStart<"self-check"> }) {
  const [state, setState] = useState<State>("waiting");
  const [done, setDone] = useState(NOTHING_RUN);
  const [failures, setFailures] = useState<PageProblem[]>([]);
  const [lines, setLines] = useState(start.data.lines);
  const checking = useCall("selfcheck.readiness");
  const check = async () => setLines((await checking.run({}))?.lines ?? lines);
  const run = async () => {
    setState("running");
    try {
      await runCases(setDone);
    } catch (error) {
      setFailures(problemsOf(error));
    }
    setState("ended");
  };
  return (
    <Page
      wide
      title={say(selfCheckWords.title)}
      footer={
        <Buttons
          state={state}
          run={run}
          check={check}
          checking={checking.busy}
          ready={lines.every(({ grade }) => grade !== "problem")}
          build={start.data.build}
        />
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...checking.problems, ...failures]} />
        {state === "waiting" && <Checklist lines={lines} unasked={start.data.unasked} />}
        {state === "waiting" && <p>{say(selfCheckWords.explain)}</p>}
        {state === "running" && (
          <Progress
            label={say(selfCheckWords.progress)}
            done={done.results.length}
            total={done.total}
            current={done.results.map(nameOf).pop() ?? ""}
          />
        )}
        {state === "ended" && <Outcome done={done} lines={lines} start={start.data} />}
      </div>
    </Page>
  );
}

function Buttons(props: {
  state: State;
  run(): void;
  check(): void;
  checking: boolean;
  ready: boolean;
  build: string;
}) {
  const { state, run, check, checking, ready, build } = props;
  return (
    <>
      <span class="footer-note">{say(selfCheckWords.build, { build })}</span>
      <button type="button" class={ready && state === "waiting" ? "primary" : ""} onClick={closePage}>
        {say(partWords.close)}
      </button>
      {state === "waiting" && (
        <>
          <button type="button" onClick={run}>
            {say(selfCheckWords.start)}
          </button>
          <button type="button" class={ready ? "" : "primary"} disabled={checking} onClick={check}>
            {say(checking ? selfCheckWords.checking : selfCheckWords.again)}
          </button>
        </>
      )}
    </>
  );
}

function Outcome(props: { done: CaseRun; lines: ReadinessLine[]; start: SelfCheckStart }) {
  const { done, lines, start } = props;
  const { results, overheadMs, notObservable } = done;
  const { when, build } = start;
  const different = results.filter(({ same }) => !same);
  const report = JSON.stringify(
    { when, build, overheadMs, checklist: lines, results, notObservable },
    null,
    1,
  );
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(report)}`;
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
            <strong>{nameOf(item)}</strong>
            {item.uncertain && <span>{bracketed(say(selfCheckWords.uncertain))}</span>}
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
