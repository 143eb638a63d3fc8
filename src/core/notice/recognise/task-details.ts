// What the words of a task state besides who does it: by when, how much, and its dated steps.
import { type DateExpression, findDates } from "./dates";
import { datesInProse, type ProseDate, proseDeadline, vagueOpening } from "./deadline";
import { findTargets, type QuantitySkipped, type TargetFound } from "./targets";
import type { TaskFound, Words } from "./tasks";

/** A deadline as written, where it stands, and the date in it. */
export interface DeadlineFound {
  text: string;
  at: number;
  date: DateExpression | null;
}

/** Deadline, dated steps and figures of a task. */
export interface TaskDetails {
  deadline: DeadlineFound | null;
  milestones: ProseDate[];
  targets: TargetFound[];
  skipped: QuantitySkipped[];
}

/** Reads the words of a task. `words` gives the folded text of a span. */
export function detailsOf(task: TaskFound, words: Words): TaskDetails {
  const dates = datesInProse(task.passage).filter(
    ({ start, date }) => !inAttributes(task, start + date.start),
  );
  const deadline = deadlineOf(task, dates, words);
  const searches = (task.targetCells ?? [task.passage]).map(findTargets);
  return {
    deadline,
    milestones: dates.filter(({ date, start }) => start + date.start !== deadline?.at),
    targets: withoutRepeats(
      searches.flatMap(({ targets }) => targets),
      task,
    ),
    skipped: searches.flatMap(({ skipped }) => skipped),
  };
}

function inAttributes(task: TaskFound, at: number): boolean {
  return task.responsibility.spans.some(([from, to]) => from <= at && at < to);
}

/** An attribute beats the prose; a vague word counts only where it opens the words of the task. */
function deadlineOf(task: TaskFound, dates: readonly ProseDate[], words: Words): DeadlineFound | null {
  const { deadlineText, deadlineAt } = task.responsibility;
  if (deadlineText !== null)
    return {
      text: deadlineText,
      at: deadlineAt ?? task.titleStart,
      date: findDates(deadlineText).pop() ?? null,
    };
  if (task.targetCells) return null;
  const prose = proseDeadline(dates);
  if (prose) return { text: prose.date.text, at: prose.start + prose.date.start, date: prose.date };
  const behind = task.passage.text.slice(Math.max(0, task.restStart - task.passage.start));
  const vague = vagueOpening({ text: behind, start: task.restStart });
  return bareDay(task, words) ?? (vague && { text: vague.text, at: vague.start, date: null });
}

const BARE_DAY = /(?:^|[，。；：])(?:于|在)?(\d{1,2}日(?:以前|之前|前))/;
const LOOK_BACK = 2000;

/** 21日前完成: the month is the one named last before it. */
function bareDay(task: TaskFound, words: Words): DeadlineFound | null {
  const day = BARE_DAY.exec(task.passage.text);
  if (!day) return null;
  const text = day[1]!;
  const at = task.passage.start + day.index + day[0].length - text.length;
  const month = findDates(words(Math.max(0, at - LOOK_BACK), at))
    .filter(({ to }) => to?.month != null)
    .pop();
  if (!month?.to) return null;
  const to = { ...month.to, day: Number.parseInt(text, 10), part: null };
  return { text, at, date: { ...month, from: null, to } };
}

/** Figures outside the attributes; one of the heading that the words below repeat counts once. */
function withoutRepeats(targets: readonly TargetFound[], task: TaskFound): TargetFound[] {
  const placed = targets
    .map((target) => ({ target, at: target.clause.start + target.quantity.start }))
    .filter(({ at }) => !inAttributes(task, at));
  const repeated = ({ quantity }: TargetFound) =>
    placed.some(
      ({ target: { quantity: other }, at }) =>
        at >= task.titleEnd && other.number === quantity.number && other.unitWord === quantity.unitWord,
    );
  return placed
    .filter(
      ({ target, at }) =>
        task.targetCells || at < task.titleStart || at >= task.titleEnd || !repeated(target),
    )
    .map(({ target }) => target);
}
