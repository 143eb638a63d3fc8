import { filesWords } from "../../core/text/pages/files";
import type { FileComparison, FileMerged } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import type { ReturnedFile } from "./use-files";

/** Changes that are shown of one file. */
const MOST_SHOWN = 100;

/** One file that came back: whose it is, what it would change, what becomes of it. */
export function Returned(props: {
  file: ReturnedFile;
  isTwice: boolean;
  onChoose(period: string, zero: boolean): void;
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

function Compared({ found: { changes, older, problems } }: { found: FileComparison }) {
  const more = changes.length - MOST_SHOWN;
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
  onChoose(period: string, zero: boolean): void;
  onMerge(): void;
}) {
  const { file, found } = props;
  const value = file.period === "" ? "" : `${file.zero ? "0" : "1"}${file.period}`;
  const isIdle = found.changes.length === 0 && file.period === "";
  return (
    <div class="row">
      <label>
        {say(filesWords.submit)}
        <select
          value={value}
          onChange={({ currentTarget: { value: chosen } }) =>
            props.onChoose(chosen.slice(1), chosen[0] === "0")
          }
        >
          <option value="">{say(filesWords.nothing)}</option>
          {found.periods.map(({ value: period, label }) => [
            <option key={`1${period}`} value={`1${period}`}>
              {say(filesWords.submitPeriod, { period: label })}
            </option>,
            <option key={`0${period}`} value={`0${period}`}>
              {say(filesWords.zeroPeriod, { period: label })}
            </option>,
          ])}
        </select>
      </label>
      <button
        type="button"
        class="primary"
        disabled={isIdle || file.state === "merging"}
        onClick={props.onMerge}
      >
        {say(file.state === "merging" ? filesWords.merging : filesWords.merge)}
      </button>
    </div>
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
