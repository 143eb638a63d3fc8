// Lines of 操作日志, the last first.
import { historyWords } from "../../core/text/pages/history";
import type { LogLine } from "../../core/wire/procedures";
import { say } from "../parts/language";

/** What was done, to what, by whom and when; before and after where the line tells them. */
export function LogLines({ lines }: { lines: readonly LogLine[] }) {
  return (
    <ul class="log-lines">
      {lines.map((line) => (
        <li key={line.row}>
          <p class="soft small">
            {line.at.slice(0, 16)} · {line.by}
          </p>
          <p>
            <strong>{line.action}</strong> {line.record}
          </p>
          <Told name={say(historyWords.was)} words={line.before} />
          <Told name={say(line.before === "" ? historyWords.result : historyWords.is)} words={line.after} />
          <Told name={say(historyWords.why)} words={line.reason} />
        </li>
      ))}
    </ul>
  );
}

function Told({ name, words }: { name: string; words: string }) {
  if (words === "") return null;
  return (
    <p class="small told">
      <span class="soft">{name}</span> {words}
    </p>
  );
}
