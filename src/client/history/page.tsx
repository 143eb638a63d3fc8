// Sidebar 操作日志和报表经过: who did what, and the whole life of one report.
import "./history.css";
import { useRef, useState } from "preact/hooks";
import { historyWords } from "../../core/text/pages/history";
import { partWords } from "../../core/text/pages/parts";
import type { LogPage, PageStart, ReportHistory } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { Skeleton } from "../parts/skeleton";
import { useCall } from "../parts/use-call";
import { EVERY_LINE, FilterFields, type LogFilter } from "./filter";
import { LogLines } from "./log-lines";
import { Steps } from "./steps";

function HistoryPage({ start: { data } }: { start: PageStart<"history"> }) {
  const [history, setHistory] = useState<ReportHistory | null>(data.history);
  const [log, setLog] = useState<LogPage | null>(data.log);
  const [filter, setFilter] = useState<LogFilter>(EVERY_LINE);
  const results = useRef<HTMLDivElement>(null);
  const reading = useCall("log.read");
  const opening = useCall("history.report");
  const unit = data.units.find(({ label }) => label === filter.unit);
  const period = data.periods.find(({ label }) => label === filter.period);

  async function find(wanted: LogFilter): Promise<void> {
    setFilter(wanted);
    const found = await reading.run({ ...wanted, above: null });
    if (!found) return;
    setLog(found);
    // The fields are as high as a small screen: what was found is brought into sight below them.
    results.current?.scrollIntoView({ block: "start" });
  }
  async function readEarlier({ lines, next }: LogPage): Promise<void> {
    const found = await reading.run({ ...filter, above: next });
    if (found) setLog({ lines: [...lines, ...found.lines], next: found.next });
  }
  function close(): void {
    setHistory(null);
    if (!log) void find(EVERY_LINE);
  }
  async function openHistory(unitId: string, periodId: string): Promise<void> {
    setHistory(await opening.run({ unitId, period: periodId }));
  }

  if (history)
    return (
      <Page
        title={say(historyWords.history)}
        heading={history.unit}
        subtitle={history.periodLabel}
        footer={
          <button type="button" onClick={close}>
            {say(historyWords.back)}
          </button>
        }
      >
        <Steps history={history} />
      </Page>
    );
  const set = Object.values(filter).filter((value) => value !== "").length;
  return (
    <Page title={say(historyWords.log)} heading={say(historyWords.log)}>
      <div class="stack">
        <details class="log-filter">
          <summary>{set > 0 ? say(historyWords.filtered, { count: set }) : say(historyWords.filter)}</summary>
          <form
            class="stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void find(filter);
            }}
          >
            <FilterFields data={data} filter={filter} problems={reading.problems} onChange={setFilter} />
            <div class="row">
              <button type="submit" class="primary" disabled={reading.busy}>
                {say(historyWords.find)}
              </button>
              <button
                type="button"
                disabled={reading.busy || set === 0}
                onClick={() => void find(EVERY_LINE)}
              >
                {say(historyWords.clear)}
              </button>
            </div>
          </form>
          {unit && period ? (
            <button
              type="button"
              disabled={opening.busy}
              onClick={() => void openHistory(unit.value, period.value)}
            >
              {say(historyWords.openHistory, { unit: unit.label, period: period.label })}
            </button>
          ) : (
            <p class="soft small">{say(historyWords.openHistoryHelp)}</p>
          )}
        </details>
        <ProblemSummary problems={[...reading.problems, ...opening.problems]} />
        <div ref={results}>
          {log ? (
            <LogView log={log} busy={reading.busy} onEarlier={() => void readEarlier(log)} />
          ) : (
            <Skeleton lines={6} />
          )}
        </div>
      </div>
    </Page>
  );
}

function LogView({ log, busy, onEarlier }: { log: LogPage; busy: boolean; onEarlier(): void }) {
  const { lines, next } = log;
  return (
    <>
      <LogLines lines={lines} />
      {lines.length === 0 && (
        <p class="empty">{say(next === null ? historyWords.none : historyWords.noneSoFar)}</p>
      )}
      {next !== null && (
        <button type="button" disabled={busy} onClick={onEarlier}>
          {say(busy ? partWords.loading : historyWords.earlier)}
        </button>
      )}
    </>
  );
}

showPage("history", HistoryPage);
