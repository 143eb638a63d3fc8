// Dialog 检查与修复: what is wrong with the workbook, where, and what can be mended by itself.
import "./check.css";
import { useState } from "preact/hooks";
import { checkWords } from "../../core/text/pages/check";
import type { Finding, PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { closePage } from "../parts/rpc";
import { useCall } from "../parts/use-call";

function CheckPage({ start }: { start: PageStart<"check"> }) {
  const [findings, setFindings] = useState(start.data.findings);
  const [repaired, setRepaired] = useState<string[]>([]);
  const repairing = useCall("check.repair");
  const showing = useCall("check.show");
  const faults = findings.filter(({ note }) => !note);
  const notes = findings.filter(({ note }) => note);
  const repairable = faults.filter(({ repair }) => repair !== null).length;

  async function repair(): Promise<void> {
    const answer = await repairing.run({});
    if (!answer) return;
    setFindings(answer.findings);
    setRepaired(answer.repaired);
  }

  // The dialog lies over the grid: it makes room once the place is in view.
  async function show({ tab, cell }: Finding): Promise<void> {
    if (await showing.run({ tab, cell })) closePage();
  }

  const words = repairable > 0 ? say(checkWords.repairAll, { count: repairable }) : say(checkWords.again);
  return (
    <Page
      wide
      title={say(checkWords.title)}
      subtitle={faults.length > 0 ? say(checkWords.found, { count: faults.length }) : undefined}
      footer={
        <>
          <span class="footer-note">{repairable > 0 && say(checkWords.nothingLost)}</span>
          <CloseButton />
          <button type="button" class="primary" disabled={repairing.busy} onClick={() => void repair()}>
            {repairing.busy ? say(checkWords.working) : words}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...repairing.problems, ...showing.problems]} />
        {repaired.length > 0 && (
          <Message tone="done">
            <strong>{say(checkWords.repaired, { count: repaired.length })}</strong>
            <ul>
              {repaired.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Message>
        )}
        {faults.length === 0 ? (
          <Message tone="done">{say(checkWords.inOrder)}</Message>
        ) : (
          <Findings findings={faults} repairable={repairable} onShow={(finding) => void show(finding)} />
        )}
        {notes.length > 0 && <Notes notes={notes} />}
      </div>
    </Page>
  );
}

function placeOf({ tab, cell }: Finding): string {
  return [tab, cell].filter(Boolean).join("!");
}

function Notes({ notes }: { notes: readonly Finding[] }) {
  return (
    <Message tone="plain">
      <strong>{say(checkWords.notes, { count: notes.length })}</strong>
      <ul>
        {notes.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Message>
  );
}

function Findings(props: {
  findings: readonly Finding[];
  repairable: number;
  onShow(finding: Finding): void;
}) {
  const { findings, repairable, onShow } = props;
  return (
    <>
      <p>{repairable > 0 ? say(checkWords.repairable, { count: repairable }) : say(checkWords.byHand)}</p>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{say(checkWords.place)}</th>
            <th scope="col">{say(checkWords.finding)}</th>
            <th scope="col">{say(checkWords.repair)}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.tab}!${finding.cell}${finding.text}`}>
              <td class="place">
                {finding.tab && (
                  <button
                    type="button"
                    class="link"
                    onClick={() => onShow(finding)}
                    title={say(checkWords.show, { place: placeOf(finding) })}
                  >
                    {placeOf(finding)}
                  </button>
                )}
              </td>
              <td>{finding.text}</td>
              <td>{finding.repair}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

showPage("check", CheckPage);
