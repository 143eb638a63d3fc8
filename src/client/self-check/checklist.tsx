// The checklist: each line says how it is and, where it is not as it should be, what to do.
import { selfCheckWords } from "../../core/text/pages/self-check";
import type { ReadinessLine } from "../../core/wire/procedures";
import { named, say } from "../parts/language";
import { Message } from "../parts/message";

const SIGNS = { ok: "✓", note: "▲", problem: "●" } as const;
const GRADES = {
  ok: selfCheckWords.fine,
  note: selfCheckWords.note,
  problem: selfCheckWords.problem,
} as const;

/** The lines with what they come to on top; `unasked` when the page came up by itself. */
export function Checklist({ lines, unasked }: { lines: readonly ReadinessLine[]; unasked: boolean }) {
  return (
    <>
      <Verdict lines={lines} unasked={unasked} />
      <table class="rows checklist">
        <thead>
          <tr>
            <th scope="col">{say(selfCheckWords.item)}</th>
            <th scope="col">{say(selfCheckWords.state)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Verdict({ lines, unasked }: { lines: readonly ReadinessLine[]; unasked: boolean }) {
  const count = (grade: ReadinessLine["grade"]) => lines.filter((line) => line.grade === grade).length;
  const [problems, notes] = [count("problem"), count("note")];
  if (problems > 0)
    return (
      <Message tone="bad">
        <strong>{say(selfCheckWords.toMend, { count: problems })}</strong>
        {unasked && <p>{say(selfCheckWords.unasked)}</p>}
      </Message>
    );
  if (notes > 0) return <Message tone="warn">{say(selfCheckWords.toDo, { count: notes })}</Message>;
  return <Message tone="done">{say(selfCheckWords.inOrder)}</Message>;
}

function Line({ line: { title, grade, text, link } }: { line: ReadinessLine }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <span class={`sign ${grade}`} aria-hidden="true">
          {SIGNS[grade]}
        </span>{" "}
        <span class="hidden-words">{named(say(GRADES[grade]), "")}</span>
        {text}
        {link && (
          <p>
            <a href={link} target="_blank" rel="noreferrer">
              {say(selfCheckWords.authorize)}
            </a>
          </p>
        )}
      </td>
    </tr>
  );
}
