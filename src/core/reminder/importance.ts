// Which mail leaves first where the day's quota is short; the others leave the next day.
import type { Definition } from "../model";
import { CHASE } from "./chased";
import { COPY } from "./copies";
import { reminderMoments } from "./moments";
import type { Send } from "./types";
import { WELCOME } from "./welcomed";

/** Of what is no rung of the ladder; its rungs count ten times their urgency (0 to 5). */
const WEIGHTS: Readonly<Record<string, number>> = {
  [CHASE]: 70,
  // Nobody reports whom no workbook or link has reached.
  [WELCOME]: 60,
  // Overdue 50, due today 40.
  [COPY]: 35,
  // Due soon 30.
};

/** What became of reports and what has changed stand on 首页 too: before reminders of what is far off. */
const OTHERS = 25;

/** The mails with the weightiest first; those of one weight keep their order. */
export function byImportance(sends: readonly Send[], { reminders }: Pick<Definition, "reminders">): Send[] {
  const rungs = reminders.map(({ ruleId, when }) => [ruleId, reminderMoments[when].urgency * 10] as const);
  const weights = new Map<string, number>([...rungs, ...Object.entries(WEIGHTS)]);
  const weightOf = ({ items }: Send) => Math.max(...items.map(({ ruleId }) => weights.get(ruleId) ?? OTHERS));
  return [...sends].sort((a, b) => weightOf(b) - weightOf(a));
}
