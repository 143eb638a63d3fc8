// What ran, with its calls and the time it would take on Google.
import { useEffect, useState } from "react";
import type { Outcome } from "../../wire/api";
import { useDesk } from "../desk/state";
import { wallTime } from "../desk/wall-time";
import { call } from "../net/calls";
import { text } from "../text/index";
import { runName } from "../text/runs";
import { Pane } from "./Pane";

/** "12 calls, about 3.4 s on Google". */
export function meterText({ totalCalls, modelledMs }: Outcome["meter"]): string {
  return `${text.calls(totalCalls)} · ${text.modelled((modelledMs / 1000).toFixed(1))}`;
}

/** Executions, newest first. */
export function Executions() {
  const news = useDesk((state) => state.news);
  const [list, setList] = useState<Outcome[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever something ran
  useEffect(() => {
    void call("executions", {}).then(setList);
  }, [news]);
  return (
    <Pane title={text.executions} wide>
      {list?.length === 0 && <p className="empty">{text.noExecutions}</p>}
      <ul className="cards executions">
        {list?.map((each) => (
          <Execution key={each.executionId} execution={each} />
        ))}
      </ul>
    </Pane>
  );
}

function Execution({ execution }: { execution: Outcome }) {
  const { ok, error, meter, log } = execution;
  const calls = Object.entries(meter.calls).sort(([, one], [, other]) => other - one);
  const quota = Object.entries(meter.quota).map(([name, used]) => `${name} ${used}`);
  return (
    <li>
      <details>
        <summary>
          <span className={ok ? "good" : "bad"}>{ok ? `✓ ${text.completed}` : `● ${text.failed}`}</span>
          <strong>{runName(execution)}</strong>
          <span className="small">
            {meterText(meter)} · {wallTime(new Date(execution.startedAt), true)} · {execution.user}
          </span>
        </summary>
        {error ? <p className="bad">{error.message}</p> : null}
        <p className="small">
          {text.code} <code>{execution.functionName}</code>
        </p>
        {quota.length > 0 ? <p className="small">{quota.join(" · ")}</p> : null}
        <table>
          <tbody>
            {calls.map(([name, count]) => (
              <tr key={name}>
                <td>{name}</td>
                <td className="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {log.length > 0 ? <pre>{log.map((line) => `[${line.level}] ${line.text}`).join("\n")}</pre> : null}
      </details>
    </li>
  );
}
