// Dialog 填报链接: the units that report on a page, and their links renewed or taken back.

import { useState } from "preact/hooks";
import { linksWords } from "../../core/text/pages/links";
import type { LinkState, PageProblem, PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

function LinksPage({ start: { data } }: { start: PageStart<"links"> }) {
  const [units, setUnits] = useState(data.units);
  const [chosen, setChosen] = useState<string[]>([]);
  const [done, setDone] = useState("");
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const renewing = useCall("links.renew");
  const revoking = useCall("links.revoke");
  const busy = renewing.busy || revoking.busy;

  async function act(work: () => Promise<{ units: LinkState[]; words: string } | null>): Promise<void> {
    setDone("");
    setProblems([]);
    renewing.setProblems([]);
    revoking.setProblems([]);
    const answer = await work();
    if (!answer) return;
    setUnits(answer.units);
    setDone(answer.words);
  }
  async function renew() {
    const answer = await renewing.run({ unitIds: chosen });
    if (answer) setProblems(answer.problems);
    return answer && { units: answer.units, words: say(linksWords.renewed, { sent: answer.sent }) };
  }
  async function revoke() {
    const answer = await revoking.run({ unitIds: chosen });
    return answer && { units: answer.units, words: say(linksWords.revoked) };
  }
  const count = chosen.length;
  return (
    <Page
      wide
      title={say(linksWords.title)}
      subtitle={say(linksWords.subtitle)}
      footer={
        <>
          <CloseButton />
          <button type="button" disabled={busy || count === 0} onClick={() => void act(revoke)}>
            {say(linksWords.revoke, { count })}
          </button>
          <button
            type="button"
            class="primary"
            disabled={busy || count === 0}
            onClick={() => void act(renew)}
          >
            {busy ? say(linksWords.working) : say(linksWords.renew, { count })}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...renewing.problems, ...revoking.problems, ...problems]} />
        {done !== "" && <Message tone="done">{done}</Message>}
        {units.length === 0 ? (
          <p class="empty">{say(linksWords.none)}</p>
        ) : (
          <Units units={units} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
    </Page>
  );
}

interface UnitsProps {
  units: readonly LinkState[];
  chosen: readonly string[];
  onChoose(chosen: string[]): void;
}

function Units({ units, chosen, onChoose }: UnitsProps) {
  const toggle = (unitId: string) =>
    onChoose(chosen.includes(unitId) ? chosen.filter((id) => id !== unitId) : [...chosen, unitId]);
  return (
    <div class="table-frame">
      <table class="rows">
        <thead>
          <tr>
            <td />
            <th scope="col">{say(linksWords.unit)}</th>
            <th scope="col">{say(linksWords.to)}</th>
            <th scope="col">{say(linksWords.state)}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unitId, name, to, until, stopped }) => (
            <tr key={unitId}>
              <td>
                <input
                  type="checkbox"
                  aria-label={say(linksWords.choose, { unit: name })}
                  checked={chosen.includes(unitId)}
                  onChange={() => toggle(unitId)}
                />
              </td>
              <td>{name}</td>
              <td>{to}</td>
              <td>
                {say(stopped ? linksWords.stopped : until === "" ? linksWords.noneGood : linksWords.good, {
                  until,
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

showPage("links", LinksPage);
