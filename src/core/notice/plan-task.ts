// A task of the plan: its deadline, targets and milestones.
import { asPrinted, type NoticeContext, noteSkipped, printed, resolveText, sourceOf, toTarget } from "./plan";
import { type DateExpression, findDates } from "./recognise/dates";
import { datesInProse, type ProseDate, proseDeadline, vagueOpening } from "./recognise/deadline";
import { findTargets } from "./recognise/targets";
import type { TaskFound } from "./recognise/tasks";
import { resolveDays } from "./resolve/days";
import { fold } from "./structure/fold";
import type { MilestoneItem, TargetItem, TaskItem } from "./types";

/** A task with deadline, targets and milestones. */
export function toTask(notice: NoticeContext, found: TaskFound): TaskItem {
  const dates = datesInProse(found.passage).filter(
    ({ start, date }) => !inAttributes(found, start + date.start),
  );
  const deadline = deadlineOf(notice, found, dates);
  const { lead, co, leaders } = found.responsibility;
  return {
    number: found.number,
    title: printed(notice, found.titleStart, found.titleEnd - found.titleStart).trim(),
    leaders: [...new Set(leaders)],
    leadDepartment: lead && asPrinted(notice, lead, found.passage),
    coDepartments: [...new Set(co)]
      .filter((name) => name !== lead)
      .map((name) => asPrinted(notice, name, found.passage)),
    deadlineText: deadline.text,
    deadline: resolveDeadline(notice, deadline),
    targets: targetsOf(notice, found),
    milestones: milestonesOf(notice, dates, deadline.at),
    ...sourceOf(notice, found.titleStart, found.titleEnd, found.confidence),
  };
}

function resolveDeadline(notice: NoticeContext, { text, at, month }: DeadlineFound): string | null {
  if (text === null) return null;
  if (!month?.to) return resolveText(notice, text, at);
  const to = { ...month.to, day: Number.parseInt(text, 10), part: null };
  return resolveDays({ ...month, from: null, to }, notice.setting).end;
}

function inAttributes(found: TaskFound, at: number): boolean {
  return found.responsibility.spans.some(([from, to]) => from <= at && at < to);
}

/** A deadline as written and where it stands. */
interface DeadlineFound {
  text: string | null;
  at: number;
  /** For a day without its month: the expression that names the month. */
  month?: DateExpression;
}

function deadlineOf(notice: NoticeContext, found: TaskFound, dates: readonly ProseDate[]): DeadlineFound {
  const { deadlineText, deadlineAt } = found.responsibility;
  if (deadlineText !== null) {
    const at = deadlineAt ?? found.titleStart;
    const words = printed(notice, at, deadlineText.length);
    return { text: fold(words) === deadlineText ? words : deadlineText, at };
  }
  if (found.targetCells) return { text: null, at: found.titleStart };
  const prose = proseDeadline(dates);
  if (prose) {
    const at = prose.start + prose.date.start;
    return { text: printed(notice, at, prose.date.text.length), at };
  }
  const bare = bareDay(notice, found);
  if (bare) return bare;
  const behind = found.passage.text.slice(Math.max(0, found.restStart - found.passage.start));
  const vague = vagueOpening({ text: behind, start: found.restStart });
  return vague ? { text: vague.text, at: vague.start } : { text: null, at: found.titleStart };
}

const BARE_DAY = /(?:^|[，。；：])(?:于|在)?(\d{1,2}日(?:以前|之前|前))/;
const LOOK_BACK = 2000;

/** 21日前完成: the month is the one named last before it. */
function bareDay(notice: NoticeContext, found: TaskFound): DeadlineFound | null {
  const day = BARE_DAY.exec(found.passage.text);
  if (!day) return null;
  const at = found.passage.start + day.index + day[0].length - day[1]!.length;
  const before = findDates(fold(notice.text.slice(Math.max(0, at - LOOK_BACK), at))).filter(
    ({ to }) => to?.month != null,
  );
  const last = before[before.length - 1];
  return last ? { text: day[1]!, at, month: last } : null;
}

function targetsOf(notice: NoticeContext, found: TaskFound): TargetItem[] {
  const out: TargetItem[] = [];
  for (const passage of found.targetCells ?? [found.passage]) {
    const { targets, skipped } = findTargets(passage);
    for (const target of targets) {
      if (!inAttributes(found, target.clause.start + target.quantity.start))
        out.push(toTarget(notice, target));
    }
    for (const each of skipped) noteSkipped(notice, "target", each);
  }
  return withoutRepeats(out, found);
}

/** A figure of the heading that the words below repeat counts once. */
function withoutRepeats(targets: readonly TargetItem[], found: TaskFound): TargetItem[] {
  if (found.targetCells) return [...targets];
  return targets.filter((target) => {
    const inTitle = target.span.start >= found.titleStart && target.span.end <= found.titleEnd;
    const repeated = (other: TargetItem) =>
      other.span.start >= found.titleEnd &&
      other.number === target.number &&
      other.unitWord === target.unitWord;
    return !inTitle || !targets.some(repeated);
  });
}

function milestonesOf(
  notice: NoticeContext,
  dates: readonly ProseDate[],
  deadlineAt: number,
): MilestoneItem[] {
  return dates
    .filter(({ date, start }) => start + date.start !== deadlineAt)
    .map(({ date, start, clause }) => {
      const at = start + date.start;
      const dateText = printed(notice, at, date.text.length);
      return {
        title: printed(notice, clause.start, clause.text.length),
        dateText,
        due: resolveText(notice, dateText, at),
        ...sourceOf(notice, at, start + date.end, 0.7),
      };
    });
}
