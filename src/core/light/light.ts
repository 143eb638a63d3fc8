import { addDays, daysBetween } from "../day";
import type { Day, Phase, Task } from "../model";

/** Grey not due, blue near due, yellow behind, red overdue, green done; none = no target and no date. */
export type Light = "none" | "grey" | "blue" | "yellow" | "red" | "green";

/** Days before a date from which it is near. */
export const NEAR_DAYS = 7;

const urgency: readonly Light[] = ["none", "green", "grey", "blue", "yellow", "red"];

/** The most urgent of several lights. */
export function worstLight(lights: readonly Light[]): Light {
  return lights.reduce<Light>(
    (worst, light) => (urgency.indexOf(light) > urgency.indexOf(worst) ? light : worst),
    "none",
  );
}

/**
 * The light of a task. Done after its deadline stays yellow. Behind: a milestone has passed at less than its share of the
 * time, or progress is below the share of time elapsed since `start`, the day from which it is asked for. Progress nobody has told is not held against it
 * until a milestone or the deadline passes.
 */
export function lightOfTask(task: Task, milestones: readonly Phase[], today: Day, start: Day = ""): Light {
  const { deadline, status, updatedAt } = task;
  const dated = milestones.filter((milestone) => milestone.end !== "");
  const last =
    deadline ||
    dated
      .map((milestone) => milestone.end)
      .sort()
      .pop() ||
    "";
  if (status === "done") return deadline !== "" && updatedAt.slice(0, 10) > deadline ? "yellow" : "green";
  if (last === "") return "none";
  if (deadline !== "" && deadline < today) return "red";
  if (status === "paused") return "grey";
  // A task whose milestones begin later than itself is not late before they begin.
  const begin =
    milestones
      .map((milestone) => milestone.start)
      .filter(Boolean)
      .sort()[0] ?? "";
  const from = begin > start ? begin : start;
  const share = (day: Day): number => elapsed(from, day, last);
  const progress = task.progress === null ? null : task.progress / 100;
  const missed = dated.some(
    ({ end, done }) =>
      !done && end < today && (progress === null || progress < Math.max(share(end), Number.EPSILON)),
  );
  if (missed || (progress !== null && progress < share(today))) return "yellow";
  return lightOfDate(last, today);
}

/** The light of a milestone: green once it is ticked, red from the day after its last one; one without a date has none. */
export function lightOfMilestone({ done, end }: Pick<Phase, "done" | "end">, today: Day): Light {
  if (done) return "green";
  if (end === "") return "none";
  return end < today ? "red" : lightOfDate(end, today);
}

/** Share of the time from one day to another that has passed, 0 to 1; 0 while the first is unknown. */
function elapsed(from: Day, day: Day, to: Day): number {
  if (from === "" || to <= from) return 0;
  return Math.min(1, Math.max(0, daysBetween(from, day) / daysBetween(from, to)));
}

/** Blue within a week of a date, grey before. */
export function lightOfDate(due: Day, today: Day): Light {
  return addDays(today, NEAR_DAYS) >= due ? "blue" : "grey";
}

/** Share of the time for a target that passes before leaders are told that it is behind: a first tenth says nothing of the rest. */
const TELLING = 0.1;

/** Whether so little of the time from one day to another has passed that being behind says nothing yet. */
export function isEarly(from: Day, to: Day, today: Day): boolean {
  return elapsed(from, today, to) < TELLING;
}

/** A target of a unit with what was reached of it. */
export interface Reached {
  readonly actual: number;
  readonly min: number | null;
  readonly max: number | null;
  /** First day from which it is owed; "" = unknown. */
  readonly from: Day;
  readonly deadline: Day;
}

/**
 * What a unit reached of a target by a day: yellow above the maximum, green at the minimum, red after the deadline, yellow when what
 * the time so far asks for in whole numbers is not there (a target of 1 is not yellow from the first day), blue near the deadline.
 */
export function lightOfQuota({ actual, min, max, from, deadline }: Reached, today: Day): Light {
  if (max !== null && actual > max) return "yellow";
  if (min === null) return "none";
  if (actual >= min) return "green";
  if (deadline === "") return "grey";
  if (deadline < today) return "red";
  // Today included: by the end of the last day the whole is asked for.
  const share = elapsed(from, addDays(today, 1), addDays(deadline, 1));
  return Math.floor(min * share) > actual ? "yellow" : lightOfDate(deadline, today);
}
