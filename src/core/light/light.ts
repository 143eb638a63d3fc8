import { addDays, daysBetween } from "../day";
import type { Day, Phase, Task } from "../model";

/** Grey not due, blue near due, yellow behind, red overdue, green done; none = no target and no date. */
export type Light = "none" | "grey" | "blue" | "yellow" | "red" | "green";

/** Days before a date from which it is near. */
const NEAR_DAYS = 7;

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
 * time, or progress is below the share of time elapsed since `start`. Progress nobody has told is not held against it
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
  // A task whose milestones begin later than the campaign is not late before they begin.
  const from =
    milestones
      .map((milestone) => milestone.start)
      .filter(Boolean)
      .sort()[0] ?? start;
  const share = (day: Day): number => elapsed(from, day, last);
  const progress = task.progress === null ? null : task.progress / 100;
  const missed = dated.some(
    ({ end }) => end < today && (progress === null || progress < Math.max(share(end), Number.EPSILON)),
  );
  if (missed || (progress !== null && progress < share(today))) return "yellow";
  return lightOfDate(last, today);
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

/** What a unit reached of a target by a day: green at the minimum, red after the deadline, blue near it. */
export function lightOfQuota(actual: number, min: number, deadline: Day, today: Day): Light {
  if (actual >= min) return "green";
  if (deadline === "") return "grey";
  return deadline < today ? "red" : lightOfDate(deadline, today);
}
