// One report beneath a number; its rows are read when it is opened.
import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { tracePageWords as words } from "../../core/text/pages/trace";
import type { Output, TraceFigure, TraceRow } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

type Line = TraceFigure["lines"][number];

/** A report with what it adds; of an amount or a quota it opens to its rows. */
export function ReportLine({ line, asked }: { line: Line; asked: TraceFigure["asked"] }) {
  const hasRows = asked.kind === "amount" || asked.kind === "quota";
  return (
    <li>
      {hasRows ? (
        <Opening line={line} asked={asked} />
      ) : (
        <>
          <Head line={line} />
          <Events line={line} />
        </>
      )}
    </li>
  );
}

function Opening({ line, asked }: { line: Line; asked: TraceFigure["asked"] }) {
  const { run, busy, problems } = useCall("trace.rows");
  const [found, setFound] = useState<Output<"trace.rows">>();
  async function read(): Promise<void> {
    setFound((await run({ asked, unitId: line.unitId, period: line.periodId })) ?? undefined);
  }
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && !found) void read();
      }}
    >
      <summary>
        <Head line={line} />
        <Events line={line} />
      </summary>
      {busy && <p class="soft">{say(partWords.loading)}</p>}
      <ProblemSummary problems={problems} />
      {found && <Rows found={found} />}
    </details>
  );
}

function Head({ line: { unit, period, value, words: standing } }: { line: Line }) {
  return (
    <span class="traced-head">
      <span>
        {unit}
        <span class="soft small"> {period}</span>
      </span>
      <span class="count">{standing || value}</span>
    </span>
  );
}

function Events({ line: { report } }: { line: Line }) {
  if (!report) return null;
  const { revision, collectedAt, reviewedBy, reviewedAt, state } = report;
  const parts = [
    say(words.revision, { revision }),
    collectedAt !== "" && say(words.collected, { at: collectedAt.slice(0, 16) }),
    state === "accepted" && say(words.accepted, { at: reviewedAt.slice(0, 16), by: reviewedBy }),
  ];
  return <span class="soft small traced-events">{parts.filter(Boolean).join(" · ")}</span>;
}

function Rows({ found: { rows, count } }: { found: Output<"trace.rows"> }) {
  if (count === 0) return <p class="soft">{say(words.noRows)}</p>;
  return (
    <ul class="traced-rows" aria-label={say(words.rows)}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no other name, and never change their order here
        <Row key={at} row={row} />
      ))}
      {count > rows.length && <li class="soft">{say(words.moreRows, { count: count - rows.length })}</li>}
    </ul>
  );
}

function Row({ row: { label, value, coHosted, cell, url } }: { row: TraceRow }) {
  const link = cell === "" ? say(words.openTab) : say(words.open, { cell });
  return (
    <li>
      <span class="traced-head">
        <span>{label}</span>
        <span class="count">{value}</span>
      </span>
      {coHosted && <span class="soft small">{say(words.coHosted)} </span>}
      {url !== "" && (
        <a href={url} target="_blank" rel="noreferrer" aria-label={say(words.openOf, { label, cell })}>
          {link}
        </a>
      )}
    </li>
  );
}
