// Dialog 催办: who is late, tick boxes, one press.
import "./chase.css";
import { useState } from "preact/hooks";
import { chaseWords } from "../../core/text/pages/chase";
import { partWords } from "../../core/text/pages/parts";
import type { ChaseItem, Output, PageStart } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { listed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { closePage } from "../parts/rpc";
import { useCall } from "../parts/use-call";

function ChasePage({ start }: { start: PageStart<"chase"> }) {
  const { items, others, today, mailQuota } = start.data;
  const reachable = items.filter(({ to }) => to !== "");
  const [chosen, setChosen] = useState<string[]>(() =>
    reachable.filter(({ toldLately }) => !toldLately).map(({ unitId }) => unitId),
  );
  const [result, setResult] = useState<Output<"chase.send"> | null>(null);
  const sending = useCall("chase.send");

  async function send(): Promise<void> {
    const answer = await sending.run({ unitIds: chosen });
    if (answer) setResult(answer);
  }
  function toggle(unitId: string): void {
    setChosen(chosen.includes(unitId) ? chosen.filter((id) => id !== unitId) : [...chosen, unitId]);
  }

  const title = say(chaseWords.title);
  const subtitle = say(chaseWords.subtitle, { today, count: items.length + others.length });
  if (result || items.length === 0) {
    return (
      <Page
        wide
        title={title}
        subtitle={subtitle}
        footer={
          <button type="button" class="primary" onClick={closePage}>
            {say(partWords.close)}
          </button>
        }
      >
        {result && <Result {...result} />}
        {!result && others.length === 0 && <p class="empty">{say(chaseWords.none)}</p>}
        <Others units={others} />
      </Page>
    );
  }
  const over = chosen.length - mailQuota;
  return (
    <Page
      wide
      title={title}
      subtitle={subtitle}
      footer={
        <>
          <span class="footer-note" role="status">
            {over > 0
              ? say(chaseWords.overQuota, { count: over })
              : say(chaseWords.quota, { count: mailQuota })}
          </span>
          <button type="button" onClick={closePage}>
            {say(partWords.close)}
          </button>
          <button
            type="button"
            class="primary"
            disabled={chosen.length === 0 || sending.busy}
            onClick={() => void send()}
          >
            {sending.busy ? say(chaseWords.sending) : say(chaseWords.send, { count: chosen.length })}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={sending.problems} />
        <label class="tick">
          <input
            type="checkbox"
            disabled={reachable.length === 0}
            checked={chosen.length > 0 && chosen.length === reachable.length}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? reachable.map(({ unitId }) => unitId) : [])
            }
          />
          {say(chaseWords.chooseAll)}
        </label>
        <Late items={items} chosen={chosen} onToggle={toggle} />
        <Others units={others} />
      </div>
    </Page>
  );
}

function Others({ units }: { units: readonly string[] }) {
  if (units.length === 0) return null;
  return <p class="soft">{say(chaseWords.others, { count: units.length, units: listed(units) })}</p>;
}

function Late(props: {
  items: readonly ChaseItem[];
  chosen: readonly string[];
  onToggle(unitId: string): void;
}) {
  return (
    <table class="rows late">
      <thead>
        <tr>
          <td />
          <th scope="col">{say(chaseWords.unit)}</th>
          <th scope="col">{say(chaseWords.periods)}</th>
          <th scope="col" class="count">
            {say(chaseWords.overdue)}
          </th>
          <th scope="col">{say(chaseWords.to)}</th>
          <th scope="col">{say(chaseWords.last)}</th>
        </tr>
      </thead>
      <tbody>
        {props.items.map((item) => (
          <tr key={item.unitId}>
            <td>
              <input
                type="checkbox"
                aria-label={say(chaseWords.choose, { unit: item.unit })}
                disabled={item.to === ""}
                checked={props.chosen.includes(item.unitId)}
                onChange={() => props.onToggle(item.unitId)}
              />
            </td>
            <td>
              {item.unit}
              <span class="soft small block">{item.channel}</span>
            </td>
            <td>{item.periods}</td>
            <td class="count day">
              {item.overdueDays > 0
                ? say(chaseWords.overdueDays, { days: item.overdueDays })
                : say(chaseWords.returned)}
            </td>
            <td>{item.to || <span class="no-mail">{say(chaseWords.noMail)}</span>}</td>
            <td>{item.lastReminded || say(chaseWords.never)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ sent, held, problems }: Output<"chase.send">) {
  return (
    <div class="stack">
      <Message tone="done">
        <strong>{say(chaseWords.sent, { sent })}</strong>
        {held > 0 && <p>{say(chaseWords.held, { held })}</p>}
        <p>{say(chaseWords.logged)}</p>
      </Message>
      {problems.length > 0 && (
        <Message tone="warn">
          <ul>
            {problems.map((problem) => (
              <li key={problem.text}>{problem.text}</li>
            ))}
          </ul>
        </Message>
      )}
    </div>
  );
}

showPage("chase", ChasePage);
