import { filesWords } from "../../core/text/pages/files";
import type { FileComparison, FileMerged } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { type Box, emptiedBy, type ReturnedFile } from "./use-files";

/** Changes that are shown of one file. */
const MOST_SHOWN = 100;

/** One file that came back: whose it is, what it would change, what becomes of it. */
export function Returned(props: {
  file: ReturnedFile;
  isTwice: boolean;
  onChoose(period: string, box: Box): void;
  onMerge(): void;
  onRemove(): void;
}) {
  const { file, isTwice } = props;
  const { state, found, name, result, why } = file;
  return (
    <article class="returned-file" aria-label={found?.unit ?? name}>
      <header class="row">
        <strong>{found?.unit ?? name}</strong>
        <span class="soft small">{found ? name : ""}</span>
        {state !== "merging" && state !== "reading" && (
          <button
            type="button"
            class="quiet"
            aria-label={say(filesWords.removeFile, { name })}
            onClick={props.onRemove}
          >
            {say(filesWords.remove)}
          </button>
        )}
      </header>
      {state === "reading" && (
        <p class="soft" role="status">
          {say(filesWords.reading, { name })}
        </p>
      )}
      {why && <Message tone="warn">{say(filesWords[why])}</Message>}
      <ProblemSummary problems={[...file.problems]} />
      {found && state !== "merged" && <Compared found={found} />}
      {isTwice && state === "compared" && <Message tone="warn">{say(filesWords.sameUnit)}</Message>}
      {found && (state === "compared" || state === "merging") && <Decision {...props} found={found} />}
      {result && <Merged result={result} />}
    </article>
  );
}

function Compared({ found: { changes, older, problems, mergedSince } }: { found: FileComparison }) {
  const more = changes.length - MOST_SHOWN;
  const emptied = emptiedBy({ changes });
  return (
    <>
      {older !== undefined && <p class="soft">{say(filesWords.older, { version: older })}</p>}
      {problems.length > 0 && (
        <Message tone="warn">
          <ul class="plain">
            {problems.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Message>
      )}
      {mergedSince !== undefined && (
        <Message tone="warn">{say(filesWords.mergedSince, { at: mergedSince })}</Message>
      )}
      {emptied > 0 && <Message tone="warn">{say(filesWords.empties, { count: emptied })}</Message>}
      {changes.length === 0 ? (
        <p>{say(filesWords.same)}</p>
      ) : (
        <details open={changes.length <= 20}>
          <summary>{say(filesWords.changes, { count: changes.length })}</summary>
          <Changes changes={changes.slice(0, MOST_SHOWN)} />
          {more > 0 && <p class="soft">{say(filesWords.more, { count: more })}</p>}
        </details>
      )}
    </>
  );
}

function Changes({ changes }: Pick<FileComparison, "changes">) {
  const heads = [filesWords.tab, filesWords.row, filesWords.column, filesWords.before, filesWords.after];
  return (
    <div class="table-frame">
      <table class="rows">
        <thead>
          <tr>
            {heads.map((words) => (
              <th scope="col" key={words.zh}>
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ tab, words, label, before, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never move
            <tr key={index}>
              <td>{tab}</td>
              <td>{words}</td>
              <td>{label}</td>
              <td>{before || <span class="soft">{say(filesWords.empty)}</span>}</td>
              <td>{after || <span class="soft">{say(filesWords.empty)}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Decision(props: {
  file: ReturnedFile;
  found: FileComparison;
  onChoose(period: string, box: Box): void;
  onMerge(): void;
}) {
  const { file, found, onChoose } = props;
  const isIdle = found.changes.length === 0 && file.submit.length === 0;
  // What is ticked in the file is in sight; of a file without a tick it is the latest period.
  const isFirst = ({ box }: Period, index: number) =>
    box !== "" || (index === 0 && found.periods.every((each) => each.box === ""));
  const others = found.periods.filter((period, index) => !isFirst(period, index));
  const choice = (period: Period) => (
    <Choice key={period.value} period={period} file={file} onChoose={onChoose} />
  );
  return (
    <>
      {found.periods.length > 0 && (
        <fieldset class="stack">
          <legend>{say(filesWords.submit)}</legend>
          {found.periods.filter(isFirst).map(choice)}
          {others.length > 0 && (
            <details>
              <summary>{say(filesWords.otherPeriods, { count: others.length })}</summary>
              <div class="stack">{others.map(choice)}</div>
            </details>
          )}
        </fieldset>
      )}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={isIdle || file.state === "merging"}
          onClick={props.onMerge}
        >
          {say(file.state === "merging" ? filesWords.merging : filesWords.merge)}
        </button>
      </div>
    </>
  );
}

type Period = FileComparison["periods"][number];

function Choice(props: { period: Period; file: ReturnedFile; onChoose(period: string, box: Box): void }) {
  const { label, value, box, takesZero } = props.period;
  const chosen = props.file.submit.find(({ period }) => period === value);
  return (
    <label>
      {label}
      <select
        value={chosen ? (chosen.zero ? "zero" : "submit") : ""}
        onChange={({ currentTarget }) => props.onChoose(value, currentTarget.value as Box)}
      >
        <option value="">{say(filesWords.nothing)}</option>
        <option value="submit">{say(filesWords.submitPeriod)}</option>
        {/* Ticked in the file where none is taken, it is still sent in: its unit reads why not. */}
        {(takesZero || box === "zero") && <option value="zero">{say(filesWords.zeroPeriod)}</option>}
      </select>
    </label>
  );
}

function Merged({ result }: { result: FileMerged }) {
  const { merged, recorded, rejected, proposals, told, isPostponed } = result;
  return (
    <Message tone={rejected > 0 ? "warn" : "done"}>
      <ul class="plain">
        <li>{say(filesWords.merged, { count: merged })}</li>
        {recorded > 0 && <li>{say(filesWords.recorded, { count: recorded })}</li>}
        {rejected > 0 && <li>{say(filesWords.rejected, { count: rejected, told })}</li>}
        {proposals > 0 && <li>{say(filesWords.proposals, { count: proposals })}</li>}
        {isPostponed && <li>{say(filesWords.postponed)}</li>}
        {recorded + rejected > 0 && <li>{say(filesWords.reply)}</li>}
      </ul>
      <ProblemSummary problems={[...result.problems]} />
    </Message>
  );
}
