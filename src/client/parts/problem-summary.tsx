import { useEffect, useRef } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import type { PageProblem } from "../../core/wire/procedures";
import { findControl } from "./field";
import { say } from "./language";

/** All problems of a form once, at its top; choosing one jumps to its field. Takes the focus when problems appear. */
export function ProblemSummary({ problems }: { problems: PageProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const known = useRef<PageProblem[]>([]);
  useEffect(() => {
    if (problems.some((problem) => !known.current.includes(problem))) box.current?.focus();
    known.current = problems;
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div class="message bad" role="alert" tabIndex={-1} ref={box}>
      <span class="sign" aria-hidden="true">
        ●
      </span>
      <div>
        {problems.some(({ field }) => field !== undefined) && (
          <strong>{say(partWords.toCorrect, { count: problems.length })}</strong>
        )}
        <ul>
          {problems.map((problem) => (
            <li key={problem.code + problem.field + problem.row}>
              <ProblemLine problem={problem} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function ProblemLine({ problem }: { problem: PageProblem }) {
  const { field, text } = problem;
  if (field === undefined || !findControl(field)) return <span>{text}</span>;
  return (
    <button type="button" class="link" onClick={() => jumpTo(field)}>
      {text}
    </button>
  );
}

function jumpTo(field: string): void {
  const control = findControl(field);
  control?.scrollIntoView({ block: "center" });
  control?.focus();
}
