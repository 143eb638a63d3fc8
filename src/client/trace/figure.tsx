// A number with its formula and the reports that it is made of.
import "./trace.css";
import { useState } from "preact/hooks";
import { tracePageWords as words } from "../../core/text/pages/trace";
import type { TraceFigure } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import { ReportLine } from "./report-line";

/** The number; its further reports are read when they are asked for. */
export function Figure({ first }: { first: TraceFigure }) {
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
      {asked.kind !== "tasksDone" && (
        <p class="soft small">{count === 0 ? say(words.noReports) : say(words.reports, { count })}</p>
      )}
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
