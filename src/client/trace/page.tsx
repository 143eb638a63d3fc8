// Sidebar 这个数怎么来的: the number in the chosen cell, its formula, and the reports it is made of.
import "./trace.css";
import { useState } from "preact/hooks";
import { tracePageWords as words } from "../../core/text/pages/trace";
import type { PageStart, TraceFigure } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import { ReportLine } from "./report-line";

function TracePage({ start }: { start: PageStart<"trace"> }) {
  const [cell, setCell] = useState(start.data);
  const looking = useCall("trace.cell");
  async function look(): Promise<void> {
    const found = await looking.run({});
    if (found) setCell(found);
  }
  return (
    <Page
      title={say(words.title)}
      footer={
        <button type="button" class="primary" disabled={looking.busy} onClick={() => void look()}>
          {say(looking.busy ? words.looking : words.look)}
        </button>
      }
    >
      <div class="stack" aria-live="polite">
        <ProblemSummary problems={looking.problems} />
        {cell.now !== "" && (
          <Message tone="warn">{say(words.older, { stood: cell.stood, now: cell.now })}</Message>
        )}
        {cell.figures.length === 0 && <p class="soft">{say(words.none)}</p>}
        {cell.figures.map((figure) => (
          <Figure key={`${JSON.stringify(figure.asked)} ${figure.shown}`} first={figure} />
        ))}
      </div>
    </Page>
  );
}

function Figure({ first }: { first: TraceFigure }) {
  const [figure, setFigure] = useState(first);
  const further = useCall("trace.more");
  const { asked, title, shown, formula, lines, count } = figure;
  async function more(): Promise<void> {
    const found = await further.run({ asked, from: lines.length });
    if (found) setFigure({ ...found, lines: [...lines, ...found.lines] });
  }
  const left = Math.min(50, count - lines.length);
  return (
    <section class="traced" aria-label={title}>
      <h2>{title}</h2>
      <p class="traced-value">{shown}</p>
      <p>{formula}</p>
      <p class="soft small">{count === 0 ? say(words.noReports) : say(words.reports, { count })}</p>
      <ul class="traced-lines">
        {lines.map((line) => (
          <ReportLine key={`${line.unitId} ${line.periodId}`} line={line} asked={asked} />
        ))}
      </ul>
      <ProblemSummary problems={further.problems} />
      {left > 0 && (
        <button type="button" disabled={further.busy} onClick={() => void more()}>
          {say(words.moreReports, { count: left })}
        </button>
      )}
    </section>
  );
}

showPage("trace", TracePage);
